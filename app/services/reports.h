// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/answerchange.h"
#include "domain/answersummary.h"
#include "domain/coverage.h"
#include "domain/waitspread.h"
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
    quint64 number = 0; ///< Reports::begin(); 0 = never too late
    qsizetype most = 0; ///< more questions than that are refused; 0 = as many as there are
};

/// The questions of a period and of the one before it.
struct ComparedFacts
{
    AnswerFacts now;
    /// Of periodBefore(), known as well as the others are: they had longer to be answered. Nothing
    /// where it has more questions than the scope takes.
    std::optional<AnswerFacts> before;
};

/// The figures of one page, worked out of the same facts.
struct AnswerStudy
{
    AnswerReport report;
    WaitSpread reply;
    WaitSpread resolution;
    /// Of the period before, the sum; nothing where that was not counted.
    std::optional<AnswerFigures> before;
};

/// What other opening hours would have changed.
struct CoverageChoice
{
    std::chrono::minutes bearable{60};
    /// In place of those of every account that has hours; its time zone and its exceptions stay.
    /// Nothing = as it was.
    std::optional<std::array<QList<OpeningSpan>, 7>> week;
};

struct CoverageStudy
{
    CoverageMap map;
    CoverageOutcome was;
    std::optional<CoverageMap> otherMap; ///< with the other hours; nothing without
    std::optional<CoverageOutcome> other;
};

/// A question behind a figure, as a list shows it.
struct ReportQuestion
{
    MessageId message;
    ConversationId conversation; ///< null when the message is gone since then
    AccountId account;
    Audience audience = Audience::Public;
    QString network;
    QString person; ///< name, else address
    QString text; ///< as it was written: what is published may hold private data

    bool operator==(const ReportQuestion &) const = default;
};

/// Reads from the history what customers asked and how they were answered.
class Reports : public QObject
{
    Q_OBJECT

public:
    /// The references outlive this object. Hours and weekdays are those of `zone`.
    Reports(Store &store, Clock &clock, const QTimeZone &zone, QObject *parent = nullptr);

    /// The number of a new report. What carries an older one finishes with Cancelled.
    quint64 begin() { return ++m_newest; }

    /// The questions in the order in which they were asked. Read in the background and in parts:
    /// what comes in meanwhile may be in it or not. Refused: a period that ends before it begins,
    /// and more questions than the scope takes.
    Future<AnswerFacts> answers(const ReportScope &scope);
    /// The same with the period before, read in one go. `most` is meant for each of the two.
    Future<ComparedFacts> compared(const ReportScope &scope);

    /// Worked out beside the window's thread. `before` may be null.
    static Future<AnswerStudy> study(std::shared_ptr<const AnswerFacts> facts,
                                     std::shared_ptr<const AnswerFacts> before,
                                     AnswerGrouping grouping, WaitClock clock);
    static Future<CoverageStudy> coverage(std::shared_ptr<const AnswerFacts> facts,
                                          const CoverageChoice &choice);
    /// Of facts that reach back as far again as the scope, for the period before.
    static Future<AnswerSummary> summary(std::shared_ptr<const AnswerFacts> facts,
                                         const ReplyScope &scope);

    /// What there is to see of these questions, one for each, in their order. Ask for a page of
    /// them at a time.
    Future<QList<ReportQuestion>> questions(const QList<MessageId> &messages);

Q_SIGNALS:
    /// So many conversations of so many were read for the report of that number.
    void progressed(quint64 number, qsizetype read, qsizetype all);

private:
    struct Walk;
    using WalkPointer = std::shared_ptr<Walk>;

    WalkPointer newWalk(const ReportScope &scope, const std::optional<ReportPeriod> &before) const;
    Future<Done> readAll(const WalkPointer &walk);
    Future<Done> walk(const WalkPointer &walk);
    bool isTooLate(const ReportScope &scope) const;

    Store &m_store;
    Clock &m_clock;
    QTimeZone m_zone;
    quint64 m_newest = 0;
};

} // namespace sportello
