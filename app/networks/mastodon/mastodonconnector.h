// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/connector.h"
#include "networks/mastodon/mastodonchanges.h"
#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodoncredentials.h"
#include "networks/mastodon/mastodoninstance.h"
#include "networks/mastodon/mastodonintake.h"
#include "networks/mastodon/mastodonlistening.h"
#include "networks/network.h"

namespace sportello {

/// One account on a server that speaks the Mastodon API. See README.md of this folder for what is
/// asked of the server and how servers differ.
class MastodonConnector final : public Connector
{
    Q_OBJECT

public:
    MastodonConnector(const Account &account, const mastodon::Credentials &credentials,
                      const NetworkContext &context);
    ~MastodonConnector() override;

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
    void setListening(bool listening) override;
    std::chrono::milliseconds pollInterval() const override;
    std::optional<int> requestsLeft() const override;
    Strangers strangers() const override { return m_strangers; }

private:
    Future<Done> checkIdentity();
    Future<Done> checkPolicy();
    void useInstance(const mastodon::Instance &instance);
    void usePolicy(Strangers strangers);
    void wake(const mastodon::Wake &wake);

    mastodon::Self m_self;
    mastodon::Client m_client;
    mastodon::Instance m_instance;
    mastodon::Intake m_intake;
    mastodon::Changes m_changes;
    mastodon::Listening m_listening;
    Strangers m_strangers = Strangers::Accepted;
};

} // namespace sportello
