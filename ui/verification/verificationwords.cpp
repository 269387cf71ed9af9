// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/verification/verificationwords.h"

#include "domain/links.h"
#include "ui/common/format.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The first `head` and the last `tail` letters, if that leaves enough hidden.
QString veiled(const QString &text, qsizetype head, qsizetype tail)
{
    constexpr qsizetype fewestHidden = 3;
    constexpr qsizetype dots = 6;
    if (text.size() < head + tail + fewestHidden)
        return QString(dots, u'•');
    return text.first(head) + QString(dots, u'•') + text.last(tail);
}

} // namespace

QString VerificationWords::level(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None: break;
    case VerificationLevel::Claimed: return tr("Only claimed");
    case VerificationLevel::ReachableAddress: return tr("Address confirmed");
    case VerificationLevel::Certified: return tr("Certified");
    case VerificationLevel::SignedIn: return tr("Signed in with us");
    }
    return tr("Not verified");
}

QString VerificationWords::icon(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None: break;
    case VerificationLevel::Claimed: return u"shieldalert"_s;
    case VerificationLevel::ReachableAddress: return u"mail"_s;
    case VerificationLevel::Certified: return u"shieldcheck"_s;
    case VerificationLevel::SignedIn: return u"key"_s;
    }
    return u"shield"_s;
}

Token VerificationWords::token(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::None: break;
    case VerificationLevel::Claimed: return Token::Warn;
    case VerificationLevel::ReachableAddress: return Token::PrvFg;
    case VerificationLevel::Certified:
    case VerificationLevel::SignedIn: return Token::Ok;
    }
    return Token::Tx2;
}

QString VerificationWords::method(VerificationMethod method)
{
    switch (method) {
    case VerificationMethod::ByHand: break;
    case VerificationMethod::Checklist: return tr("by checklist");
    case VerificationMethod::CodeToContact: return tr("by a code sent to a contact on file");
    case VerificationMethod::CodeFromContact: return tr("by a code sent from a contact on file");
    case VerificationMethod::CodeByEmail: return tr("by a code by e-mail");
    case VerificationMethod::SignIn: return tr("by signing in");
    }
    return tr("by hand");
}

QString VerificationWords::sentence(const Verification &verification)
{
    QStringList parts{
        tr("%1 %2", "level, method")
            .arg(level(std::min(verification.level, highestLevel(verification.method))),
                 method(verification.method))};
    if (!verification.reason.isEmpty())
        parts.append(tr("“%1”").arg(isolateBidi(verification.reason)));
    if (!verification.scope.isEmpty())
        parts.append(tr("for %1").arg(isolateBidi(verification.scope)));
    // Whoever works alone may have given no name.
    const QString when = Format::full(verification.at);
    parts.append(verification.agentName.isEmpty()
                     ? when
                     : tr("%1, %2", "who, when").arg(isolateBidi(verification.agentName), when));
    parts.append(verification.until ? tr("until %1").arg(Format::full(*verification.until))
                                    : tr("until it is taken back"));
    return parts.join(u" · "_s);
}

QString VerificationWords::about(const QList<Verification> &verifications, Instant now)
{
    QStringList lines;
    for (const Verification &each : verifications) {
        if (isInForce(each, now))
            lines.append(sentence(each));
    }
    return lines.isEmpty() ? tr("Not verified: nothing shows yet that they are who they say.")
                           : lines.join(u'\n');
}

QString VerificationWords::masked(const ContactFact &fact)
{
    switch (fact.kind) {
    case ContactFact::Kind::Phone: return veiled(fact.value, 3, 2);
    case ContactFact::Kind::Email: {
        const qsizetype at = fact.value.lastIndexOf(u'@');
        return veiled(fact.value.left(at), 1, 0) + fact.value.mid(std::max<qsizetype>(0, at));
    }
    case ContactFact::Kind::Handle: {
        const QString address = fact.value.section(u' ', 1);
        const qsizetype at = address.indexOf(u'@');
        return at < 0 ? u'@' + veiled(address, 1, 1)
                      : u'@' + veiled(address.left(at), 1, 0) + address.mid(at);
    }
    case ContactFact::Kind::CustomerNumber:
    case ContactFact::Kind::Name: break;
    }
    return veiled(fact.value, 1, 1);
}

} // namespace sportello
