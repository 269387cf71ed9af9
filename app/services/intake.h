// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/contact.h"
#include "domain/conversationrules.h"
#include "networks/remote.h"
#include "services/duetimes.h"
#include "services/inbox.h"
#include "services/lookalikesteps.h"
#include "services/openconversations.h"
#include "storage/database.h"
#include "storage/erasuretable.h"
#include "storage/messagetable.h"

namespace sportello {

/// One message of ours that was new to the history.
struct OwnArrival
{
    ConversationId conversation;
    QString remoteId;
};

/// Stores remote messages inside one transaction: finds or makes their conversations, keeps
/// versions, moves states. Lives on the storage thread for the length of that transaction, and
/// writes the last of it when it goes.
class Intake
{
public:
    /// Characters of the newest message that a conversation shows of itself, at most.
    static constexpr qsizetype SnippetLength = 140;

    Intake(TeamDatabase &database, const Account &account, Instant now);

    /// `language` is what detectLanguage() says of its text, where somebody has asked already.
    void store(const RemoteMessage &message, const std::optional<QString> &language = {});
    void markDeleted(const QString &remoteId);
    void storeContext(const ConversationId &conversation, const QList<ContextMessage> &context);
    /// A reply of this program, as the network confirmed it.
    void storeSent(const SentReply &sent);

    const IngestReport &report() const { return m_report; }
    const QList<OwnArrival> &ownArrivals() const { return m_ownArrivals; }

private:
    RemoteMessage asKept(const ConversationId &conversation, const RemoteMessage &message);
    RemoteMessage asKept(const Message &known, const RemoteMessage &message);
    void storeNew(const RemoteMessage &arrived, const std::optional<QString> &language);
    void storeEdit(const Message &known, const RemoteMessage &message);
    /// It was erased before, or is older than what is kept; the network delivers it again.
    bool isGone(const RemoteMessage &message);
    /// Nothing when it belongs to nobody's conversation.
    std::optional<ConversationRecord> conversationFor(const RemoteMessage &message);
    std::optional<Handle> handleFor(const RemoteMessage &message,
                                    const std::optional<ConversationRecord> &parent);
    Handle handleOf(const RemoteHandle &person);
    std::optional<ConversationRecord> conversationOfParent(const RemoteMessage &message);
    ConversationRecord threadFor(const RemoteMessage &message, const Handle &handle,
                                 const std::optional<ConversationRecord> &parentRecord);
    ConversationRecord makeConversation(const Handle &handle, Audience audience, const QString &key,
                                        const RemoteMessage &message);
    /// Whoever sent it has the conversation; writes the record.
    void takeBySender(ConversationRecord &record, const SentReply &sent);
    void arrive(ConversationRecord &record, const Arrival &arrival, const QString &text);

    TeamDatabase &m_database;
    Account m_account;
    Instant m_now;
    OpenConversations m_conversations;
    MessageTable m_messages;
    DueTimes m_dueTimes;
    ErasedMarkTable m_erased;
    QString m_erasedSecret; ///< empty when nobody was ever erased
    std::optional<RetentionRule> m_retention;
    LookalikeSteps m_lookalikes;
    QList<std::pair<RemoteHandle, Handle>> m_seen; ///< people of this slice, few
    IngestReport m_report;
    QList<OwnArrival> m_ownArrivals;
};

} // namespace sportello
