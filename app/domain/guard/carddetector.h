// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Payment cards: 12 to 19 digits with the right check digit in a range that an issuer has. One
/// bare number in ten passes, so a number of an order or a parcel is none, and what is neither
/// grouped as on cards nor as long as most of them needs a word beside it.
class CardDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Card; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
