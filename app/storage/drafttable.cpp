// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/drafttable.h"

#include "storage/attachmenttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"conversation_id, audience, account_id, text, parent_remote_id, basis_revision, updated_at"_s;

Draft read(const Statement &row)
{
    Draft draft;
    draft.conversation = row.id<ConversationId>(0);
    draft.audience = audienceFromWord(row.text(1)).value_or(Audience::Public);
    draft.account = row.id<AccountId>(2);
    draft.text = row.text(3);
    draft.parentRemoteId = row.text(4);
    draft.basisRevision = row.integer(5);
    draft.updatedAt = row.instant(6);
    return draft;
}

} // namespace

void DraftTable::save(const Draft &draft)
{
    // Account, parent and basis are bound when the draft is made; saving later text does not move
    // the first two.
    m_database
        .statement(
            u"INSERT INTO draft (%1) VALUES (?, ?, ?, ?, ?, ?, ?)"
            u" ON CONFLICT (conversation_id, audience) DO UPDATE SET text = excluded.text,"
            u" basis_revision = excluded.basis_revision, updated_at = excluded.updated_at"_s.arg(
                columns))
        .bind(draft.conversation)
        .bind(toWord(draft.audience))
        .bind(draft.account)
        .bind(draft.text)
        .bind(draft.parentRemoteId)
        .bind(draft.basisRevision)
        .bind(draft.updatedAt)
        .exec();
    AttachmentTable(m_database).replace(draft.conversation, draft.audience, draft.attachments);
    m_database.changes().drafts.insert(draft.conversation);
}

void DraftTable::remove(const ConversationId &conversation, Audience audience)
{
    AttachmentTable(m_database).replace(conversation, audience, {});
    Statement remove =
        m_database.statement(u"DELETE FROM draft WHERE conversation_id = ? AND audience = ?"_s);
    remove.bind(conversation).bind(toWord(audience));
    if (remove.exec() && remove.rowsAffected() > 0)
        m_database.changes().drafts.insert(conversation);
}

void DraftTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    const QList<Draft> drafts = ofConversation(from);
    for (Draft draft : drafts) {
        remove(from, draft.audience);
        if (const std::optional<Draft> there = find(into, draft.audience)) {
            draft.text = joinDrafts(there->text, draft.text);
            draft.attachments = there->attachments + draft.attachments;
        }
        draft.conversation = into;
        save(draft);
    }
}

std::optional<Draft> DraftTable::find(const ConversationId &conversation, Audience audience)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM draft WHERE conversation_id = ? AND audience = ?"_s.arg(columns));
    select.bind(conversation).bind(toWord(audience));
    if (!select.exec() || !select.next())
        return {};
    Draft draft = read(select);
    draft.attachments = AttachmentTable(m_database).of(conversation, audience);
    return draft;
}

QList<Draft> DraftTable::ofConversation(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM draft WHERE conversation_id = ? ORDER BY audience"_s.arg(columns));
    select.bind(conversation);
    QList<Draft> drafts;
    select.exec();
    while (select.next())
        drafts.append(read(select));
    for (Draft &draft : drafts)
        draft.attachments = AttachmentTable(m_database).of(conversation, draft.audience);
    return drafts;
}

QList<ConversationId> DraftTable::conversations()
{
    Statement select = m_database.statement(
        u"SELECT conversation_id, MAX(updated_at) AS newest FROM"
        u" (SELECT conversation_id, updated_at FROM draft"
        u" UNION ALL SELECT conversation_id, updated_at FROM note_draft) AS unfinished"
        u" GROUP BY conversation_id ORDER BY newest DESC, conversation_id"_s);
    QList<ConversationId> ids;
    select.exec();
    while (select.next())
        ids.append(select.id<ConversationId>(0));
    return ids;
}

} // namespace sportello
