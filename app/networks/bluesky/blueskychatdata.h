// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/remote.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace sportello::bluesky {

/// A private conversation of two (chat.bsky.convo.defs#convoView).
struct Convo
{
    QString id;
    QString rev; ///< of the newest thing in it; sorts as text
    RemoteHandle self;
    RemoteHandle other;
    bool isRequest = false; ///< nobody of us has accepted it yet
    bool otherIsGone = false; ///< they cannot take part any more

    bool operator==(const Convo &) const = default;
};

/// Nothing for groups and for what is none.
std::optional<Convo> readConvo(const QJsonObject &view, const QString &did);

/// A private message's id everywhere outside this folder, and its two parts.
struct ChatId
{
    QString convo;
    QString message;

    bool isValid() const { return !convo.isEmpty() && !message.isEmpty(); }
    QString toString() const { return convo + u'/' + message; }
};
/// Not valid for what is no private message's: posts have at:// addresses.
ChatId chatIdFrom(const QString &remoteId);

/// A page of messages, or what there is of them in an event.
struct ChatPage
{
    QList<RemoteMessage> messages;
    QStringList deleted;
    QString oldestRev; ///< of all entries, also of those that are no messages
    QString cursor; ///< to the older ones; empty at the beginning of the conversation
    int entries = 0;
};

/// Nothing when it is no message (chat.bsky.convo.defs#messageView) of one of the two.
std::optional<RemoteMessage> readChatMessage(const QJsonObject &view, const Convo &convo);
/// The answer of chat.bsky.convo.getMessages.
ChatPage readChatPage(const QJsonObject &answer, const Convo &convo);

/// What happened in one conversation (chat.bsky.convo.getLog).
struct ChatEvent
{
    enum class Kind { Begun, Created, Deleted, Other };

    Kind kind = Kind::Other;
    QString convo;
    QString rev;
    QJsonObject message;
};

QList<ChatEvent> readChatLog(const QJsonArray &logs);

} // namespace sportello::bluesky
