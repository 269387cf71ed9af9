// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// The network does not take so much. The range is what does not fit.
class TooLongRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::TooLongRule)

public:
    QString name() const override { return QStringLiteral("too-long"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
