// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/archive.h"

namespace sportello::mastodon {

/// The archive that Mastodon makes under "Preferences, Import and export": actor.json (an actor of
/// ActivityPub) and outbox.json (an OrderedCollection of ActivityStreams with Create and Announce
/// activities).
///
/// A post is known by the number at the end of its address, which is its id in the API too; so what
/// the API has brought is not doubled. What answers a post of another server names that by its
/// address, since the archive does not know the number that our server gave it.
Result<NetworkArchive> readArchive(const QByteArray &actor, const QByteArray &outbox);

} // namespace sportello::mastodon
