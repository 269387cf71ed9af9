// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/capabilities.h"
#include "domain/outboxstate.h"

#include <QString>

#include <optional>

namespace sportello {

/// What can be done to a message or a person besides answering.
enum class ActionKind {
    Like,
    Unlike,
    Delete, ///< of a message of ours
    Mute, ///< we do not see them any more; they are not told
    Unmute,
    Block, ///< neither side sees the other
    Unblock,
    Report, ///< to the moderators of the network
    Hide, ///< an answer below a post of ours: readers see it only when they ask for it
    Unhide,
};

/// Why something is reported; what all networks have in common.
enum class ReportReason { Spam, Harassment, Illegal, Impersonation, Other };

/// One of them on its way, as one account.
struct NetworkAction
{
    NetworkActionId id;
    ActionKind kind = ActionKind::Like;
    AccountId account;
    /// Nothing is done when the account is another one by then.
    QString accountRemoteId;
    ConversationId conversation; ///< where it was asked for
    QString messageRemoteId; ///< what is liked, deleted or reported, or a message of the person
    QString personAddress; ///< who is muted, blocked or reported
    QString personRemoteId; ///< where the network has one; else empty
    ReportReason reason = ReportReason::Other;
    QString comment; ///< for the network's moderators
    AgentId agent;
    QString idempotencyKey;
    OutboxState state = OutboxState::Queued;
    QString detail; ///< the network's own words, redacted
    int attempts = 0;
    Instant createdAt;

    bool operator==(const NetworkAction &) const = default;
};

/// Words used in the database.
QString toWord(ActionKind kind);
std::optional<ActionKind> actionKindFromWord(const QString &word);
QString toWord(ReportReason reason);
std::optional<ReportReason> reportReasonFromWord(const QString &word);

/// What an account must be able to do for it.
Feature featureFor(ActionKind kind);

/// True when doing it twice is the same as once, so that it may be repeated after an unclear
/// answer.
bool isRepeatable(ActionKind kind);

/// True when it is done to a person, not to a message.
bool concernsPerson(ActionKind kind);

} // namespace sportello
