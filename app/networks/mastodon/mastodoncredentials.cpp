// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodoncredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

Secret toSecret(const Credentials &credentials)
{
    const QJsonObject object{{u"server"_s, credentials.server},
                             {u"access_token"_s, credentials.accessToken.reveal()},
                             {u"token_type"_s, credentials.tokenType},
                             {u"client_id"_s, credentials.clientId},
                             {u"client_secret"_s, credentials.clientSecret.reveal()}};
    return Secret(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::optional<Credentials> credentialsFrom(const Secret &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.reveal().toUtf8()).object();
    Credentials credentials;
    credentials.server = object["server"_L1].toString();
    credentials.accessToken = Secret(object["access_token"_L1].toString());
    credentials.tokenType = object["token_type"_L1].toString();
    credentials.clientId = object["client_id"_L1].toString();
    credentials.clientSecret = Secret(object["client_secret"_L1].toString());
    if (credentials.accessToken.isEmpty())
        return {};
    return credentials;
}

} // namespace sportello::mastodon
