// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypost.h"
#include "networks/bluesky/blueskyuri.h"

#include <QStringList>

namespace sportello::bluesky {

/// Post views by URI. Posts that are not there for us, for whatever reason, are left out.
using PostViews = QHash<QString, QJsonObject>;
Future<PostViews> readPosts(Client &client, const QStringList &uris, Client::Urgency urgency);

/// What is known of a post that did not come with others.
enum class Standing {
    There,
    Gone,
    Blocked, ///< it may be there, but one of us has blocked the other
};

struct PostStanding
{
    Standing standing = Standing::There;
    QJsonObject view; ///< of a post that is there, app.bsky.feed.defs#postView
};

/// Asks for one post of somebody, in the one way that tells deleted from blocked.
Future<PostStanding> standingOf(Client &client, const QString &uri);

/// A record of our own, read on our own server, which knows it at once; the services that everybody
/// reads by come later. Nothing = it does not exist.
Future<std::optional<QJsonObject>> readOwnRecord(Client &client, const AtUri &uri);

/// Among these posts, those that are deleted. Ours are looked for on our server; others' count as
/// deleted when the network says so and they are older than `Settling`, since what is new may not
/// be known everywhere yet. At most `MaximumChecks` posts are asked for.
inline constexpr std::chrono::seconds Settling{60};
inline constexpr qsizetype MaximumChecks = 10;
Future<QStringList> findDeleted(Client &client, const QStringList &uris);

} // namespace sportello::bluesky
