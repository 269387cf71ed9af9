// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/network.h"

namespace sportello {

/// Bluesky and every other server of the AT Protocol that holds accounts.
class BlueskyNetwork final : public Network
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
    /// Ends the session. The access token that was given with it stays valid for at most two hours
    /// more.
    Future<Done> revoke(const Account &account, const Secret &credentials,
                        const NetworkContext &context, QObject *owner) const override;
};

} // namespace sportello
