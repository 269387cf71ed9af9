// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/timetokens.h"

#include "domain/fold.h"
#include "domain/timewords.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// "mon monday = 1" for every line: many words, one value.
struct Line
{
    const char *words;
    int value;
};

template<size_t Count>
QHash<QString, int> table(const Line (&lines)[Count])
{
    QHash<QString, int> meanings;
    for (const Line &line : lines) {
        const QStringList words = QString::fromLatin1(line.words).split(u' ');
        for (const QString &word : words)
            meanings.insert(word, line.value);
    }
    return meanings;
}

QSet<QString> wordSet(const char *words)
{
    const QStringList list = QString::fromLatin1(words).split(u' ');
    return {list.begin(), list.end()};
}

std::optional<int> look(const QHash<QString, int> &meanings, const QString &word)
{
    const auto found = meanings.constFind(word);
    return found == meanings.constEnd() ? std::optional<int>() : *found;
}

QString compared(const QString &part)
{
    QString word = part;
    while (!word.isEmpty() && u".!?:"_s.contains(word.back()))
        word.chop(1);
    // "ven." and "p.m." are words; "9.30" is not.
    if (!word.isEmpty() && word.front().isLetter())
        word.remove(u'.');
    return word;
}

} // namespace

QList<TimeToken> timeTokens(const QString &text)
{
    static const QRegularExpression blanks(u"[\\s,;]+"_s);
    QList<TimeToken> tokens;
    const QStringList chunks = text.split(blanks, Qt::SkipEmptyParts);
    for (const QString &chunk : chunks) {
        QString folded = fold(chunk);
        folded.replace(u'\u2019', u'\'');
        folded.replace(u"o'clock"_s, u"oclock"_s);
        const QStringList parts = folded.split(u'\'', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            const QString word = compared(part);
            if (!word.isEmpty())
                tokens.append({chunk, word});
        }
    }
    return tokens;
}

std::optional<TimeUnit> timeUnit(const QString &word)
{
    static const QHash<QString, int> units = table({
        {"m min mins minute minutes minuto minuti", int(TimeUnit::Minutes)},
        {"h hr hrs hour hours ora ore", int(TimeUnit::Hours)},
        {"d day days g gg giorno giorni", int(TimeUnit::Days)},
        {"w wk wks week weeks settimana settimane", int(TimeUnit::Weeks)},
        {"month months mese mesi", int(TimeUnit::Months)},
    });
    const std::optional<int> found = look(units, word);
    return found ? std::optional(TimeUnit(*found)) : std::nullopt;
}

std::optional<int> weekdayOf(const QString &word)
{
    static const QHash<QString, int> days = table({
        {"monday mon lunedi lun", 1},
        {"tuesday tue tues martedi mar", 2},
        {"wednesday wed mercoledi mer", 3},
        {"thursday thu thur thurs giovedi gio", 4},
        {"friday fri venerdi ven", 5},
        {"saturday sat sabato sab", 6},
        {"sunday sun domenica dom", 7},
    });
    return look(days, word);
}

std::optional<int> monthOf(const QString &word)
{
    static const QHash<QString, int> months = table({
        {"january jan gennaio gen", 1},
        {"february feb febbraio", 2},
        {"march mar marzo", 3},
        {"april apr aprile", 4},
        {"may maggio mag", 5},
        {"june jun giugno giu", 6},
        {"july jul luglio lug", 7},
        {"august aug agosto ago", 8},
        {"september sep sept settembre set sett", 9},
        {"october oct ottobre ott", 10},
        {"november nov novembre", 11},
        {"december dec dicembre dic", 12},
    });
    return look(months, word);
}

std::optional<DayWord> dayWord(const QString &word)
{
    static const QHash<QString, DayWord> days{
        {u"today"_s, {0, {}}},
        {u"oggi"_s, {0, {}}},
        {u"tonight"_s, {0, EveningHour}},
        {u"stasera"_s, {0, EveningHour}},
        {u"stamattina"_s, {0, MorningHour}},
        {u"tomorrow"_s, {1, {}}},
        {u"tmrw"_s, {1, {}}},
        {u"domani"_s, {1, {}}},
        {u"domattina"_s, {1, MorningHour}},
        {u"dopodomani"_s, {2, {}}},
    };
    const auto found = days.constFind(word);
    return found == days.constEnd() ? std::optional<DayWord>() : *found;
}

std::optional<int> partOfDay(const QString &word)
{
    static const QHash<QString, int> parts = table({
        {"morning mattina mattino mattinata", MorningHour},
        {"afternoon pomeriggio", AfternoonHour},
        {"evening sera serata night", EveningHour},
    });
    return look(parts, word);
}

std::optional<NextWord> nextWord(const QString &word)
{
    static const QHash<QString, int> words = table({
        {"next", int(NextWord::OfNextWeek)},
        {"prossimo prossima", int(NextWord::FirstToCome)},
    });
    const std::optional<int> found = look(words, word);
    return found ? std::optional(NextWord(*found)) : std::nullopt;
}

std::optional<int> numberOf(const QString &word)
{
    static const QHash<QString, int> numbers = table({
        {"a an one un uno una", 1},
        {"two due", 2},
        {"three tre", 3},
        {"four quattro", 4},
        {"five cinque", 5},
        {"six sei", 6},
        {"seven sette", 7},
        {"eight otto", 8},
        {"nine nove", 9},
        {"ten dieci", 10},
        {"eleven undici", 11},
        {"twelve dodici", 12},
        {"fifteen quindici", 15},
        {"twenty venti", 20},
        {"thirty trenta", 30},
        {"forty quaranta", 40},
    });
    static const QRegularExpression digits(u"^[0-9]{1,4}$"_s);
    if (digits.match(word).hasMatch())
        return word.toInt();
    return look(numbers, word);
}

bool isHalf(const QString &word)
{
    static const QSet<QString> words = wordSet("half mezz mezza mezzo");
    return words.contains(word);
}

bool isFiller(const QString &word)
{
    static const QSet<QString> words = wordSet(
        "at on the by of in for until till from now later this and oclock alle all al ai il lo la "
        "le l di del della dell d nel nella a ad per entro fino da adesso questo questa e ed ore "
        "ora h");
    return words.contains(word);
}

bool announcesHour(const QString &word)
{
    static const QSet<QString> words = wordSet("at alle all ore h");
    return words.contains(word);
}

bool announcesDay(const QString &word)
{
    static const QSet<QString> words = wordSet("il the");
    return words.contains(word);
}

bool announcesSpan(const QString &word)
{
    static const QSet<QString> words = wordSet("fra tra +");
    return words.contains(word);
}

} // namespace sportello
