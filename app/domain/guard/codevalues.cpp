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
        u"^(?:\\d{1,5}(?:st|nd|rd|th|am|pm|hrs?|pax|km|kg|gb|mb|tb|mt|mq|cm|mm|min|mins|eur|euro|"
        u"gbp"
        "|usd|chf|yrs?|ml|cl|gr|kw|mah|ish|mila|days?|nights?|esimo|er|eme|bis|fps|hz|ghz|mhz|mpx"
        "|mp|px)|\\d{1,3}[hmxksgwpia])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return counted.match(value).hasMatch();
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
    if (!standsAlone(text, range) || isCounted(written) || text.isInLink(range))
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
    static const QRegularExpression grouped(
        u"(?<![\\p{L}\\d_])(?:[A-Z]{1,4} )?\\d{2,6}(?: \\d{2,6}){0,4}(?: [A-Z]{2})?(?![\\p{L}\\d_])"_s);
    const QList<TextRange> figures = findFigures(text);
    QList<LabelledCode> codes;
    const auto take = [&](const TextRange &range) {
        const std::optional<CodeValue> value = valueAt(text, range, figures);
        if (!value)
            return;
        if (const std::optional<LabelLink> link = labels.linkOf(range))
            codes.append({*value, *link});
    };
    for (auto match = token.globalMatch(text.plain()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        take({found.capturedStart(), found.capturedLength()});
    }
    for (auto match = grouped.globalMatch(text.plain()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (found.capturedView().contains(u' '))
            take({found.capturedStart(), found.capturedLength()});
    }
    return codes;
}

} // namespace sportello
