// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/deskchange.h"
#include "services/duetimes.h"
#include "storage/conversationtable.h"
#include "storage/database.h"

#include <functional>
#include <optional>

namespace sportello {

/// Changes what agents decide, inside one transaction: writes the rows, keeps what waits and what
/// is unread in step with the state, records every change. Lives on the storage thread for the
/// length of that transaction.
class DeskSteps
{
public:
    /// Without an agent it is the time that decides.
    DeskSteps(TeamDatabase &database, std::optional<AgentId> agent, Instant now);

    using Step = std::function<void(Place &)>;

    /// Takes a step for each conversation; unknown ones and those already so are left out.
    void decide(const QList<ConversationId> &ids, const Step &step);
    /// Like decide(), but not for those that somebody else has; they are named in the change.
    void decideUnlessHeld(const QList<ConversationId> &ids, const Step &step);
    void addTag(const QList<ConversationId> &ids, const TagId &tag);
    void takeTag(const QList<ConversationId> &ids, const TagId &tag);
    /// Where all have it, it is taken off all; else all have it then.
    void toggleTag(const QList<ConversationId> &ids, const TagId &tag);
    /// Takes back what nothing newer happened to; change() tells what went back.
    void undo(const DeskChange &change);
    /// What is over: leases and snoozes. Gives those whose snooze brought them back.
    QList<ConversationId> wake(const QList<ConversationId> &ids);

    DeskChange &change() { return m_change; }

private:
    void decideOne(ConversationRecord record, const Step &step);
    void restore(const DeskChange::Row &row);
    bool restorePlace(DeskRow &current, const DeskChange::Row &row) const;
    void write(ConversationRecord &written, const DeskRow &before, const DeskRow &decided);
    void tag(const ConversationId &id, const TagId &tag, bool on);
    bool setTag(const ConversationRecord &record, const TagId &tag, bool on);
    void record(const ConversationRecord &record, const DeskRow &before, const DeskRow &after);
    void note(const ConversationRecord &record, const QString &kind, const QString &subject,
              const QString &detail);

    TeamDatabase &m_database;
    DueTimes m_dueTimes;
    std::optional<AgentId> m_agent;
    Instant m_now;
    ConversationTable m_conversations;
    DeskChange m_change;
};

} // namespace sportello
