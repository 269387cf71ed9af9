// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/contact.h"
#include "domain/conversation.h"
#include "domain/note.h"
#include "domain/verification.h"
#include "storage/store.h"

#include <QList>
#include <QObject>

#include <optional>

namespace sportello {

/// A handle of a person, and what there was with it.
struct CardHandle
{
    Handle handle;
    int conversations = 0;
    std::optional<ConversationId> newest; ///< of its conversations
    std::optional<Instant> firstSeen;
    std::optional<Instant> lastSeen; ///< when they wrote last
    QList<Verification> verifications; ///< the newest first; not those that ended

    bool operator==(const CardHandle &) const = default;
};

/// What is known about the person of a conversation.
struct ContactCard
{
    ConversationSummary conversation;
    Contact contact;
    QList<CardHandle> handles; ///< the conversation's own first
    /// All but the conversation itself, the newest first; as many as were asked for.
    QList<ConversationSummary> earlier;
    int earlierCount = 0; ///< of all there are
    QList<Note> notes; ///< of all their conversations, the newest first

    bool operator==(const ContactCard &) const = default;
};

/// Somebody who can be gone to.
struct FoundPerson
{
    HandleId handle;
    QString name;
    QString address;
    QString network;
    ConversationId newest; ///< of the conversations with that handle

    bool operator==(const FoundPerson &) const = default;
};

/// What is known about the people who write.
class ContactCards : public QObject
{
    Q_OBJECT

public:
    /// Nobody reads further back in a panel; the conversations themselves have them all.
    static constexpr int MostNotes = 50;

    /// The store outlives this object.
    explicit ContactCards(Store &store, QObject *parent = nullptr);

    /// With at most so many earlier conversations. NotFound for an unknown conversation.
    Future<ContactCard> card(const ConversationId &conversation, int earlier);
    /// Whose name or address begins so, in any word, whatever case and accents; a leading @ counts
    /// for nothing. Who was active last comes first. Empty for fewer than two letters, which half
    /// of all people fit.
    Future<QList<FoundPerson>> people(const QString &typed, int limit);
    /// Those that are named, in their order; who is gone, or has no conversation, is left out.
    Future<QList<FoundPerson>> people(const QList<HandleId> &handles);

private:
    Store &m_store;
};

/// The card of the conversation that somebody looks at, kept up to date: at once for what happens
/// in conversations that are on it, within a second for a new one.
class LiveContactCard : public QObject
{
    Q_OBJECT

public:
    static constexpr int EarlierAtFirst = 5;
    static constexpr int EarlierMore = 20;

    /// The references outlive this object.
    LiveContactCard(ContactCards &cards, Store &store, Clock &clock, QObject *parent = nullptr);

    /// Null for none.
    void setConversation(const ConversationId &id);
    const ConversationId &conversation() const { return m_conversation; }
    /// Nothing until it is read.
    const std::optional<ContactCard> &card() const { return m_card; }
    /// Reads further back.
    void showMore();

Q_SIGNALS:
    /// Something on the card is different from before.
    void changed();

private:
    void note(const ChangeSet &changes);
    bool holds(const ConversationId &id) const;
    void read();

    ContactCards &m_cards;
    Clock &m_clock;
    ConversationId m_conversation;
    std::optional<ContactCard> m_card;
    int m_earlier = EarlierAtFirst;
    quint64 m_number = 0; ///< goes up with every reading; older answers are let go
    bool m_lookLater = false;
};

} // namespace sportello
