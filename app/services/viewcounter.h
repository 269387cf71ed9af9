// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/builtinview.h"
#include "services/viewsteps.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <chrono>

namespace sportello {

/// How many conversations each view holds; a view that was not counted yet is missing.
struct ViewCounts
{
    QHash<BuiltInView, int> builtIn;
    QHash<SavedViewId, int> saved;
    int late = 0; ///< of those that wait: longer than they were promised

    bool operator==(const ViewCounts &) const = default;
};

/// Keeps the numbers beside the views right while messages pour in.
///
/// The built-in ones come from the running sums of `conversation_count`. Of a saved view the ids
/// are read once; after that only conversations that a commit changed, or whose time came, are
/// asked about. Everything that happens within 100 ms is asked about at once. The built-in views
/// come first; each saved one that has to be read as a whole has a transaction of its own after
/// them, so that nothing else waits for all of them.
class ViewCounter : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds Interval{100};

    ViewCounter(Store &store, Clock &clock, const AgentId &me, const QTimeZone &zone,
                QObject *parent = nullptr);

    /// Begins to count, and goes on with every commit.
    void start();
    /// The saved views to count. Those whose query is the same stay counted.
    void setViews(const QList<SavedView> &views);
    /// Counts a brand's conversations alone, or with a null id all again. What is not known for it
    /// yet is missing until it is counted; views that name a brand themselves stay as they are.
    void setScope(const BrandId &brand);
    const ViewCounts &counts() const { return m_counts; }

Q_SIGNALS:
    void countsChanged();

private:
    struct Counted
    {
        ConversationQuery query;
        std::optional<Instant> readAt; ///< nothing: its members are not known
        QSet<ConversationId> members;
    };

    /// How many conversations the outbox and the drafts of this seat name.
    struct OwnCounts
    {
        int problems = 0;
        int drafts = 0;
    };

    ConversationQuery scoped(const Query &query) const;
    void take(const ChangeSet &changes);
    void schedule();
    void run();
    void applySums(const CountAnswer &answer, ViewCounts &counts) const;
    void applyView(const ViewAnswer &answer, ViewCounts &counts);
    void countOwn();
    Future<OwnCounts> ownCounts();
    void readNext();
    void show(const ViewCounts &counts);
    void wakeAt(std::optional<Instant> next);
    void forgetMembers(bool (*concerned)(const Query &));
    void forgetScoped();

    Store &m_store;
    Clock &m_clock;
    QueryContext m_context; ///< without its time
    std::optional<BrandId> m_scope; ///< nothing = all brands
    ViewCounts m_counts;
    /// The saved ones, and under ids of their own what is late and the handoffs.
    QHash<SavedViewId, Counted> m_views;
    QList<ViewTask> m_toRead; ///< of this turn: those of which all has to be read
    QueryContext m_turn; ///< of this turn, with its time
    QSet<ConversationId> m_changed; ///< since the last turn began
    bool m_started = false;
    bool m_ownChanged = true; ///< drafts or the outbox
    bool m_running = false;
    bool m_scheduled = false;
    bool m_again = false; ///< something happened while a turn ran
    std::optional<std::chrono::milliseconds> m_lastRun;
    std::optional<std::chrono::milliseconds> m_wake; ///< elapsed time of the next wake-up
};

} // namespace sportello
