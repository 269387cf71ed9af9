// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/promisedate.h"

#include "domain/localtime.h"
#include "domain/timereader.h"
#include "domain/timetokens.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// More words than any time has.
constexpr qsizetype longestTime = 8;
/// When the parts of a day are over.
constexpr int morningEnds = 13;
constexpr int eveningEnds = 22;
constexpr std::chrono::minutes shortest{30};

/// The words of a stretch of text, in the form that is compared.
struct Sentence
{
    QList<TimeToken> tokens;

    QString at(qsizetype i) const
    {
        return i >= 0 && i < tokens.size() ? tokens.at(i).word : QString();
    }
    bool says(qsizetype i, const QStringList &words) const
    {
        for (qsizetype k = 0; k < words.size(); ++k) {
            if (at(i + k) != words.at(k))
                return false;
        }
        return true;
    }
};

/// Words that announce until when or when something happens.
bool announcesTime(const QString &word)
{
    static const QSet<QString> words{u"by"_s,   u"before"_s, u"within"_s, u"until"_s, u"till"_s,
                                     u"on"_s,   u"at"_s,     u"in"_s,     u"entro"_s, u"per"_s,
                                     u"fra"_s,  u"tra"_s,    u"prima"_s,  u"alle"_s,  u"fino"_s,
                                     u"next"_s, u"this"_s,   u"later"_s,  u"il"_s,    u"nelle"_s,
                                     u"nei"_s,  u"verso"_s,  u"nella"_s,  u"nel"_s};
    return words.contains(word);
}

/// Words that are a day by themselves: a short name ("sat", "mar") is too often another word.
bool isDayByItself(const QString &word)
{
    constexpr qsizetype shortestName = 6;
    return dayWord(word) || (weekdayOf(word) && word.size() >= shortestName);
}

/// Words that say how a time is meant and that timeFromWords() does not know.
bool isIdle(const QString &word)
{
    static const QSet<QString> words{
        u"within"_s,     u"before"_s,     u"prima"_s,    u"verso"_s,      u"working"_s,
        u"business"_s,   u"nelle"_s,      u"nei"_s,      u"lavorativi"_s, u"lavorativo"_s,
        u"lavorative"_s, u"lavorativa"_s, u"prossime"_s, u"prossimi"_s,   u"around"_s};
    return words.contains(word);
}

bool countsWorkingDays(const QString &word)
{
    return word == u"working"_s || word == u"business"_s || word.startsWith(u"lavorativ"_s);
}

QDate afterWorkingDays(QDate day, int days)
{
    constexpr int saturday = 6;
    while (days > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < saturday)
            --days;
    }
    return day;
}

/// Reads the one time that a sentence names.
class PromiseReader
{
public:
    PromiseReader(const QString &sentence, const PromiseCalendar &calendar)
        : m_words{timeTokens(sentence)}
        , m_calendar(calendar)
        , m_zone(calendar.place())
        , m_today(toLocal(calendar.now, m_zone).date())
    {
    }

    std::optional<Instant> read() const
    {
        for (qsizetype i = 0; i < m_words.tokens.size(); ++i) {
            std::optional<Instant> found = spokenDay(i);
            if (!found && (announcesTime(m_words.at(i)) || isDayByItself(m_words.at(i))))
                found = longestFrom(i);
            if (found && *found > m_calendar.now)
                return found;
        }
        return {};
    }

private:
    /// What people say of days without naming one.
    std::optional<Instant> spokenDay(qsizetype i) const
    {
        static const QList<QStringList> today{
            {u"in"_s, u"giornata"_s},
            {u"entro"_s, u"sera"_s},
            {u"entro"_s, u"la"_s, u"giornata"_s},
            {u"entro"_s, u"fine"_s, u"giornata"_s},
            {u"end"_s, u"of"_s, u"day"_s},
            {u"end"_s, u"of"_s, u"the"_s, u"day"_s},
            {u"later"_s, u"today"_s},
        };
        static const QList<QStringList> thisWeek{
            {u"entro"_s, u"la"_s, u"settimana"_s},    {u"in"_s, u"settimana"_s},
            {u"entro"_s, u"fine"_s, u"settimana"_s},  {u"end"_s, u"of"_s, u"week"_s},
            {u"end"_s, u"of"_s, u"the"_s, u"week"_s}, {u"this"_s, u"week"_s},
        };
        for (const QStringList &words : today) {
            if (m_words.says(i, words))
                return m_calendar.closing(m_today);
        }
        for (const QStringList &words : thisWeek) {
            if (!m_words.says(i, words))
                continue;
            constexpr int friday = 5;
            const int days = std::max(0, friday - m_today.dayOfWeek());
            return m_calendar.closing(m_today.addDays(days));
        }
        return {};
    }

    std::optional<Instant> longestFrom(qsizetype first) const
    {
        const qsizetype most = std::min(longestTime, m_words.tokens.size() - first);
        for (qsizetype count = most; count > 0; --count) {
            // What is understood and over is not a shorter time that is still to come.
            if (const std::optional<std::optional<Instant>> read = timeIn(first, count))
                return *read;
        }
        return {};
    }

    /// Nothing = no time at all; nothing inside = one that is no time in the future.
    std::optional<std::optional<Instant>> timeIn(qsizetype first, qsizetype count) const
    {
        QList<TimeToken> tokens;
        bool working = false;
        for (qsizetype i = first; i < first + count; ++i) {
            const TimeToken &token = m_words.tokens.at(i);
            working = working || countsWorkingDays(token.word);
            if (!isIdle(token.word))
                tokens.append(token);
        }
        TimeReader reader(tokens, m_calendar.order);
        if (tokens.isEmpty() || !reader.read())
            return {};
        const TimeWish &wish = reader.wish();
        if (!wish.span && !wish.hasDay() && !wish.hasTime())
            return {};
        QStringList words;
        for (const TimeToken &token : std::as_const(tokens))
            words.append(token.word);
        const TimeAnswer answer =
            timeFromWords(words.join(u' '), {m_calendar.now, m_zone, m_calendar.order});
        if (!answer.at)
            return std::optional<Instant>();
        return std::optional(deadline(wish, *answer.at, working));
    }

    /// "Tomorrow" is the morning where somebody is reminded; here it is the day's end.
    Instant deadline(const TimeWish &wish, Instant read, bool working) const
    {
        const QDate day = toLocal(read, m_zone).date();
        if (wish.span) {
            if (wish.span->minutes > 0 || wish.hasTime())
                return read;
            if (working)
                return m_calendar.closing(afterWorkingDays(m_today, wish.span->days));
            return m_calendar.closing(day);
        }
        if (wish.clock)
            return read;
        if (wish.part == MorningHour)
            return fromLocal(day, QTime(morningEnds, 0), m_zone, m_calendar.now);
        if (wish.part == EveningHour)
            return fromLocal(day, QTime(eveningEnds, 0), m_zone, m_calendar.now);
        // Said without a day after the last part of today it would be tomorrow's.
        return m_calendar.closing(wish.days == 0 && !wish.part ? m_today : day);
    }

    Sentence m_words;
    const PromiseCalendar &m_calendar;
    QTimeZone m_zone;
    QDate m_today;
};

} // namespace

QTimeZone PromiseCalendar::place() const
{
    if (hours) {
        const QTimeZone named(hours->timeZone.toLatin1());
        if (named.isValid())
            return named;
    }
    return zone;
}

Instant PromiseCalendar::closing(const QDate &day) const
{
    constexpr int minutesOfDay = 24 * 60;
    const QTimeZone here = place();
    int minutes = ClosingHour * 60;
    if (hours) {
        if (const QList<OpeningSpan> spans = hours->spansOn(day); !spans.isEmpty())
            minutes = spans.last().to;
    }
    // Midnight is the next day's; the last minute still is this one's.
    minutes = std::min(minutes, minutesOfDay - 1);
    const Instant at = fromLocal(day, QTime(minutes / 60, minutes % 60), here, now);
    return at > now ? at : fromLocal(day, QTime(23, 59), here, now);
}

bool PromiseCalendar::isOpenOn(const QDate &day) const
{
    return !hours || !hours->spansOn(day).isEmpty();
}

std::optional<Instant> promisedTime(const QString &text, const TextRange &sentence,
                                    const PromiseCalendar &calendar)
{
    return PromiseReader(text.mid(sentence.start, sentence.length), calendar).read();
}

std::optional<Instant> promisedTimeTyped(const QString &words, const PromiseCalendar &calendar)
{
    return PromiseReader(u"by "_s + words, calendar).read();
}

QList<Instant> promiseSuggestions(const PromiseCalendar &calendar)
{
    constexpr int mostDays = 14;
    constexpr qsizetype wanted = 3;
    const QDate today = toLocal(calendar.now, calendar.place()).date();
    QList<Instant> times;
    for (int days = 0; days < mostDays && times.size() < wanted; ++days) {
        const QDate day = today.addDays(days);
        if (!calendar.isOpenOn(day))
            continue;
        const Instant at = calendar.closing(day);
        const bool pastClosing =
            toLocal(at, calendar.place()).time() == QTime(23, 59) && days == 0 && calendar.hours;
        if (at >= calendar.now + shortest && !pastClosing)
            times.append(at);
    }
    return times;
}

} // namespace sportello
