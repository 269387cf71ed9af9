// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/note.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

namespace sportello {

/// Remarks among ourselves about a conversation. They never leave the program: nothing here knows a
/// network, and nothing that sends takes a Note.
class Notes : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaximumLength = 10'000;

    /// The references outlive this object.
    Notes(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Oldest first.
    Future<QList<Note>> of(const ConversationId &conversation);
    /// Refused, with a sentence for people as the message: a text that is empty or longer than
    /// MaximumLength. NotFound when there is no such conversation or note.
    Future<Note> add(const ConversationId &conversation, const QString &text, const AgentId &agent);
    Future<Note> edit(const NoteId &id, const QString &text, const AgentId &agent);
    /// restore() takes it back.
    Future<Note> remove(const NoteId &id, const AgentId &agent);
    Future<Note> restore(const NoteId &id, const AgentId &agent);

private:
    template<typename Change>
    Future<Note> change(const NoteId &id, const AgentId &agent, const QString &kind, Change change);
    static std::optional<Error> problemWith(const QString &text);

    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
