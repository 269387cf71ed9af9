// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/notedrafttable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString selection = u"SELECT conversation_id, note_id, text, updated_at FROM note_draft"_s;

NoteDraft read(const Statement &row)
{
    return {row.id<ConversationId>(0), row.text(1).isEmpty() ? NoteId() : row.id<NoteId>(1),
            row.text(2), row.instant(3)};
}

QString keyOf(const NoteId &note)
{
    return note.isNull() ? QString() : note.key();
}

} // namespace

void NoteDraftTable::save(const NoteDraft &draft)
{
    m_database
        .statement(u"INSERT INTO note_draft (conversation_id, note_id, text, updated_at)"
                   u" VALUES (?, ?, ?, ?) ON CONFLICT (conversation_id, note_id) DO UPDATE"
                   u" SET text = excluded.text, updated_at = excluded.updated_at"_s)
        .bind(draft.conversation)
        .bind(keyOf(draft.note))
        .bind(draft.text)
        .bind(draft.updatedAt)
        .exec();
    m_database.changes().drafts.insert(draft.conversation);
}

void NoteDraftTable::remove(const ConversationId &conversation, const NoteId &note)
{
    Statement remove =
        m_database.statement(u"DELETE FROM note_draft WHERE conversation_id = ? AND note_id = ?"_s);
    remove.bind(conversation).bind(keyOf(note));
    if (remove.exec() && remove.rowsAffected() > 0)
        m_database.changes().drafts.insert(conversation);
}

void NoteDraftTable::moveConversation(const ConversationId &from, const ConversationId &into)
{
    const QList<NoteDraft> drafts = ofConversation(from);
    for (NoteDraft draft : drafts) {
        remove(from, draft.note);
        if (const std::optional<NoteDraft> there = find(into, draft.note))
            draft.text = there->text + u"\n\n"_s + draft.text;
        draft.conversation = into;
        save(draft);
    }
}

QList<NoteDraft> NoteDraftTable::ofConversation(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        selection + u" WHERE conversation_id = ? ORDER BY updated_at DESC, note_id"_s);
    select.bind(conversation).exec();
    QList<NoteDraft> drafts;
    while (select.next())
        drafts.append(read(select));
    return drafts;
}

std::optional<NoteDraft> NoteDraftTable::find(const ConversationId &conversation,
                                              const NoteId &note)
{
    Statement select =
        m_database.statement(selection + u" WHERE conversation_id = ? AND note_id = ?"_s);
    select.bind(conversation).bind(keyOf(note));
    if (select.exec() && select.next())
        return read(select);
    return {};
}

} // namespace sportello
