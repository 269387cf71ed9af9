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

void Connector::setListening(bool) {}

} // namespace sportello
