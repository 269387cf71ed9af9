// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/answerreport.h"
#include "storage/store.h"

#include <QObject>
#include <QSet>
#include <QTimeZone>

#include <memory>

namespace sportello {

/// Which questions a report is about.
struct ReportScope
{
    Instant from; ///< asked at that instant or later …
    Instant to; ///< … and before that one
    BrandId brand; ///< null = all
    QSet<AccountId> accounts; ///< empty = all
};

/// Reads from the history what customers asked and how they were answered.
class Reports : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object. Hours and weekdays are those of `zone`.
    Reports(Store &store, Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// The questions in the order in which they were asked. Read in the background and in parts:
    /// what comes in meanwhile may be in it or not. Refused: a period that ends before it begins.
    Future<AnswerFacts> answers(const ReportScope &scope);

private:
    struct Walk;
    using WalkPointer = std::shared_ptr<Walk>;

    Future<Done> walk(const WalkPointer &walk);

    Store &m_store;
    Clock &m_clock;
    QTimeZone m_zone;
};

} // namespace sportello
