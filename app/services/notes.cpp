// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/notes.h"

#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/conversationtable.h"
#include "storage/nosuchconversation.h"
#include "storage/notetable.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// That something happened to a note; not what it says.
void record(TeamDatabase &database, const Note &note, const AgentId &agent, const QString &kind,
            Instant now)
{
    AuditLog(database).append({agent, kind, {}, note.conversation, note.id.toString(), {}}, now);
}

} // namespace

Notes::Notes(Store &store, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{
}

Future<QList<Note>> Notes::of(const ConversationId &conversation)
{
    return m_store.run([conversation](TeamDatabase &database) {
        return checked(database,
                       NoteTable(database).of(ConversationTable(database).resolve(conversation)));
    });
}

Future<Note> Notes::add(const ConversationId &conversation, const QString &text,
                        const AgentId &agent)
{
    if (const std::optional<Error> problem = problemWith(text))
        return readyError<Note>(*problem);
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Note> {
        const auto known = ConversationTable(database).find(conversation);
        if (!known)
            return noSuchConversation(database);
        const Note note{NoteId::make(), known->conversation.id, agent, {}, text.trimmed(), now, {}};
        NoteTable notes(database);
        notes.insert(note);
        record(database, note, agent, u"note.added"_s, now);
        return checked(database, notes.find(note.id).value_or(note));
    });
}

Future<Note> Notes::edit(const NoteId &id, const QString &text, const AgentId &agent)
{
    if (const std::optional<Error> problem = problemWith(text))
        return readyError<Note>(*problem);
    return change(id, agent, u"note.edited"_s, [id, text, now = m_clock.now()](NoteTable &notes) {
        notes.setText(id, text.trimmed(), now);
    });
}

Future<Note> Notes::remove(const NoteId &id, const AgentId &agent)
{
    return change(id, agent, u"note.removed"_s,
                  [id, now = m_clock.now()](NoteTable &notes) { notes.setRemoved(id, now); });
}

Future<Note> Notes::restore(const NoteId &id, const AgentId &agent)
{
    return change(id, agent, u"note.restored"_s,
                  [id](NoteTable &notes) { notes.setRemoved(id, {}); });
}

template<typename Change>
Future<Note> Notes::change(const NoteId &id, const AgentId &agent, const QString &kind,
                           Change change)
{
    const Instant now = m_clock.now();
    return m_store.run([=](TeamDatabase &database) -> Result<Note> {
        NoteTable notes(database);
        if (!notes.find(id))
            return Error{ErrorKind::NotFound, u"no such note"_s, {}, false};
        change(notes);
        const Note changed = notes.find(id).value_or(Note{});
        record(database, changed, agent, kind, now);
        return checked(database, changed);
    });
}

std::optional<Error> Notes::problemWith(const QString &text)
{
    if (text.trimmed().isEmpty())
        return Error{ErrorKind::Refused, tr("The note is empty."), {}, false};
    if (text.size() > MaximumLength) {
        return Error{ErrorKind::Refused,
                     tr("The note is too long: at most %n characters are kept.", nullptr,
                        int(MaximumLength)),
                     {},
                     false};
    }
    return {};
}

} // namespace sportello
