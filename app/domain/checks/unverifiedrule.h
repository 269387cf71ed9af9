// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// Numbers that belong to one person alone, in a private reply to somebody of whom we do not know
/// that they are that person. What they wrote themselves in the conversation is no secret to them.
class UnverifiedRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::UnverifiedRule)

public:
    QString name() const override { return QStringLiteral("unverified"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
