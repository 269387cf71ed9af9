// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskypost.h"
#include "networks/bluesky/blueskyuri.h"

#include <QObject>

namespace sportello::bluesky {

/// Where a reply is, or will be: its key follows from what is fixed when it is queued.
AtUri placeOf(const Reply &reply, const Self &self);

/// Publishes public replies and looks them up. Destroying it cancels.
///
/// A reply is a record under a key of our own choice, so however often it is sent, it is there
/// once. Records of the same key with another content are not overwritten: what an earlier attempt
/// left there is the answer, since the second attempt may see the mentioned people differently and
/// would change a published post.
///
/// Only the writing itself can leave it open whether the reply was published; looking at the parent
/// and storing the pictures publish nothing.
class PostSend : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumImages = 4;
    /// Of this many people the handles are looked up; further mentions stay plain text.
    static constexpr int MaximumMentions = 20;

    /// The client outlives it.
    PostSend(Client &client, Self self, QObject *parent = nullptr);

    /// Fails with NotFound when the parent does not exist any more; Refused, with a sentence for
    /// people, when its thread is closed to us or one of the two has blocked the other.
    Future<RemoteMessage> send(const Reply &reply);

    /// Certain: asks our own server, which knows at once.
    Future<std::optional<RemoteMessage>> find(const Reply &reply);

Q_SIGNALS:
    void uploading(const QString &idempotencyKey, const sportello::UploadProgress &progress);

private:
    class Task;

    Client &m_client;
    Self m_self;
};

} // namespace sportello::bluesky
