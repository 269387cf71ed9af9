// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/emptyapologyrule.h"

#include "domain/checks/foldedtext.h"
#include "domain/textmarks.h"

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Phrases of all five languages together: a reply of three words has no language that could be
// known, and what is an apology in one is nothing in another. A `*` stands for any ending.
constexpr std::array apologies{
    u"sorry",      u"apologise*", u"apologize*",   u"apolog*",  u"regret",       u"forgive",
    u"scusa",      u"scusi",      u"scusate",      u"scuse",    u"scusiamo",     u"dispiace",
    u"spiacent*",  u"rammaric*",  u"entschuldig*", u"verzeih*", u"tut uns leid", u"tut mir leid",
    u"bedauer*",   u"desole*",    u"excuse",       u"excuses",  u"excusez",      u"navre*",
    u"regrettons", u"regrette",   u"pardon",       u"perdon*",  u"disculp*",     u"lamentamos",
    u"lamento",    u"sentimos",   u"siento",
};

// Something is offered, asked for or told.
constexpr std::array steps{
    // en
    u"will",
    u"ll",
    u"going to",
    u"please",
    u"could you",
    u"can you",
    u"would you",
    u"let us",
    u"let me",
    u"send",
    u"write",
    u"call",
    u"contact",
    u"refund*",
    u"replac*",
    u"offer*",
    u"check*",
    u"look into",
    u"looking into",
    u"fix*",
    u"repair*",
    u"solve*",
    u"resolv*",
    u"sort*",
    u"instead",
    u"have asked",
    u"have informed",
    u"have passed",
    u"have sent",
    u"have fixed",
    u"have changed",
    u"are checking",
    u"working on",
    u"reach us",
    u"dm",
    u"visit",
    u"try",
    u"book",
    u"cancelled",
    u"get back",
    u"wait*",
    u"until",
    u"from now on",
    // it
    u"per favore",
    u"la preghiamo",
    u"vi preghiamo",
    u"ti preghiamo",
    u"puo",
    u"puoi",
    u"potete",
    u"potrebbe",
    u"ci scriva",
    u"scriv*",
    u"chiam*",
    u"contatt*",
    u"mandi",
    u"manda*",
    u"invi*",
    u"rimbors*",
    u"sostitu*",
    u"offr*",
    u"controll*",
    u"verific*",
    u"risolv*",
    u"ripar*",
    u"provved*",
    u"stiamo",
    u"sto",
    u"faremo",
    u"faro",
    u"abbiamo avvisato",
    u"abbiamo informato",
    u"abbiamo chiesto",
    u"abbiamo segnalato",
    u"ricontatt*",
    u"risponder*",
    u"entro",
    u"provi",
    u"prov*",
    u"dica",
    u"dicci",
    u"indic*",
    u"comunic*",
    u"invece",
    u"d ora in poi",
    u"finche",
    // de
    u"bitte",
    u"konnen sie",
    u"konntest",
    u"konnten sie",
    u"kannst",
    u"schreib*",
    u"ruf*",
    u"schick*",
    u"senden",
    u"sende*",
    u"melden",
    u"meld*",
    u"wir werden",
    u"ich werde",
    u"wird",
    u"erstatt*",
    u"ersetz*",
    u"anbieten",
    u"bieten",
    u"prufen",
    u"pruf*",
    u"klaren",
    u"klar*",
    u"kummer*",
    u"reparier*",
    u"losen",
    u"stattdessen",
    u"weitergegeben",
    u"informiert",
    u"sobald",
    u"ab sofort",
    u"versuch*",
    u"teilen",
    u"nennen",
    // fr
    u"s il vous plait",
    u"pouvez vous",
    u"pourriez vous",
    u"peux tu",
    u"ecriv*",
    u"appel*",
    u"contact*",
    u"envoy*",
    u"rembours*",
    u"remplac*",
    u"propos*",
    u"verifi*",
    u"regard*",
    u"allons",
    u"vais",
    u"ferons",
    u"ferai",
    u"avons transmis",
    u"avons informe",
    u"avons demande",
    u"repar*",
    u"resoudre",
    u"reviendrons",
    u"revenons",
    u"reviens",
    u"des que",
    u"desormais",
    u"essay*",
    u"indiquez",
    u"dites",
    u"plutot",
    u"occup*",
    // es
    u"por favor",
    u"puede",
    u"puedes",
    u"podria",
    u"podrias",
    u"escrib*",
    u"llam*",
    u"mand*",
    u"envi*",
    u"reembols*",
    u"devolv*",
    u"sustitu*",
    u"ofrec*",
    u"comprob*",
    u"revis*",
    u"vamos",
    u"voy",
    u"haremos",
    u"hare",
    u"hemos avisado",
    u"hemos informado",
    u"hemos pedido",
    u"estamos",
    u"arregl*",
    u"resolv*",
    u"solucion*",
    u"en cuanto",
    u"a partir de ahora",
    u"intent*",
    u"indique*",
    u"diga*",
    u"en su lugar",
    u"ocup*",
};

template<typename Phrases>
std::optional<FoundPhrase> firstOf(const Phrases &phrases, const QList<FoldedWord> &words)
{
    for (const char16_t *phrase : phrases) {
        const QList<FoundPhrase> found = findPhrase(words, QString::fromUtf16(phrase));
        if (!found.isEmpty())
            return found.first();
    }
    return {};
}

/// A question, a link, an address, a telephone number, a time: the reader can do something with it.
bool givesSomething(const QString &text)
{
    if (text.contains(u'?') || text.contains(QChar(0x37E)))
        return true;
    if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return true;
    const QList<TextMark> marks = findMarks(text);
    return std::any_of(marks.begin(), marks.end(),
                       [](const TextMark &mark) { return mark.kind == TextMark::Kind::Link; })
        || text.contains("www."_L1);
}

// Whoever writes more than that has said more than "sorry".
constexpr qsizetype longText = 600;

} // namespace

QList<CheckRemark> EmptyApologyRule::check(const CheckInput &input) const
{
    if (input.text.size() > longText || givesSomething(input.text))
        return {};
    const QList<FoldedWord> words = foldedWordsAt(input.text);
    const std::optional<FoundPhrase> apology = firstOf(apologies, words);
    if (!apology || firstOf(steps, words))
        return {};
    const FoldedWord &first = words.at(apology->first);
    const FoldedWord &last = words.at(apology->first + apology->count - 1);
    CheckRemark remark;
    remark.rule = name();
    remark.severity = CheckSeverity::Info;
    remark.range = {first.start, last.end() - first.start};
    remark.what = tr("An apology without a next step.");
    remark.why = tr("Say what happens now, or ask for what you need.");
    return {remark};
}

} // namespace sportello
