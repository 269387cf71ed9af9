// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Phone numbers by the numbering plans of libphonenumber. Without an international prefix they
/// must be written as phone numbers are, or a word must say so; a number of an order is none.
class PhoneDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Phone; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
