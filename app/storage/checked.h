// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

namespace sportello {

/// What a transaction found, unless a statement of it failed. `View` is a TeamDatabase or an
/// OwnDatabase.
template<typename View, typename T>
Result<T> checked(const View &database, T value)
{
    if (database.error())
        return *database.error();
    return value;
}

} // namespace sportello
