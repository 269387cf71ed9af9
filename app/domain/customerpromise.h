// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

#include <optional>

namespace sportello {

using CustomerPromiseId = Id<struct CustomerPromiseTag>;

/// What a reply promises and until when, while the reply is on its way.
struct PromiseToMake
{
    CustomerPromiseId id; ///< of the promise that it becomes once the reply was sent
    QString said; ///< the reply's own words
    Instant due;

    bool operator==(const PromiseToMake &) const = default;
};

/// By what somebody knows that a promise was kept.
enum class PromiseProof {
    Marked, ///< somebody said so: they called, or it is done elsewhere
    Answer, ///< an answer of ours in the conversation is what was promised
    Solved, ///< said together with the outcome of the conversation
};

/// The word used in the database and in JSON: marked, answer, solved.
QString toWord(PromiseProof proof);
std::optional<PromiseProof> promiseProofFromWord(const QString &word);

/// How a promise stands.
enum class PromiseState { Open, Overdue, KeptInTime, KeptLate, Withdrawn };

/// The word used in JSON: open, overdue, kept_in_time, kept_late, withdrawn.
QString toWord(PromiseState state);

/// What a customer was told that we will do, until when. It counts from when the reply was really
/// sent. That the conversation is done, even solved, says nothing about it.
struct CustomerPromise
{
    CustomerPromiseId id;
    ConversationId conversation;
    OutboxId outbox; ///< the reply that made it; of one computer
    QString said;
    AgentId agent;
    Instant madeAt;
    Instant due;
    /// It was over once before it was moved: whatever comes later, it was not kept in time.
    bool wasLate = false;
    /// Somebody said of our answers up to then that they are not what was promised.
    std::optional<Instant> answersSeen;
    std::optional<Instant> keptAt;
    PromiseProof proof = PromiseProof::Marked; ///< only with keptAt
    std::optional<Instant> withdrawnAt;
    std::optional<AgentId> endedBy; ///< who said that it was kept or withdrawn

    bool isOpen() const { return !keptAt && !withdrawnAt; }
    PromiseState state(Instant now) const;
    bool operator==(const CustomerPromise &) const = default;
};

} // namespace sportello
