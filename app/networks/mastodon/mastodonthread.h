// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodonreread.h"
#include "networks/mastodon/mastodonstatus.h"

#include <QObject>

namespace sportello::mastodon {

/// Sorts the statuses of a thread into what we and the counterpart said to each other and, when the
/// exchange is public, what others said around it. Private posts never show in a public thread.
RemoteThreadContent sortThread(const QList<QJsonObject> &statuses, const RemoteThread &thread,
                               const Self &self);

/// Reads a thread: two requests, asked at once, and one for each known message that did not show in
/// it. Destroying it cancels.
class ThreadReading : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaximumChecks = 10;

    ThreadReading(Client &client, Self self, RemoteThread thread, QObject *parent = nullptr);

    Future<RemoteThreadContent> start();

private:
    Future<RemoteThreadContent> checkMissing();

    Client &m_client;
    Self m_self;
    RemoteThread m_thread;
    QList<QJsonObject> m_statuses;
    QStringList m_deleted;
};

} // namespace sportello::mastodon
