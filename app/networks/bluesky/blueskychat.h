// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskychatdata.h"
#include "networks/bluesky/blueskyclient.h"

#include <QHash>
#include <QObject>

namespace sportello::bluesky {

/// Private messages (chat.bsky.convo). Conversations of two; groups are left out.
///
/// News come from the service's log, which knows no past: it begins at "now". The past is read
/// conversation by conversation, requests of strangers included. Where the log does not take our
/// cursor any more, what is newer than the newest thing seen is read in the same way.
class Chat : public QObject
{
    Q_OBJECT

public:
    explicit Chat(Client &client, QObject *parent = nullptr);

    Client &client() { return m_client; }

    Future<RemoteBatch> fetch(const Cursor &cursor);
    Future<RemoteBatch> fetchOlder(const Cursor &cursor);
    /// The newest messages of the conversation that the ids belong to; nothing without one.
    Future<RemoteThreadContent> readThread(const RemoteThread &thread);

    /// Nothing for groups and for what we have no part in. As remembered, if so.
    Future<std::optional<Convo>> convo(const QString &id);
    /// The same, asked anew.
    Future<std::optional<Convo>> currentConvo(const QString &id);
    void remember(const Convo &convo) { m_convos.insert(convo.id, convo); }
    /// Asks for all of them anew when they are next needed: people change their names.
    void forgetConvos() { m_convos.clear(); }

    /// A page of messages, newest first.
    Future<ChatPage> page(const Convo &convo, const QString &cursor, int limit = 100);
    /// Everything back to the message with that rev, however many pages it takes.
    Future<ChatPage> pagesBackTo(const Convo &convo, const QString &rev);

private:
    Future<ChatPage> morePages(const Convo &convo, const QString &rev, const ChatPage &soFar,
                               int pagesLeft);

    Client &m_client;
    QHash<QString, std::optional<Convo>> m_convos;
};

/// Adds what is not there yet.
void appendNew(RemoteBatch &batch, const ChatPage &page);

} // namespace sportello::bluesky
