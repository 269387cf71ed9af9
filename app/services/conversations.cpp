// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/conversations.h"

#include "storage/checked.h"
#include "storage/contacttable.h"
#include "storage/contexttable.h"
#include "storage/handletable.h"
#include "storage/messagetable.h"
#include "storage/nosuchconversation.h"
#include "storage/notetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Result<ThreadContent> readThread(TeamDatabase &database, const ConversationId &id, int limit,
                                 const std::optional<MessageId> &before)
{
    const ConversationId now = ConversationTable(database).resolve(id);
    const QList<ConversationSummary> summaries = ConversationTable(database).summaries({now});
    if (summaries.isEmpty())
        return noSuchConversation(database);
    ThreadContent content;
    content.summary = summaries.first();
    content.handle = HandleTable(database).find(content.summary.handle).value_or(Handle{});
    content.messages = MessageTable(database).page(now, before, limit + 1);
    content.hasOlder = content.messages.size() > limit;
    if (content.hasOlder)
        content.messages.removeFirst();
    content.context = ContextTable(database).all(now);
    content.notes = NoteTable(database).of(now);
    content.handles = ContactTable(database).handleCount(content.summary.contact);
    return checked(database, content);
}

} // namespace

Conversations::Conversations(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

QueryContext Conversations::queryContext() const
{
    return {m_clock.now(), QTimeZone::systemTimeZone(), m_agent};
}

Future<QList<ConversationId>> Conversations::list(const ConversationQuery &query)
{
    const QueryContext context = queryContext();
    return m_store.run([query, context](TeamDatabase &database) -> Result<QList<ConversationId>> {
        return checked(database, ConversationTable(database).ids(query, context));
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

} // namespace sportello
