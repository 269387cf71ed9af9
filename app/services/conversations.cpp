// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/conversations.h"

#include "services/duetimes.h"
#include "storage/auditlog.h"
#include "storage/contexttable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
Result<T> checked(const TeamDatabase &database, T value)
{
    if (database.error())
        return *database.error();
    return value;
}

Result<ThreadContent> readThread(TeamDatabase &database, const ConversationId &id, int limit,
                                 const std::optional<MessageId> &before)
{
    const ConversationId now = ConversationTable(database).resolve(id);
    const QList<ConversationSummary> summaries = ConversationTable(database).summaries({now});
    if (summaries.isEmpty()) {
        return database.error() ? *database.error()
                                : Error{ErrorKind::NotFound, u"no such conversation"_s, {}, false};
    }
    ThreadContent content;
    content.summary = summaries.first();
    content.handle = HandleTable(database).find(content.summary.handle).value_or(Handle{});
    content.messages = MessageTable(database).page(now, before, limit + 1);
    content.hasOlder = content.messages.size() > limit;
    if (content.hasOlder)
        content.messages.removeFirst();
    content.context = ContextTable(database).all(now);
    return checked(database, content);
}

void recordState(TeamDatabase &database, const ConversationRecord &record, ConversationState from,
                 const AgentId &agent, Instant now)
{
    const Conversation &conversation = record.conversation;
    AuditLog(database).append({agent,
                               u"state.changed"_s,
                               conversation.account,
                               conversation.id,
                               {},
                               toWord(from) + u'>' + toWord(conversation.state)},
                              now);
}

Result<StateChange> changeStates(TeamDatabase &database, const QList<ConversationId> &ids,
                                 ConversationState state, const AgentId &agent, Instant now)
{
    ConversationTable table(database);
    DueTimes dueTimes(database);
    StateChange change;
    change.to = state;
    for (const ConversationId &id : ids) {
        std::optional<ConversationRecord> record = table.find(id);
        if (!record || record->conversation.state == state)
            continue;
        Conversation &conversation = record->conversation;
        const ConversationState from = conversation.state;
        change.rows.append(
            {id, from, record->decidedByIntake, conversation.unread, conversation.waitingSince});
        conversation.state = state;
        record->decidedByIntake = false;
        if (!isWaiting(state)) {
            conversation.unread = 0;
            conversation.waitingSince.reset();
        } else if (!conversation.waitingSince) {
            conversation.waitingSince = MessageTable(database).firstUnanswered(id);
        }
        dueTimes.set(*record);
        table.update(*record);
        recordState(database, *record, from, agent, now);
    }
    return checked(database, change);
}

Result<Done> undoStates(TeamDatabase &database, const StateChange &change, const AgentId &agent,
                        Instant now)
{
    ConversationTable table(database);
    DueTimes dueTimes(database);
    for (const StateChange::Row &row : change.rows) {
        std::optional<ConversationRecord> record = table.find(row.id);
        // The customer wrote meanwhile, or somebody else decided: that is newer than the undo.
        if (!record || record->conversation.state != change.to)
            continue;
        record->conversation.state = row.from;
        record->conversation.unread = row.unread;
        record->conversation.waitingSince = row.waitingSince;
        record->decidedByIntake = row.decidedByIntake;
        dueTimes.set(*record);
        table.update(*record);
        recordState(database, *record, change.to, agent, now);
    }
    return checked(database, Done{});
}

} // namespace

Conversations::Conversations(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<QList<ConversationId>> Conversations::list(const ConversationQuery &query)
{
    return m_store.run([query](TeamDatabase &database) -> Result<QList<ConversationId>> {
        return checked(database, ConversationTable(database).ids(query));
    });
}

Future<QList<ConversationSummary>> Conversations::summaries(const QList<ConversationId> &ids)
{
    return m_store.run([ids](TeamDatabase &database) -> Result<QList<ConversationSummary>> {
        return checked(database, ConversationTable(database).summaries(ids));
    });
}

Future<ConversationCounts> Conversations::counts()
{
    return m_store.run([](TeamDatabase &database) -> Result<ConversationCounts> {
        return checked(database, ConversationTable(database).counts());
    });
}

Future<ThreadContent> Conversations::thread(const ConversationId &id, int limit,
                                            std::optional<MessageId> before)
{
    return m_store.run(
        [=](TeamDatabase &database) { return readThread(database, id, limit, before); });
}

Future<QList<MessageVersion>> Conversations::versions(MessageId id)
{
    return m_store.run([id](TeamDatabase &database) -> Result<QList<MessageVersion>> {
        return checked(database, MessageTable(database).versions(id));
    });
}

Future<QList<Message>> Conversations::newsSince(const ConversationId &id, qint64 revision)
{
    return m_store.run([id, revision](TeamDatabase &database) -> Result<QList<Message>> {
        return checked(
            database,
            MessageTable(database).newsSince(ConversationTable(database).resolve(id), revision));
    });
}

void Conversations::markRead(const ConversationId &id)
{
    m_store.run([id](TeamDatabase &database) -> Result<Done> {
        ConversationTable(database).markRead(id);
        return checked(database, Done{});
    });
}

Future<StateChange> Conversations::setState(const QList<ConversationId> &ids,
                                            ConversationState state, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run(
        [=](TeamDatabase &database) { return changeStates(database, ids, state, agent, now); });
}

Future<Done> Conversations::undo(const StateChange &change, const AgentId &agent)
{
    const Instant now = m_clock.now();
    return m_store.run(
        [=](TeamDatabase &database) { return undoStates(database, change, agent, now); });
}

} // namespace sportello
