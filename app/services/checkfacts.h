// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/account.h"
#include "domain/capabilities.h"
#include "domain/replycheck.h"
#include "storage/database.h"

namespace sportello {

/// A reply as it stands in the composer, and where.
struct ReplyToCheck
{
    ConversationId conversation;
    Audience audience = Audience::Public;
    QString text;
    qint64 basisRevision = 0; ///< the conversation's revision that the writer had seen
    AgentId agent;
    bool asThread = false; ///< it will go out in numbered parts
    QString shortVariant; ///< of the canned reply that it came from
    QStringList variantLanguages; ///< in which that canned reply exists
    QList<ConversationId> recent; ///< other conversations that were open before
    QString language; ///< in which the writer means to write, BCP 47; empty = not said
    QStringList fileDescriptions{}; ///< of what is attached
    std::optional<Instant> promiseBy{}; ///< until when it promises something; nothing = not said

    bool operator==(const ReplyToCheck &) const = default;
};

/// The conversations that this program answered in the last hours, the newest first: whose people's
/// names may have slipped into a reply.
Result<QList<ConversationId>> answeredLately(OwnDatabase &database, Instant now);

/// Both, each once: what was shown before comes first.
QList<ConversationId> recentOnes(QList<ConversationId> shown,
                                 const QList<ConversationId> &answered);

/// What the store knows about a reply's surroundings. NotFound for an unknown conversation.
/// `capabilities` are what the server has told; empty where it has not yet.
Result<CheckInput> checkFacts(TeamDatabase &database, const ReplyToCheck &reply,
                              const Account &account, const Capabilities &capabilities,
                              Instant now);

/// What stands at the end of what the agent says as this account: "^MR"; empty when it does not
/// sign or the agent has no initials.
QString signFor(TeamDatabase &database, const AgentId &agent, const Account &account);

} // namespace sportello
