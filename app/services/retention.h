// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/personaldata.h"
#include "services/attachments.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

#include <memory>

namespace sportello {

/// How long texts are kept, account by account, and the removal of those whose time is over.
///
/// It is off until somebody chooses, and even then nothing is removed for a week
/// (RetentionRule::Grace). Removed are the texts of conversations that are finished and in which
/// nothing happened for so long; never of anything on hold, with a reply on its way or a customer
/// on their way into private. Somebody about whom nothing else is left loses name and address too.
/// What the network delivers again is not stored again.
class Retention : public QObject
{
    Q_OBJECT

public:
    /// How often it looks; what is found is removed once a day.
    static constexpr std::chrono::hours Interval{24};

    /// The references outlive this object.
    Retention(Store &store, Attachments &attachments, Clock &clock, QObject *parent = nullptr);

    /// Begins to run by itself, once a night.
    void start();

    Future<QList<RetentionRule>> rules();
    /// Refused, with a sentence, for a number of months that makes no sense.
    Future<RetentionRule> choose(const AccountId &account, std::optional<int> privateMonths,
                                 std::optional<int> publicMonths, const AgentId &agent);
    /// Removes what is over now.
    Future<RetentionRun> run();
    Future<QList<RetentionRun>> runs(int limit = 100); ///< the newest first

Q_SIGNALS:
    /// A rule or a run.
    void changed();

private:
    struct Walk;
    using WalkPointer = std::shared_ptr<Walk>;

    void runIfDue();
    Future<Done> nextPart(const WalkPointer &walk);
    Future<Done> removePart(const WalkPointer &walk);
    Future<Done> removeOne(const WalkPointer &walk, qsizetype index);
    Future<RetentionRun> finish(const WalkPointer &walk);

    Store &m_store;
    Attachments &m_attachments;
    Clock &m_clock;
    bool m_isRunning = false;
};

} // namespace sportello
