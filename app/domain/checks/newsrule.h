// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// Something happened after what the writer had seen: somebody answered, or the customer wrote.
class NewsRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::NewsRule)

public:
    QString name() const override { return QStringLiteral("news"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
