// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/placeholderrule.h"

#include "domain/cannedtemplate.h"

namespace sportello {

namespace {

// More remarks than anybody reads would only make a hostile text slow.
constexpr qsizetype mostRemarks = 20;

} // namespace

QList<CheckRemark> PlaceholderRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    const QList<OpenPlaceholder> found = openPlaceholders(input.text).mid(0, mostRemarks);
    for (const OpenPlaceholder &open : found) {
        const TextRange range{open.start, open.length};
        const QString label = open.name.left(40);
        CheckRemark remark;
        remark.rule = name();
        remark.severity = CheckSeverity::Block;
        remark.range = range;
        remark.what = open.isAsk ? tr("“%1” is not filled in yet.").arg(label)
                                 : tr("“%1” stands for something that is not known.").arg(label);
        remark.why = tr("The customer would see the braces.");
        remark.fixes.append({CheckFix::Kind::GoTo, tr("Fill it in"), range, {}});
        remarks.append(remark);
    }
    return remarks;
}

} // namespace sportello
