// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/maskedpost.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Fewer digits at the end are a price or a time.
constexpr int FewestDigits = 5;

bool overlaps(const TextSpan &span, const TextRange &range)
{
    return span.start < range.end() && range.start < span.start + span.length;
}

/// Where the words with digits begin with which a text ends; its size where it ends otherwise.
qsizetype startOfNumberAtEnd(const QString &text)
{
    qsizetype start = text.size();
    while (start > 0) {
        qsizetype word = start - 1;
        while (word > 0 && !text.at(word - 1).isSpace())
            --word;
        const auto end = text.cbegin() + start;
        const bool hasDigit =
            std::any_of(text.cbegin() + word, end, [](QChar each) { return each.isDigit(); });
        const bool isBlank = std::all_of(text.cbegin() + word, end,
                                         [](QChar each) { return !each.isLetterOrNumber(); });
        if (!hasDigit && !isBlank)
            break;
        start = word;
    }
    return start;
}

} // namespace

FormattedText maskedPost(const FormattedText &text, const QList<PrivateFinding> &findings)
{
    FormattedText result = text;
    QList<PrivateFinding> fromBehind = findings;
    std::sort(fromBehind.begin(), fromBehind.end(), [](const auto &one, const auto &other) {
        return one.range.start > other.range.start;
    });
    for (const PrivateFinding &finding : std::as_const(fromBehind)) {
        const TextRange &range = finding.range;
        const QString value = text.text.mid(range.start, range.length);
        const QString hidden = masked(value, {{finding.kind, {0, value.size()}, finding.strength}});
        result.text.replace(range.start, value.size(), hidden);
        const auto touches = [&range](const TextSpan &span) { return overlaps(span, range); };
        result.spans.erase(std::remove_if(result.spans.begin(), result.spans.end(), touches),
                           result.spans.end());
        for (TextSpan &span : result.spans) {
            if (span.start >= range.end())
                span.start += hidden.size() - value.size();
        }
    }
    return result;
}

QList<PrivateKind> kindsOf(const QList<PrivateFinding> &findings)
{
    QList<PrivateKind> kinds;
    for (const PrivateFinding &finding : findings) {
        if (!kinds.contains(finding.kind))
            kinds.append(finding.kind);
    }
    return kinds;
}

QString maskedExcerpt(const QString &excerpt, bool isCut, const GuardContext &context)
{
    QString result = masked(excerpt, findPrivateData(excerpt, context));
    const qsizetype tail = isCut ? startOfNumberAtEnd(result) : result.size();
    const auto digits = std::count_if(result.cbegin() + tail, result.cend(),
                                      [](QChar each) { return each.isDigit(); });
    if (digits < FewestDigits)
        return result;
    for (qsizetype i = tail; i < result.size(); ++i) {
        if (result.at(i).isLetterOrNumber())
            result[i] = u'•';
    }
    return result;
}

} // namespace sportello
