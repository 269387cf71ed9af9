// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/verificationsteps.h"

#include "services/handoffsteps.h"
#include "storage/auditlog.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

VerificationSteps::VerificationSteps(TeamDatabase &database, const std::optional<AgentId> &agent,
                                     Instant now)
    : m_database(database)
    , m_table(database)
    , m_agent(agent)
    , m_now(now)
{
}

Verification VerificationSteps::give(Verification verification)
{
    const VerificationLevel most = highestLevel(verification.method);
    verification.id = VerificationId::make();
    verification.at = m_now;
    verification.until = m_now + verificationLifetime(verification.method);
    verification.level =
        verification.level == VerificationLevel::None ? most : std::min(verification.level, most);
    m_table.insert(verification);
    if (countsAsVerified(verification.level))
        HandoffSteps(m_database, m_agent, m_now)
            .verified(verification.handle, u"verified "_s + toWord(verification.method));
    audit(verification, u"verification.given"_s);
    return m_table.find(verification.id).value_or(verification);
}

Result<Verification> VerificationSteps::takeBack(const VerificationId &id)
{
    const std::optional<Verification> taken = m_table.takeBack(id, m_now);
    if (!taken)
        return Error{ErrorKind::NotFound, u"no such verification"_s, {}, false};
    checkHandoffs(taken->handle, u"verification taken back"_s);
    audit(*taken, u"verification.taken_back"_s);
    return *taken;
}

int VerificationSteps::takeBackResting(const ContactFactId &fact)
{
    return takeBackAll(m_table.restingOn(fact), u"not on file any more"_s);
}

int VerificationSteps::takeBackResting(const ContactImportId &import)
{
    return takeBackAll(m_table.restingOn(import), u"import undone"_s);
}

int VerificationSteps::takeBackAll(const QList<Verification> &verifications, const QString &why)
{
    int taken = 0;
    for (const Verification &each : verifications) {
        if (!isInForce(each, m_now) || !m_table.takeBack(each.id, m_now))
            continue;
        checkHandoffs(each.handle, why);
        audit(each, u"verification.taken_back"_s);
        ++taken;
    }
    return taken;
}

int VerificationSteps::end(int limit)
{
    const QList<Verification> ended = m_table.takeEnded(m_now, limit);
    for (const Verification &each : ended) {
        if (each.takenBackAt)
            continue;
        checkHandoffs(each.handle, u"verification over"_s);
        audit(each, u"verification.over"_s);
    }
    return int(ended.size());
}

void VerificationSteps::checkHandoffs(const HandleId &handle, const QString &why)
{
    if (!countsAsVerified(m_table.level(handle, m_now)))
        HandoffSteps(m_database, m_agent, m_now).unverified(handle, why);
}

void VerificationSteps::audit(const Verification &verification, const QString &kind)
{
    AuditLog(m_database)
        .append({m_agent,
                 kind,
                 {},
                 verification.conversation,
                 verification.id.toString(),
                 toWord(verification.level) + u' ' + toWord(verification.method)},
                m_now);
}

} // namespace sportello
