// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/connector.h"
#include "networks/http/httptransport.h"
#include "networks/network.h"

#include <QHash>
#include <QStringList>

#include <memory>

namespace sportello {

/// A network, and everything that its connectors were given or sent: one line each, "send …" and
/// the names of the other calls, "http …" for what went to the web.
struct Spied
{
    const Network *network = nullptr;
    /// What the web answers, by the last part of the path; an empty list to everything else. An
    /// object that begins with "error" is refused.
    QHash<QString, QByteArray> answers;
    QStringList seen;
};

/// Hands everything on to the spied network. What fails there, for want of a server, still goes on
/// here: every account is signed in and every network can do everything. Outlived by what it spies.
class SpyNetwork final : public Network
{
public:
    static inline const QString Name = QStringLiteral("spied");

    explicit SpyNetwork(Spied &spied);
    ~SpyNetwork() override;

    QString name() const override { return Name; }
    QString displayName() const override { return Name; }
    QString shortName() const override { return QStringLiteral("Sp"); }
    bool isPractice() const override { return m_spied.network->isPractice(); }
    SignInForm signInForm() const override { return m_spied.network->signInForm(); }
    std::unique_ptr<SignInAttempt> signIn(const SignInInput &input,
                                          const NetworkContext &context) const override;
    std::unique_ptr<Connector> createConnector(const Account &account, const Secret &credentials,
                                               const NetworkContext &context) const override;
    Future<Done> revoke(const Account &account, const Secret &credentials,
                        const NetworkContext &context, QObject *owner) const override;

private:
    Spied &m_spied;
    std::unique_ptr<HttpTransport> m_http;
};

} // namespace sportello
