// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "storage/database.h"

#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace sportello {

/// What customers asked, and what was answered.
class AnswerTable
{
public:
    explicit AnswerTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    struct Question
    {
        MessageId id;
        ConversationId conversation;
        AccountId account;
        BrandId brand;
        QString text;
        QString warning;
        QString language;
        Instant createdAt;
    };
    struct Answer
    {
        MessageId id; ///< of its first message
        QString text; ///< of all messages that it went out in
        Audience audience = Audience::Public;
        QString url;
        QString agentName; ///< empty where it came from the network
        Instant createdAt;
    };

    /// Those of the messages that a customer wrote in another conversation and did not delete, in
    /// no particular order.
    QList<Question> questions(const QList<MessageId> &ids, const ConversationId &except);
    BrandId brandOf(const AccountId &account);
    /// Those of the conversations that are done, with an outcome that helped somebody.
    QSet<ConversationId> solved(const QList<ConversationId> &conversations);
    struct Canned
    {
        QString text;
        QString language;
        int uses = 0;
    };
    /// The texts of canned replies that were used at all.
    QList<Canned> cannedTexts();
    /// What we sent next, also to later messages of theirs. Messages of ours that follow each other
    /// closely are one answer.
    std::optional<Answer> answerTo(const Question &question);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
