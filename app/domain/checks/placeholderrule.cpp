// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/placeholderrule.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// More remarks than anybody reads would only make a hostile text slow.
constexpr qsizetype mostRemarks = 20;

struct OpenPlaceholder
{
    TextRange range;
    QString name; ///< what stands between the braces
};

QList<OpenPlaceholder> openPlaceholdersIn(const QString &text)
{
    QList<OpenPlaceholder> found;
    qsizetype from = 0;
    while (found.size() < mostRemarks) {
        qsizetype start = text.indexOf("{{"_L1, from);
        const qsizetype end = start < 0 ? -1 : text.indexOf("}}"_L1, start + 2);
        if (end < 0)
            break;
        // "{{ {{name}}": the inner braces belong together.
        start = text.lastIndexOf("{{"_L1, end - 2);
        found.append({{start, end + 2 - start}, text.sliced(start + 2, end - start - 2).trimmed()});
        from = end + 2;
    }
    return found;
}

} // namespace

QList<CheckRemark> PlaceholderRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    const QList<OpenPlaceholder> found = openPlaceholdersIn(input.text);
    for (const OpenPlaceholder &open : found) {
        const bool isAsked = open.name.startsWith("ask:"_L1);
        QString label = (isAsked ? open.name.sliced(4) : open.name).section(u'|', 0, 0).trimmed();
        label.truncate(40);
        CheckRemark remark;
        remark.rule = name();
        remark.severity = CheckSeverity::Block;
        remark.range = open.range;
        remark.what = isAsked ? tr("“%1” is not filled in yet.").arg(label)
                              : tr("“%1” stands for something that is not known.").arg(label);
        remark.why = tr("The customer would see the braces.");
        remark.fixes.append({CheckFix::Kind::GoTo, tr("Fill it in"), open.range, {}});
        remarks.append(remark);
    }
    return remarks;
}

} // namespace sportello
