// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "crashserver.h"
#include "support/fakemastodonprocess.h"

namespace sportello {

/// The fake Mastodon server, with manners.
struct MastodonManners
{
    QString dialect;
    bool honoursKeys = true;
    int lag = 0; ///< ms of true time until own posts show; shorter than the connector's grace
};

class MastodonCrashServer final : public CrashServer
{
public:
    explicit MastodonCrashServer(MastodonManners manners);

    bool prepare() override;
    QString network() const override;
    QJsonObject signInFields() const override;
    void clearFaults() override;
    void addFault(QRandomGenerator &random, bool losesAnswer) override;
    QStringList published() override;

private:
    MastodonManners m_manners;
    FakeMastodonProcess m_server;
};

} // namespace sportello
