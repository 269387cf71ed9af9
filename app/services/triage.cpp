// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/triage.h"

#include "services/desksteps.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/tagtable.h"

#include <QHash>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// An agent turns to it: what slept only until they write need not sleep on.
void lookedAt(DeskState &desk)
{
    desk.outcome = Outcome::None;
    desk.wokenAt.reset();
    if (desk.snoozeWake == SnoozeWake::UnlessTheyWrite)
        desk.snoozedUntil.reset();
}

void endSnooze(DeskState &desk)
{
    desk.wokenAt.reset();
    desk.snoozedUntil.reset();
    desk.snoozeWake = SnoozeWake::UnlessTheyWrite;
}

DeskSteps::Step taking(const AgentId &agent, Instant now)
{
    return [agent, now](Place &place) {
        place.state = ConversationState::Taken;
        place.desk = takenBy(place.desk, agent, now);
        lookedAt(place.desk);
    };
}

/// Whose it is changes; what does not wait stays where it is.
DeskSteps::Step giving(const AgentId &agent, Instant now)
{
    return [agent, now](Place &place) {
        place.desk = takenBy(place.desk, agent, now);
        if (isWaiting(place.state))
            place.state = ConversationState::Taken;
    };
}

using Windows = QHash<AccountId, std::chrono::hours>;

/// Which of the conversations can not be answered any more at that time.
QList<DeskChange::ClosesBefore> closing(TeamDatabase &database, const QList<ConversationId> &ids,
                                        const Windows &windows, Instant until)
{
    QList<DeskChange::ClosesBefore> closing;
    if (windows.isEmpty())
        return closing;
    for (const ConversationId &id : ids) {
        const auto record = ConversationTable(database).find(id);
        if (!record || record->conversation.audience != Audience::Private || !record->lastIn)
            continue;
        const auto window = windows.constFind(record->conversation.account);
        if (window != windows.constEnd() && *record->lastIn + *window < until)
            closing.append({record->conversation.id, *record->lastIn + *window});
    }
    return closing;
}

} // namespace

Triage::Triage(Store &store, const Accounts &accounts, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_wakeUps(store, clock)
{
    connect(&m_wakeUps, &WakeUps::woken, this, &Triage::woken);
}

void Triage::start()
{
    m_wakeUps.start();
}

Future<DeskChange> Triage::run(const AgentId &agent, const Work &work)
{
    const Instant now = m_clock.now();
    return m_store.run([agent, work, now](TeamDatabase &database) {
        DeskSteps steps(database, agent, now);
        work(steps);
        return checked(database, steps.change());
    });
}

Future<DeskChange> Triage::runWithTag(const TagId &tag, const AgentId &agent, const Work &work)
{
    const Instant now = m_clock.now();
    return m_store.run([tag, agent, work, now](TeamDatabase &database) -> Result<DeskChange> {
        if (!TagTable(database).find(tag))
            return Error{ErrorKind::NotFound, u"no such tag"_s, {}, false};
        DeskSteps steps(database, agent, now);
        work(steps);
        return checked(database, steps.change());
    });
}

Future<DeskChange> Triage::take(const QList<ConversationId> &ids, const AgentId &agent)
{
    return run(agent, [=, now = m_clock.now()](DeskSteps &steps) {
        steps.decideUnlessHeld(ids, taking(agent, now));
    });
}

Future<DeskChange> Triage::beginWork(const ConversationId &id, const AgentId &agent)
{
    return run(agent, [=, now = m_clock.now()](DeskSteps &steps) {
        steps.decideUnlessHeld({id}, giving(agent, now));
    });
}

Future<bool> Triage::renew(const ConversationId &id, const AgentId &agent)
{
    return m_store.run([=, now = m_clock.now()](TeamDatabase &database) {
        return checked(database,
                       ConversationTable(database).renewLease(id, agent, now, now + LeaseTime));
    });
}

Future<DeskChange> Triage::steal(const QList<ConversationId> &ids, const AgentId &agent)
{
    return run(agent, [=, now = m_clock.now()](DeskSteps &steps) {
        steps.decide(ids, taking(agent, now));
    });
}

Future<DeskChange> Triage::assign(const QList<ConversationId> &ids, const AgentId &to,
                                  const AgentId &agent)
{
    return run(agent,
               [=, now = m_clock.now()](DeskSteps &steps) { steps.decide(ids, giving(to, now)); });
}

Future<DeskChange> Triage::returnToAll(const QList<ConversationId> &ids, const AgentId &agent)
{
    return run(agent, [ids](DeskSteps &steps) {
        steps.decide(ids, [](Place &place) {
            place.desk = returned(place.desk);
            if (place.state == ConversationState::Taken)
                place.state = ConversationState::New;
        });
    });
}

Future<DeskChange> Triage::snooze(const QList<ConversationId> &ids, Instant until, SnoozeWake wake,
                                  const AgentId &agent)
{
    const Instant now = m_clock.now();
    if (until <= now)
        return readyError<DeskChange>({ErrorKind::Refused, tr("That time is over."), {}, false});
    Windows windows;
    for (const Account &account : m_accounts.accounts()) {
        if (const auto window = m_accounts.capabilities(account.id).replyWindow)
            windows.insert(account.id, *window);
    }
    return m_store.run([=](TeamDatabase &database) {
        DeskSteps steps(database, agent, now);
        steps.decide(ids, [until, wake](Place &place) {
            place.state = ConversationState::Snoozed;
            place.desk.outcome = Outcome::None;
            place.desk.wokenAt.reset();
            place.desk.snoozedUntil = until;
            place.desk.snoozeWake = wake;
        });
        steps.change().closesBefore = closing(database, ids, windows, until);
        return checked(database, steps.change());
    });
}

Future<DeskChange> Triage::done(const QList<ConversationId> &ids, Outcome outcome,
                                const AgentId &agent)
{
    return run(agent, [=](DeskSteps &steps) {
        steps.decide(ids, [outcome](Place &place) {
            place.state = ConversationState::Done;
            endSnooze(place.desk);
            place.desk.outcome = outcome;
        });
    });
}

Future<DeskChange> Triage::reopen(const QList<ConversationId> &ids, const AgentId &agent)
{
    return run(agent, [=, now = m_clock.now()](DeskSteps &steps) {
        steps.decide(ids, [now](Place &place) {
            endSnooze(place.desk);
            place.desk.outcome = Outcome::None;
            if (isWaiting(place.state))
                return;
            const bool held = isHeld(place.desk, now);
            place.state = held ? ConversationState::Taken : ConversationState::New;
            if (!held)
                place.desk = returned(place.desk);
        });
    });
}

Future<DeskChange> Triage::markWaitingForCustomer(const QList<ConversationId> &ids,
                                                  const AgentId &agent)
{
    return run(agent, [ids](DeskSteps &steps) {
        steps.decide(ids, [](Place &place) {
            place.state = ConversationState::WaitingForCustomer;
            lookedAt(place.desk);
        });
    });
}

Future<DeskChange> Triage::setPriority(const QList<ConversationId> &ids, Priority priority,
                                       const AgentId &agent)
{
    return run(agent, [=](DeskSteps &steps) {
        steps.decide(ids, [priority](Place &place) { place.desk.priority = priority; });
    });
}

Future<DeskChange> Triage::addTag(const QList<ConversationId> &ids, const TagId &tag,
                                  const AgentId &agent)
{
    return runWithTag(tag, agent, [=](DeskSteps &steps) { steps.addTag(ids, tag); });
}

Future<DeskChange> Triage::takeTag(const QList<ConversationId> &ids, const TagId &tag,
                                   const AgentId &agent)
{
    return runWithTag(tag, agent, [=](DeskSteps &steps) { steps.takeTag(ids, tag); });
}

Future<DeskChange> Triage::toggleTag(const QList<ConversationId> &ids, const TagId &tag,
                                     const AgentId &agent)
{
    return runWithTag(tag, agent, [=](DeskSteps &steps) { steps.toggleTag(ids, tag); });
}

Future<DeskChange> Triage::undo(const DeskChange &change, const AgentId &agent)
{
    return run(agent, [change](DeskSteps &steps) { steps.undo(change); });
}

} // namespace sportello
