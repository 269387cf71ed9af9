// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace sportello::bluesky {

/// The key of the record that a thing written here becomes: a TID (13 characters that sort by time,
/// atproto.com/specs/tid), always the same for the same moment and the same idempotency key.
///
/// Below the millisecond it is made of the key's hash, 1,024,000 possibilities: the parts of one
/// numbered thread are queued in the same millisecond and must not take each other's place.
QString tidFor(Instant createdAt, const QString &idempotencyKey);

/// A TID made of a name alone, for records of which there shall be one per name. Its time means
/// nothing.
QString tidForName(const QString &name);

bool isTid(const QString &text);

/// The moment a TID says; nothing for what is no TID.
std::optional<Instant> timeOfTid(const QString &text);

} // namespace sportello::bluesky
