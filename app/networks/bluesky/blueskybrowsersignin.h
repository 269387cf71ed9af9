// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskyauthserver.h"
#include "networks/bluesky/blueskysignin.h"
#include "networks/http/dpop.h"
#include "networks/http/loopbackredirect.h"
#include "networks/http/pkce.h"

namespace sportello {

/// OAuth in the system's browser as atproto.com/specs/oauth wants it: find the account's
/// authorization server, push the request there (RFC 9126), send the browser, redeem the code, and
/// make sure that the server may speak for the account at all.
///
/// Without a handle whoever signs in on the page becomes the account; then "server" says where.
/// Field "client-metadata" is the address of the brand's own client metadata. The answer comes back
/// to a port of this machine; where it cannot, the person pastes the address at which their browser
/// ended (giveCode()).
class BlueskyBrowserSignIn final : public BlueskySignIn
{
    Q_OBJECT

public:
    BlueskyBrowserSignIn(const SignInInput &input, const NetworkContext &context,
                         const QUrl &directory = bluesky::IdentityLookup::publicDirectory());

    static constexpr std::chrono::minutes TimeLimit{5};

    void start() override;
    void giveCode(const QString &code) override;

private:
    bool listen();
    void findServer();
    void useServer(const Result<bluesky::AuthorizationServer> &server);
    void pushRequest();
    void openBrowser(const Result<HttpAnswer> &answer);
    void answered(const QUrlQuery &query);
    void redeem(const QString &code);
    void redeemed(const Result<HttpAnswer> &answer);
    void confirm();
    void confirmIdentity(const bluesky::Identity &identity);
    void checkAccount();
    void useAccount(const QJsonObject &session);
    void giveBack(const Error &reason);
    bool isExpected(const QString &did) const;
    bool isLocal() const;

    QString m_metadataAddress;
    Pkce m_pkce;
    QString m_state;
    LoopbackRedirect m_redirect;
    QString m_redirectUri;
    std::unique_ptr<DpopForms> m_forms;
    bluesky::AuthorizationServerLookup m_servers;
    bluesky::AuthorizationServer m_server;
    /// What the look-up said: of the typed name, or else of the account that signed in.
    bluesky::Identity m_identity;
    bluesky::Credentials m_credentials;
    QUrl m_page;
    bool m_codeUsed = false;
};

} // namespace sportello
