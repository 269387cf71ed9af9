// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/addressdetector.h"

#include "domain/guard/addressforms.h"
#include "domain/guard/numbers.h"

#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTown = 90;

/// A street with its number, as it was found.
struct Street
{
    StreetNaming naming = StreetNaming::Romance;
    QString type; ///< as written
    QString name; ///< as written
    QString number;
    TextRange range; ///< in plain()
    TextRange numberRange;
};

bool beginsSmall(const QString &words)
{
    return words.at(0).isLower();
}

/// "12 rue Victor Hugo est": names end with a capital word, or with the only one.
void cutSentenceBehind(Street &street)
{
    qsizetype blank = street.name.lastIndexOf(u' ');
    while (blank > 0 && beginsSmall(street.name.sliced(blank + 1))
           && !isParticle(street.name.first(blank).section(u' ', -1).toCaseFolded())) {
        street.range.length -= street.name.size() - blank;
        street.name.truncate(blank);
        blank = street.name.lastIndexOf(u' ');
    }
}

/// "indirizzo Gartenweg 12": names begin with a capital.
void cutSentenceBefore(Street &street)
{
    while (!street.name.isEmpty() && (beginsSmall(street.name) || beginsSmall(street.type))) {
        const qsizetype word = street.name.indexOf(u' ') + 1;
        const qsizetype cut = word > 0 ? word : street.name.size();
        street.name.remove(0, cut);
        street.range.start += cut;
        street.range.length -= cut;
    }
}

Street streetOf(const GuardText &text, const StreetForm &form, const QRegularExpressionMatch &match)
{
    const auto captured = [&](const QString &group) {
        return match.capturedStart(group) < 0
            ? QString()
            : text.plain({match.capturedStart(group), match.capturedLength(group)});
    };
    Street street{form.naming,
                  captured(u"type"_s),
                  captured(u"name"_s),
                  captured(u"number"_s),
                  {match.capturedStart(), match.capturedLength()},
                  {match.capturedStart(u"number"_s), match.capturedLength(u"number"_s)}};
    if (form.naming == StreetNaming::English && street.type.isEmpty())
        street.type = captured(u"whole"_s);
    if (form.naming == StreetNaming::French)
        cutSentenceBehind(street);
    if (form.naming == StreetNaming::German)
        cutSentenceBefore(street);
    return street;
}

bool isRoman(const QString &word)
{
    static const QRegularExpression roman(u"^[IVX]{1,5}$"_s);
    return roman.match(word).hasMatch();
}

/// How the words of a name are written.
struct NameCase
{
    int words = 0;
    int small = 0; ///< without particles
    int capital = 0;
    bool isSentence = false;
    bool beginsWithParticle = false;
};

NameCase caseOf(const Street &street)
{
    static const QRegularExpression between(u"[ .,-]+"_s);
    NameCase name;
    const QStringList words = street.name.split(between, Qt::SkipEmptyParts);
    const auto isCapital = [&words](qsizetype at) {
        return at >= 0 && at < words.size() && words.at(at).at(0).isUpper();
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &written = words.at(i);
        // "Mulino a Vento": what joins two capital words is part of the name.
        const bool joins = written == "a"_L1 || written == "e"_L1 || written == "in"_L1;
        if (joins && isCapital(i - 1) && isCapital(i + 1)) {
            ++name.words;
            continue;
        }
        // "dell'Orso" is told by its second half, "James's" by its first.
        const qsizetype apostrophe = written.indexOf(u'\'');
        const bool isElided = apostrophe > 0 && written.size() - apostrophe > 2;
        const QString word = isElided ? written.sliced(apostrophe + 1) : written;
        const QString folded = word.toCaseFolded();
        const bool isNumeral = street.naming != StreetNaming::English && isRoman(word);
        const bool isMonth = street.naming == StreetNaming::Romance && name.words > 0;
        const bool isInitial = word.size() == 1 && word.at(0).isUpper();
        if (isOfSentence(folded) && !isNumeral && !isInitial && !isMonth && !isParticle(folded))
            name.isSentence = true;
        // What is written "a" or "e" is a sentence wherever it stands.
        if (isOfSentence(folded) && isMonth && !isNumeral && !isInitial
            && (word.size() < 4 || !word.at(0).isUpper()) && folded != "aprile"_L1)
            name.isSentence = true;
        if (name.words++ == 0)
            name.beginsWithParticle = isParticle(folded) && !folded.startsWith("san"_L1);
        if (isParticle(folded) || word.at(0).isDigit())
            continue;
        ++(word.at(0).isLower() ? name.small : name.capital);
    }
    return name;
}

/// "143 The Crescent"
bool isTheStreet(const Street &street)
{
    static const QSet<QString> types{u"crescent"_s, u"avenue"_s,  u"close"_s,  u"mews"_s,
                                     u"grove"_s,    u"terrace"_s, u"green"_s,  u"drive"_s,
                                     u"lane"_s,     u"square"_s,  u"parade"_s, u"gardens"_s};
    return street.name.compare("the"_L1, Qt::CaseInsensitive) == 0
        && types.contains(street.type.toCaseFolded());
}

bool isRomance(const Street &street, const NameCase &name)
{
    const QString type = street.type.toCaseFolded();
    if (name.small == 0)
        return name.capital > 0 || name.words > 1;
    const bool isMixed = name.capital > 0;
    if (isMixed && type != "via"_L1 && type != "viale"_L1)
        return false;
    // "un corso di inglese 2" is none.
    const bool isWordToo = type == "corso"_L1 || type == "largo"_L1;
    if (isWordToo && (name.beginsWithParticle || name.words > 1))
        return false;
    return isStreetInAnyCase(type) && name.words <= (isMixed ? 3 : 4);
}

bool isEnglish(const Street &street, const NameCase &name)
{
    const bool isSmallType = street.type.at(0).isLower();
    if (isSmallType && !isStreetInAnyCase(street.type))
        return false;
    if (name.small == 0)
        return true;
    return name.capital == 0 && isSmallType && name.words <= 3;
}

/// Whether it reads like the name of a street, by its words and capitals; `hasTown` = a postcode
/// or a town stands behind it.
bool isStreet(const Street &street, bool hasTown)
{
    if (isTheStreet(street))
        return true;
    const NameCase name = caseOf(street);
    if (name.isSentence)
        return false;
    switch (street.naming) {
    case StreetNaming::Romance: return isRomance(street, name);
    case StreetNaming::English: return isEnglish(street, name);
    case StreetNaming::German: return hasTown || street.type.at(0).isUpper();
    case StreetNaming::GermanPhrase: return street.type.at(0).isUpper() && name.small == 0;
    case StreetNaming::French:
    case StreetNaming::Swiss: return hasTown || (name.capital > 0 && name.small == 0);
    }
    return false;
}

} // namespace

QList<PrivateFinding> AddressDetector::find(const GuardInput &input) const
{
    const GuardText &text = input.text;
    QList<PrivateFinding> findings;
    for (const StreetForm &form : streetForms()) {
        qsizetype from = 0;
        for (;;) {
            const QRegularExpressionMatch found = form.pattern.match(text.folded(), from);
            if (!found.hasMatch())
                break;
            // The next may begin inside what this one took for a name.
            from = found.capturedStart() + 1;
            Street street = streetOf(text, form, found);
            const bool isSmall =
                street.name.toLower() == street.name && street.type.at(0).isLower();
            const qsizetype town = lengthOfTown(text.plain().mid(street.range.end(), longestTown),
                                                isSmall ? TownCase::Any : TownCase::Capital);
            const bool numberLast =
                form.naming != StreetNaming::English && form.naming != StreetNaming::French;
            if (!isStreet(street, town > 0) || text.isInLink(street.range)
                || (numberLast && isQuantity(text, street.numberRange))
                || (isYear(street.number) && town == 0))
                continue;
            street.range.length += town;
            while (QStringView(u" ,.-\n").contains(text.plain().at(street.range.end() - 1)))
                --street.range.length;
            findings.append({kind(), street.range, 70});
            from = street.range.end();
        }
    }
    return findings;
}

} // namespace sportello
