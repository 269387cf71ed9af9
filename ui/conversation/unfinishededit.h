// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QObject>

#include <optional>

namespace sportello {

/// Looks for a note of a conversation whose change was begun and never saved, so that it can be
/// offered again.
class UnfinishedEdit : public QObject
{
    Q_OBJECT

public:
    /// What was written, and what it changes.
    struct Found
    {
        NoteDraft draft;
        std::optional<Note> note; ///< nothing: it was removed meanwhile
    };

    /// The program outlives this object.
    explicit UnfinishedEdit(Program &program, QObject *parent = nullptr);

    /// Where to look; a null id is nowhere.
    void setConversation(const ConversationId &conversation);
    /// That one was finished or thrown away just now; what else there is will be found.
    void forget(const NoteId &note);
    /// The newest.
    const std::optional<Found> &found() const { return m_found; }

Q_SIGNALS:
    void changed();

private:
    void look();
    void take(const std::optional<Found> &found);

    Program &m_program;
    ConversationId m_conversation;
    std::optional<Found> m_found;
    /// Goes up with everything that makes an answer on its way an old one.
    quint64 m_number = 0;
};

} // namespace sportello
