// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/remote.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace sportello::bluesky {

/// Who we are while reading.
struct Self
{
    QString did;
    QString handle;

    bool operator==(const Self &) const = default;
};

/// Ourselves as an author.
RemoteHandle personOf(const Self &self);

/// A person (app.bsky.actor.defs#profileView and its shorter forms). The address is the handle in
/// lower case, or the DID of somebody whose handle is not valid at the moment: "handle.invalid" is
/// said of many. Empty when the object is no person.
RemoteHandle readPerson(const QJsonObject &profile);

std::optional<Instant> readTime(const QJsonValue &value);

/// What the services say of a post besides the record itself.
struct PostFacts
{
    QString uri;
    QString cid;
    RemoteHandle author;
    std::optional<Instant> indexedAt;
    QJsonObject embed; ///< a view, with addresses of the files; the record has only their hashes
    QJsonArray labels; ///< com.atproto.label.defs#label, of moderation
};

/// The post as a message, or nothing when it lacks what makes one (URI, author, a post's record,
/// time).
///
/// Text and spans come from the record alone, so that a post reads the same wherever it is met: a
/// difference counts as an edit. The warning is made of the author's own labels and, of posts that
/// others wrote, of those that moderation adds; these come and go without an edit. A card's link
/// and a quoted post are lines at the end of the text, if the text does not have them already.
/// Images and videos are attachments, without an address where no view tells it.
///
/// What others wrote has the time at which the network had it; their clocks, which are not always
/// right, would hide it among what is answered already. Ours has the record's own.
///
/// The counterpart of our own post is left empty.
std::optional<RemoteMessage> readPost(const PostFacts &facts, const QJsonObject &record,
                                      const Self &self);

/// app.bsky.feed.defs#postView.
PostFacts factsOf(const QJsonObject &postView);
std::optional<RemoteMessage> readPostView(const QJsonObject &postView, const Self &self);

/// What a record answers: the URI of the parent, or of the root of the thread; empty for a post
/// that answers nothing.
QString parentUri(const QJsonObject &record);
QString rootUri(const QJsonObject &record);
/// Whom a post of ours speaks to: the author of its parent, who may be ourselves; of one that
/// answers nothing, the first other person it mentions. Empty for a post to nobody in particular.
QString addressedDid(const QJsonObject &record, const Self &self);
/// The URI of a post that the record quotes, else empty.
QString quotedUri(const QJsonObject &record);

/// True when the post speaks to us: mentions or quotes us, answers us, or stands below a post of
/// ours. These are the posts of which the network notifies us.
bool addressesUs(const QJsonObject &record, const Self &self);

/// Remembers which version of a post was met last: a record that was written again has another CID,
/// and nothing else says when that was. Lives as long as the connector; after that, a difference of
/// the text is all there is.
class PostVersions
{
public:
    /// Sets `editedAt` of a message whose post was met with another CID before.
    void mark(RemoteMessage &message, const PostFacts &facts);

private:
    struct Version
    {
        QString cid;
        std::optional<Instant> editedAt;
    };

    QHash<QString, Version> m_versions;
};

} // namespace sportello::bluesky
