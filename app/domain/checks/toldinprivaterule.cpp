// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/toldinprivaterule.h"

#include "domain/guard/privatedata.h"
#include "domain/guard/privatefacts.h"

namespace sportello {

QList<CheckRemark> ToldInPrivateRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    if (input.audience == Audience::Private || input.toldInPrivate.isEmpty())
        return remarks;
    PrivateFacts facts(input.publicContacts, usualPhoneRegions());
    for (const QString &text : input.toldInPrivate)
        facts.addPrivate(text);
    for (const QString &text : input.saidInPublic)
        facts.addPublic(text);
    for (const RepeatedFact &fact : facts.repeatedIn(input.text)) {
        CheckRemark remark;
        remark.rule = name();
        remark.severity = CheckSeverity::Block;
        remark.range = fact.range;
        remark.isPrivate = true;
        remark.what = tr("“%1” was told in private.")
                          .arg(input.text.sliced(fact.range.start, fact.range.length));
        remark.why = tr("Everyone can read this reply.");
        remark.fixes = {
            {CheckFix::Kind::SendPrivately, tr("Send &privately instead"), fact.range, {}},
            {CheckFix::Kind::GoTo, tr("Change it"), fact.range, {}}};
        remarks.append(remark);
    }
    return remarks;
}

} // namespace sportello
