// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/answerchange.h"
#include "domain/coverage.h"
#include "domain/promisereport.h"

#include <QJsonObject>

namespace sportello {

// The lines of `report --json`. Names and meanings stay; fields may be added. Shares are numbers
// from 0 to 1, times of waiting milliseconds; both are null where there is nothing to count, a wait
// also where it has no end.

/// How a group was answered; `withIds` adds the messages behind every number.
QJsonObject answerLine(const AnswerFigures &figures, bool withIds);
/// The key `before` of the sum: from, to and the figures of the period of equal length before it.
QJsonObject beforeObject(const AnswerFigures &before, const ReportPeriod &period);
/// The key `change` of the sum: now − before, for `answered_share`, `kept_share` and, for each of
/// `first_reply`, `first_reply_business` and `resolution`, `p50_ms` and `p90_ms`. Each is null
/// where one of the two periods has none.
QJsonObject changeObject(const AnswerFigures &before, const AnswerFigures &now);
QJsonObject coverageLine(const CoverageOutcome &outcome);
QJsonObject promiseLine(const PromiseFigures &figures);

} // namespace sportello
