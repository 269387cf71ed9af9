// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/connector.h"

namespace sportello {

using namespace Qt::StringLiterals;

Future<RemoteBatch> Connector::fetchOlder(const Source &, const Cursor &)
{
    return readyValue(RemoteBatch{});
}

Future<std::optional<RemoteMessage>> Connector::findSent(const Reply &)
{
    return readyError<std::optional<RemoteMessage>>(
        {ErrorKind::Refused, u"no way to look it up"_s, {}, false});
}

Future<PrivateRoute> Connector::privateRoute(const QString &)
{
    const bool possible = capabilities().has(Feature::PrivateMessage);
    return readyValue(
        PrivateRoute{possible ? PrivateRoute::Kind::Message : PrivateRoute::Kind::NotPossible, {}});
}

Future<Done> Connector::act(const RemoteAction &)
{
    return readyError<Done>({ErrorKind::Refused, u"the network cannot do that"_s, {}, false});
}

Future<Done> Connector::keepCredentials(const Secret &credentials)
{
    if (!m_keeper)
        return readyError<Done>(
            {ErrorKind::SecretUnavailable, u"nobody keeps the sign-in"_s, {}, false});
    return m_keeper(credentials);
}

void Connector::setListening(bool) {}

} // namespace sportello
