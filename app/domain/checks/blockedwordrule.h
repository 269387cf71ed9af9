// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// What the team does not want to say. Words of a language apply when the reply is in it or its
/// language is not known.
class BlockedWordRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::BlockedWordRule)

public:
    QString name() const override { return QStringLiteral("blocked-word"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
