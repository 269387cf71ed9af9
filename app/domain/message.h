// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/formattedtext.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

enum class Direction { In, Out };

/// A file that belongs to a message. Only described; nothing is loaded before somebody asks.
struct Attachment
{
    enum class Kind { Image, Video, Audio, File };

    Kind kind = Kind::File;
    QString url;
    QString mediaType;
    QString description;

    bool operator==(const Attachment &) const = default;
};

QString toWord(Attachment::Kind kind);
Attachment::Kind attachmentKindFromWord(const QString &word);

/// A fact from the network: somebody wrote something.
struct Message
{
    MessageId id;
    ConversationId conversation;
    AccountId account;
    QString remoteId;
    Direction direction = Direction::In;
    QString authorName;
    QString authorAddress;
    Audience audience = Audience::Public;
    QString visibility; ///< the network's own word
    QString parentRemoteId;
    FormattedText text;
    QString warning; ///< a content warning; the text is shown on demand
    QList<Attachment> attachments;
    QString url; ///< where people see it; may be empty
    Instant createdAt;
    std::optional<Instant> editedAt;
    std::optional<Instant> deletedAt; ///< when we learned of it
    int version = 1; ///< 1 as first seen
    qint64 revision = 0; ///< the conversation's revision at which it came or last changed
    std::optional<OutboxId> outbox; ///< the reply of ours that became this message
    QString language; ///< BCP 47 in lower case; empty = not known

    bool operator==(const Message &) const = default;
};

/// An earlier wording of a message.
struct MessageVersion
{
    int version = 1;
    FormattedText text;
    QString warning;
    Instant seenAt;

    bool operator==(const MessageVersion &) const = default;
};

/// Somebody else's (or our own) post of the public thread that is no part of the exchange itself.
struct ContextMessage
{
    QString remoteId;
    QString parentRemoteId;
    QString authorName;
    QString authorAddress;
    bool ours = false;
    FormattedText text;
    QString warning;
    QString url;
    Instant createdAt;

    bool operator==(const ContextMessage &) const = default;
};

} // namespace sportello
