// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/audience.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

namespace sportello {

/// A question that a customer asked before, and what we answered.
struct EarlierAnswer
{
    ConversationId conversation;
    QString contactName; ///< who asked
    QString handleAddress;
    QString network;
    QString brandName;
    MessageId question;
    QString questionText; ///< or its content warning
    Instant askedAt;
    MessageId answer;
    QString answerText;
    Audience audience = Audience::Public; ///< who could read the answer
    QString url; ///< where everybody reads it; empty for a private one
    QString agentName; ///< who answered; empty where it was not from here
    Instant answeredAt;
    QString language; ///< of the question; or empty
    bool solved = false; ///< its conversation is done, and was not reopened
    /// How often the same text answered one of the similar questions, or the canned reply that it
    /// is was used, whichever is more.
    int timesUsed = 1;

    bool operator==(const EarlierAnswer &) const = default;
};

/// "How did we answer this?": what we answered to similar questions of other conversations.
///
/// The rare words of what the customer wrote last are looked up in the full-text index: the newest
/// MostHits messages of each, so that a history of any size costs the same. Those that share most
/// of them, weighed by how rare they are, are read; the same account, the same language and a
/// recent answer count for more. Among those, answers stand first that are known to be good: their
/// conversation is solved and stayed so, the same text was sent again, or it is a canned reply that
/// is much used and was hardly changed. The rules are the same on both databases; an index's own
/// ranking is not (PostgreSQL's does not know which words are rare).
///
/// Only messages that exist on the network count as answers: what waits to be sent is none. An
/// answer of a private conversation is marked, see mayBeInserted().
class EarlierAnswers : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostHits = 1000; ///< looked at for each word
    static constexpr int MostWords = 8; ///< of a question, the rarest

    /// Both outlive this object.
    EarlierAnswers(Store &store, Clock &clock, QObject *parent = nullptr);

    /// The most similar first, each answer once. Empty where the customer wrote nothing that could
    /// be looked for. NotFound for an unknown conversation.
    Future<QList<EarlierAnswer>> of(const ConversationId &conversation, int limit = 12);

    /// A private answer may hold what only one person shall read.
    static bool mayBeInserted(const EarlierAnswer &answer, Audience into)
    {
        return answer.audience != Audience::Private || into == Audience::Private;
    }

private:
    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
