// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// An apology and nothing that offers, asks or tells a next step, in English, Italian, German,
/// French and Spanish.
class EmptyApologyRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::EmptyApologyRule)

public:
    QString name() const override { return QStringLiteral("empty-apology"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
