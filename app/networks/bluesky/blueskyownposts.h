// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypages.h"
#include "networks/bluesky/blueskypost.h"

#include <QObject>

#include <chrono>

namespace sportello::bluesky {

/// The source "own": what we wrote to people, also elsewhere: answers, and posts that begin
/// something by mentioning somebody. Read from our own repository (com.atproto.repo.listRecords):
/// it has them at once, while the services that everybody reads by still miss them for a while.
/// Posts to nobody in particular are left out.
///
/// Records are listed by their keys, which tell when they were written; a cursor is the highest key
/// seen. The newest page is always read as a whole: a reply that waited in somebody's program for
/// long gets a key of the past when it is published.
class OwnPosts : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumPages = 5; ///< of one fetch; the rest comes with the next
    /// People change their handles.
    static constexpr std::chrono::hours PersonLifetime{1};

    /// Both outlive it.
    OwnPosts(Client &client, Self self, QObject *parent = nullptr);

    /// See Connector::fetch() and fetchOlder().
    Future<RemoteBatch> fetch(const Cursor &cursor);
    Future<RemoteBatch> fetchOlder(const Cursor &cursor);

private:
    struct Addressed;
    struct Round;

    Future<Round> collect(Round round);
    void take(Round &round, const QJsonObject &answer) const;
    /// The batch of what was collected, each post with whom it speaks to.
    Future<RemoteBatch> finish(const Round &round, RemoteBatch batch);
    /// Looks up who they are, as far as they are not known.
    Future<Done> learnPeople(const QStringList &dids);
    Future<Done> askForPeople(const QStringList &dids);

    Client &m_client;
    Self m_self;
    QHash<QString, RemoteHandle> m_people; ///< by DID
    std::chrono::milliseconds m_peopleSince{0};
};

} // namespace sportello::bluesky
