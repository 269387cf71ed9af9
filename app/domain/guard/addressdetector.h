// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Streets with a house number, with the postcode and the town behind it, as they are written in
/// Italy, in English, German, French and Spanish. A street without a number, a square, a distance
/// are none.
class AddressDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Address; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
