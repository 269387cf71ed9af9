// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/personeraser.h"

#include "storage/auditlog.h"
#include "storage/contactmovetable.h"
#include "storage/conversationtable.h"
#include "storage/customerpromisetable.h"
#include "storage/historyindex.h"
#include "storage/messagetable.h"
#include "storage/searchindex.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

int PersonEraser::remove(const QString &sql, const QString &key)
{
    Statement statement = m_database.statement(sql);
    statement.bind(key).exec();
    return statement.rowsAffected();
}

void PersonEraser::removeMessage(MessageId id, const QString &text)
{
    SearchIndex(m_database).remove(id, text);
    HistoryIndex(m_database).removeVersions(id);
    const auto removeOf = [&](const QString &sql) {
        Statement statement = m_database.statement(sql);
        statement.bind(id).exec();
        return statement.rowsAffected();
    };
    m_counts.versions += removeOf(u"DELETE FROM message_version WHERE message_id = ?"_s);
    m_counts.attachments += removeOf(u"DELETE FROM message_attachment WHERE message_id = ?"_s);
    m_counts.notes += removeOf(u"DELETE FROM reply_review WHERE message_id = ?"_s);
    m_counts.messages += removeOf(u"DELETE FROM message_row WHERE id = ?"_s);
}

bool PersonEraser::removeMessages(const ConversationId &conversation, int limit)
{
    QList<std::pair<MessageId, QString>> messages;
    {
        Statement select = m_database.statement(
            u"SELECT id, text FROM message WHERE conversation_id = ? LIMIT ?"_s);
        select.bind(conversation).bind(limit).exec();
        while (select.next())
            messages.append({MessageId(select.integer(0)), select.text(1)});
    }
    for (const auto &[id, text] : std::as_const(messages))
        removeMessage(id, text);
    if (!messages.isEmpty())
        m_database.changes().conversations.insert(conversation);
    return messages.size() < limit;
}

void PersonEraser::removeCodes(const QString &condition, const QString &key)
{
    remove(
        u"DELETE FROM code_try WHERE code_id IN (SELECT id FROM one_time_code WHERE %1 = ?)"_s.arg(
            condition),
        key);
    m_counts.codes += remove(u"DELETE FROM one_time_code WHERE %1 = ?"_s.arg(condition), key);
}

void PersonEraser::emptyConversation(const ConversationId &conversation)
{
    const QString key = conversation.key();
    m_counts.context += remove(u"DELETE FROM context_message WHERE conversation_id = ?"_s, key);
    HistoryIndex(m_database).removeNotesOf(conversation);
    m_counts.notes += remove(u"DELETE FROM note WHERE conversation_id = ?"_s, key);
    m_counts.tags += remove(u"DELETE FROM conversation_tag WHERE conversation_id = ?"_s, key);
    remove(u"DELETE FROM reply_making WHERE conversation_id = ?"_s, key);
    // A code keeps the text of the reply that carried it.
    remove(u"DELETE FROM code_try WHERE conversation_id = ?"_s, key);
    removeCodes(u"conversation_id"_s, key);
    removeCodes(u"carrier_id"_s, key);
    // Steps and records tell what happened when; only what people typed goes.
    remove(u"UPDATE handoff_step SET detail = '' WHERE detail <> '' AND handoff_id IN"
           u" (SELECT id FROM handoff WHERE public_id = ?)"_s,
           key);
    remove(u"UPDATE handoff_step SET detail = '' WHERE detail <> '' AND handoff_id IN"
           u" (SELECT id FROM handoff WHERE private_id = ?)"_s,
           key);
    // The reference was said in public; the id takes its place, since it has to be unique.
    remove(u"UPDATE handoff SET reference = id WHERE public_id = ?"_s, key);
    CustomerPromiseTable(m_database).emptyConversation(conversation, m_now);
    m_counts.records += AuditLog(m_database).emptyConversation(conversation, m_now);
    // What came with a history from elsewhere, the same.
    remove(u"UPDATE imported_audit_event SET detail = '' WHERE detail <> ''"
           u" AND conversation_id = ?"_s,
           key);
    remove(u"UPDATE imported_audit_event SET subject = '' WHERE LENGTH(subject) > 36"
           u" AND conversation_id = ?"_s,
           key);
    emptyRecord(conversation);
    m_database.changes().notes.insert(conversation);
    ++m_counts.conversations;
}

void PersonEraser::emptyRecord(const ConversationId &conversation)
{
    ConversationTable table(m_database);
    std::optional<ConversationRecord> record = table.find(conversation);
    if (!record)
        return;
    Conversation &row = record->conversation;
    row.state = ConversationState::Done;
    row.unread = 0;
    row.waitingSince.reset();
    row.dueAt.reset();
    row.desk.snoozedUntil.reset();
    row.desk.leaseUntil.reset();
    record->snippet.clear();
    row.language.clear();
    ++row.revision;
    table.update(*record);
    MessageTable(m_database).forgetUrlStart(conversation);
    m_database.statement(u"UPDATE conversation SET emptied_at = ? WHERE id = ?"_s)
        .bind(m_now)
        .bind(conversation)
        .exec();
}

void PersonEraser::removePosts(const QList<PersonTable::Elsewhere> &posts)
{
    for (const PersonTable::Elsewhere &post : posts) {
        ++m_counts.context;
        m_database.changes().conversations.insert(post.conversation);
        if (post.message.isNull()) {
            m_database
                .statement(
                    u"DELETE FROM context_message WHERE conversation_id = ? AND remote_id = ?"_s)
                .bind(post.conversation)
                .bind(post.remoteId)
                .exec();
            continue;
        }
        QString text;
        {
            Statement select = m_database.statement(u"SELECT text FROM message WHERE id = ?"_s);
            select.bind(post.message);
            if (!select.exec() || !select.next())
                continue;
            text = select.text(0);
        }
        const PersonCounts before = m_counts;
        removeMessage(post.message, text);
        m_counts = before;
        // The list shows the newest words of a conversation, which were perhaps these.
        m_database
            .statement(u"UPDATE conversation SET snippet = '' WHERE id = ? AND snippet_ours = 0"_s)
            .bind(post.conversation)
            .exec();
    }
}

void PersonEraser::anonymise(const PersonScope &scope, const QString &name)
{
    for (const Handle &handle : scope.handles) {
        m_database.statement(u"DELETE FROM handle_beginning WHERE handle_id = ?"_s)
            .bind(handle.id)
            .exec();
        m_database
            .statement(u"UPDATE handle SET address = ?, display_name = ?, url = '', folded = '',"
                       u" lasting_id = '', name_skeleton = NULL WHERE id = ?"_s)
            .bind(u"erased:"_s + handle.id.key())
            .bind(name)
            .bind(handle.id)
            .exec();
        ++m_counts.handles;
    }
    m_database.statement(u"UPDATE contact SET name = ? WHERE id = ?"_s)
        .bind(name)
        .bind(scope.contact.id)
        .exec();
    removeTies(scope, name);
    for (const ConversationId &conversation : scope.conversations) {
        m_database
            .statement(u"UPDATE conversation SET thread_key = ?, participants = '' WHERE id = ?"_s)
            .bind(u"erased:"_s + conversation.key())
            .bind(conversation)
            .exec();
        m_database.changes().conversations.insert(conversation);
    }
}

void PersonEraser::removeTies(const PersonScope &scope, const QString &name)
{
    // Contacts that were put together with this one keep the name that they had, for the case that
    // they are taken apart again. There is nobody to take apart any more.
    const QList<ContactId> contacts = ContactMoveTable(m_database).members(scope.contact.id);
    for (const ContactId &id : contacts) {
        const QString contact = id.key();
        m_database
            .statement(u"UPDATE contact SET name = ? WHERE id = ? AND NOT EXISTS"
                       u" (SELECT 1 FROM handle WHERE contact_id = contact.id)"_s)
            .bind(name)
            .bind(contact)
            .exec();
        for (const QString &side : {u"from_id"_s, u"into_id"_s}) {
            remove(u"DELETE FROM contact_move_item WHERE move_id IN"
                   u" (SELECT id FROM contact_move WHERE %1 = ?)"_s.arg(side),
                   contact);
            remove(u"DELETE FROM contact_move WHERE %1 = ?"_s.arg(side), contact);
        }
        remove(u"DELETE FROM contact_apart WHERE one_id = ?"_s, contact);
        remove(u"DELETE FROM contact_apart WHERE other_id = ?"_s, contact);
    }
    for (const Handle &handle : scope.handles) {
        remove(u"DELETE FROM handle_lookalike WHERE handle_id = ?"_s, handle.id.key());
        remove(u"DELETE FROM handle_lookalike WHERE customer_id = ?"_s, handle.id.key());
    }
}

void PersonEraser::removeParticipation(const PersonScope &scope)
{
    struct Row
    {
        ConversationId id;
        QStringList participants;
        QStringList key;
    };
    QList<Row> rows;
    {
        Statement select = m_database.statement(
            u"SELECT id, participants, thread_key FROM conversation WHERE participants <> ''"_s);
        select.exec();
        while (select.next())
            rows.append({select.id<ConversationId>(0), select.text(1).split(u'\n'),
                         select.text(2).split(u'\n')});
    }
    for (Row &row : rows) {
        const QStringList before = row.participants;
        for (const Handle &handle : scope.handles) {
            row.participants.removeAll(handle.address);
            row.key.replaceInStrings(handle.address, u"erased:"_s + handle.id.key());
        }
        if (row.participants == before)
            continue;
        m_database
            .statement(u"UPDATE conversation SET participants = ?, thread_key = ? WHERE id = ?"_s)
            .bind(row.participants.join(u'\n'))
            .bind(row.key.join(u'\n'))
            .bind(row.id)
            .exec();
        m_database.changes().conversations.insert(row.id);
    }
}

void PersonEraser::removeFile(const ContactId &contact, const QList<HandleId> &handles)
{
    removeCodes(u"contact_id"_s, contact.key());
    for (const HandleId &handle : handles) {
        removeCodes(u"handle_id"_s, handle.key());
        m_counts.verifications +=
            remove(u"DELETE FROM verification WHERE handle_id = ?"_s, handle.key());
        remove(u"UPDATE handoff SET reference = id WHERE handle_id = ?"_s, handle.key());
        m_counts.handoffs +=
            remove(u"UPDATE handoff SET matched = matched WHERE handle_id = ?"_s, handle.key());
        m_database.changes().verifications.insert(handle);
    }
    // Somebody else was taken for them: that stays, without whom they were taken for.
    remove(u"UPDATE verification SET contact_id = NULL, fact_id = NULL WHERE contact_id = ?"_s,
           contact.key());
    remove(u"UPDATE verification SET fact_id = NULL WHERE fact_id IN"
           u" (SELECT id FROM contact_fact WHERE contact_id = ?)"_s,
           contact.key());
    m_counts.facts += remove(u"DELETE FROM contact_fact WHERE contact_id = ?"_s, contact.key());
    m_counts.holds +=
        remove(u"DELETE FROM personal_hold WHERE lifted_at IS NOT NULL AND contact_id = ?"_s,
               contact.key());
    m_database.changes().contactFacts.insert(contact);
}

void writeAnew(TeamDatabase &database)
{
    if (!database.dialect().isSqlite())
        return;
    // VACUUM runs outside a transaction alone: this one ends before it, and another is there for
    // whoever commits afterwards.
    database.statement(u"COMMIT"_s).exec();
    database.statement(u"VACUUM"_s).exec();
    database.statement(u"BEGIN IMMEDIATE"_s).exec();
}

} // namespace sportello
