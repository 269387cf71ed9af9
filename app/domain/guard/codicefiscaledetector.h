// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// The tax code of a person in Italy: sixteen characters with the right last one; digits may be
/// letters where two people would have the same (omocodia).
class CodiceFiscaleDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::CodiceFiscale; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
