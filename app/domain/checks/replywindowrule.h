// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// The network takes private replies for a while only: it is over, or nearly.
class ReplyWindowRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::ReplyWindowRule)

public:
    QString name() const override { return QStringLiteral("reply-window"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
