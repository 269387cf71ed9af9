// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/dialect.h"

#include <QString>

namespace sportello {

/// Why there is no PostgreSQL for tests; empty when there is one. The first call starts a
/// throw-away server on loopback, which ends with this program.
QString postgresqlMissing();

/// Makes an empty database; only when postgresqlMissing() is empty.
StoreLocation makePostgresqlDatabase();
/// Removes it together with the connections that are left.
void dropPostgresqlDatabase(const StoreLocation &location);

} // namespace sportello
