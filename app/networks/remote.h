// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/message.h"
#include "domain/networkaction.h"
#include "domain/outboxitem.h"
#include "domain/uploadprogress.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// One stream of items of an account (mentions, own posts, changes …) with a cursor of its own.
struct Source
{
    QString name;

    bool operator==(const Source &) const = default;
};

/// Where we stand in a source; opaque to everybody but the connector. Empty = from the beginning.
struct Cursor
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Cursor &) const = default;
};

/// A person as the network describes them.
struct RemoteHandle
{
    QString address; ///< unique on the network: "giulia@social.example"; never with a leading @
    QString remoteId;
    QString displayName;
    QString url;
    /// What stays when the address becomes another, and is the same for whoever asks. Empty where
    /// an address is for good.
    QString lastingId{};

    bool operator==(const RemoteHandle &) const = default;
};

/// A message as the network describes it, cleaned: text is plain with spans, never HTML.
struct RemoteMessage
{
    QString remoteId;
    QString uri; ///< global identifier, if it differs from remoteId; may be empty
    Direction direction = Direction::In;
    RemoteHandle author;
    /// Whom the exchange is with: the author of an incoming message, the customer an outgoing one
    /// answers. Empty address = it belongs to nobody's conversation (our own post to everyone) or
    /// the customer is not known: then a stored parent decides, and without one the message is left
    /// out.
    RemoteHandle counterpart;
    Audience audience = Audience::Public;
    QString visibility; ///< the network's own word
    QString parentRemoteId;
    QStringList participants; ///< further readers of a private message, addresses, sorted
    FormattedText text;
    QString warning;
    QList<Attachment> attachments;
    QString url;
    Instant createdAt;
    std::optional<Instant> editedAt;

    bool operator==(const RemoteMessage &) const = default;
};

/// The message as part of somebody else's thread.
ContextMessage toContext(const RemoteMessage &message);

/// What a fetch brought.
struct RemoteBatch
{
    QList<RemoteMessage> messages;
    QStringList deleted; ///< remote ids that do not exist any more
    /// To be stored in the transaction that stores the messages.
    Cursor next;
    /// Set by the first fetch of a source that has a past: where fetchOlder() begins. By
    /// fetchOlder(): where it goes on; nothing = the past is complete.
    std::optional<Cursor> older;
    /// True when asking again at once would bring more.
    bool more = false;
};

/// Enough to find a conversation's thread on the network.
struct RemoteThread
{
    Audience audience = Audience::Public;
    QString counterpart; ///< address
    QString parentRemoteId; ///< what a reply would answer; the thread is read around it
    QStringList knownRemoteIds; ///< the newest messages we hold (at most 20, newest first), to
                                ///< notice edits and deletions
};

/// The thread as it is now.
struct RemoteThreadContent
{
    QList<RemoteMessage> messages; ///< of the exchange itself
    QList<ContextMessage> context; ///< other posts of a public thread
    QStringList deleted; ///< of knownRemoteIds and parentRemoteId, what is gone
};

/// A reply to be sent. The connector publishes exactly this, as exactly this account, or refuses.
struct Reply
{
    QString idempotencyKey;
    QString accountRemoteId;
    Audience audience = Audience::Public;
    QString recipient; ///< address
    QStringList participants;
    QString parentRemoteId; ///< may be empty for a private message
    /// The network's own word for who can read the parent, as stored with it; a public reply is not
    /// shown to more people. Empty = not known.
    QString parentVisibility;
    QString rootRemoteId;
    QString text;
    QList<OutgoingAttachment> attachments;
    Instant createdAt; ///< when it was queued; fixed, for keys that depend on it
    std::optional<Instant> firstAttemptAt;
    /// Messages of ours that are known to be something else, so that findSent() does not take them
    /// for this reply.
    QStringList otherRemoteIds;
};

/// Something to be done to a message or a person, as one account.
struct RemoteAction
{
    ActionKind kind = ActionKind::Like;
    QString accountRemoteId;
    QString idempotencyKey;
    /// What is liked, deleted or reported; where it is about a person, a message of theirs, since
    /// some servers find people through what they wrote only.
    QString messageRemoteId;
    RemoteHandle person; ///< who is muted, blocked or reported: address, and remote id where known
    ReportReason reason = ReportReason::Other;
    QString comment; ///< for the moderators of the network; may be empty
    Instant createdAt;
};

/// How a person can be reached in private by an account.
struct PrivateRoute
{
    enum class Kind { Message, RequestOnly, NotPossible };

    Kind kind = Kind::NotPossible;
    QString reason; ///< translated sentence when not possible or with conditions; else empty
    /// Where a customer begins a private message to us; empty where the network has no such link.
    QString invitationLink{};
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::Source)
