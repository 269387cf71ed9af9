// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/verification.h"
#include "storage/verificationtable.h"

namespace sportello {

/// What gives and ends verifications, within one transaction: the row, the handoffs that wait for
/// it, and the audit event.
class VerificationSteps
{
public:
    /// `agent`: who does it; nothing = it happens by itself.
    VerificationSteps(TeamDatabase &database, const std::optional<AgentId> &agent, Instant now);

    /// Gives it an id, its times and, unless it says less, the most that its method proves.
    Verification give(Verification verification);
    /// NotFound when there is none in force.
    Result<Verification> takeBack(const VerificationId &id);
    /// What was proved through something that is not on file any more; gives how many there were.
    int takeBackResting(const ContactFactId &fact);
    int takeBackResting(const ContactImportId &import);
    /// Those whose time is over, at most so many; gives how many there were.
    int end(int limit);

private:
    int takeBackAll(const QList<Verification> &verifications, const QString &why);
    /// Handoffs go back when they are not known to be who they say any more.
    void checkHandoffs(const HandleId &handle, const QString &why);
    void audit(const Verification &verification, const QString &kind);

    TeamDatabase &m_database;
    VerificationTable m_table;
    std::optional<AgentId> m_agent;
    Instant m_now;
};

} // namespace sportello
