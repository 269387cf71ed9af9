// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/desksteps.h"

#include "storage/auditlog.h"
#include "storage/messagetable.h"
#include "storage/peopletable.h"
#include "storage/tagtable.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

DeskRow rowOf(const ConversationRecord &record)
{
    const Conversation &conversation = record.conversation;
    return {{conversation.state, conversation.desk},
            record.decidedByIntake,
            conversation.unread,
            conversation.waitingSince,
            conversation.dueAt,
            record.lastIn};
}

/// What undo compares: work that moves a lease on is no newer decision, nor is another priority.
Place decisionOf(const DeskRow &row)
{
    Place decision = row.place;
    decision.desk.leaseUntil.reset();
    decision.desk.priority = Priority::Normal;
    return decision;
}

template<typename T>
void restoreUnlessNewer(T &current, const T &before, const T &after)
{
    if (current == after)
        current = before;
}

} // namespace

DeskSteps::DeskSteps(TeamDatabase &database, std::optional<AgentId> agent, Instant now)
    : m_database(database)
    , m_dueTimes(database)
    , m_agent(std::move(agent))
    , m_now(now)
    , m_conversations(database)
{
}

void DeskSteps::decide(const QList<ConversationId> &ids, const Step &step)
{
    for (const ConversationId &id : ids) {
        if (const std::optional<ConversationRecord> record = m_conversations.find(id))
            decideOne(*record, step);
    }
}

void DeskSteps::decideUnlessHeld(const QList<ConversationId> &ids, const Step &step)
{
    for (const ConversationId &id : ids) {
        const std::optional<ConversationRecord> record = m_conversations.find(id);
        if (!record)
            continue;
        const DeskState &desk = record->conversation.desk;
        if (!isHeld(desk, m_now) || desk.owner == m_agent) {
            decideOne(*record, step);
            continue;
        }
        const std::optional<Agent> owner = PeopleTable(m_database).findAgent(*desk.owner);
        m_change.held.append({record->conversation.id, *desk.owner, owner ? owner->name : QString(),
                              desk.takenAt.value_or(m_now)});
    }
}

void DeskSteps::decideOne(ConversationRecord record, const Step &step)
{
    const DeskRow before = rowOf(record);
    DeskRow after = before;
    step(after.place);
    if (after.place == before.place)
        return;
    if (decisionOf(after) != decisionOf(before) && m_agent)
        after.decidedByIntake = false;
    if (!isWaiting(after.place.state)) {
        after.unread = 0;
        after.waitingSince.reset();
        after.dueAt.reset();
    } else if (!after.waitingSince) {
        after.waitingSince = MessageTable(m_database).firstUnanswered(record.conversation.id);
    }
    write(record, before, after);
}

void DeskSteps::write(ConversationRecord &written, const DeskRow &before, const DeskRow &decided)
{
    DeskRow after = decided;
    Conversation &conversation = written.conversation;
    conversation.state = after.place.state;
    conversation.desk = after.place.desk;
    conversation.unread = after.unread;
    conversation.waitingSince = after.waitingSince;
    // What is promised may have changed since the row was read.
    m_dueTimes.set(written);
    after.dueAt = conversation.dueAt;
    written.decidedByIntake = after.decidedByIntake;
    m_conversations.update(written);
    record(written, before, after);
    m_change.rows.append({conversation.id, before, after});
}

QList<ConversationId> DeskSteps::wake(const QList<ConversationId> &ids)
{
    QList<ConversationId> woken;
    for (const ConversationId &id : ids) {
        std::optional<ConversationRecord> found = m_conversations.find(id);
        if (!found)
            continue;
        const DeskState desk = found->conversation.desk;
        const bool leaseEnded = desk.leaseUntil && *desk.leaseUntil <= m_now;
        const bool snoozeEnded = desk.snoozedUntil && *desk.snoozedUntil <= m_now;
        // The lease first: whose lease is over does not get it back.
        if (leaseEnded) {
            if (found->conversation.state == ConversationState::Taken)
                note(*found, u"lease.ended"_s, desk.owner ? desk.owner->toString() : QString(), {});
            decideOne(*found, [](Place &place) { place = placeAfterLease(place); });
            found = m_conversations.find(id);
        }
        if (!snoozeEnded || !found)
            continue;
        note(*found, u"snooze.ended"_s, {}, toRfc3339(*desk.snoozedUntil));
        decideOne(*found, [this](Place &place) { place = placeAfterSnooze(place, m_now); });
        found = m_conversations.find(id);
        if (!found || !found->conversation.desk.wokenAt)
            continue;
        // Shown like news, also where the customer said nothing: somebody asked for it.
        found->conversation.unread = std::max(1, found->conversation.unread);
        m_conversations.update(*found);
        woken.append(found->conversation.id);
    }
    return woken;
}

// Tags

void DeskSteps::addTag(const QList<ConversationId> &ids, const TagId &tag)
{
    for (const ConversationId &id : ids)
        this->tag(id, tag, true);
}

void DeskSteps::takeTag(const QList<ConversationId> &ids, const TagId &tag)
{
    for (const ConversationId &id : ids)
        this->tag(id, tag, false);
}

void DeskSteps::toggleTag(const QList<ConversationId> &ids, const TagId &tag)
{
    QList<ConversationId> places;
    for (const ConversationId &id : ids)
        places.append(m_conversations.resolve(id));
    const auto tags = TagTable(m_database).of(places);
    const bool all = std::all_of(places.cbegin(), places.cend(), [&](const ConversationId &id) {
        const QList<Tag> its = tags.value(id);
        return std::any_of(its.cbegin(), its.cend(),
                           [&](const Tag &candidate) { return candidate.id == tag; });
    });
    for (const ConversationId &id : std::as_const(places))
        this->tag(id, tag, !all);
}

void DeskSteps::tag(const ConversationId &id, const TagId &tag, bool on)
{
    const std::optional<ConversationRecord> record = m_conversations.find(id);
    if (!record || !setTag(*record, tag, on))
        return;
    const DeskRow row = rowOf(*record);
    const QList<TagId> changed{tag};
    m_change.rows.append({record->conversation.id, row, row, on ? changed : QList<TagId>(),
                          on ? QList<TagId>() : changed});
}

bool DeskSteps::setTag(const ConversationRecord &record, const TagId &tag, bool on)
{
    TagTable tags(m_database);
    const ConversationId &id = record.conversation.id;
    if (!(on ? tags.add(id, tag, m_now) : tags.take(id, tag)))
        return false;
    note(record, on ? u"tag.added"_s : u"tag.taken"_s, tag.toString(), {});
    return true;
}

// Undo

void DeskSteps::undo(const DeskChange &change)
{
    for (const DeskChange::Row &row : change.rows)
        restore(row);
}

void DeskSteps::restore(const DeskChange::Row &row)
{
    std::optional<ConversationRecord> record = m_conversations.find(row.id);
    if (!record)
        return;
    const DeskRow current = rowOf(*record);
    DeskRow restored = current;
    const bool moved = row.before != row.after && restorePlace(restored, row);
    bool tagged = false;
    for (const TagId &tag : row.tagsAdded)
        tagged = setTag(*record, tag, false) || tagged;
    for (const TagId &tag : row.tagsTaken) {
        if (TagTable(m_database).find(tag))
            tagged = setTag(*record, tag, true) || tagged;
    }
    if (moved && restored != current)
        write(*record, current, restored);
    else if (tagged)
        m_change.rows.append({record->conversation.id, current, current});
}

bool DeskSteps::restorePlace(DeskRow &current, const DeskChange::Row &row) const
{
    const DeskRow &before = row.before;
    const DeskRow &after = row.after;
    Priority &priority = current.place.desk.priority;
    const Priority kept =
        priority == after.place.desk.priority ? before.place.desk.priority : priority;
    if (decisionOf(before) == decisionOf(after)) {
        priority = kept;
        return true;
    }
    // The customer wrote meanwhile, or somebody else decided: that is newer than the undo.
    const bool wouldHideNews = !isWaiting(before.place.state) && current.lastIn != after.lastIn;
    if (decisionOf(current) != decisionOf(after) || wouldHideNews) {
        priority = kept;
        return kept != after.place.desk.priority;
    }
    const std::optional<Instant> lease = current.place.desk.leaseUntil;
    current.place = before.place;
    current.place.desk.priority = kept;
    if (before.place.desk.leaseUntil == after.place.desk.leaseUntil)
        current.place.desk.leaseUntil = lease;
    current.decidedByIntake = before.decidedByIntake;
    restoreUnlessNewer(current.unread, before.unread, after.unread);
    restoreUnlessNewer(current.waitingSince, before.waitingSince, after.waitingSince);
    restoreUnlessNewer(current.dueAt, before.dueAt, after.dueAt);
    return true;
}

// The record of what happened

void DeskSteps::record(const ConversationRecord &record, const DeskRow &before,
                       const DeskRow &after)
{
    const DeskState &from = before.place.desk;
    const DeskState &to = after.place.desk;
    if (before.place.state != after.place.state) {
        const QString words = toWord(before.place.state) + u'>' + toWord(after.place.state);
        note(record, u"state.changed"_s, {}, words);
    }
    if (from.owner != to.owner)
        note(record, u"owner.changed"_s, to.owner ? to.owner->toString() : QString(), {});
    if (to.snoozedUntil
        && (from.snoozedUntil != to.snoozedUntil || from.snoozeWake != to.snoozeWake))
        note(record, u"snoozed"_s, {}, toRfc3339(*to.snoozedUntil) + u' ' + toWord(to.snoozeWake));
    if (from.outcome != to.outcome && to.outcome != Outcome::None)
        note(record, u"outcome.set"_s, {}, toWord(to.outcome));
    if (from.priority != to.priority)
        note(record, u"priority.changed"_s, {}, QString::number(int(to.priority)));
}

void DeskSteps::note(const ConversationRecord &record, const QString &kind, const QString &subject,
                     const QString &detail)
{
    const Conversation &conversation = record.conversation;
    AuditLog(m_database)
        .append({m_agent, kind, conversation.account, conversation.id, subject, detail}, m_now);
}

} // namespace sportello
