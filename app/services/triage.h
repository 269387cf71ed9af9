// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "services/accounts.h"
#include "services/deskchange.h"
#include "services/wakeups.h"
#include "storage/store.h"

#include <QObject>

#include <functional>

namespace sportello {

class DeskSteps;

/// Everything that an agent decides about conversations: who has them, until when they sleep, how
/// they ended, how urgent they are, what labels they carry.
///
/// A list of ids is one step: done in one transaction and taken back in one. What is so already is
/// left out of the change, and so are unknown ids. Opening a conversation decides nothing.
///
/// - Having one is a lease: it ends after LeaseTime without work (renew(), a reply). What was taken
///   is everybody's then.
/// - A customer's live message brings back what is snoozed, done or waits for them: to its owner
///   while the lease runs, else to everybody.
/// - A snooze UnlessTheyWrite ends with such a message. One InAnyCase stays behind it as a
/// reminder,
///   through the answer too: at its time the conversation comes back once more, whoever has it
///   then, marked unread and with DeskState::wokenAt as the reason. done(), reopen() and another
///   snooze end the reminder.
/// - What wakes up waits since the customer's first unanswered message; where there is none it
///   waits for us without a time, since nobody outside counts the minutes.
class Triage : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    Triage(Store &store, const Accounts &accounts, Clock &clock, QObject *parent = nullptr);

    /// Begins to end leases and snoozes at their time; what is over by now at once.
    void start();

    /// It is the agent's, whatever it was; what somebody else has is named as held and stays
    /// theirs.
    Future<DeskChange> take(const QList<ConversationId> &ids, const AgentId &agent);
    /// Somebody begins to write: like take() for what waits. What does not wait stays where it is
    /// but is theirs, so that an abandoned draft reopens nothing.
    Future<DeskChange> beginWork(const ConversationId &id, const AgentId &agent);
    /// Moves the lease on; cheap and not recorded, so it may be called with every key. False when
    /// the agent does not have it (any more).
    Future<bool> renew(const ConversationId &id, const AgentId &agent);
    /// Like take(), also from somebody else.
    Future<DeskChange> steal(const QList<ConversationId> &ids, const AgentId &agent);
    /// It is somebody's from now on, on lease; what waits is taken, the rest stays where it is.
    Future<DeskChange> assign(const QList<ConversationId> &ids, const AgentId &to,
                              const AgentId &agent);
    /// It is nobody's; what was taken is new.
    Future<DeskChange> returnToAll(const QList<ConversationId> &ids, const AgentId &agent);

    /// Refused when the time is over. `closesBefore` of the change names those whose network takes
    /// no private replies any more by then, counted from the customer's newest message.
    Future<DeskChange> snooze(const QList<ConversationId> &ids, Instant until, SnoozeWake wake,
                              const AgentId &agent);
    Future<DeskChange> done(const QList<ConversationId> &ids, Outcome outcome,
                            const AgentId &agent);
    /// It waits again: taken where somebody has it, else new. Ends snooze and outcome.
    Future<DeskChange> reopen(const QList<ConversationId> &ids, const AgentId &agent);
    Future<DeskChange> markWaitingForCustomer(const QList<ConversationId> &ids,
                                              const AgentId &agent);
    Future<DeskChange> setPriority(const QList<ConversationId> &ids, Priority priority,
                                   const AgentId &agent);

    /// NotFound when there is no such tag.
    Future<DeskChange> addTag(const QList<ConversationId> &ids, const TagId &tag,
                              const AgentId &agent);
    Future<DeskChange> takeTag(const QList<ConversationId> &ids, const TagId &tag,
                               const AgentId &agent);
    /// Where all have it, it is taken off all; else all have it then.
    Future<DeskChange> toggleTag(const QList<ConversationId> &ids, const TagId &tag,
                                 const AgentId &agent);

    /// Takes a change back, as far as nothing newer happened to a row: neither another decision
    /// nor, where it would go out of sight, a customer's message. Gives what went back, as a
    /// change.
    Future<DeskChange> undo(const DeskChange &change, const AgentId &agent);

Q_SIGNALS:
    /// The time of their snooze has come.
    void woken(const QList<sportello::ConversationId> &ids);

private:
    using Work = std::function<void(DeskSteps &)>;

    Future<DeskChange> run(const AgentId &agent, const Work &work);
    Future<DeskChange> runWithTag(const TagId &tag, const AgentId &agent, const Work &work);

    Store &m_store;
    const Accounts &m_accounts;
    Clock &m_clock;
    WakeUps m_wakeUps;
};

} // namespace sportello
