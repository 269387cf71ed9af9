// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/unfinishededit.h"

#include <algorithm>

namespace sportello {

UnfinishedEdit::UnfinishedEdit(Program &program, QObject *parent)
    : QObject(parent)
    , m_program(program)
{
    connect(&program.store(), &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.drafts.contains(m_conversation) || changes.notes.contains(m_conversation))
            look();
    });
}

void UnfinishedEdit::setConversation(const ConversationId &conversation)
{
    if (conversation == m_conversation)
        return;
    m_conversation = conversation;
    take({});
    look();
}

void UnfinishedEdit::forget(const NoteId &note)
{
    if (!m_found || m_found->draft.note != note)
        return;
    take({});
    look();
}

void UnfinishedEdit::look()
{
    const quint64 number = ++m_number;
    if (m_conversation.isNull())
        return;
    auto begun = andThen(m_program.noteDrafts().ofConversation(m_conversation), this,
                         [](const QList<NoteDraft> &drafts) {
        const auto edit = std::find_if(drafts.begin(), drafts.end(),
                                       [](const NoteDraft &draft) { return !draft.note.isNull(); });
        return readyValue(edit == drafts.end() ? std::optional<NoteDraft>() : *edit);
    });
    auto found = andThen(begun, this, [this](const std::optional<NoteDraft> &draft) {
        if (!draft)
            return readyValue(std::optional<Found>());
        return andThen(m_program.notes().of(draft->conversation), this,
                       [draft = *draft](const QList<Note> &notes) {
            const auto note = std::find_if(notes.begin(), notes.end(), [&draft](const Note &each) {
                return each.id == draft.note;
            });
            const auto known = note == notes.end() ? std::optional<Note>() : *note;
            return readyValue(std::optional<Found>(Found{draft, known}));
        });
    });
    whenDone(found, this, [this, number](const Result<std::optional<Found>> &result) {
        if (number == m_number && result)
            take(*result);
    });
}

void UnfinishedEdit::take(const std::optional<Found> &found)
{
    m_found = found;
    Q_EMIT changed();
}

} // namespace sportello
