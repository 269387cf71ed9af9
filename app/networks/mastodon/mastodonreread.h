// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonclient.h"
#include "networks/mastodon/mastodonstatus.h"

namespace sportello::mastodon {

/// What became of some statuses.
struct Reread
{
    QList<QJsonObject> found;
    QStringList deleted;
};

/// Reads statuses by their ids, all at once, in the order given. Gone is only what the API itself
/// says is gone; what it refuses or garbles is in neither list. An error means that the server was
/// not reached.
Future<Reread> rereadStatuses(Client &client, const QStringList &ids);

/// One status: the object, nothing when it is gone, else an error.
Future<std::optional<QJsonObject>> rereadStatus(Client &client, const QString &id);

} // namespace sportello::mastodon
