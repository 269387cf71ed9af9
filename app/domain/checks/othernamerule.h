// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

namespace sportello {

/// It speaks to somebody else: a customer of another conversation by name, or a handle that is not
/// the recipient. A full name is found anywhere; a first name alone only where people are
/// addressed, among the first words, since it may as well be a colleague or a month.
class OtherNameRule final : public CheckRule
{
    Q_DECLARE_TR_FUNCTIONS(sportello::OtherNameRule)

public:
    QString name() const override { return QStringLiteral("other-name"); }
    QList<CheckRemark> check(const CheckInput &input) const override;
};

} // namespace sportello
