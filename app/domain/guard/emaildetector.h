// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// E-mail addresses, also as "name (at) example (dot) com". A handle (@name, @name@server) is none.
class EmailDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::Email; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
