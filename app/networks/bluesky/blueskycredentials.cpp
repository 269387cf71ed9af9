// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskycredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto oauthKind = "oauth"_L1;

void insert(QJsonObject &object, const OAuthGrant &grant)
{
    object.insert(u"kind"_s, oauthKind);
    object.insert(u"key"_s, grant.key.reveal());
    object.insert(u"issuer"_s, grant.issuer);
    object.insert(u"tokenEndpoint"_s, grant.tokenEndpoint.toString(QUrl::FullyEncoded));
    object.insert(u"revocationEndpoint"_s, grant.revocationEndpoint.toString(QUrl::FullyEncoded));
    object.insert(u"clientId"_s, grant.clientId);
    object.insert(u"expiresAt"_s, toMilliseconds(grant.expiresAt));
}

OAuthGrant grantFrom(const QJsonObject &object)
{
    OAuthGrant grant;
    grant.key = Secret(object["key"_L1].toString());
    grant.issuer = object["issuer"_L1].toString();
    grant.tokenEndpoint = QUrl(object["tokenEndpoint"_L1].toString(), QUrl::StrictMode);
    grant.revocationEndpoint = QUrl(object["revocationEndpoint"_L1].toString(), QUrl::StrictMode);
    grant.clientId = object["clientId"_L1].toString();
    grant.expiresAt = fromMilliseconds(object["expiresAt"_L1].toInteger());
    return grant;
}

} // namespace

Secret toSecret(const Credentials &credentials)
{
    QJsonObject object{{u"server"_s, credentials.server},
                       {u"did"_s, credentials.did},
                       {u"handle"_s, credentials.handle},
                       {u"accessJwt"_s, credentials.accessToken.reveal()},
                       {u"refreshJwt"_s, credentials.refreshToken.reveal()},
                       {u"mayUseChat"_s, credentials.mayUseChat}};
    if (credentials.oauth)
        insert(object, *credentials.oauth);
    return Secret(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::optional<Credentials> credentialsFrom(const Secret &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.reveal().toUtf8()).object();
    Credentials credentials;
    credentials.server = object["server"_L1].toString();
    credentials.did = object["did"_L1].toString();
    credentials.handle = object["handle"_L1].toString();
    credentials.accessToken = Secret(object["accessJwt"_L1].toString());
    credentials.refreshToken = Secret(object["refreshJwt"_L1].toString());
    credentials.mayUseChat = object["mayUseChat"_L1].toBool(true);
    if (object["kind"_L1].toString() == oauthKind)
        credentials.oauth = grantFrom(object);
    if (credentials.accessToken.isEmpty() || credentials.refreshToken.isEmpty())
        return {};
    return credentials;
}

} // namespace sportello::bluesky
