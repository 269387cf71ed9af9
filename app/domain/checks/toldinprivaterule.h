// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// A reply that everybody can read repeats what was told in private.
class ToldInPrivateRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::ToldInPrivateRule)

public:
    QString name() const override { return QStringLiteral("told-in-private"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
