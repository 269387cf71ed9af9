// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypages.h"
#include "networks/bluesky/blueskypost.h"

#include <QObject>

#include <chrono>

namespace sportello::bluesky {

/// One page of notifications: what brings somebody's words to us, newest first.
struct NotificationPage
{
    struct Item
    {
        PostFacts facts;
        RemoteMessage message;
    };

    QList<Item> items;
    std::optional<Instant> newest; ///< of everything on the page
    std::optional<Instant> oldest;
    QString next; ///< the network's cursor to what is older; empty = there is nothing
};

/// Mentions, replies and quotes; all other reasons, and what is ours, are left out. Whether
/// something was read is not looked at: the network says it wrongly of new accounts.
NotificationPage readNotifications(const QJsonObject &answer, const Self &self);

/// The source "mentions": everything said to us in public. The network lists it from the newest
/// item backwards, each with the time it took note of it. A cursor is the latest such time seen;
/// a look goes back ten minutes further, since the network does not take note of everything in
/// order.
class Notifications : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes Overlap{10};
    /// Of one fetch: several accounts share the server's budget. The rest comes with the next.
    static constexpr int MaximumPages = 5;

    /// All three outlive it.
    Notifications(Client &client, PostVersions &versions, Self self, QObject *parent = nullptr);

    /// See Connector::fetch() and fetchOlder().
    Future<RemoteBatch> fetch(const Cursor &cursor);
    Future<RemoteBatch> fetchOlder(const Cursor &cursor);

private:
    struct Round;

    Future<NotificationPage> page(const QString &cursor, Client::Urgency urgency);
    Future<Round> collect(Round round);
    /// The batch of what was collected, with the addresses of the files that belong to it.
    Future<RemoteBatch> finish(const Round &round, RemoteBatch batch);

    Client &m_client;
    PostVersions &m_versions;
    Self m_self;
};

} // namespace sportello::bluesky
