// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

namespace sportello {

/// The Italian VAT number: eleven digits with the right last one, with "IT" before it or a word
/// that says so, since one bare number in ten passes.
class PartitaIvaDetector final : public PrivateDetector
{
public:
    PrivateKind kind() const override { return PrivateKind::PartitaIva; }
    QList<PrivateFinding> find(const GuardInput &input) const override;
};

} // namespace sportello
