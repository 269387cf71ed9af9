// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/toolongrule.h"

#include "domain/textcount.h"
#include "domain/threadsplit.h"

namespace sportello {

QList<CheckRemark> TooLongRule::check(const CheckInput &input) const
{
    if (input.asThread)
        return {};
    const TextUse use = tightestUse(input.text, input.limits);
    if (use.maximum == 0 || use.left() >= 0)
        return {};
    const qsizetype fits = fittingLength(input.text, input.limits);
    CheckRemark remark;
    remark.rule = name();
    remark.severity = CheckSeverity::Block;
    remark.range = {fits, input.text.size() - fits};
    const int over = int(qMin(-use.left(), qsizetype(1'000'000)));
    remark.what = use.unit == Limit::Unit::Bytes ? tr("%n byte(s) too long.", nullptr, over)
                                                 : tr("%n character(s) too long.", nullptr, over);
    remark.why = tr("The network takes %1.").arg(use.maximum);
    if (!input.shortVariant.isEmpty() && tightestUse(input.shortVariant, input.limits).left() >= 0)
        remark.fixes.append({CheckFix::Kind::TakeShortVariant,
                             tr("Take the short version"),
                             {0, input.text.size()},
                             input.shortVariant});
    const QList<ThreadPart> parts = splitThread(input.text, input.limits);
    if (parts.size() > 1)
        remark.fixes.append({CheckFix::Kind::SendAsThread,
                             tr("Send in %n numbered part(s)", nullptr, int(parts.size())),
                             {},
                             {}});
    return {remark};
}

} // namespace sportello
