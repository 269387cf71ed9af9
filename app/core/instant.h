// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDateTime>

#include <chrono>

namespace sportello {

/// A point in wall time, UTC, to the millisecond: the form in which times are stored and compared.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline qint64 toMilliseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

inline Instant fromMilliseconds(qint64 milliseconds)
{
    return Instant(std::chrono::milliseconds(milliseconds));
}

inline QDateTime toDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::UTC);
}

inline Instant fromDateTime(const QDateTime &time)
{
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

/// RFC 3339 in UTC, the form used on the command line and in exports.
inline QString toRfc3339(Instant instant)
{
    return toDateTime(instant).toString(Qt::ISODateWithMs);
}

} // namespace sportello
