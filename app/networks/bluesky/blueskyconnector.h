// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyactions.h"
#include "networks/bluesky/blueskychat.h"
#include "networks/bluesky/blueskyclient.h"
#include "networks/bluesky/blueskycredentials.h"
#include "networks/bluesky/blueskynotifications.h"
#include "networks/bluesky/blueskyownposts.h"
#include "networks/bluesky/blueskypost.h"
#include "networks/bluesky/blueskypostsend.h"
#include "networks/connector.h"
#include "networks/network.h"

namespace sportello {

/// One account on Bluesky, or on any server of its protocol. See README.md of this folder for what
/// is asked of whom.
class BlueskyConnector final : public Connector
{
    Q_OBJECT

public:
    BlueskyConnector(const Account &account, const bluesky::Credentials &credentials,
                     const NetworkContext &context);
    ~BlueskyConnector() override;

    Capabilities capabilities() const override;
    Future<Done> refresh() override;
    QList<Source> sources() const override;
    Future<RemoteBatch> fetch(const Source &source, const Cursor &cursor) override;
    Future<RemoteBatch> fetchOlder(const Source &source, const Cursor &cursor) override;
    Future<RemoteMessage> send(const Reply &reply) override;
    Future<std::optional<RemoteMessage>> findSent(const Reply &reply) override;
    Future<RemoteThreadContent> thread(const RemoteThread &thread) override;
    Future<PrivateRoute> privateRoute(const QString &address) override;
    Future<Done> act(const RemoteAction &action) override;
    std::chrono::milliseconds pollInterval() const override;
    std::optional<int> requestsLeft() const override;

private:
    Future<Done> checkIdentity();
    Future<Done> checkChat();
    Future<RemoteBatch> fetchChat(const Cursor &cursor);
    Future<Done> useChatPermission(bool may);
    void noteLife();

    bluesky::Self m_self;
    bluesky::Client m_client;
    bluesky::PostVersions m_versions;
    bluesky::Notifications m_notifications;
    bluesky::OwnPosts m_ownPosts;
    bluesky::PostSend m_posts;
    bluesky::Actions m_actions;
    bluesky::Chat m_chat;
    /// Until then somebody is likely to answer (elapsed time).
    std::chrono::milliseconds m_livelyUntil{0};
};

} // namespace sportello
