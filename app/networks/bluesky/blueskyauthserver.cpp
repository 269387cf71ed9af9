// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyauthserver.h"

#include "networks/bluesky/blueskyidentity.h"
#include "networks/http/jsonanswer.h"
#include "networks/http/requestrules.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestDocument = 256 * 1024;

Error protocol(const QString &why)
{
    return {ErrorKind::Protocol, why, {}, false};
}

Error noBrowserSignIn()
{
    return {ErrorKind::Refused,
            QCoreApplication::translate("BlueskyOAuth",
                                        "This server has no sign-in in the browser. Use an app "
                                        "password."),
            {},
            false};
}

/// Scheme, host and port and nothing else.
bool isOrigin(const QUrl &url)
{
    return url.isValid() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment()
        && (url.path().isEmpty() || url.path() == "/"_L1);
}

bool lists(const QJsonObject &document, const QString &name, const QString &value)
{
    return document.value(name).toArray().contains(QJsonValue(value));
}

/// Empty for one that may not be asked. A server of the web does not send us to this machine.
QUrl endpointIn(const QJsonObject &document, const QString &name, const QUrl &issuer)
{
    const QUrl url(document.value(name).toString(), QUrl::StrictMode);
    return isPublicServer(url, isLoopbackHost(issuer.host())) && !url.hasFragment() ? url : QUrl();
}

} // namespace

Result<QUrl> readProtectedResource(const QJsonObject &document, const QUrl &server)
{
    const QUrl resource(document["resource"_L1].toString(), QUrl::StrictMode);
    if (!isOrigin(resource) || !isSameOrigin(resource, server))
        return protocol(u"the document speaks of another server"_s);
    const QJsonArray issuers = document["authorization_servers"_L1].toArray();
    const QUrl issuer(issuers.size() == 1 ? issuers.first().toString() : QString(),
                      QUrl::StrictMode);
    if (!isOrigin(issuer))
        return protocol(u"the server names no authorization server"_s);
    if (!isPublicServer(issuer, isLoopbackHost(server.host())))
        return noBrowserSignIn();
    return issuer;
}

Result<AuthorizationServer> readAuthorizationServer(const QJsonObject &document, const QUrl &issuer)
{
    AuthorizationServer server;
    server.issuer = document["issuer"_L1].toString();
    const QUrl named(server.issuer, QUrl::StrictMode);
    if (!isOrigin(named) || !isSameOrigin(named, issuer))
        return protocol(u"the document speaks of another issuer"_s);
    server.push = endpointIn(document, u"pushed_authorization_request_endpoint"_s, issuer);
    server.authorize = endpointIn(document, u"authorization_endpoint"_s, issuer);
    server.token = endpointIn(document, u"token_endpoint"_s, issuer);
    server.revocation = endpointIn(document, u"revocation_endpoint"_s, issuer);
    if (server.push.isEmpty() || server.authorize.isEmpty() || server.token.isEmpty())
        return protocol(u"the authorization server has no usable addresses"_s);
    if (!lists(document, u"code_challenge_methods_supported"_s, u"S256"_s)
        || !lists(document, u"dpop_signing_alg_values_supported"_s, u"ES256"_s)
        || !lists(document, u"scopes_supported"_s, u"atproto"_s)
        || !document["authorization_response_iss_parameter_supported"_L1].toBool())
        return protocol(u"the authorization server does not keep to the profile of atproto"_s);
    return server;
}

AuthorizationServerLookup::AuthorizationServerLookup(HttpTransport &http, QObject *parent)
    : QObject(parent)
    , m_http(http)
{
}

Future<AuthorizationServer> AuthorizationServerLookup::ofServer(const QUrl &server)
{
    return andThen(issuerOf(server), this, [this](const QUrl &issuer) { return describe(issuer); });
}

Future<AuthorizationServer> AuthorizationServerLookup::ofServerOrIssuer(const QUrl &address)
{
    return afterwards(issuerOf(address), this, [this, address](const Result<QUrl> &issuer) {
        const bool isNoResource = !issuer && issuer.error().kind == ErrorKind::NotFound;
        if (!issuer && !isNoResource)
            return readyError<AuthorizationServer>(issuer.error());
        return describe(issuer ? *issuer : address);
    });
}

Future<QUrl> AuthorizationServerLookup::issuerOf(const QUrl &server)
{
    return andThen(document(server, u"oauth-protected-resource"_s), this,
                   [server](const QJsonObject &found) {
        return ready(readProtectedResource(found, server));
    });
}

Future<AuthorizationServer> AuthorizationServerLookup::describe(const QUrl &issuer)
{
    const auto read = [issuer](const Result<QJsonObject> &found) {
        if (found)
            return ready(readAuthorizationServer(*found, issuer));
        const bool none = found.error().kind == ErrorKind::NotFound;
        return readyError<AuthorizationServer>(none ? noBrowserSignIn() : found.error());
    };
    return afterwards(document(issuer, u"oauth-authorization-server"_s), this, read);
}

Future<QJsonObject> AuthorizationServerLookup::document(const QUrl &server, const QString &name)
{
    HttpRequest request;
    request.url = server;
    request.url.setPath(u"/.well-known/"_s + name);
    request.maximumBytes = largestDocument;
    request.headers.emplaceBack("Accept", "application/json");
    return andThen(
        m_http.send(request), this,
        [url = request.url](const HttpAnswer &answer) -> Future<QJsonObject> {
            // Where a document stands is what makes it believable.
            if (answer.url.path() != url.path())
                return readyError<QJsonObject>(protocol(u"the document is somewhere else"_s));
            const Result<QJsonDocument> json = jsonFrom(answer, HttpEffect::Reads);
            return json ? readyValue(json->object()) : readyError<QJsonObject>(json.error());
        });
}

} // namespace sportello::bluesky
