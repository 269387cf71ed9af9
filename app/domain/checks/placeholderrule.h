// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// `{{…}}` of a canned reply that nobody filled in.
class PlaceholderRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::PlaceholderRule)

public:
    QString name() const override { return QStringLiteral("placeholder"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
