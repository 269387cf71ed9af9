// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/privatedatarule.h"

#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// More than anybody reads; a text of nothing but numbers has thousands.
constexpr qsizetype mostRemarks = 20;

} // namespace

QString PrivateDataRule::nameOf(PrivateKind kind)
{
    return u"private-"_s + toWord(kind).replace(u'_', u'-');
}

QStringList PrivateDataRule::names() const
{
    QStringList names;
    for (const PrivateKind kind : allPrivateKinds())
        names.append(nameOf(kind));
    return names;
}

QString PrivateDataRule::kindWords(PrivateKind kind)
{
    switch (kind) {
    case PrivateKind::Card: return tr("a card number");
    case PrivateKind::Iban: return tr("an IBAN");
    case PrivateKind::CodiceFiscale: return tr("a codice fiscale");
    case PrivateKind::PartitaIva: return tr("a partita IVA");
    case PrivateKind::Phone: return tr("a phone number");
    case PrivateKind::Email: return tr("an e-mail address");
    case PrivateKind::Passport: return tr("the number of a passport or an identity card");
    case PrivateKind::Booking: return tr("a booking number");
    case PrivateKind::CustomerNumber: return tr("a customer number");
    case PrivateKind::OneTimeCode: return tr("a one-time code");
    case PrivateKind::Address: return tr("a postal address");
    }
    return {};
}

QString PrivateDataRule::kindWords(const QList<PrivateKind> &kinds)
{
    QStringList words;
    for (const PrivateKind kind : kinds)
        words.append(kindWords(kind));
    return QLocale().createSeparatedList(words);
}

QList<CheckRemark> PrivateDataRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    if (input.audience == Audience::Private)
        return remarks;
    GuardContext context;
    context.allowed = input.publicContacts;
    const auto add = [&](const PrivateFinding &finding, const QString &value, bool isInText) {
        CheckRemark remark;
        remark.rule = nameOf(finding.kind);
        remark.severity = CheckSeverity::Block;
        remark.what = isInText
            ? tr("This would publish %1: %2.").arg(kindWords(finding.kind), value)
            : tr("The description of a file would publish %1: %2.")
                  .arg(kindWords(finding.kind), value);
        remark.why = tr("Everyone can read this reply.");
        remark.isPrivate = true;
        if (isInText)
            remark.range = finding.range;
        remarks.append(remark);
    };
    const QList<PrivateFinding> found = findPrivateData(input.text, context);
    const QString maskedText = masked(input.text, found);
    for (const PrivateFinding &finding : found.first(std::min(found.size(), mostRemarks))) {
        const TextRange range = finding.range;
        const QString value = input.text.sliced(range.start, range.length);
        add(finding, masked(value, {{finding.kind, {0, value.size()}, finding.strength}}), true);
        remarks.last().fixes = {
            {CheckFix::Kind::SendPrivately, tr("Send &privately instead"), range, {}},
            {CheckFix::Kind::Replace, tr("&Mask"), {0, input.text.size()}, maskedText}};
    }
    for (const QString &description : input.fileDescriptions) {
        for (const PrivateFinding &finding : findPrivateData(description, context)) {
            const QString value = description.sliced(finding.range.start, finding.range.length);
            if (remarks.size() < mostRemarks)
                add(finding, masked(value, {{finding.kind, {0, value.size()}, 0}}), false);
        }
    }
    return remarks;
}

} // namespace sportello
