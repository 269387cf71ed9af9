// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskycredentials.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

Secret toSecret(const Credentials &credentials)
{
    const QJsonObject object{{u"server"_s, credentials.server},
                             {u"did"_s, credentials.did},
                             {u"handle"_s, credentials.handle},
                             {u"accessJwt"_s, credentials.accessJwt.reveal()},
                             {u"refreshJwt"_s, credentials.refreshJwt.reveal()},
                             {u"mayUseChat"_s, credentials.mayUseChat}};
    return Secret(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

std::optional<Credentials> credentialsFrom(const Secret &secret)
{
    const QJsonObject object = QJsonDocument::fromJson(secret.reveal().toUtf8()).object();
    Credentials credentials;
    credentials.server = object["server"_L1].toString();
    credentials.did = object["did"_L1].toString();
    credentials.handle = object["handle"_L1].toString();
    credentials.accessJwt = Secret(object["accessJwt"_L1].toString());
    credentials.refreshJwt = Secret(object["refreshJwt"_L1].toString());
    credentials.mayUseChat = object["mayUseChat"_L1].toBool(true);
    if (credentials.accessJwt.isEmpty() || credentials.refreshJwt.isEmpty())
        return {};
    return credentials;
}

} // namespace sportello::bluesky
