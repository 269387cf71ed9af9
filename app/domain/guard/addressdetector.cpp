// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/addressdetector.h"

#include "domain/guard/numbers.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Groups of the expressions: what kind of street, its name, the number.
struct StreetForm
{
    QRegularExpression pattern;
    bool numberFirst = false;
    bool isCapitalOnly = false;
};

// Not before "12:30", "12,50", "12 %" and the like; isQuantity() knows the units.
const QString noFigureBehind = u"(?![\\p{L}\\d])(?![.,:]\\d)"_s;
const QString houseNumber =
    u"(?<number>\\d{1,4}(?: ?/ ?(?:\\d{1,3}|[a-z](?!\\p{L}))|[ -]?[a-h](?![\\p{L}\\d'])| ?(?:bis|ter)\\b)?(?:-\\d{1,3})?)"_s;

StreetForm romance()
{
    // The name may begin with a day: "via 25 aprile 3", "via XX Settembre 8".
    return {
        QRegularExpression(
            u"(?<![\\p{L}\\d.@#/"
            u"])(?<type>via|viale|v\\.le|vle|piazza|p\\.zza|p\\.za|pzza|p\\.za|piazzale|p\\.le|ple"
            "|piazzetta|corso|c\\.so|cso|largo|vicolo|strada statale|strada "
            "provinciale|strada|contrada"
            "|lungomare|lungotevere|lungarno|lungolago|salita|borgo|calle|fondamenta|campo|galleria"
            "|localita|loc\\.|frazione|fraz\\.|rione|traversa|riva|rampa|circonvallazione|"
            "passeggiata"
            "|vico|discesa|avenida|avda\\.?|paseo|plaza|carrer|rua)"
            " (?<name>(?:\\d{1,2} )?[\\p{L}][\\p{L}'.]*(?:[ -]{1,2}[\\p{L}'][\\p{L}'.]*){0,6}?)"
            "(?:,? ?\\(?(?:n\\.?[°º]?|nr\\.?|no\\.?|num\\.?|numero|civico|al civico|al numero|al n\\.?)[ .]*|,? ?| ?, ?)"_s
            + houseNumber + noFigureBehind),
        false, false};
}

StreetForm english()
{
    return {
        QRegularExpression(
            u"(?<![\\p{L}\\d.,:/€$£#])(?<number>\\d{1,5}[a-d]?(?:[-/]\\d{1,4}[a-d]?)?),? "
            "(?<name>(?:[\\p{L}'.]+|\\d{1,3}(?:st|nd|rd|th))(?:[ -](?:[\\p{L}'.]+)){0,3}) "
            "(?<type>street|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|court|ct|"
            "square|sq"
            "|place|pl|terrace|way|close|crescent|gardens|hill|grove|mews|row|walk|highway|hwy"
            "|parkway|pkwy|quay|wharf|embankment|circus|green|park|rise|view|parade|passage|alley"
            "|yard|circle|trail|strand|esplanade|broadway)(?![\\p{L}\\d'])\\.?"_s),
        true, false};
}

StreetForm german()
{
    return {QRegularExpression(u"(?<![\\p{L}\\d@#/])(?<name>\\p{L}[\\p{L}.-]{2,}(?:[ "
                               u"-]))?(?<type>\\p{L}*(?:straße|strasse|str\\.|platz|"
                               "allee|gasse|damm|ufer|weg)) "_s
                               + houseNumber + noFigureBehind),
            false, true};
}

StreetForm french()
{
    return {QRegularExpression(u"(?<![\\p{L}\\d.,:/€$£#])(?<number>\\d{1,4}(?: ?(?:bis|ter))?),? "
                               "(?<type>rue|avenue|av\\.|boulevard|bd|place|quai|allee|chemin|"
                               "impasse|cours|faubourg|route) "
                               "(?<name>(?:de la |de l'|du |des |de |d'|la |le |les "
                               "|l')?[\\p{L}][\\p{L}'-]+(?:[ -][\\p{L}'-]+){0,2}?)"
                               "(?![\\p{L}\\d'])"_s),
            true, true};
}

const QList<StreetForm> &forms()
{
    static const QList<StreetForm> all{romance(), english(), german(), french()};
    return all;
}

/// Words that are in no name of a street: what stands between is a sentence.
bool isOfSentence(const QString &word)
{
    static const QSet<QString> words{
        u"alle"_s,    u"ore"_s,      u"e"_s,         u"a"_s,        u"per"_s,     u"dal"_s,
        u"con"_s,     u"tra"_s,      u"fra"_s,       u"circa"_s,    u"dopo"_s,    u"solo"_s,
        u"sono"_s,    u"in"_s,       u"fino"_s,      u"oppure"_s,   u"o"_s,       u"non"_s,
        u"ci"_s,      u"dalle"_s,    u"entro"_s,     u"the"_s,      u"at"_s,      u"from"_s,
        u"is"_s,      u"and"_s,      u"for"_s,       u"on"_s,       u"email"_s,   u"mail"_s,
        u"dm"_s,      u"sms"_s,      u"whatsapp"_s,  u"telefono"_s, u"chat"_s,    u"web"_s,
        u"app"_s,     u"telegram"_s, u"messaggio"_s, u"posta"_s,    u"fax"_s,     u"pec"_s,
        u"libera"_s,  u"ogni"_s,     u"radio"_s,     u"social"_s,   u"phone"_s,   u"our"_s,
        u"my"_s,      u"your"_s,     u"you"_s,       u"i"_s,        u"we"_s,      u"minutes"_s,
        u"minute"_s,  u"min"_s,      u"nights"_s,    u"night"_s,    u"hours"_s,   u"hour"_s,
        u"days"_s,    u"day"_s,      u"week"_s,      u"weeks"_s,    u"people"_s,  u"rooms"_s,
        u"room"_s,    u"star"_s,     u"stars"_s,     u"year"_s,     u"years"_s,   u"km"_s,
        u"miles"_s,   u"mile"_s,     u"metres"_s,    u"meters"_s,   u"steps"_s,   u"guests"_s,
        u"am"_s,      u"pm"_s,       u"new"_s,       u"best"_s,     u"more"_s,    u"course"_s,
        u"bedroom"_s, u"persone"_s,  u"minuti"_s,    u"booking"_s,  u"online"_s,  u"of"_s,
        u"to"_s,      u"was"_s,      u"are"_s,       u"gt"_s,       u"tuesday"_s, u"near"_s,
        u"hanno"_s,   u"ho"_s,       u"hai"_s,       u"che"_s,      u"come"_s,    u"da"_s,
        u"quando"_s,  u"perche"_s,   u"oggi"_s,      u"domani"_s,   u"ieri"_s,    u"dista"_s,
        u"distano"_s, u"one"_s,      u"level"_s,     u"out"_s,      u"all"_s,     u"different"_s,
        u"minuto"_s,  u"metri"_s,    u"fa"_s,        u"siamo"_s,    u"era"_s,     u"ha"_s,
        u"durata"_s,  u"costa"_s,    u"aperto"_s,    u"aperta"_s,   u"chiuso"_s,  u"chiusa"_s};
    return words.contains(word);
}

bool mayBeSmall(const QString &word)
{
    static const QSet<QString> words{
        u"di"_s,  u"del"_s,   u"della"_s, u"dei"_s,  u"delle"_s, u"degli"_s, u"dell"_s, u"dello"_s,
        u"d"_s,   u"de"_s,    u"la"_s,    u"le"_s,   u"les"_s,   u"du"_s,    u"des"_s,  u"l"_s,
        u"san"_s, u"santa"_s, u"al"_s,    u"alla"_s, u"st"_s,    u"upon"_s,  u"y"_s,    u"dem"_s,
        u"den"_s, u"der"_s,   u"am"_s,    u"an"_s,   u"im"_s,    u"sant"_s};
    return words.contains(word);
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(u"[ '.,-]+"_s);
    return text.split(between, Qt::SkipEmptyParts);
}

bool isSmall(const QString &word)
{
    return word.at(0).isLower();
}

/// Nobody writes these small when they mean a street.
bool isStreetInAnyCase(const QString &type)
{
    static const QSet<QString> types{
        u"street"_s, u"road"_s,     u"avenue"_s,    u"lane"_s,     u"rd"_s,      u"ave"_s,
        u"st"_s,     u"blvd"_s,     u"boulevard"_s, u"via"_s,      u"viale"_s,   u"piazza"_s,
        u"v.le"_s,   u"p.zza"_s,    u"p.za"_s,      u"piazzale"_s, u"vicolo"_s,  u"c.so"_s,
        u"vle"_s,    u"rue"_s,      u"calle"_s,     u"contrada"_s, u"avenida"_s, u"corso"_s,
        u"largo"_s,  u"lungomare"_s};
    return types.contains(type);
}

/// Whether it reads like the name of a street, by its words and capitals.
bool isName(const QString &name, const QString &type, bool typeIsSmall, const StreetForm &form)
{
    const QStringList words = wordsOf(name);
    if (words.isEmpty())
        return !form.pattern.pattern().isEmpty() && form.isCapitalOnly && !typeIsSmall;
    const QString foldedType = type.toCaseFolded();
    bool anySmall = false;
    bool anyCapital = false;
    for (const QString &word : words) {
        const QString folded = word.toCaseFolded();
        if (isOfSentence(folded) && !(mayBeSmall(folded) && anyCapital))
            return false;
        if (mayBeSmall(folded) || word.at(0).isDigit())
            continue;
        (isSmall(word) ? anySmall : anyCapital) = true;
    }
    if (!anySmall)
        return anyCapital || words.size() > 1;
    if (form.isCapitalOnly && foldedType != "rue"_L1)
        return false;
    // "via roma 12", "12 baker street": all of it small, and short.
    const bool beginsWithPreposition = mayBeSmall(words.first().toCaseFolded())
        && !words.first().startsWith("san"_L1, Qt::CaseInsensitive);
    if (beginsWithPreposition && (foldedType == "corso"_L1 || foldedType == "largo"_L1))
        return false;
    return !anyCapital && isStreetInAnyCase(foldedType)
        && words.size() <= (form.numberFirst ? 2 : 4);
}

/// Postcode and town behind a house number or a street; the length to take.
qsizetype lengthOfTown(const QString &behind)
{
    const QString town =
        u"\\p{Lu}[\\p{L}'.]+(?:[ -](?:\\p{Lu}[\\p{L}'.]+|di|del|della|in|sul|am|d'\\p{Lu}\\p{L}+|on|upon)){0,3}"_s;
    static const QRegularExpression tail(
        u"^(?:,? (?:Flat|Apt\\.?|Apartment|Suite|Unit|interno|int\\.?|scala) ?[A-Z\\d]{1,4})?"
        // Milano's and Berlin's way: five digits, the town, the province.
        "(?:(?:[,;]| -|\\n)? ?(?:-|CAP)? ?(?:[A-Z]{1,2}-)?\\d{4,5}(?:[ ,]{1,2}"_s
        + town
        + u")?(?: ?\\([A-Z]{2}\\)| [A-Z]{2}\\b)?"
          // London's: the town, the code.
          "|(?:,|\\n)? ?(?:"_s
        + town
        + u",? ){0,2}?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b"
          // New York's: the town, the state, the code.
          "|, "_s
        + town
        + u", [A-Z]{2} \\d{5}(?:-\\d{4})?"
          "|(?:, | - )"_s
        + town + u"(?: ?\\([A-Z]{2}\\))?(?: \\d{1,2}\\b(?! ))?)?"_s);
    return tail.match(behind).capturedLength();
}

} // namespace

QList<PrivateFinding> AddressDetector::find(const GuardInput &input) const
{
    const GuardText &text = input.text;
    QList<PrivateFinding> findings;
    for (const StreetForm &form : forms()) {
        qsizetype from = 0;
        for (;;) {
            const QRegularExpressionMatch found = form.pattern.match(text.folded(), from);
            if (!found.hasMatch())
                break;
            // The next may begin inside what this one took for a name.
            from = found.capturedStart() + 1;
            const auto captured = [&](const QString &group) {
                return found.capturedStart(group) < 0
                    ? QString()
                    : text.plain({found.capturedStart(group), found.capturedLength(group)});
            };
            const QString type = captured(u"type"_s);
            const QString number = captured(u"number"_s);
            const TextRange numberRange{found.capturedStart(u"number"_s), number.size()};
            const bool typeIsSmall = isSmall(type);
            if (!isName(captured(u"name"_s), type, typeIsSmall, form)
                || (typeIsSmall && (form.isCapitalOnly && type != "rue"_L1))
                || (form.numberFirst && typeIsSmall && !isStreetInAnyCase(type)))
                continue;
            TextRange range{found.capturedStart(), found.capturedLength()};
            if (text.isInLink(range) || (!form.numberFirst && isQuantity(text, numberRange)))
                continue;
            const qsizetype tail = lengthOfTown(text.plain().mid(range.end(), 90));
            if (isYear(number) && tail == 0)
                continue;
            range.length += tail;
            while (range.length > 0
                   && QStringView(u" ,.-\n").contains(text.plain().at(range.end() - 1)))
                --range.length;
            findings.append({kind(), range, 70});
            from = range.end();
        }
    }
    return findings;
}

} // namespace sportello
