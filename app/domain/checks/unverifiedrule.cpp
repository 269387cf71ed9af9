// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/unverifiedrule.h"

#include "domain/guard/privatedata.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostRemarks = 20;

/// As it compares with how somebody else wrote the same.
QString plain(const QString &text)
{
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC)) {
        if (letter.isLetterOrNumber())
            letters.append(letter.toUpper());
    }
    return letters;
}

/// How we call it; empty for what a private reply may say to anybody.
QString words(PrivateKind kind)
{
    switch (kind) {
    case PrivateKind::Card: return UnverifiedRule::tr("a card number");
    case PrivateKind::Iban: return UnverifiedRule::tr("an IBAN");
    case PrivateKind::CodiceFiscale: return UnverifiedRule::tr("a codice fiscale");
    case PrivateKind::Passport:
        return UnverifiedRule::tr("the number of a passport or an identity card");
    case PrivateKind::Booking: return UnverifiedRule::tr("a booking number");
    case PrivateKind::CustomerNumber: return UnverifiedRule::tr("a customer number");
    // Ways to reach us, a street, and the codes that we send: every day's talk.
    case PrivateKind::PartitaIva:
    case PrivateKind::Phone:
    case PrivateKind::Email:
    case PrivateKind::OneTimeCode:
    case PrivateKind::Address: break;
    }
    return {};
}

} // namespace

QList<CheckRemark> UnverifiedRule::check(const CheckInput &input) const
{
    QList<CheckRemark> remarks;
    if (input.audience != Audience::Private || input.level >= VerificationLevel::Certified)
        return remarks;
    GuardContext context;
    context.allowed = input.publicContacts;
    QList<PrivateFinding> found = findPrivateData(input.text, context);
    found.removeIf([&input](const PrivateFinding &finding) {
        if (words(finding.kind).isEmpty())
            return true;
        const QString value = plain(input.text.sliced(finding.range.start, finding.range.length));
        return std::ranges::any_of(input.saidByCustomer, [&value](const QString &said) {
            return plain(said).contains(value);
        });
    });
    const QString maskedText = masked(input.text, found);
    for (const PrivateFinding &finding : found.first(std::min(found.size(), mostRemarks))) {
        CheckRemark remark;
        remark.rule = name();
        remark.severity = CheckSeverity::Block;
        remark.range = finding.range;
        const QString value = input.text.sliced(finding.range.start, finding.range.length);
        remark.what =
            tr("This tells them %1, and they are not verified: %2.")
                .arg(words(finding.kind),
                     masked(value, {{finding.kind, {0, value.size()}, finding.strength}}));
        remark.why = tr("Verify the customer first, or make sure that it is theirs.");
        remark.fixes = {{CheckFix::Kind::Replace, tr("&Mask"), {0, input.text.size()}, maskedText}};
        remarks.append(remark);
    }
    return remarks;
}

} // namespace sportello
