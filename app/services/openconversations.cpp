// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/openconversations.h"

namespace sportello {

namespace {

QString placeOf(const AccountId &account, const HandleId &handle, Audience audience,
                const QString &key)
{
    return account.key() + handle.key() + toWord(audience) + key;
}

} // namespace

OpenConversations::~OpenConversations()
{
    for (const ConversationId &id : std::as_const(m_changed))
        m_table.update(m_records.value(id));
}

std::optional<ConversationRecord>
OpenConversations::opened(const std::optional<ConversationRecord> &read)
{
    if (!read)
        return {};
    const ConversationId id = read->conversation.id;
    const auto known = m_records.constFind(id);
    if (known != m_records.constEnd())
        return *known;
    m_records.insert(id, *read);
    return read;
}

std::optional<ConversationRecord> OpenConversations::find(const ConversationId &id)
{
    const auto known = m_records.constFind(id);
    return known != m_records.constEnd() ? std::optional(*known) : opened(m_table.find(id));
}

std::optional<ConversationRecord> OpenConversations::findByKey(const AccountId &account,
                                                               const HandleId &handle,
                                                               Audience audience,
                                                               const QString &key)
{
    const QString place = placeOf(account, handle, audience, key);
    if (const auto known = m_places.constFind(place); known != m_places.constEnd())
        return find(*known);
    const std::optional<ConversationRecord> found =
        opened(m_table.findByKey(account, handle, audience, key));
    if (found)
        m_places.insert(place, found->conversation.id);
    return found;
}

void OpenConversations::insert(const ConversationRecord &record, Instant now)
{
    m_table.insert(record, now);
    const Conversation &made = record.conversation;
    m_records.insert(made.id, record);
    m_places.insert(placeOf(made.account, made.handle, made.audience, made.key), made.id);
}

void OpenConversations::update(const ConversationRecord &record)
{
    m_records.insert(record.conversation.id, record);
    m_changed.insert(record.conversation.id);
}

void OpenConversations::rekey(const ConversationId &id, const QString &key)
{
    m_table.rekey(id, key);
    m_places.clear();
    if (const auto known = m_records.find(id); known != m_records.end())
        known->conversation.key = key;
}

ConversationRecord OpenConversations::merge(const ConversationRecord &from,
                                            const ConversationRecord &into, Instant now)
{
    write(from.conversation.id);
    write(into.conversation.id);
    m_places.clear();
    const ConversationRecord merged = m_table.merge(from, into, now);
    m_records.remove(from.conversation.id);
    m_records.insert(merged.conversation.id, merged);
    return merged;
}

void OpenConversations::link(const ConversationId &one, const ConversationId &other)
{
    m_table.link(one, other);
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        if (const auto known = m_records.find(from); known != m_records.end())
            known->conversation.linked = to;
    }
}

qint64 OpenConversations::raiseRevision(const ConversationId &id)
{
    const auto known = m_records.find(id);
    if (known == m_records.end())
        return m_table.raiseRevision(id);
    m_changed.insert(id);
    return ++known->conversation.revision;
}

void OpenConversations::write(const ConversationId &id)
{
    if (m_changed.remove(id))
        m_table.update(m_records.value(id));
}

} // namespace sportello
