// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/openingtext.h"

#include <QRegularExpression>
#include <QStringList>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int MinutesPerHour = 60;
constexpr int MinutesPerDay = 24 * MinutesPerHour;
constexpr int Days = 7;

/// Whether two stored spans are one that was written over midnight. A night of more than twelve
/// hours after it is a day of its own: so a week without a break is seven whole days.
bool goesOn(const OpeningSpan &evening, const OpeningSpan &morning)
{
    return evening.to == MinutesPerDay && evening.from > 0 && morning.from == 0
        && morning.to <= MinutesPerDay / 2 && morning.to <= evening.from;
}

QString clockText(int minute)
{
    const int time = minute > MinutesPerDay ? minute - MinutesPerDay : minute;
    return u"%1:%2"_s.arg(time / MinutesPerHour).arg(time % MinutesPerHour, 2, 10, QChar(u'0'));
}

/// Minutes since midnight, or nothing for what is no time of day.
std::optional<int> minuteOf(const QString &hours, const QString &minutes)
{
    const int hour = hours.toInt();
    const int minute = minutes.toInt();
    const int sum = hour * MinutesPerHour + minute;
    if (minute >= MinutesPerHour || sum > MinutesPerDay)
        return {};
    return sum;
}

std::optional<OpeningSpan> spanOf(const QString &text)
{
    static const QRegularExpression form(
        u"\\A(\\d{1,2})(?:[:.h](\\d{2}))?\\s*[-–—]\\s*(\\d{1,2})(?:[:.h](\\d{2}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const std::optional<int> from = minuteOf(match.captured(1), match.captured(2));
    const std::optional<int> to = minuteOf(match.captured(3), match.captured(4));
    if (!from || !to || *from == *to || *from == MinutesPerDay)
        return {};
    return OpeningSpan{*from, *to < *from ? *to + MinutesPerDay : *to};
}

} // namespace

WrittenWeek writtenWeek(const std::array<QList<OpeningSpan>, 7> &week)
{
    WrittenWeek written;
    for (size_t day = 0; day < Days; ++day) {
        const QList<OpeningSpan> &before = week[(day + Days - 1) % Days];
        const QList<OpeningSpan> &after = week[(day + 1) % Days];
        for (OpeningSpan span : week[day]) {
            const bool ofBefore = !before.isEmpty() && goesOn(before.last(), span);
            if (ofBefore)
                continue;
            const bool isLast = span == week[day].last();
            if (isLast && !after.isEmpty() && goesOn(span, after.first()))
                span.to = MinutesPerDay + after.first().to;
            written[day].append(span);
        }
    }
    return written;
}

std::array<QList<OpeningSpan>, 7> storedWeek(const WrittenWeek &week)
{
    std::array<QList<OpeningSpan>, 7> stored;
    for (size_t day = 0; day < Days; ++day) {
        for (const OpeningSpan &span : week[day]) {
            stored[day].append({span.from, std::min(span.to, MinutesPerDay)});
            if (span.to > MinutesPerDay)
                stored[(day + 1) % Days].append({0, span.to - MinutesPerDay});
        }
    }
    for (QList<OpeningSpan> &spans : stored) {
        std::sort(spans.begin(), spans.end(), [](const OpeningSpan &one, const OpeningSpan &other) {
            return one.from < other.from;
        });
    }
    return stored;
}

QString openingText(const QList<OpeningSpan> &spans)
{
    QStringList parts;
    for (const OpeningSpan &span : spans)
        parts.append(clockText(span.from) + u'–' + clockText(span.to));
    return parts.join(u", "_s);
}

OpeningTextReading readOpeningText(const QString &text)
{
    OpeningTextReading reading;
    static const QRegularExpression separator(u"[,;]"_s);
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString clean = part.simplified();
        if (clean.isEmpty())
            continue;
        const std::optional<OpeningSpan> span = spanOf(clean);
        if (!span) {
            reading.wrong = clean;
            return reading;
        }
        reading.spans.append(*span);
    }
    return reading;
}

} // namespace sportello
