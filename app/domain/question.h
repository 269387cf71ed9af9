// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"

#include <QList>

#include <optional>

namespace sportello {

/// A message of a conversation, as far as the times of answering go.
struct Turn
{
    MessageId message;
    bool ours = false;
    Instant at;
    std::optional<AgentId> agent; ///< of ours; nothing when it was written elsewhere
};

/// One time that a customer waited: it begins with the first message that nobody answered yet, and
/// ends with our next one. What they add meanwhile belongs to the same question.
struct Question
{
    ConversationId conversation;
    AccountId account;
    Audience audience = Audience::Public;
    MessageId message; ///< the customer's first
    Instant asked;
    bool isFirst = true; ///< we had not written in the conversation before
    std::optional<Instant> answered;
    std::optional<AgentId> agent; ///< who answered, where we know it
    std::optional<Instant> resolved; ///< when the conversation was done for the first time after it

    /// Put aside as done before anybody answered.
    bool wasClosedUnanswered() const { return resolved && (!answered || *resolved < *answered); }
    bool operator==(const Question &) const = default;
};

/// The questions of one conversation, the oldest first. `turns` in the order in which they were
/// written, `done` the instants at which it became done, the earliest first. Conversation, account
/// and audience are left to the caller.
QList<Question> questionsIn(const QList<Turn> &turns, const QList<Instant> &done);

} // namespace sportello
