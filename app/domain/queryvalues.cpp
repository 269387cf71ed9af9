// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/queryvalues.h"

#include "domain/fold.h"

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

struct DayWord
{
    QLatin1String word;
    QLatin1String folded; ///< its Italian name as fold() gives it
    int weekday; ///< Monday = 1; 0 and -1: today and yesterday
};

constexpr std::array wordsOfDays{
    DayWord{"today"_L1, "oggi"_L1, 0},          DayWord{"yesterday"_L1, "ieri"_L1, -1},
    DayWord{"monday"_L1, "lunedi"_L1, 1},       DayWord{"tuesday"_L1, "martedi"_L1, 2},
    DayWord{"wednesday"_L1, "mercoledi"_L1, 3}, DayWord{"thursday"_L1, "giovedi"_L1, 4},
    DayWord{"friday"_L1, "venerdi"_L1, 5},      DayWord{"saturday"_L1, "sabato"_L1, 6},
    DayWord{"sunday"_L1, "domenica"_L1, 7},
};

std::optional<std::chrono::milliseconds> unitOf(QChar letter)
{
    switch (letter.toLower().unicode()) {
    case u'm': return std::chrono::minutes(1);
    case u'h': return std::chrono::hours(1);
    case u'd': return std::chrono::hours(24);
    case u'w': return std::chrono::hours(24 * 7);
    default: return {};
    }
}

// Only those that a keyboard's digit keys give: QChar::isDigit() knows many more.
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

struct Span
{
    int number = 0;
    QChar unit;
};

std::optional<Span> readSpan(const QString &text)
{
    constexpr qsizetype longest = 6;
    if (text.size() < 2 || text.size() > longest || !unitOf(text.back())
        || !std::all_of(text.begin(), text.end() - 1, isDigit))
        return {};
    const int number = text.chopped(1).toInt();
    if (number == 0)
        return {};
    return Span{number, text.back().toLower()};
}

QDate today(const QueryContext &context)
{
    return toDateTime(context.now).toTimeZone(context.zone).date();
}

Instant beginning(const QDate &day, const QueryContext &context)
{
    return fromDateTime(day.startOfDay(context.zone));
}

void addEdges(QList<TimeEdge> &edges, const QueryTerm &term)
{
    if (term.field == Field::Older || term.field == Field::Newer) {
        if (const auto span = spanFromText(term.value))
            edges.append({TimeEdge::Of::Age, *span});
    } else if (term.field == Field::Is && term.value == u"late"_s) {
        edges.append({TimeEdge::Of::Due, {}});
    } else if (term.field == Field::Is && term.value == u"due"_s) {
        edges.append({TimeEdge::Of::Due, {}});
        edges.append({TimeEdge::Of::Due, -DueSoon});
    } else if (term.field == Field::Is && term.value == u"overdue_promise"_s) {
        edges.append({TimeEdge::Of::Promise, {}});
    }
}

} // namespace

std::optional<std::chrono::milliseconds> spanFromText(const QString &text)
{
    const std::optional<Span> span = readSpan(text);
    if (!span)
        return {};
    return span->number * *unitOf(span->unit);
}

QString canonicalSpan(const QString &text)
{
    const std::optional<Span> span = readSpan(text);
    return span ? QString::number(span->number) + span->unit : QString();
}

QString spanLike(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (isDigit(c)) {
            digits += c;
        } else if (!c.isSpace()) {
            return canonicalSpan(digits + c);
        }
    }
    // A number alone most likely counts hours.
    return canonicalSpan(digits + u'h');
}

QStringList dayWords()
{
    QStringList words;
    for (const DayWord &day : wordsOfDays)
        words.append(QString(day.word));
    return words;
}

QString canonicalDay(const QString &text)
{
    const QString folded = fold(text);
    for (const DayWord &day : wordsOfDays) {
        if (folded == day.word || folded == day.folded)
            return QString(day.word);
    }
    const auto isIsoCharacter = [](QChar c) { return isDigit(c) || c == u'-'; };
    const QDate date = QDate::fromString(text, Qt::ISODate);
    const bool isIso = date.isValid() && date.year() > 0 && text.size() == 10
        && std::all_of(text.begin(), text.end(), isIsoCharacter);
    return isIso ? text : QString();
}

bool isRelativeDay(const QString &canonical)
{
    return std::any_of(wordsOfDays.begin(), wordsOfDays.end(),
                       [&canonical](const DayWord &day) { return day.word == canonical; });
}

std::optional<Instant> startOfDay(const QString &canonical, const QueryContext &context)
{
    for (const DayWord &day : wordsOfDays) {
        if (day.word != canonical)
            continue;
        const QDate now = today(context);
        const int daysAgo =
            day.weekday > 0 ? (now.dayOfWeek() - day.weekday + 7) % 7 : -day.weekday;
        return beginning(now.addDays(-daysAgo), context);
    }
    const QDate date = QDate::fromString(canonical, Qt::ISODate);
    if (!date.isValid())
        return {};
    return beginning(date, context);
}

Instant startOfTomorrow(const QueryContext &context)
{
    return beginning(today(context).addDays(1), context);
}

QList<TimeEdge> timeEdges(const Query &query)
{
    QList<TimeEdge> all;
    for (const QueryTerm &term : query.terms)
        addEdges(all, term);
    QList<TimeEdge> edges;
    for (const TimeEdge &edge : std::as_const(all)) {
        if (!edges.contains(edge))
            edges.append(edge);
    }
    return edges;
}

bool dependsOnToday(const Query &query)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &term) {
        return (term.field == Field::Before || term.field == Field::After)
            && isRelativeDay(term.value);
    });
}

} // namespace sportello
