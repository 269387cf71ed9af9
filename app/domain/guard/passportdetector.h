// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Numbers of passports and identity cards, by the words beside them.
class PassportDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Passport; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
