// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/wakeupstream.h"
#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodonstream.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace sportello::mastodon {

/// Listens for what wakes us up: a WebSocket where the server has one, else server-sent events,
/// else nothing.
class Listening : public QObject
{
    Q_OBJECT

public:
    Listening(Client &client, Self self, QObject *parent = nullptr);
    ~Listening() override;

    /// Where the WebSocket is, as the server says; empty when it has no streams. Gives a server
    /// whose streams were given up another chance.
    void setAddress(const QUrl &webSocket);
    void setWanted(bool wanted);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void woke(const sportello::mastodon::Wake &wake);
    void changed(bool open);

private:
    enum class Kind { WebSocket, Events, None };

    void start();
    void stop();
    void streamClosed(const Error &error);
    void setOpen(bool open);
    QUrl address() const;

    Client &m_client;
    Self m_self;
    QUrl m_webSocket;
    std::unique_ptr<WakeUpStream> m_stream;
    Kind m_kind = Kind::WebSocket;
    int m_failures = 0; ///< answers in a row that were none
    bool m_wanted = false;
    bool m_open = false;
};

} // namespace sportello::mastodon
