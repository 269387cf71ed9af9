// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/archive.h"
#include "networks/network.h"

namespace sportello {

/// Mastodon and the servers that speak its API.
class MastodonNetwork final : public Network, public ArchiveSource
{
public:
    QString name() const override;
    QString displayName() const override;
    QString shortName() const override;
    SignInForm signInForm() const override;
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                          const NetworkContext &context) const override;
    std::unique_ptr<Connector> createConnector(const Account &account, const Secret &credentials,
                                               const NetworkContext &context) const override;
    Future<Done> revoke(const Account &account, const Secret &credentials,
                        const NetworkContext &context, QObject *owner) const override;
    QStringList archiveFiles() const override;
    Result<NetworkArchive> readArchive(const QHash<QString, QByteArray> &files) const override;
};

} // namespace sportello
