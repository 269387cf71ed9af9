// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QHash>
#include <QMetaType>
#include <QSet>

namespace sportello {

/// What one commit changed, by typed ids. Screens re-read just these rows.
struct ChangeSet
{
    QSet<ConversationId> conversations; ///< made or changed, its messages included
    /// Turned out to be part of another: what knew the first by its id goes on with the second.
    QHash<ConversationId, ConversationId> merged;
    QSet<ConversationId> newCustomerMessages; ///< got a live message from a customer
    QSet<AccountId> accounts;
    QSet<OutboxId> outbox;
    QSet<ConversationId> outboxConversations; ///< whose outbox items changed
    QSet<ConversationId> drafts; ///< whose drafts changed
    QSet<NetworkActionId> actions; ///< likes, deletions, blocks … on their way
    QSet<CannedReplyId> cannedReplies; ///< made, changed, used, removed or brought back
    QSet<ConversationId> notes; ///< whose notes changed
    QSet<HandoffId> handoffs; ///< made, or some step further
    QSet<HandleId> verifications; ///< of these handles: given, taken back or over
    QSet<ContactId> contactFacts; ///< whose contacts on file changed
    bool checklists = false; ///< what is asked before somebody counts as verified
    bool brandChannels = false; ///< ways to a brand outside the networks
    bool tags = false; ///< the list of tags changed
    bool savedViews = false;
    bool openingHours = false;
    bool agents = false; ///< names or signs
    bool brands = false;
    bool blockedWords = false;
    bool dictionaryWords = false;
    QSet<ConversationId> promises; ///< whose promises changed
    bool promisePhrases = false; ///< by which promises are recognised

    bool isEmpty() const
    {
        return conversations.isEmpty() && merged.isEmpty() && newCustomerMessages.isEmpty()
            && accounts.isEmpty() && outbox.isEmpty() && outboxConversations.isEmpty()
            && drafts.isEmpty() && actions.isEmpty() && cannedReplies.isEmpty() && notes.isEmpty()
            && handoffs.isEmpty() && verifications.isEmpty() && contactFacts.isEmpty()
            && !checklists && !brandChannels && !tags && !savedViews && !openingHours && !agents
            && !brands && !blockedWords && !dictionaryWords && promises.isEmpty()
            && !promisePhrases;
    }
    bool operator==(const ChangeSet &) const = default;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::ChangeSet)
