// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// The reply is in another language than the customer writes. Silent where either is not known.
class WrongLanguageRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::WrongLanguageRule)

public:
    QString name() const override { return QStringLiteral("wrong-language"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
