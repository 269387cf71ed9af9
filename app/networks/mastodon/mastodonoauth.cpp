// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonoauth.h"

#include "networks/mastodon/mastodonserver.h"

#include <QJsonArray>
#include <QUrlQuery>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

const QStringList &wantedScopes()
{
    static const QStringList scopes{
        u"profile"_s,        u"read:accounts"_s, u"read:statuses"_s,       u"read:notifications"_s,
        u"read:search"_s,    u"read:follows"_s,  u"read:mutes"_s,          u"read:blocks"_s,
        u"write:statuses"_s, u"write:media"_s,   u"write:conversations"_s, u"write:notifications"_s,
        u"write:mutes"_s,    u"write:blocks"_s,  u"write:reports"_s,       u"write:favourites"_s};
    return scopes;
}

QUrl at(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(path);
    return url;
}

void takeEndpoint(const QJsonValue &value, const QUrl &base, QUrl &endpoint)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    if (url.isValid() && sameOrigin(url, base) && url.userInfo().isEmpty())
        endpoint = url;
}

QString withoutSlash(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address;
}

} // namespace

ServerMetadata defaultMetadata(const QUrl &base)
{
    return {at(base, u"/oauth/authorize"_s),
            at(base, u"/oauth/token"_s),
            at(base, u"/api/v1/apps"_s),
            withoutSlash(base.toString()),
            false,
            {}};
}

ServerMetadata readMetadata(const QUrl &base, const QJsonObject &document)
{
    ServerMetadata metadata = defaultMetadata(base);
    const QString issuer = withoutSlash(document["issuer"_L1].toString());
    if (!sameOrigin(QUrl(issuer), base))
        return metadata;
    metadata.issuer = issuer;
    metadata.issuerPromised =
        document["authorization_response_iss_parameter_supported"_L1].toBool();
    takeEndpoint(document["authorization_endpoint"_L1], base, metadata.authorize);
    takeEndpoint(document["token_endpoint"_L1], base, metadata.token);
    takeEndpoint(document["app_registration_endpoint"_L1], base, metadata.registration);
    for (const QJsonValue &scope : document["scopes_supported"_L1].toArray())
        metadata.scopes.append(scope.toString());
    return metadata;
}

QString scopesFor(const ServerMetadata &metadata)
{
    QStringList scopes;
    const auto add = [&scopes](const QString &scope) {
        if (!scopes.contains(scope))
            scopes.append(scope);
    };
    // One server gives the stream a scope of its own.
    for (const QString &wanted : wantedScopes() + QStringList{u"read:streaming"_s}) {
        const QString whole = wanted.section(u':', 0, 0);
        if (metadata.scopes.isEmpty() ? wanted != "profile"_L1 : metadata.scopes.contains(wanted))
            add(wanted);
        else if (wanted != "read:streaming"_L1 && metadata.scopes.contains(whole))
            add(whole);
    }
    return scopes.join(u' ');
}

QString cautiousScopes()
{
    return wantedScopes().mid(1).join(u' ');
}

QUrl authorizeUrl(const ServerMetadata &metadata, const QString &clientId,
                  const QString &redirectUri, const QString &scopes, const QString &state,
                  const QString &challenge)
{
    QUrlQuery query(metadata.authorize);
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(u"response_type"_s, u"code"_s);
    add(u"client_id"_s, clientId);
    add(u"redirect_uri"_s, redirectUri);
    add(u"scope"_s, scopes);
    add(u"state"_s, state);
    add(u"code_challenge"_s, challenge);
    add(u"code_challenge_method"_s, u"S256"_s);
    // Otherwise the browser's own session decides which account this becomes.
    add(u"force_login"_s, u"true"_s);
    QUrl url = metadata.authorize;
    url.setQuery(query);
    return url;
}

} // namespace sportello::mastodon
