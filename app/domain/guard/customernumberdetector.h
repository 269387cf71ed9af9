// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Numbers of customers, members, accounts, cards of loyalty and contracts, by the words beside
/// them.
class CustomerNumberDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::CustomerNumber; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
