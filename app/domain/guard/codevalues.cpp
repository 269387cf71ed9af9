// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/codevalues.h"

#include "domain/guard/numbers.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fewest = 3;
constexpr qsizetype most = 20;

/// "15th", "10am", "4pax".
bool isCounted(const QString &value)
{
    static const QRegularExpression counted(
        u"^(?:\\d{1,5}(?:st|nd|rd|th|am|pm|hrs?|pax|km|kg|gb|mb|tb|mt|mq|cm|mm|min|mins|eur|euro"
        "|gbp|usd|chf|yrs?|ml|cl|gr|kw|mah|ish|mila|days?|nights?|esimo|er|eme|bis|fps|hz|ghz|mhz|"
        "mpx"
        "|mp|px)|\\d{1,3}[hmxksgwpia])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return counted.match(value).hasMatch();
}

/// "11/5-28", "2019/20", "25.04.2026-17": days and seasons.
bool isOfCalendar(const QString &value)
{
    static const QRegularExpression piece(u"^(?:\\d{1,2}|(?:19|20)\\d\\d)$"_s);
    static const QRegularExpression sign(u"[-./]"_s);
    const QStringList pieces = value.split(sign);
    const bool hasYear =
        std::any_of(pieces.begin(), pieces.end(), [](const QString &each) { return isYear(each); });
    const bool hasSign = value.contains(u'/') || value.contains(u'.') || hasYear;
    return pieces.size() > 1 && hasSign
        && std::all_of(pieces.begin(), pieces.end(),
                       [](const QString &each) { return piece.match(each).hasMatch(); });
}

/// "PIN 4821": the word is none of its letters.
qsizetype lengthOfLabel(const GuardText &text, const TextRange &range, const GuardLabels &labels)
{
    const qsizetype index = text.wordAt(range.start);
    const GuardWord &word = text.words().at(index);
    // "S 0024495" is a number, "N 0024495" has one.
    const bool isLetter = word.length == 1 && word.folded != "n"_L1;
    if (index + 1 >= text.words().size() || isLetter || !labels.isLinking(index))
        return 0;
    return text.words().at(index + 1).start - word.start;
}

std::optional<CodeValue> valueAt(const GuardText &text, const TextRange &range,
                                 const QList<TextRange> &figures)
{
    const QString written = text.plain(range);
    CodeValue value{range, codeOf(written), countDigits(written), true, written.contains(u' ')};
    if (value.code.size() < fewest || value.code.size() > most)
        return {};
    value.isCapital =
        std::none_of(written.begin(), written.end(), [](QChar each) { return each.isLower(); });
    if (value.digits == 0 && (!value.isCapital || value.code.size() != 6))
        return {};
    if (!standsAlone(text, range) || isCounted(written) || isOfCalendar(written)
        || text.isInLink(range))
        return {};
    if (value.isNumber() && isQuantity(text, range))
        return {};
    const QString &plain = text.plain();
    if (range.start > 0 && (plain.at(range.start - 1) == u'@' || plain.at(range.start - 1) == u'+'))
        return {};
    if (range.end() < plain.size() && plain.at(range.end()) == u'@')
        return {};
    if (std::any_of(figures.begin(), figures.end(), [&](const TextRange &figure) {
            return figure.start < range.end() && range.start < figure.end();
        }))
        return {};
    return value;
}

} // namespace

QList<LabelledCode> findCodes(const GuardText &text, const GuardLabels &labels)
{
    static const QRegularExpression token(
        u"(?<![\\p{L}\\d_])[A-Za-z\\d]+(?:[-/.][A-Za-z\\d]+){0,4}(?![\\p{L}\\d_])"_s);
    static const QRegularExpression grouped(u"(?<![\\p{L}\\d_])(?:\\d(?: \\d){3,7}|(?:[A-Z]{1,4} "
                                            u")?\\d{2,9}(?: \\d{2,6}){0,4}(?: ?[A-Z]{2})?)"
                                            "(?![\\p{L}\\d_])"_s);
    // Identity cards, in small letters as well.
    static const QRegularExpression identity(
        u"(?<![\\p{L}\\d_])[a-z]{2} (?:\\d{5} ?[a-z]{2}|\\d{7})(?![\\p{L}\\d_])"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QList<TextRange> figures = findFigures(text);
    QList<LabelledCode> codes;
    const auto take = [&](const TextRange &range) {
        const std::optional<CodeValue> value = valueAt(text, range, figures);
        if (!value)
            return;
        codes.append({*value, labels.linkOf(range).value_or(LabelLink())});
    };
    for (auto match = token.globalMatch(text.plain()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        take({found.capturedStart(), found.capturedLength()});
    }
    for (const QRegularExpression &pattern : {grouped, identity}) {
        for (auto match = pattern.globalMatch(text.plain()); match.hasNext();) {
            const QRegularExpressionMatch found = match.next();
            TextRange range{found.capturedStart(), found.capturedLength()};
            const qsizetype label = lengthOfLabel(text, range, labels);
            range.start += label;
            range.length -= label;
            if (text.plain(range).contains(u' '))
                take(range);
        }
    }
    return codes;
}

} // namespace sportello
