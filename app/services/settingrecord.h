// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "storage/auditlog.h"

namespace sportello {

/// Records that somebody changed what all of us work with: `kind` is one of AuditKind, `subject`
/// the id of what was changed, empty where there is only one. To be called in the transaction of
/// the change. A null agent means that nobody said who it was.
inline void recordSetting(TeamDatabase &database, const AgentId &agent, const QString &kind,
                          const QString &subject, Instant now,
                          const std::optional<AccountId> &account = {})
{
    AuditLog(database).append(
        {agent.isNull() ? std::nullopt : std::optional(agent), kind, account, {}, subject, {}},
        now);
}

} // namespace sportello
