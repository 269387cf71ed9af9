// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskychat.h"

#include <QObject>

namespace sportello::bluesky {

/// Why a private message cannot be written, as a sentence; empty for errors that say nothing of it.
QString chatSentence(const Error &error, const QString &address);
/// What helps when the app password may not use direct messages.
QString chatPermissionSentence();

/// The DID of a person who is known by handle or DID. NotFound when nobody has the handle any more.
Future<QString> didOfPerson(Client &client, const QString &address, QObject *context);

/// May this person be written to. Asks and changes nothing: no conversation is begun.
class ChatRoute : public QObject
{
    Q_OBJECT

public:
    ChatRoute(Client &client, QString address, QObject *parent = nullptr);

    Future<PrivateRoute> start();

private:
    void askAvailability(const QString &did);
    void askProfile(const QString &did);
    void notPossible(const QString &reason);
    void failOr(const Error &error);

    Client &m_client;
    QString m_address;
    Promise<PrivateRoute> m_promise;
};

/// One private message out, once. Only sendMessage can leave it open whether it was published:
/// beginning or accepting a conversation says nothing to anybody. Destroying it cancels.
class ChatSend : public QObject
{
    Q_OBJECT

public:
    ChatSend(Chat &chat, Reply reply, QObject *parent = nullptr);
    /// Ended from outside while the message was on its way, it may have arrived.
    ~ChatSend() override;

    Future<RemoteMessage> send();
    /// Looks through what was sent since shortly before the first attempt. Messages carry no key:
    /// equal text of ours, not known to be something else. Begins no conversation.
    Future<std::optional<RemoteMessage>> find();

private:
    using Found = std::optional<RemoteMessage>;

    std::optional<Error> objection() const;
    void openConvo(const QString &did);
    void use(const std::optional<Convo> &convo);
    void accept(const Convo &convo);
    void publish(const Convo &convo);
    void published(const QJsonObject &answer, const Convo &convo);
    void lookIn(const Convo &convo, const QString &cursor, int pagesLeft);
    void looked(const ChatPage &page, const Convo &convo, int pagesLeft);
    bool isReply(const RemoteMessage &message) const;
    void fail(const Error &error);

    Chat &m_chat;
    Reply m_reply;
    bool m_posted = false;
    Found m_found;
    Promise<RemoteMessage> m_sent;
    Promise<Found> m_search;
};

} // namespace sportello::bluesky
