// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypost.h"

#include <QObject>
#include <QSet>

namespace sportello::bluesky {

/// The posts of app.bsky.feed.getPostThread's answer: those above from the root down, the one asked
/// for, those below. What is missing or blocked has no post; unknown kinds of nodes are passed
/// over.
struct ThreadPosts
{
    QList<QJsonObject> views; ///< app.bsky.feed.defs#postView
    QStringList notFound; ///< URIs
    QStringList blocked; ///< URIs
};
ThreadPosts readThread(const QJsonObject &answer);

/// Sorts posts into what we and the counterpart said to each other and what others said around it.
RemoteThreadContent sortThread(const QList<QJsonObject> &views, const RemoteThread &thread,
                               const Self &self, PostVersions &versions);

/// Reads a public thread: the posts around the parent, then those of the known messages that did
/// not show. Destroying it cancels.
///
/// Deleted is what findDeleted() says: a post that is missing may also be too new, or its author
/// may have blocked us.
class ThreadReading : public QObject
{
    Q_OBJECT

public:
    /// Client and versions outlive it.
    ThreadReading(Client &client, PostVersions &versions, Self self, RemoteThread thread,
                  QObject *parent = nullptr);

    Future<RemoteThreadContent> start();

private:
    Future<RemoteThreadContent> around(const Result<QJsonObject> &answer);
    Future<RemoteThreadContent> readMissing();
    Future<RemoteThreadContent> finish(const QStringList &deleted);

    Client &m_client;
    PostVersions &m_versions;
    Self m_self;
    RemoteThread m_thread;
    ThreadPosts m_posts;
};

} // namespace sportello::bluesky
