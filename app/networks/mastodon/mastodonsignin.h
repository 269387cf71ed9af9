// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/http/loopbackredirect.h"
#include "networks/http/pkce.h"
#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodoncredentials.h"
#include "networks/mastodon/mastodonoauth.h"
#include "networks/network.h"

#include <memory>

namespace sportello {

/// The end of every way to sign in: whose token is it, and what is kept.
class MastodonSignIn : public SignInAttempt
{
    Q_OBJECT

public:
    MastodonSignIn(SignInInput input, const NetworkContext &context);

protected:
    /// Nothing when the field "server" is no address; then the attempt has failed.
    bool openServer();
    void useServer(const QUrl &base);
    mastodon::Client &client() { return *m_client; }
    Clock &clock() { return m_context.clock; }
    const SignInInput &input() const { return m_input; }
    void identify(mastodon::Credentials credentials);
    void fail(const Error &error);
    bool isFinished() const { return m_finished; }

private:
    void finish(const Result<SignedIn> &result);

    SignInInput m_input;
    NetworkContext m_context;
    std::unique_ptr<mastodon::Client> m_client;
    /// Of the identity's look-up; the first client speaks without a token.
    std::unique_ptr<mastodon::Client> m_signedIn;
    bool m_finished = false;
};

/// A token that the person made on the server and typed in.
class MastodonTokenSignIn final : public MastodonSignIn
{
    Q_OBJECT

public:
    using MastodonSignIn::MastodonSignIn;

    void start() override;
};

/// OAuth in the system's browser (RFC 8252) with PKCE (RFC 7636): discover, register, ask, redeem.
///
/// The answer comes back to a port of this machine; where it cannot, the person pastes the code, or
/// the whole address at which their browser ended (giveCode()). An empty code asks for a page that
/// shows one.
class MastodonBrowserSignIn final : public MastodonSignIn
{
    Q_OBJECT

public:
    MastodonBrowserSignIn(SignInInput input, const NetworkContext &context);

    static constexpr std::chrono::minutes TimeLimit{5};

    void start() override;
    void giveCode(const QString &code) override;

private:
    void discover(int hops);
    void discovered(const HttpAnswer &answer, int hops);
    void registerApplication(const QString &scopes);
    void applicationRegistered(const Result<QJsonObject> &result, const QString &scopes);
    void openBrowser();
    QUrl pageFor(const QString &redirectUri) const;
    void answered(const QUrlQuery &query);
    void redeem(const QString &code, const QString &redirectUri);
    void redeemed(const Result<QJsonObject> &result);

    Pkce m_pkce;
    QString m_state;
    LoopbackRedirect m_redirect;
    QString m_redirectUri; ///< empty where no port is to be had
    mastodon::ServerMetadata m_metadata;
    QString m_scopes;
    mastodon::Credentials m_credentials;
    bool m_codeUsed = false;
};

} // namespace sportello
