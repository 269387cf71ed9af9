// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "networks/http/httptransport.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

#include <functional>

namespace sportello::bluesky {

/// Who lets programs use an account, and where it is asked (RFC 8414). Often another server than
/// the one that holds the account.
struct AuthorizationServer
{
    QString issuer; ///< its name, which is its address
    QUrl push; ///< takes the request (RFC 9126)
    QUrl authorize; ///< the page for the browser
    QUrl token;
    QUrl revocation; ///< may be empty

    bool operator==(const AuthorizationServer &) const = default;
};

/// The issuer that a server of accounts names (RFC 9728). Protocol for a document about another
/// server, Refused for an issuer that may not be asked.
Result<QUrl> readProtectedResource(const QJsonObject &document, const QUrl &server);
/// Protocol unless the document speaks of this issuer and promises all that the profile of
/// atproto.com/specs/oauth wants and we rely on.
Result<AuthorizationServer> readAuthorizationServer(const QJsonObject &document,
                                                    const QUrl &issuer);

/// Finds the authorization server of a server of accounts.
class AuthorizationServerLookup : public QObject
{
    Q_OBJECT

public:
    explicit AuthorizationServerLookup(HttpTransport &http, QObject *parent = nullptr);

    /// NotFound when the server knows no sign-in in the browser.
    Future<AuthorizationServer> ofServer(const QUrl &server);
    /// The same for an address that a person typed, which may as well be the authorization server.
    Future<AuthorizationServer> ofServerOrIssuer(const QUrl &address);
    Future<QUrl> issuerOf(const QUrl &server);

private:
    Future<AuthorizationServer> describe(const QUrl &issuer);
    Future<QJsonObject> document(const QUrl &server, const QString &name);

    HttpTransport &m_http;
};

} // namespace sportello::bluesky
