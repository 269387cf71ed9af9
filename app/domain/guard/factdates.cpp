// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/factdates.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// How the names of the months begin in English, Italian, German, French and Spanish.
constexpr std::array months{
    std::pair{u"gennaio|january|januar|janvier|enero|jan|gen", 1},
    std::pair{u"febbraio|february|februar|fevrier|febrero|feb", 2},
    std::pair{u"marzo|march|marz|mars|mar", 3},
    std::pair{u"aprile|april|avril|abril|apr", 4},
    std::pair{u"maggio|mayo|may|mag|mai", 5},
    std::pair{u"giugno|june|juni|juin|junio|jun|giu", 6},
    std::pair{u"luglio|july|juli|juillet|julio|jul|lug", 7},
    std::pair{u"agosto|august|aout|aug|ago", 8},
    std::pair{u"settembre|september|septembre|septiembre|sept|sep|set", 9},
    std::pair{u"ottobre|october|oktober|octobre|octubre|oct|okt|ott", 10},
    std::pair{u"novembre|november|noviembre|nov", 11},
    std::pair{u"dicembre|december|dezember|decembre|diciembre|dec|dic|dez", 12},
};

QString monthNames()
{
    QStringList names;
    for (const auto &[name, number] : months)
        names.append(QString::fromUtf16(name));
    return names.join(u'|');
}

int monthOf(const QString &folded)
{
    for (const auto &[names, number] : months) {
        if (QString::fromUtf16(names).split(u'|').contains(folded))
            return number;
    }
    return 0;
}

int yearOf(const QString &written)
{
    const int year = written.toInt();
    return written.size() == 2 ? 2000 + year : year;
}

bool isDay(const DatePlace &date)
{
    return date.day >= 1 && date.day <= 31 && date.month >= 1 && date.month <= 12;
}

} // namespace

QString DatePlace::key() const
{
    return u"%1.%2."_s.arg(day).arg(month) + (year > 0 ? QString::number(year) : QString());
}

QList<DatePlace> findDates(const GuardText &text)
{
    static const QRegularExpression form(
        // 2026-03-12
        u"(?<![\\d./-])(?<y1>(?:19|20)\\d\\d)[-./](?<m1>\\d{1,2})[-./](?<d1>\\d{1,2})(?![./-]?\\d)"
        // 12/03/2026, 12.3.26, 12/03
        "|(?<![\\d./-])(?<d2>\\d{1,2})(?<sign>[./"
        "-])(?<m2>\\d{1,2})\\k<sign>(?<y2>(?:19|20)\\d\\d|\\d\\d)(?![./-]?\\d)"
        "|(?<![\\d./-])(?<d3>\\d{1,2})/(?<m3>\\d{1,2})(?![./-]?\\d)"
        // 12 March 2026, 12th of March, 12. März
        "|(?<![\\d./-])(?<d4>\\d{1,2})(?:st|nd|rd|th|\\.|°|º|er)? ?(?:of |de |di )?(?<m4>"_s
        + monthNames()
        + u")\\b\\.?(?:,? (?:de |del )?(?<y4>(?:19|20)\\d\\d))?"
          // March 12th, 2026
          "|\\b(?<m5>"_s
        + monthNames()
        + u")\\.? (?<d5>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d?)(?:,? (?<y5>(?:19|20)\\d\\d))?\\b"_s);
    QList<DatePlace> dates;
    for (auto match = form.globalMatch(text.folded()); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        DatePlace date{{found.capturedStart(), found.capturedLength()}, 0, 0, 0};
        for (int way = 1; way <= 5; ++way) {
            const QString month = found.captured(u"m%1"_s.arg(way));
            if (month.isEmpty())
                continue;
            date.day = found.captured(u"d%1"_s.arg(way)).toInt();
            date.month = way >= 4 ? monthOf(month) : month.toInt();
            if (way != 3)
                date.year = yearOf(found.captured(u"y%1"_s.arg(way)));
        }
        if (date.month > 12)
            std::swap(date.day, date.month);
        if (isDay(date))
            dates.append(date);
    }
    return dates;
}

bool areSameDate(const QString &one, const QString &other)
{
    const QString &longer = one.size() >= other.size() ? one : other;
    const QString &shorter = one.size() >= other.size() ? other : one;
    return longer == shorter || (shorter.endsWith(u'.') && longer.startsWith(shorter));
}

} // namespace sportello
