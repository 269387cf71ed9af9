// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QDateTime>
#include <QTimeZone>

namespace sportello {

/// The wall clock of a place at an instant; its time spec is meaningless. A zone that is not valid
/// counts as UTC.
QDateTime toLocal(Instant instant, const QTimeZone &zone);

/// When the clocks of a place show a time.
///
/// A time that comes twice (clocks go back) is the first one that is after `after`, else the
/// second. One that never comes (clocks go forward) is moved on by what was skipped: 02:30 becomes
/// 03:30.
Instant fromLocal(QDate date, QTime time, const QTimeZone &zone, Instant after = {});

} // namespace sportello
