// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/capabilities.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

namespace sportello::mastodon {

/// What a server says of itself; the defaults are those of the reference implementation.
struct Instance
{
    QString domain; ///< host of its accounts' addresses; empty when not told
    QString version;
    int apiVersion = 0; ///< of the reference implementation since its release 4.3; else 0
    qsizetype maxCharacters = 500;
    int linkWeight = 23;
    int maxMedia = 4;
    qint64 maxMediaBytes = 16 * 1024 * 1024;
    qint64 maxFilmBytes = 0; ///< of videos and sounds; 0 = not told
    int maxMediaTextLength = 1500;
    QStringList mediaTypes;
    QUrl streaming; ///< as advertised; empty = no streams

    bool operator==(const Instance &) const = default;
};

/// Reads /api/v2/instance or, with the same function, /api/v1/instance. Absurd numbers are ignored.
Instance readInstance(const QJsonObject &object);

/// True when a repeated Idempotency-Key surely gives the first post: the reference implementation
/// and its forks, and the Pleroma family.
bool honoursIdempotencyKey(const QString &version);

Capabilities capabilitiesOf(const Instance &instance);

/// Where the WebSocket is: the advertised host, but with the security of `base` when both are on
/// the same host, and subscribed to what concerns the user. Empty when the server has no streams or
/// advertises an unprotected one elsewhere.
QUrl webSocketUrl(const QUrl &base, const Instance &instance);

/// Reads /api/v2/notifications/policy: the strictest of the rules that may hide a customer.
Strangers readPolicy(const QJsonObject &policy);

} // namespace sportello::mastodon
