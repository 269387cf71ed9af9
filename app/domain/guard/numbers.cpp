// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/numbers.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

bool isLetter(QChar character)
{
    const QChar upper = character.toUpper();
    return upper >= u'A' && upper <= u'Z';
}

QChar at(const QString &text, qsizetype index)
{
    return index >= 0 && index < text.size() ? text.at(index) : u' ';
}

QStringList figureForms()
{
    return {
        // 12.03.2026, 12/3/26, 12-03-2026; 06.12.34.56.78 is a phone.
        u"(?:(?<=(?:19|20)\\d\\d-)|(?<![\\d.])(?<!\\d[-/]))(?:0?[1-9]|[12]\\d|3[01])([./-])"
        "(?:0?[1-9]|1[0-2])\\1(?:(?:19|20)\\d\\d|\\d\\d)(?![./]?\\d)(?!-\\d\\d-)(?! \\d\\d \\d)"_s,
        u"(?<![\\d./-])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/(?:19|20)\\d\\d(?!\\d)"_s,
        u"(?<![\\d./-])(?:19|20)\\d\\d([./-])(?:0[1-9]|1[0-2])\\2(?:0[1-9]|[12]\\d|3[01])"
        "(?![./-]?\\d)"_s,
        // 2024-2026
        u"(?<![\\d./-])(?:19|20)\\d\\d ?[-/] ?(?:19|20)\\d\\d(?![./-]?\\d)"_s,
        // 10:30
        u"(?<!\\d)(?:[01]?\\d|2[0-4])[:h][0-5]\\d(?::[0-5]\\d)?(?!\\d)"_s,
        // 10.30 - 12.30
        u"(?<![\\d.])(?:[01]?\\d|2[0-4])\\.[0-5]\\d ?(?:-|/|e|and|to|alle) ?"
        "(?:[01]?\\d|2[0-4])\\.[0-5]\\d(?!\\.?\\d)"_s,
        // 1.234,56 and € 12.50
        u"(?<![\\d.])\\d{1,3}(?:[.' ]\\d{3})*,\\d{1,2}(?!\\d)"_s,
        u"(?:€|\\$|£) ?\\d[\\d.,']*"_s,
        u"(?<![\\d.,])\\d[\\d.,']* ?(?:€|\\$|£|eur\\b|euro\\b|usd\\b|gbp\\b|chf\\b)"_s,
        // 41.902782, 12.496366
        u"(?<![\\d.])-?\\d{1,3}\\.\\d{3,}°?[ ]?[ns]?,? ?-?\\d{1,3}\\.\\d{3,}(?!\\d)"_s,
        // 10.2.3.4; 340.372.13.80 is a phone.
        u"(?<![\\d.])(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
        "(?!\\.?\\d)"_s,
    };
}

} // namespace

QString digitsOf(QStringView text)
{
    QString digits;
    for (const QChar each : text) {
        if (isDigit(each))
            digits.append(each);
    }
    return digits;
}

QString codeOf(QStringView text)
{
    QString code;
    for (const QChar each : text) {
        if (isDigit(each) || isLetter(each))
            code.append(each.toUpper());
    }
    return code;
}

qsizetype countDigits(QStringView text)
{
    return std::count_if(text.begin(), text.end(), isDigit);
}

bool isYear(QStringView value)
{
    return value.size() == 4 && (value.startsWith(u"19") || value.startsWith(u"20"))
        && countDigits(value) == 4;
}

bool standsAlone(const GuardText &text, const TextRange &range)
{
    const QString &plain = text.plain();
    const QChar before = at(plain, range.start - 1);
    const QChar behind = at(plain, range.end());
    if (before.isLetterOrNumber() || behind.isLetterOrNumber() || before == u'_' || behind == u'_')
        return false;
    const auto goesOn = [&](QChar sign, qsizetype next) {
        return (sign == u'.' || sign == u',' || sign == u':' || sign == u'/')
            && isDigit(at(plain, next));
    };
    return !goesOn(before, range.start - 2) && !goesOn(behind, range.end() + 1);
}

bool isQuantity(const GuardText &text, const TextRange &range)
{
    static const QRegularExpression currency(
        u"(?:€|\\$|£|¥|\\beuro|\\beur|\\bgbp|\\busd|\\bchf) ?$"_s);
    static const QRegularExpression unit(
        u"^(?: ?(?:€|\\$|£|¥|%|‰|°|º|,-|\\+(?!\\d))"
        "|[ -]?(?:euros?|eur|gbp|usd|chf|pounds?|dollars?|sterline|dollari|franchi|cents?|centesimi"
        "|people|persons?|guests?|adults?|adulti|kids|children|bambini|persone|ospiti|pax|nights?"
        "|notti|notte|days?|giorni|giorno|weeks?|settimane|months?|mesi|years?|anni|anno|hours?"
        "|hrs?|ore|minutes?|mins?|minuti|minuto|secondi|seconds|am|pm|km|kms|miles?|miglia|metri"
        "|meters?|metres?|m|mt|mq|cm|mm|kg|g|gr|ml|l|cl|gb|mb|tb|kwh|kw|hp|cv|mah|mbps|giga|rooms?"
        "|camere|stelle|stars?|points?|punti|miles|steps|passi|followers?|views|reviews|recensioni"
        "|times|volte|pezzi|pieces|copies|copie|items|articoli|seats|posti|tables|tavoli|"
        "restaurants?|ristoranti|bars?|shops?|negozi|calories"
        "|kcal|visitors|visitatori|customers|clienti|posts?|likes|th|st|nd|rd|x|p)\\b)"_s);
    const qsizetype from = std::max<qsizetype>(0, range.start - 6);
    if (currency.match(text.folded().sliced(from, range.start - from)).hasMatch())
        return true;
    return unit.match(text.folded().mid(range.end(), 14)).hasMatch();
}

QList<TextRange> findFigures(const GuardText &text)
{
    static const QRegularExpression figure(figureForms().join(u'|'));
    QList<TextRange> figures;
    auto match = figure.globalMatch(text.folded());
    while (match.hasNext()) {
        const QRegularExpressionMatch found = match.next();
        figures.append({found.capturedStart(), found.capturedLength()});
    }
    return figures;
}

TextRange DigitGroups::range(qsizetype first, qsizetype count) const
{
    const qsizetype start = groups.at(first).start;
    return {start, groups.at(first + count - 1).end() - start};
}

QList<DigitGroups> findDigitGroups(const GuardText &text)
{
    const QString &plain = text.plain();
    QList<DigitGroups> all;
    DigitGroups run;
    const auto close = [&] {
        if (!run.groups.isEmpty())
            all.append(run);
        run.groups.clear();
    };
    for (qsizetype i = 0; i < plain.size();) {
        if (!isDigit(plain.at(i))) {
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < plain.size() && isDigit(plain.at(end)))
            ++end;
        if (!run.groups.isEmpty()) {
            const qsizetype last = run.groups.last().end();
            const QStringView gap = QStringView(plain).sliced(last, i - last);
            const bool joins =
                gap.size() <= 3 && std::all_of(gap.begin(), gap.end(), [](QChar each) {
                    return each == u' ' || each == u'.' || each == u'-' || each == u'\n';
                });
            if (!joins)
                close();
        }
        run.groups.append({i, end - i});
        i = end;
    }
    close();
    return all;
}

} // namespace sportello
