// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// A call or an answer is promised, and nobody has said until when.
class PromiseRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::PromiseRule)

public:
    /// Also for those who ask whether a remark is this one.
    static QString ruleName() { return QStringLiteral("promise-without-date"); }

    QString name() const override { return ruleName(); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
