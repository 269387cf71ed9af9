// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonstatus.h"

#include <QByteArray>

namespace sportello::mastodon {

/// What a streamed event tells us to look at. Streams only wake us up: what happened is read by
/// asking, so that nothing depends on events that were missed.
struct Wake
{
    bool mentions = false;
    bool own = false;
    QString changedId; ///< a status that was edited or deleted

    bool operator==(const Wake &) const = default;
};

/// An event by its name and payload, which is JSON or, for deletions, a bare id.
Wake wakeFrom(const QString &event, const QByteArray &payload, const Self &self);

/// A WebSocket's frame: {"event": …, "payload": "…"}. Anything else wakes nobody.
Wake wakeFromFrame(const QByteArray &frame, const Self &self);

} // namespace sportello::mastodon
