// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/newsrule.h"

namespace sportello {

QList<CheckRemark> NewsRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    const CheckFix look{CheckFix::Kind::ReadNews, tr("Show it"), {}, {}};
    if (!input.answeredBy.isEmpty()) {
        remarks.append({name(),
                        CheckSeverity::Warn,
                        {},
                        tr("%1 has answered meanwhile.").arg(input.answeredBy),
                        tr("The customer would get two answers."),
                        {look}});
    }
    if (input.newerMessages > 0) {
        remarks.append({name(),
                        CheckSeverity::Warn,
                        {},
                        tr("%n newer message(s) of the customer.", nullptr, input.newerMessages),
                        tr("They came after what you had seen."),
                        {look}});
    }
    return remarks;
}

} // namespace sportello
