// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/onetimecodedetector.h"

#include "domain/guard/codevalues.h"
#include "domain/guard/numbers.h"

#include <QRegularExpression>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortest = 4;
constexpr qsizetype longest = 8;
// What most services send.
constexpr qsizetype usual = 6;
constexpr int mostLooseWords = 6;

/// Words of shops: a code beside them is of a discount.
bool isAboutDiscounts(const GuardText &text)
{
    static const QRegularExpression words(
        u"\\b(?:checkout|discount\\w*|promo\\w*|voucher\\w*|coupon\\w*|% off|off your|sconto|sconti"
        "|scontat\\w*|alla cassa|saldi|black friday|gift|buono|buoni|omaggio|redeem|riscatta\\w*)"_s);
    return words.match(text.folded()).hasMatch();
}

bool isVerb(const QString &word)
{
    static const QSet<QString> verbs{
        u"enter"_s,    u"insert"_s,   u"type"_s,      u"got"_s,        u"received"_s, u"receive"_s,
        u"sent"_s,     u"send"_s,     u"inserisci"_s, u"inserire"_s,   u"inserite"_s, u"digita"_s,
        u"digitare"_s, u"ricevuto"_s, u"arrivato"_s,  u"mandato"_s,    u"inviato"_s,  u"used"_s,
        u"give"_s,     u"gave"_s,     u"dato"_s,      u"comunicato"_s, u"confirm"_s,  u"usato"_s,
        u"tell"_s,     u"says"_s,     u"dice"_s,      u"legge"_s,      u"secret"_s,   u"segreto"_s,
        u"digit"_s,    u"bank"_s,     u"app"_s,       u"text"_s,       u"latest"_s,   u"ultimo"_s,
        u"second"_s,   u"first"_s,    u"secondo"_s,   u"primo"_s,      u"wrong"_s,    u"right"_s};
    return verbs.contains(word);
}

bool isPlainCode(const GuardText &text, const CodeValue &value, const LabelLink &link)
{
    if (isAboutDiscounts(text) || (isYear(value.code) && !link.isSaid))
        return false;
    const bool isUsual = value.code.size() >= usual;
    if (!link.modifier.isEmpty() && !isVerb(link.modifier) && !isUsual)
        return false;
    if (link.looseWords == 0)
        return true;
    return link.isSaid || (isUsual && link.looseWords <= 2);
}

bool isOneTimeCode(const GuardText &text, const CodeValue &value, const LabelLink &link)
{
    if (!value.isNumber() || value.code.size() < shortest || value.code.size() > longest)
        return false;
    if (link.topic == LabelTopic::Code)
        return isPlainCode(text, value, link);
    if (link.topic != LabelTopic::OneTimeCode)
        return false;
    if (link.looseWords == 0)
        return !isYear(value.code) || link.isSaid || link.isNumbered || link.hasCodeWord
            || !value.hasBlanks;
    return link.looseWords <= mostLooseWords && (link.isSaid || value.code.size() >= usual);
}

} // namespace

QList<PrivateFinding> OneTimeCodeDetector::find(const GuardInput &input) const
{
    QList<PrivateFinding> findings;
    for (const LabelledCode &code : input.codes) {
        if (isOneTimeCode(input.text, code.value, code.link))
            findings.append({kind(), code.value.range, code.link.looseWords == 0 ? 90 : 79});
    }
    return findings;
}

} // namespace sportello
