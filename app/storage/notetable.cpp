// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/notetable.h"

#include "storage/historyindex.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString selection =
    u"SELECT n.id, n.conversation_id, n.agent_id, g.name, n.text, n.written_at, n.edited_at"
    u" FROM note n JOIN agent g ON g.id = n.agent_id WHERE "_s;

} // namespace

void NoteTable::insert(const Note &note)
{
    m_database
        .statement(u"INSERT INTO note (id, conversation_id, agent_id, text, written_at, edited_at,"
                   u" removed_at) VALUES (?, ?, ?, ?, ?, ?, NULL)"_s)
        .bind(note.id)
        .bind(note.conversation)
        .bind(note.agent)
        .bind(note.text)
        .bind(note.writtenAt)
        .bind(note.editedAt)
        .exec();
    HistoryIndex(m_database).setNote(note.id, note.text, note.writtenAt);
    m_database.changes().notes.insert(note.conversation);
}

void NoteTable::setText(const NoteId &id, const QString &text, Instant editedAt)
{
    m_database.statement(u"UPDATE note SET text = ?, edited_at = ? WHERE id = ?"_s)
        .bind(text)
        .bind(editedAt)
        .bind(id)
        .exec();
    if (const std::optional<Note> note = find(id))
        HistoryIndex(m_database).setNote(id, text, note->writtenAt);
    noteChange(id);
}

void NoteTable::setRemoved(const NoteId &id, const std::optional<Instant> &at)
{
    m_database.statement(u"UPDATE note SET removed_at = ? WHERE id = ?"_s).bind(at).bind(id).exec();
    noteChange(id);
}

std::optional<Note> NoteTable::find(const NoteId &id)
{
    Statement select = m_database.statement(selection + u"n.id = ?"_s);
    select.bind(id);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

QList<Note> NoteTable::of(const ConversationId &conversation)
{
    Statement select = m_database.statement(
        selection
        + u"n.conversation_id = ? AND n.removed_at IS NULL ORDER BY n.written_at, n.id"_s);
    select.bind(conversation).exec();
    QList<Note> notes;
    while (select.next())
        notes.append(read(select));
    return notes;
}

QList<Note> NoteTable::about(const ContactId &contact, int limit)
{
    Statement select = m_database.statement(
        selection
        + u"n.removed_at IS NULL AND n.conversation_id IN (SELECT c.id FROM handle h"
          u" JOIN conversation c ON c.handle_id = h.id WHERE h.contact_id = ?)"
          u" ORDER BY n.written_at DESC, n.id DESC LIMIT ?"_s);
    select.bind(contact).bind(limit).exec();
    QList<Note> notes;
    while (select.next())
        notes.append(read(select));
    return notes;
}

void NoteTable::noteChange(const NoteId &id)
{
    if (const std::optional<Note> note = find(id))
        m_database.changes().notes.insert(note->conversation);
}

Note NoteTable::read(const Statement &row)
{
    return {
        row.id<NoteId>(0), row.id<ConversationId>(1), row.id<AgentId>(2), row.text(3), row.text(4),
        row.instant(5),    row.optionalInstant(6)};
}

} // namespace sportello
