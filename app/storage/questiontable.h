// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/question.h"
#include "storage/database.h"

#include <QHash>
#include <QStringList>

namespace sportello {

/// What customers asked and when they were answered, read from the history.
class QuestionTable
{
public:
    explicit QuestionTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// What went into a conversation, by the one that stayed.
    using Merges = QMultiHash<ConversationId, ConversationId>;

    /// A part of the conversations, in the order of their ids.
    struct Slice
    {
        QList<Question> questions; ///< the conversation's all, whenever they were asked
        QHash<ConversationId, QStringList> tags; ///< names; who has none is not in it
        QList<Question> spam; ///< those of conversations that were put aside as spam
        ConversationId last; ///< null = there are no more
        qsizetype places = 0; ///< how many conversations these are
    };

    /// Conversations after that id in which something happened since then; so many at most.
    Slice slice(const ConversationId &after, Instant since, int limit, const Merges &merges);
    /// All there are; for slice().
    Merges merges();
    /// How many conversations all slices will have.
    qsizetype count(Instant since);

private:
    struct Place
    {
        ConversationId conversation;
        AccountId account;
        Audience audience = Audience::Public;
        bool isSpam = false;
    };

    QList<Place> places(const ConversationId &after, Instant since, int limit);
    QList<Turn> turns(const ConversationId &conversation);
    /// When it was done, or one that is part of it now.
    QList<Instant> done(const ConversationId &conversation, const Merges &merges);
    void addDone(const ConversationId &conversation, QList<Instant> &done);

    TeamDatabase &m_database;
};

} // namespace sportello
