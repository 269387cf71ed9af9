// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/outboxstate.h"
#include "domain/outgoingattachment.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// A reply on its way. What it says, as whom and to whom is fixed when it is made; only its state
/// changes.
struct OutboxItem
{
    OutboxId id;
    ConversationId conversation;
    /// Where the draft was written; differs from `conversation` for a private reply to a public
    /// message.
    ConversationId origin;
    AccountId account;
    /// The identity the draft was made for; nothing is sent when the account is another one by
    /// then.
    QString accountRemoteId;
    Audience audience = Audience::Public;
    QString recipient; ///< the handle's address
    QStringList participants; ///< further readers of a private conversation
    QString parentRemoteId;
    QString rootRemoteId;
    QString text; ///< as it leaves
    QString sign; ///< put at the text's end by us; it is not part of the draft
    /// What stays of the text once it is out or will not go out, where that is not all of it: the
    /// same without the one-time code. Empty = all. The row is the only place where a code can
    /// stand, since what is to be sent must survive a crash; it stands there no longer than it may
    /// still have to be sent.
    QString keptText;
    QList<OutgoingAttachment> attachments;
    AgentId agent;

    OutboxId group; ///< the parts of one numbered thread; equal to id for a single reply
    int part = 1;
    int parts = 1;
    QString joint; ///< white space between this part and the next in what was written; not sent

    QString idempotencyKey;
    QString
        contentHash; ///< SHA-256 over account, audience, recipient, parent, text and attachments

    OutboxState state = OutboxState::Queued;
    OutboxReason reason = OutboxReason::None;
    QString detail; ///< the network's own words, redacted
    std::optional<Instant> notBefore;
    int attempts = 0; ///< how often a request left for the network
    std::optional<Instant> firstAttemptAt;
    qint64 basisRevision = 0;
    Instant createdAt;
    std::optional<Instant> sentAt;
    /// What the request that left answers; a further part of a thread answers the one before it,
    /// which is known only then.
    QString sentParentRemoteId;
    QString remoteId; ///< once sent
    QString url;
    bool messageStored = false; ///< the sent message is in the history

    /// The text for everything but sending.
    const QString &lastingText() const { return keptText.isEmpty() ? text : keptText; }
    /// What it answers on the network, as far as that is known.
    const QString &answeredRemoteId() const
    {
        return sentParentRemoteId.isEmpty() ? parentRemoteId : sentParentRemoteId;
    }
    bool operator==(const OutboxItem &) const = default;
};

/// The hash of what will be published.
QString contentHash(const OutboxItem &item);

} // namespace sportello

Q_DECLARE_METATYPE(sportello::OutboxState)
