// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

namespace sportello {

/// Why a conversation was not found: what failed in the database, else NotFound.
inline Error noSuchConversation(const TeamDatabase &database)
{
    return database.error().value_or(
        Error{ErrorKind::NotFound, QStringLiteral("no such conversation"), {}, false});
}

} // namespace sportello
