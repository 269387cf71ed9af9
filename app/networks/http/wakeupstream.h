// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QString>
#include <QUrl>

#include <chrono>
#include <utility>

namespace sportello {

/// What a stream is opened with. The scheme says which kind: https is server-sent events, wss a
/// WebSocket; http and ws are for loopback hosts only.
struct StreamRequest
{
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< without Authorization, User-Agent
    Secret bearer; ///< travels as a header, never in the address
    qint64 maximumBytes = 1024 * 1024; ///< of one event; a larger one ends the connection
    /// Server-sent events: nothing heard for so long, not even a comment, is a dead connection.
    std::chrono::milliseconds longestSilence{90'000};
};

/// News from a server that say "look now", over a connection that stays open.
///
/// Events may be lost at any time and none are repeated after a break: a stream makes looking
/// quicker and never replaces it. Look once after each opened().
class WakeUpStream : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Connects; nothing if that goes on already.
    virtual void open() = 0;
    /// Ends the connection without a signal.
    virtual void close() = 0;

Q_SIGNALS:
    void opened();
    /// The connection is gone or never came about. A stream that reconnects does so unless
    /// SignInNeeded, Refused or NotFound says that it is pointless; then it stays closed until
    /// open() is called again.
    void closed(const sportello::Error &error);
    /// `name` is the event's own for server-sent events and "message" for a WebSocket's text frame.
    void event(const QString &name, const QByteArray &data);
};

} // namespace sportello
