// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/http/rateheaders.h"

#include <QLocale>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longest = 24h;
// Seconds from now never come near, seconds since 1970 are always beyond: September 2001.
constexpr double firstPointInTime = 1e9;
constexpr double firstInMilliseconds = 1e12;

std::chrono::milliseconds bounded(double milliseconds)
{
    return std::chrono::milliseconds(
        qint64(std::clamp(milliseconds, 0.0, double(longest.count()))));
}

std::optional<double> number(const QByteArray &value)
{
    bool ok = false;
    const double result = value.toDouble(&ok);
    if (!ok || !qIsFinite(result))
        return {};
    return result;
}

std::optional<int> count(const QByteArray &value)
{
    // "100, 100;w=60": the limit, then the policies behind it.
    const QByteArray first = value.split(',').first().split(';').first().trimmed();
    bool ok = false;
    const int result = first.toInt(&ok);
    if (!ok)
        return {};
    return std::max(result, 0);
}

std::optional<std::chrono::milliseconds> waitOf(const QByteArray &value, Instant now)
{
    const QByteArray text = value.trimmed();
    if (text.isEmpty())
        return {};
    const auto sinceNow = [now](double milliseconds) {
        return bounded(milliseconds - double(toMilliseconds(now)));
    };
    if (const auto seconds = number(text)) {
        if (*seconds >= firstInMilliseconds)
            return sinceNow(*seconds);
        if (*seconds >= firstPointInTime)
            return sinceNow(*seconds * 1000);
        return bounded(*seconds * 1000);
    }
    if (const auto date = httpDate(text))
        return sinceNow(double(toMilliseconds(*date)));
    QDateTime time = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return sinceNow(double(time.toMSecsSinceEpoch()));
}

/// Of Retry-After a large number is a long wait, never a point in time.
std::optional<std::chrono::milliseconds> retryAfterOf(const QByteArray &value, Instant now)
{
    if (const auto seconds = number(value.trimmed()))
        return bounded(*seconds * 1000);
    return httpDate(value) ? waitOf(value, now) : std::nullopt;
}

QByteArray firstOf(const HttpAnswer &answer, const QByteArray &name)
{
    const QByteArray value = answer.header("x-ratelimit-" + name);
    return value.isEmpty() ? answer.header("ratelimit-" + name) : value;
}

} // namespace

std::optional<Instant> httpDate(const QByteArray &value)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(value.trimmed()),
                                             u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!time.isValid())
        return {};
    // The digits are meant as they stand, whatever the zone of this machine.
    time = QDateTime(time.date(), time.time(), Qt::UTC);
    return fromDateTime(time);
}

void readRateHeaders(HttpAnswer &answer, Instant now)
{
    const Instant there = httpDate(answer.header("date")).value_or(now);
    answer.budget.limit = count(firstOf(answer, "limit"));
    answer.budget.left = count(firstOf(answer, "remaining"));
    answer.budget.resetsIn = waitOf(firstOf(answer, "reset"), there);
    answer.retryAfter = retryAfterOf(answer.header("retry-after"), there);
    if (!answer.retryAfter && (answer.status == 429 || answer.budget.left == 0))
        answer.retryAfter = answer.budget.resetsIn;
}

} // namespace sportello
