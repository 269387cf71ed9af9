// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// Codes of bookings, by the words beside them. A number of an order is none.
class BookingDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Booking; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
