// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/deskstate.h"
#include "domain/tag.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

enum class ConversationState { New, Taken, WaitingForCustomer, Snoozed, Done };

/// The word used in the database and in JSON: new, taken, waiting_for_customer, snoozed, done.
QString toWord(ConversationState state);
std::optional<ConversationState> conversationStateFromWord(const QString &word);

/// True when a customer waits for us: new or taken.
bool isWaiting(ConversationState state);

/// One exchange between one account and one handle. Public: under one root post, as first known.
/// Private: everything in the network's private channel with the same participants.
struct Conversation
{
    ConversationId id;
    AccountId account;
    HandleId handle;
    Audience audience = Audience::Public;
    /// Public: the root's remote id as first known. Private: the further participants, sorted;
    /// empty for two people.
    QString key;
    ConversationState state = ConversationState::New;
    int unread = 0;
    std::optional<Instant> waitingSince; ///< first unanswered customer message
    Instant lastActivity;
    /// Goes up with every message, edit or deletion that came from the network and was not sent by
    /// this outbox; a reply remembers it to notice news.
    qint64 revision = 0;
    QStringList participants; ///< further readers of a private conversation, by address
    std::optional<ConversationId> linked; ///< the private (or public) counterpart
    DeskState desk;
    /// When the customer who waits was promised an answer; nothing where nobody waits.
    std::optional<Instant> dueAt;
    /// Of the newest customer message whose language is known, BCP 47 in lower case; or empty.
    QString language;
};

/// What a row of the list shows, read by one query.
struct ConversationSummary
{
    ConversationId id;
    AccountId account;
    HandleId handle;
    ContactId contact;
    QString network;
    QString contactName;
    QString handleAddress;
    QString accountHandle;
    QString brandName;
    Audience audience = Audience::Public;
    ConversationState state = ConversationState::New;
    int unread = 0;
    std::optional<Instant> waitingSince;
    Instant lastActivity;
    QString snippet;
    bool snippetIsOurs = false;
    QStringList participants;
    qint64 revision = 0;
    std::optional<ConversationId> linked;
    DeskState desk;
    QString ownerName; ///< of desk.owner
    std::optional<Instant> dueAt;
    std::optional<Instant> promiseDue; ///< of the promise that is due first of the open ones
    QString language;
    QList<Tag> tags; ///< by name

    bool operator==(const ConversationSummary &) const = default;
};

/// How a list of conversations is ordered.
enum class ConversationOrder {
    WaitingLongest,
    LastActivity,
    Due, ///< what was promised first; what was not promised comes last
};

/// The word used in the database: waiting_longest, last_activity, due.
QString toWord(ConversationOrder order);
std::optional<ConversationOrder> conversationOrderFromWord(const QString &word);

} // namespace sportello
