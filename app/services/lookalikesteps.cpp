// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/lookalikesteps.h"

#include "storage/lookaliketable.h"
#include "storage/verificationtable.h"

namespace sportello {

namespace {

// Of a name that more have, the first ones tell enough.
constexpr int mostOfOneName = 100;

} // namespace

void LookalikeSteps::look(const Handle &handle)
{
    if (m_looked.contains(handle.id))
        return;
    m_looked.insert(handle.id);
    LookalikeTable table(m_database);
    if (!m_ours)
        m_ours = table.ownIdentities();
    std::optional<Lookalike> found = looksLikeUs(handle, *m_ours);
    if (!found)
        found = amongCustomers(handle);
    table.save(handle.id, found, m_now);
}

std::optional<Lookalike> LookalikeSteps::amongCustomers(const Handle &handle)
{
    LookalikeTable table(m_database);
    const QList<LookalikeTable::Known> alike = table.sameNames(handle, mostOfOneName);
    // Who proved who they are is nobody's impostor.
    if (alike.isEmpty() || isVerified(handle.id))
        return {};
    const std::optional<Instant> since = table.knownSince(handle.id);
    std::optional<Lookalike> found;
    for (const LookalikeTable::Known &known : alike) {
        const bool verified = isVerified(known.handle.id);
        const bool wasFirst = since && known.since < *since && known.hasConversation;
        if (!verified && (!wasFirst || found))
            continue;
        const std::optional<Lookalike> seen = looksLikeCustomer(handle, known.handle, verified);
        if (seen && verified)
            return seen;
        if (seen)
            found = seen;
    }
    return found;
}

bool LookalikeSteps::isVerified(const HandleId &handle)
{
    return countsAsVerified(VerificationTable(m_database).level(handle, m_now));
}

} // namespace sportello
