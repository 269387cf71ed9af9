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

    /// A part of the conversations, in the order of their ids.
    struct Slice
    {
        QList<Question> questions; ///< the conversation's all, whenever they were asked
        QHash<ConversationId, QStringList> tags; ///< names; who has none is not in it
        ConversationId last; ///< null = there are no more
    };

    /// Conversations after that id in which something happened since then; so many at most.
    Slice slice(const ConversationId &after, Instant since, int limit);

private:
    struct Place
    {
        ConversationId conversation;
        AccountId account;
        Audience audience = Audience::Public;
    };

    QList<Place> places(const ConversationId &after, Instant since, int limit);
    QList<Turn> turns(const ConversationId &conversation);
    QList<Instant> done(const ConversationId &conversation);

    TeamDatabase &m_database;
};

} // namespace sportello
