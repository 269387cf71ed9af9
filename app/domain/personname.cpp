// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/personname.h"

#include "domain/fold.h"
#include "domain/graphemes.h"
#include "domain/links.h"
#include "domain/safehtml.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;
constexpr qsizetype longestWord = 30;

bool isTitle(const QString &word)
{
    static const QSet<QString> titles{
        u"mr"_s,         u"mrs"_s,          u"ms"_s,        u"miss"_s,       u"mx"_s,
        u"sir"_s,        u"dr"_s,           u"prof"_s,      u"sig"_s,        u"sigra"_s,
        u"signor"_s,     u"signora"_s,      u"dott"_s,      u"dottor"_s,     u"dottssa"_s,
        u"dottoressa"_s, u"ing"_s,          u"avv"_s,       u"herr"_s,       u"frau"_s,
        u"mag"_s,        u"dipling"_s,      u"monsieur"_s,  u"madame"_s,     u"mme"_s,
        u"mlle"_s,       u"mademoiselle"_s, u"professor"_s, u"professore"_s, u"professoressa"_s,
        u"doctor"_s,     u"doktor"_s,       u"docteur"_s,   u"rag"_s,        u"geom"_s};
    QString bare = fold(word);
    bare.remove(u'.').remove(u'-');
    return titles.contains(bare);
}

// What may stand behind a name, with or without a comma.
bool isSuffix(const QString &words)
{
    static const QSet<QString> suffixes{u"jr"_s,  u"sr"_s,  u"ii"_s,  u"iii"_s, u"md"_s,
                                        u"phd"_s, u"mba"_s, u"esq"_s, u"msc"_s, u"bsc"_s,
                                        u"ma"_s,  u"dds"_s, u"rn"_s,  u"cpa"_s};
    QString bare = fold(words);
    bare.remove(u'.').remove(u' ');
    return suffixes.contains(bare);
}

bool isOrganisationWord(const QString &word)
{
    static const QSet<QString> words{
        u"hotel"_s,        u"albergo"_s,  u"restaurant"_s,  u"ristorante"_s, u"trattoria"_s,
        u"osteria"_s,      u"pizzeria"_s, u"bar"_s,         u"cafe"_s,       u"caffe"_s,
        u"gmbh"_s,         u"srl"_s,      u"spa"_s,         u"inc"_s,        u"ltd"_s,
        u"llc"_s,          u"ag"_s,       u"sas"_s,         u"sarl"_s,       u"kg"_s,
        u"club"_s,         u"official"_s, u"ufficiale"_s,   u"store"_s,      u"shop"_s,
        u"team"_s,         u"group"_s,    u"gruppo"_s,      u"gruppe"_s,     u"groupe"_s,
        u"news"_s,         u"magazine"_s, u"agency"_s,      u"agenzia"_s,    u"agentur"_s,
        u"agence"_s,       u"travel"_s,   u"viaggi"_s,      u"reisen"_s,     u"voyages"_s,
        u"tours"_s,        u"museum"_s,   u"museo"_s,       u"musee"_s,      u"support"_s,
        u"service"_s,      u"services"_s, u"studio"_s,      u"foundation"_s, u"fondazione"_s,
        u"associazione"_s, u"verein"_s,   u"association"_s, u"company"_s,    u"corp"_s,
        u"festival"_s,     u"radio"_s,    u"tv"_s,          u"fc"_s,         u"bot"_s,
        u"resort"_s,       u"hostel"_s,   u"ostello"_s,     u"pension"_s,    u"gasthof"_s,
        u"comune"_s,       u"stadt"_s,    u"ville"_s,       u"the"_s};
    QString bare = fold(word);
    bare.remove(u'.');
    return words.contains(bare);
}

bool isConnector(const QString &word)
{
    static const QSet<QString> connectors{u"&"_s, u"+"_s, u"and"_s, u"e"_s, u"und"_s, u"et"_s};
    return connectors.contains(word);
}

// Left out wherever it stands: pictures, marks that steer them, symbols. A hyphen or an apostrophe
// belongs to a name.
bool isDecoration(char32_t c)
{
    if (c >= 0x80 && isPictograph(c))
        return true;
    if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F1E6 && c <= 0x1F1FF)
        || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0000 && c <= 0xE007F) || c == 0x20E3)
        return true;
    const QChar::Category category = QChar::category(c);
    return category == QChar::Symbol_Other || category == QChar::Symbol_Modifier
        || category == QChar::Other_Format || category == QChar::Other_PrivateUse
        || QStringView(u"*\"“”„«»!?#^=<>\\$%/").contains(QChar(char16_t(c <= 0xFFFF ? c : 0)));
}

QString undecorated(const QString &displayName)
{
    static const QRegularExpression leftOut(u":[A-Za-z0-9_+-]{2,40}:"
                                            u"|\\([^()]{0,60}\\)|\\[[^\\[\\]]{0,60}\\]"_s);
    static const QRegularExpression behind(u"\\s*[|•·~]|\\s+[-–—]\\s+"_s);
    QString text = isolateBidi(cleanText(displayName.left(longestName)));
    text.replace(leftOut, u" "_s);
    QString plain;
    for (qsizetype i = 0; i < text.size();) {
        const CodePointAt at = codePointAt(text, i);
        if (isDecoration(at.value))
            plain += u' ';
        else
            plain += QStringView(text).sliced(i, at.next - i);
        i = at.next;
    }
    plain = plain.simplified();
    while (!plain.isEmpty() && QStringView(u"|•·~-–— ").contains(plain.front()))
        plain.remove(0, 1);
    const QRegularExpressionMatch bar = behind.match(plain);
    if (bar.hasMatch())
        plain.truncate(bar.capturedStart());
    return plain.simplified();
}

bool hasEastAsianLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const QChar::Script script = c.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana
            || script == QChar::Script_Katakana || script == QChar::Script_Hangul;
    });
}

bool isInitial(const QString &word)
{
    static const QRegularExpression initials(u"\\A(?:\\p{L}\\.?)(?:-?\\p{L}\\.)*\\z"_s);
    return initials.match(word).hasMatch();
}

bool looksLikeHandle(const QString &word)
{
    static const QRegularExpression joined(u"\\p{Ll}\\p{Lu}"_s);
    static const QRegularExpression prefixed(
        u"\\A(?:Mc|Mac|De|Di|Da|La|Le|Lo|Du|Van|Fitz|O')\\p{Lu}\\p{Ll}+\\z"_s);
    if (word.contains(u'@') || word.contains(u'_') || word.size() > longestWord)
        return true;
    const qsizetype dot = word.indexOf(u'.');
    if (dot >= 0 && dot < word.size() - 1)
        return true;
    if (std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); }))
        return true;
    return joined.match(word).hasMatch() && !prefixed.match(word).hasMatch();
}

// "MARIA" and "maria" become Maria, "JEAN-PIERRE" Jean-Pierre; what has both cases stays.
QString withCapitals(const QString &word)
{
    if (word != word.toUpper() && word != word.toLower())
        return word;
    QString result = word.toLower();
    bool begins = true;
    for (QChar &c : result) {
        if (begins && c.isLetter())
            c = c.toUpper();
        begins = c == u'-' || c == u'\'' || c == u'’';
    }
    return result;
}

// "Rossi, Maria" the other way round; what stands behind a name with a comma left out.
QString turnedRound(const QString &name)
{
    const QStringList parts = name.split(u',');
    const QString before = parts.first().trimmed();
    if (parts.size() == 1)
        return name;
    const QString behind = parts.at(1).trimmed();
    if (parts.size() > 2 || behind.isEmpty() || isSuffix(behind) || behind.count(u' ') > 2)
        return before;
    return before.isEmpty() ? behind : behind + u' ' + before;
}

bool mayBeCalled(const QString &word)
{
    return word.size() > 1 && !looksLikeHandle(word) && !isInitial(word)
        && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

PersonName personName(const QString &displayName)
{
    PersonName name;
    name.full = undecorated(displayName);
    QStringList words = turnedRound(name.full).split(u' ', Qt::SkipEmptyParts);
    while (words.size() > 1 && isSuffix(words.last()))
        words.removeLast();
    bool titled = false;
    while (!words.isEmpty() && isTitle(words.first())) {
        words.removeFirst();
        titled = true;
    }
    if (words.isEmpty() || std::any_of(words.cbegin(), words.cend(), isOrganisationWord)
        || hasEastAsianLetters(name.full))
        return name;
    if (titled && words.size() == 1) {
        name.last = withCapitals(words.first());
        return name;
    }
    if (std::any_of(words.cbegin(), words.cend(), isConnector)) {
        const bool couple = words.size() == 3 && isConnector(words.at(1))
            && mayBeCalled(words.first()) && mayBeCalled(words.last());
        if (couple)
            name.first =
                withCapitals(words.at(0)) + u' ' + words.at(1) + u' ' + withCapitals(words.at(2));
        return name;
    }
    QStringList rest;
    for (const QString &word : words.mid(1))
        rest.append(withCapitals(word));
    name.last = rest.join(u' ');
    if (mayBeCalled(words.first()))
        name.first = withCapitals(words.first());
    return name;
}

} // namespace sportello
