// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/timereader.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// More words, and longer ones, than any time has.
constexpr qsizetype mostTokens = 24;
constexpr qsizetype longestToken = 40;

bool isDate(int day, int month, std::optional<int> year)
{
    // Without a year the 29th of February exists.
    return QDate(year.value_or(2024), month, day).isValid();
}

int fullYear(int year)
{
    return year < 100 ? 2000 + year : year;
}

} // namespace

std::optional<QTime> TimeWish::time() const
{
    if (!clock)
        return part ? std::optional(QTime(*part, 0)) : std::nullopt;
    const bool late = part && *part >= AfternoonHour && !isExact;
    if (late && clock->hour() >= 1 && clock->hour() <= 11)
        return QTime(clock->hour() + 12, clock->minute());
    return clock;
}

TimeReader::TimeReader(QList<TimeToken> tokens, DateOrder order)
    : m_tokens(std::move(tokens))
    , m_order(order)
{
}

bool TimeReader::read()
{
    if (m_tokens.isEmpty())
        return fail(TimeProblem::Kind::Empty);
    while (m_place < m_tokens.size()) {
        if (m_place >= mostTokens || m_tokens.at(m_place).word.size() > longestToken)
            return fail(TimeProblem::Kind::Unknown);
        const TimeWish before = m_wish;
        const qsizetype place = m_place;
        const bool understood = step();
        if (understood && isConsistent(before)) {
            m_wish.lastWord = m_tokens.at(m_place - 1).written;
            continue;
        }
        m_place = place;
        if (m_problem.kind == TimeProblem::Kind::NoSuchTime)
            return false;
        return fail(TimeProblem::Kind::Unknown);
    }
    return true;
}

bool TimeReader::step()
{
    if (announcesSpan(wordAt(m_place))) {
        ++m_place;
        return readSpan();
    }
    for (const auto read :
         {&TimeReader::readSpan, &TimeReader::readNumericDate, &TimeReader::readNamedDate,
          &TimeReader::readDayOfMonth, &TimeReader::readDay, &TimeReader::readClock,
          &TimeReader::readSpokenHour}) {
        if ((this->*read)())
            return true;
        if (m_problem.kind == TimeProblem::Kind::NoSuchTime)
            return false;
    }
    return isFiller(wordAt(m_place)) && take(1);
}

bool TimeReader::isConsistent(const TimeWish &before) const
{
    if (m_wish.span) {
        const bool counted = m_wish.span->minutes > 0;
        return !m_wish.hasDay() && !(counted && m_wish.hasTime());
    }
    // A weekday beside its date is checked against it; everything else is said once.
    const int days = (m_wish.date ? 1 : 0) + (m_wish.days ? 1 : 0)
        + (m_wish.endOfMonth || m_wish.nextMonth ? 1 : 0)
        + (m_wish.nextWeek || (m_wish.weekday && !m_wish.date) ? 1 : 0);
    return days <= 1 && !(before.clock && m_wish.clock != before.clock)
        && !(before.part && m_wish.part != before.part);
}

// Lengths of time

bool TimeReader::readSpan()
{
    if (readSpanInOneWord(wordAt(m_place)) || readQuarters() || readHalf())
        return true;
    const std::optional<int> number = numberOf(wordAt(m_place));
    const std::optional<TimeUnit> unit = timeUnit(wordAt(m_place + 1));
    if (!number || !unit || !addSpan(*number, *unit))
        return false;
    take(2);
    // "un'ora e mezza", "an hour and a half"
    const bool joined = wordAt(m_place) == u"e"_s || wordAt(m_place) == u"and"_s;
    const int article = wordAt(m_place + 1) == u"a"_s ? 1 : 0;
    if (unit == TimeUnit::Hours && joined && isHalf(wordAt(m_place + 1 + article))
        && !timeUnit(wordAt(m_place + 2 + article))) {
        m_wish.span->minutes += 30;
        take(2 + article);
    }
    return true;
}

bool TimeReader::readSpanInOneWord(const QString &word)
{
    static const QRegularExpression whole(u"^\\+?((?:[0-9]{1,4}[a-z]+)+)([0-9]{1,2})?$"_s);
    static const QRegularExpression piece(u"([0-9]{1,4})([a-z]+)"_s);
    const QRegularExpressionMatch match = whole.match(word);
    if (!match.hasMatch())
        return false;
    const std::optional<TimeSpan> before = m_wish.span;
    std::optional<TimeUnit> unit;
    auto pieces = piece.globalMatch(match.captured(1));
    while (pieces.hasNext()) {
        const QRegularExpressionMatch next = pieces.next();
        unit = timeUnit(next.captured(2));
        if (!unit || !addSpan(next.captured(1).toInt(), *unit)) {
            m_wish.span = before;
            return false;
        }
    }
    // "1h30"
    if (match.hasCaptured(2)) {
        if (unit != TimeUnit::Hours) {
            m_wish.span = before;
            return false;
        }
        addSpan(match.captured(2).toInt(), TimeUnit::Minutes);
    }
    return take(1);
}

bool TimeReader::addSpan(int number, TimeUnit unit)
{
    if (number == 0)
        return fail(TimeProblem::Kind::NoSuchTime);
    if (!m_wish.span)
        m_wish.span = TimeSpan{};
    switch (unit) {
    case TimeUnit::Minutes: m_wish.span->minutes += number; break;
    case TimeUnit::Hours: m_wish.span->minutes += 60 * number; break;
    case TimeUnit::Days: m_wish.span->days += number; break;
    case TimeUnit::Weeks: m_wish.span->days += 7 * number; break;
    case TimeUnit::Months: m_wish.span->months += number; break;
    }
    return true;
}

bool TimeReader::readQuarters()
{
    // "un quarto d'ora", "tre quarti d'ora"
    const std::optional<int> number = numberOf(wordAt(m_place));
    const QString quarter = wordAt(m_place + 1);
    if (!number || (quarter != u"quarto"_s && quarter != u"quarti"_s)
        || wordAt(m_place + 2) != u"d"_s || timeUnit(wordAt(m_place + 3)) != TimeUnit::Hours)
        return false;
    return addSpan(15 * *number, TimeUnit::Minutes) && take(4);
}

bool TimeReader::readHalf()
{
    // "mezz'ora", "half an hour"
    const int article = wordAt(m_place + 1) == u"an"_s ? 1 : 0;
    if (!isHalf(wordAt(m_place)) || timeUnit(wordAt(m_place + 1 + article)) != TimeUnit::Hours)
        return false;
    return addSpan(30, TimeUnit::Minutes) && take(2 + article);
}

// Dates

bool TimeReader::readNumericDate()
{
    static const QRegularExpression iso(u"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:t(.+))?$"_s);
    static const QRegularExpression slashed(
        u"^([0-9]{1,2})([/.-])([0-9]{1,2})(?:\\2([0-9]{4}|[0-9]{2}))?$"_s);
    const QString word = wordAt(m_place);
    if (const QRegularExpressionMatch match = iso.match(word); match.hasMatch()) {
        const TimeToken rest{m_tokens.at(m_place).written, match.captured(4)};
        if (!setDate(match.captured(3).toInt(), match.captured(2).toInt(),
                     match.captured(1).toInt(), 1))
            return false;
        if (!rest.word.isEmpty())
            m_tokens.insert(m_place, rest);
        return true;
    }
    const QRegularExpressionMatch match = slashed.match(word);
    // "9.30" is an hour.
    if (!match.hasMatch() || (match.captured(2) == u"."_s && !match.hasCaptured(4)))
        return false;
    std::optional<int> year;
    if (match.hasCaptured(4))
        year = fullYear(match.captured(4).toInt());
    const int first = match.captured(1).toInt();
    const int second = match.captured(3).toInt();
    const bool dayFirst =
        m_order == DateOrder::DayFirst ? isDate(first, second, year) : !isDate(second, first, year);
    return dayFirst ? setDate(first, second, year, 1) : setDate(second, first, year, 1);
}

bool TimeReader::readNamedDate()
{
    const std::optional<int> dayBefore = dayAt(m_place);
    const int filler = wordAt(m_place + 1) == u"of"_s ? 1 : 0;
    if (const auto month = monthOf(wordAt(m_place + 1 + filler)); dayBefore && month) {
        const std::optional<int> year = yearAt(m_place + 2 + filler);
        return setDate(*dayBefore, *month, year, 2 + filler + (year ? 1 : 0));
    }
    const std::optional<int> month = monthOf(wordAt(m_place));
    const std::optional<int> day = dayAt(m_place + 1);
    if (!month || !day)
        return false;
    // "mar 12" is a Tuesday in Italy.
    if (weekdayOf(wordAt(m_place)) && m_order == DateOrder::DayFirst)
        return false;
    const std::optional<int> year = yearAt(m_place + 2);
    return setDate(*day, *month, year, 2 + (year ? 1 : 0));
}

bool TimeReader::readDayOfMonth()
{
    const QString word = wordAt(m_place);
    const std::optional<int> day = dayAt(m_place);
    const bool isPlain = numberOf(word).has_value();
    if (!day || (isPlain && (m_place == 0 || !announcesDay(wordAt(m_place - 1)))))
        return false;
    if (m_wish.date)
        return false;
    if (*day < 1 || *day > 31)
        return fail(TimeProblem::Kind::NoSuchTime);
    m_wish.date = DateWish{*day, 0, {}, m_tokens.at(m_place).written};
    return take(1);
}

bool TimeReader::setDate(int day, int month, std::optional<int> year, int tokens)
{
    if (m_wish.date)
        return false;
    if (!isDate(day, month, year))
        return fail(TimeProblem::Kind::NoSuchTime);
    m_wish.date = DateWish{day, month, year, m_tokens.at(m_place).written};
    return take(tokens);
}

std::optional<int> TimeReader::yearAt(qsizetype index) const
{
    static const QRegularExpression year(u"^[0-9]{4}$"_s);
    const QString word = wordAt(index);
    return year.match(word).hasMatch() ? std::optional(word.toInt()) : std::nullopt;
}

std::optional<int> TimeReader::dayAt(qsizetype index) const
{
    // "1º" is folded to "1o".
    static const QRegularExpression day(u"^([0-9]{1,2})(?:st|nd|rd|th|°|o)?$"_s);
    const QRegularExpressionMatch match = day.match(wordAt(index));
    return match.hasMatch() ? std::optional(match.captured(1).toInt()) : std::nullopt;
}

// Days

bool TimeReader::readDay()
{
    const QString word = wordAt(m_place);
    const bool afterTomorrow = word == u"day"_s && wordAt(m_place + 1) == u"after"_s
        && wordAt(m_place + 2) == u"tomorrow"_s;
    const bool dopoDomani = word == u"dopo"_s && wordAt(m_place + 1) == u"domani"_s;
    if ((afterTomorrow || dopoDomani) && !m_wish.days) {
        m_wish.days = 2;
        return take(afterTomorrow ? 3 : 2);
    }
    if (const std::optional<DayWord> day = dayWord(word); day && !m_wish.days) {
        if (day->hour && m_wish.part && m_wish.part != day->hour)
            return false;
        m_wish.days = day->days;
        if (day->hour)
            m_wish.part = day->hour;
        return take(1);
    }
    if (const std::optional<int> part = partOfDay(word); part && !m_wish.part) {
        m_wish.part = part;
        return take(1);
    }
    if (readNext() || readEndOf())
        return true;
    if (word == u"weekend"_s)
        return setWeekday(6, 1);
    const std::optional<int> weekday = weekdayOf(word);
    return weekday && setWeekday(*weekday, 1);
}

bool TimeReader::readNext()
{
    // Before or after what it is said of: "next week", "settimana prossima".
    const bool before = nextWord(wordAt(m_place)).has_value();
    const std::optional<NextWord> next =
        before ? nextWord(wordAt(m_place)) : nextWord(wordAt(m_place + 1));
    const QString word = before ? wordAt(m_place + 1) : wordAt(m_place);
    // "thursday next week": it is said of the week.
    if (!next || (!before && timeUnit(wordAt(m_place + 2))))
        return false;
    const std::optional<TimeUnit> unit = timeUnit(word);
    if (unit == TimeUnit::Weeks && !m_wish.nextWeek) {
        m_wish.nextWeek = true;
        return take(2);
    }
    if (unit == TimeUnit::Months && !m_wish.nextMonth) {
        m_wish.nextMonth = true;
        return take(2);
    }
    const std::optional<int> weekday = word == u"weekend"_s ? 6 : weekdayOf(word);
    if (!weekday || !setWeekday(*weekday, 2))
        return false;
    m_wish.next = next;
    return true;
}

bool TimeReader::readEndOf()
{
    const QString word = wordAt(m_place);
    int tokens = 0;
    if (word == u"fine"_s)
        tokens = 1;
    else if (word == u"end"_s && wordAt(m_place + 1) == u"of"_s)
        tokens = 2;
    if (tokens == 0 || m_wish.endOfMonth)
        return false;
    if (wordAt(m_place + tokens) == u"the"_s)
        ++tokens;
    // "end of next month", "fine mese prossimo"
    if (nextWord(wordAt(m_place + tokens)) || nextWord(wordAt(m_place + tokens + 1))) {
        m_place += tokens;
        m_wish.endOfMonth = true;
        return readNext() && m_wish.nextMonth;
    }
    const std::optional<TimeUnit> unit = timeUnit(wordAt(m_place + tokens));
    // "fine settimana"
    if (unit == TimeUnit::Weeks && word == u"fine"_s)
        return setWeekday(6, tokens + 1);
    if (unit != TimeUnit::Months)
        return false;
    m_wish.endOfMonth = true;
    return take(tokens + 1);
}

bool TimeReader::setWeekday(int weekday, int tokens)
{
    if (m_wish.weekday)
        return false;
    m_wish.weekday = weekday;
    m_wish.weekdayWord = m_tokens.at(m_place).written;
    return take(tokens);
}

// Hours

bool TimeReader::readClock()
{
    static const QRegularExpression clock(u"^h?([0-9]{1,2})(?:[:.]([0-9]{2}))?(am|pm)?$"_s);
    const QString word = wordAt(m_place);
    if (word == u"noon"_s || word == u"midday"_s || word == u"mezzogiorno"_s)
        return setClock(12, 0, u"pm"_s) && take(1);
    if (word == u"midnight"_s || word == u"mezzanotte"_s) {
        m_wish.isMidnight = true;
        return setClock(12, 0, u"am"_s) && take(1);
    }
    const QRegularExpressionMatch match = clock.match(word);
    if (!match.hasMatch())
        return false;
    QString half = match.captured(3);
    const QString next = wordAt(m_place + 1);
    const bool apart = half.isEmpty() && (next == u"am"_s || next == u"pm"_s);
    if (apart)
        half = next;
    if (!setClock(match.captured(1).toInt(), match.captured(2).toInt(), half))
        return false;
    take(apart ? 2 : 1);
    if (!match.hasCaptured(2))
        readMinutesAfterHour();
    return true;
}

bool TimeReader::readSpokenHour()
{
    static const QSet<QString> articles{u"a"_s, u"an"_s, u"un"_s, u"uno"_s};
    const std::optional<int> hour = numberOf(wordAt(m_place));
    if (!hour || articles.contains(wordAt(m_place)) || m_place == 0
        || !announcesHour(wordAt(m_place - 1)) || !setClock(*hour, 0, {}))
        return false;
    take(1);
    readMinutesAfterHour();
    return true;
}

bool TimeReader::setClock(int hour, int minute, const QString &half)
{
    if (m_wish.clock)
        return false;
    const bool exists = minute <= 59 && (half.isEmpty() ? hour <= 23 : hour >= 1 && hour <= 12);
    if (!exists)
        return fail(TimeProblem::Kind::NoSuchTime);
    if (!half.isEmpty())
        hour = hour % 12 + (half == u"pm"_s ? 12 : 0);
    m_wish.clock = QTime(hour, minute);
    m_wish.isExact = !half.isEmpty();
    return true;
}

void TimeReader::readMinutesAfterHour()
{
    // "alle 9 e mezza", "alle 9 e un quarto", "alle 9 e 20"
    if (wordAt(m_place) != u"e"_s)
        return;
    const QString word = wordAt(m_place + 1);
    int minutes = 0;
    int tokens = 2;
    if (isHalf(word)) {
        minutes = 30;
    } else if (word == u"un"_s && wordAt(m_place + 2) == u"quarto"_s) {
        minutes = 15;
        tokens = 3;
    } else if (const std::optional<int> number = numberOf(word);
               number && *number < 60 && !timeUnit(wordAt(m_place + 2))) {
        minutes = *number;
    } else {
        return;
    }
    m_wish.clock = QTime(m_wish.clock->hour(), minutes);
    take(tokens);
}

QString TimeReader::wordAt(qsizetype index) const
{
    return index >= 0 && index < m_tokens.size() ? m_tokens.at(index).word : QString();
}

bool TimeReader::take(int tokens)
{
    m_place += tokens;
    return true;
}

bool TimeReader::fail(TimeProblem::Kind kind)
{
    m_problem.kind = kind;
    m_problem.word = m_place < m_tokens.size() ? m_tokens.at(m_place).written : QString();
    return false;
}

} // namespace sportello
