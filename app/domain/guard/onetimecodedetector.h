// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Codes that are used once, and PINs: four to eight digits beside a word that says so. Codes of
/// discounts, doors and places are none.
class OneTimeCodeDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::OneTimeCode; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
