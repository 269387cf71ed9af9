// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/openinghours.h"

#include <QTimeZone>

#include <algorithm>
#include <functional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int leapYear = 2000;

struct Interval
{
    Instant from;
    Instant to;
};

QTimeZone zoneOf(const OpeningHours &hours)
{
    const QTimeZone zone(hours.timeZone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

bool disjoint(const QList<OpeningSpan> &sorted)
{
    return std::adjacent_find(
               sorted.begin(), sorted.end(),
               [](const OpeningSpan &one, const OpeningSpan &next) { return next.from < one.to; })
        == sorted.end();
}

QList<OpeningSpan> inOrder(QList<OpeningSpan> spans)
{
    std::sort(spans.begin(), spans.end(), [](const OpeningSpan &one, const OpeningSpan &other) {
        return one.from < other.from;
    });
    return spans;
}

/// The times when it is open, one after the other. The zone's offset is constant between two of its
/// transitions; walking these stretches keeps the order even where local time runs twice.
class OpenTimes
{
public:
    OpenTimes(const OpeningHours &hours, Instant start, Instant end)
        : m_hours(hours)
        , m_zone(zoneOf(hours))
        , m_end(end)
    {
        enterStretch(start);
    }

    /// Cut to the time between start and end; nothing = that was the last.
    std::optional<Interval> next()
    {
        while (m_stretchStart < m_end) {
            if (m_span >= m_spans.size()) {
                const Instant midnight = utcOf(m_date.addDays(1), 0);
                if (midnight >= m_stretchEnd)
                    enterStretch(m_stretchEnd);
                else
                    enterDay(m_date.addDays(1));
                continue;
            }
            const OpeningSpan span = m_spans.at(m_span++);
            const Interval interval{std::max(utcOf(m_date, span.from), m_stretchStart),
                                    std::min(utcOf(m_date, span.to), m_stretchEnd)};
            if (interval.from < interval.to)
                return interval;
        }
        return {};
    }

private:
    void enterStretch(Instant from)
    {
        m_stretchStart = from;
        if (from >= m_end)
            return;
        m_offset = seconds(m_zone.offsetFromUtc(toDateTime(from)));
        m_stretchEnd = m_end;
        const QTimeZone::OffsetData next = m_zone.hasTransitions()
            ? m_zone.nextTransition(toDateTime(from))
            : QTimeZone::OffsetData();
        if (next.atUtc.isValid() && fromDateTime(next.atUtc) > from)
            m_stretchEnd = std::min(m_end, fromDateTime(next.atUtc));
        enterDay(toDateTime(from + m_offset).date());
    }

    void enterDay(const QDate &date)
    {
        m_date = date;
        m_spans = m_hours.spansOn(date);
        m_span = 0;
    }

    Instant utcOf(const QDate &date, int minute) const
    {
        return fromDateTime(QDateTime(date, QTime(0, 0), Qt::UTC)) + minutes(minute) - m_offset;
    }

    const OpeningHours &m_hours;
    QTimeZone m_zone;
    Instant m_end;
    Instant m_stretchStart;
    Instant m_stretchEnd;
    seconds m_offset{0};
    QDate m_date;
    QList<OpeningSpan> m_spans;
    qsizetype m_span = 0;
};

} // namespace

bool OpeningException::isValid() const
{
    return QDate::isValid(year.value_or(leapYear), month, day) && (!open || open->isValid());
}

QString toWord(const OpeningException &exception)
{
    const QDate date(exception.year.value_or(leapYear), exception.month, exception.day);
    return date.toString(exception.year ? u"yyyy-MM-dd"_s : u"MM-dd"_s);
}

std::optional<OpeningException> openingExceptionFromWord(const QString &day)
{
    const bool everyYear = day.size() == 5;
    const QString whole = everyYear ? QString::number(leapYear) + u'-' + day : day;
    const QDate date = QDate::fromString(whole, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return {};
    OpeningException exception;
    if (!everyYear)
        exception.year = date.year();
    exception.month = date.month();
    exception.day = date.day();
    return exception;
}

bool OpeningHours::isValid() const
{
    if (!QTimeZone(timeZone.toLatin1()).isValid())
        return false;
    for (const QList<OpeningSpan> &spans : week) {
        if (!std::all_of(spans.begin(), spans.end(), std::mem_fn(&OpeningSpan::isValid))
            || !disjoint(inOrder(spans)))
            return false;
    }
    QStringList days;
    for (const OpeningException &exception : exceptions) {
        if (!exception.isValid())
            return false;
        days.append(toWord(exception));
    }
    return days.removeDuplicates() == 0;
}

QList<OpeningSpan> OpeningHours::spansOn(const QDate &date) const
{
    const OpeningException *found = nullptr;
    for (const OpeningException &exception : exceptions) {
        if (exception.isOn(date) && (!found || exception.year))
            found = &exception;
    }
    if (found)
        return found->open ? QList<OpeningSpan>{*found->open} : QList<OpeningSpan>();
    return inOrder(week.at(size_t(date.dayOfWeek() - 1)));
}

bool OpeningHours::isOpen(Instant instant) const
{
    return OpenTimes(*this, instant, instant + milliseconds(1)).next().has_value();
}

std::optional<Instant> OpeningHours::nextOpening(Instant from) const
{
    const std::optional<Interval> open = OpenTimes(*this, from, from + SearchLimit).next();
    return open ? std::optional<Instant>(open->from) : std::nullopt;
}

std::optional<Instant> OpeningHours::addBusinessTime(Instant start, milliseconds time) const
{
    if (time.count() <= 0)
        return start;
    OpenTimes times(*this, start, start + SearchLimit);
    while (const std::optional<Interval> open = times.next()) {
        const milliseconds length = open->to - open->from;
        if (time <= length)
            return open->from + time;
        time -= length;
    }
    return {};
}

milliseconds OpeningHours::businessTimeBetween(Instant start, Instant end) const
{
    milliseconds sum{0};
    OpenTimes times(*this, start, end);
    while (const std::optional<Interval> open = times.next())
        sum += open->to - open->from;
    return sum;
}

} // namespace sportello
