// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// International bank account numbers (ISO 13616) of every country of the registry: the country's
/// length and the check digits, in any case and grouping.
class IbanDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Iban; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
