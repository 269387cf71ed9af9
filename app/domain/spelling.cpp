// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/spelling.h"

#include "domain/cannedtemplate.h"
#include "domain/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// A run without blanks that is no sentence: an address of some sort, or a tag.
bool isAddress(QStringView run)
{
    static const QRegularExpression host(
        uR"((^|[^\p{L}\p{N}])[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.\p{L}{2,}($|[/:?#]))"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    // A full stop without a blank behind it joins two sentences more often than it names a host, if
    // what follows begins with a capital.
    static const QRegularExpression joined(uR"(\p{Ll}\.\p{Lu})"_s);
    if (run.contains(u'@') || run.contains(u'#') || run.contains("://"_L1)
        || run.startsWith("www."_L1, Qt::CaseInsensitive))
        return true;
    const QString text = run.toString();
    return host.match(text).hasMatch() && !joined.match(text).hasMatch();
}

bool hasDigit(QStringView run)
{
    return std::any_of(run.begin(), run.end(), [](QChar c) { return c.isNumber(); });
}

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\x2019';
}

bool isOfWord(QChar c)
{
    return c.isLetter() || c.isMark() || isApostrophe(c);
}

bool isJudged(QStringView word)
{
    return word.size() > 1 && std::all_of(word.begin(), word.end(), [](QChar c) {
               const QChar::Script script = c.script();
               return isApostrophe(c) || c.isMark() || script == QChar::Script_Latin
                   || script == QChar::Script_Greek || script == QChar::Script_Cyrillic;
           });
}

bool isName(const QString &word, const QSet<QString> &names)
{
    const QString rest = withoutElision(word);
    const QString owner = word.endsWith("'s"_L1) ? word.chopped(2) : QString();
    return names.contains(fold(word)) || (!rest.isEmpty() && names.contains(fold(rest)))
        || (!owner.isEmpty() && names.contains(fold(owner)));
}

/// Appends the words of text[start, end), which holds no blank.
void addWords(const QString &text, qsizetype start, qsizetype end, const QSet<QString> &names,
              QList<TextRange> &words)
{
    qsizetype at = start;
    while (at < end) {
        if (!text.at(at).isLetter()) {
            ++at;
            continue;
        }
        qsizetype behind = at;
        while (behind < end && isOfWord(text.at(behind)))
            ++behind;
        qsizetype last = behind;
        while (isApostrophe(text.at(last - 1)))
            --last; // a quotation's end
        const QString word = text.mid(at, last - at);
        if (isJudged(word) && !isName(dictionaryForm(word), names))
            words.append({at, last - at});
        at = behind;
    }
}

} // namespace

QString dictionaryForm(const QString &word)
{
    return QString(word).replace(u'\x2019', u'\'').normalized(QString::NormalizationForm_C);
}

QString withoutElision(const QString &word)
{
    static const QSet<QString> elided{
        u"l"_s,     u"d"_s,      u"c"_s,      u"s"_s,      u"m"_s,      u"t"_s,      u"n"_s,
        u"j"_s,     u"v"_s,      u"qu"_s,     u"un"_s,     u"dell"_s,   u"all"_s,    u"nell"_s,
        u"sull"_s,  u"dall"_s,   u"coll"_s,   u"quell"_s,  u"quest"_s,  u"sant"_s,   u"bell"_s,
        u"dov"_s,   u"com"_s,    u"anch"_s,   u"cos"_s,    u"senz"_s,   u"nessun"_s, u"ciascun"_s,
        u"jusqu"_s, u"lorsqu"_s, u"puisqu"_s, u"quoiqu"_s, u"quelqu"_s, u"tutt"_s,   u"mezz"_s};
    const qsizetype mark = word.indexOf(u'\'');
    if (mark < 1 || mark + 1 >= word.size() || !elided.contains(word.left(mark).toLower()))
        return {};
    return word.mid(mark + 1);
}

QList<TextRange> spelledWords(const QString &text, const QStringList &names)
{
    QSet<QString> known;
    for (const QString &name : names) {
        const QStringList words = foldedWords(name);
        known.unite(QSet<QString>(words.begin(), words.end()));
    }
    // Blanks in their place, so that positions stay.
    QString plain = text;
    const QList<OpenPlaceholder> placeholders = openPlaceholders(text);
    for (const OpenPlaceholder &placeholder : placeholders)
        plain.replace(placeholder.start, placeholder.length,
                      QString(placeholder.length, QLatin1Char(' ')));
    QList<TextRange> words;
    qsizetype at = 0;
    while (at < plain.size()) {
        if (plain.at(at).isSpace()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < plain.size() && !plain.at(end).isSpace())
            ++end;
        const QStringView run = QStringView(plain).mid(at, end - at);
        if (!isAddress(run) && !hasDigit(run))
            addWords(plain, at, end, known, words);
        at = end;
    }
    return words;
}

} // namespace sportello
