// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedimport.h"
#include "domain/cannedimport/cannedplan.h"
#include "services/cannedreplies.h"
#include "storage/database.h"

namespace sportello {

// What CannedReplies does inside a transaction.

Result<CannedImport> carryOut(TeamDatabase &database, const CannedPlan &plan, Instant now);
Result<CannedUndo> undoCannedImport(TeamDatabase &database, const CannedImportId &id, Instant now);

} // namespace sportello
