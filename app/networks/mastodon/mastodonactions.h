// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonclient.h"

namespace sportello::mastodon {

/// Favourites, deletes, mutes, blocks or reports. People are known to a server by a number of its
/// own, which is read from a post of theirs: every server can show a post, not every server finds
/// people. Source: docs.joinmastodon.org/methods/{statuses,accounts,reports}.
Future<Done> act(Client &client, const RemoteAction &action, QObject *context);

} // namespace sportello::mastodon
