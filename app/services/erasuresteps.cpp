// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/erasuresteps.h"

#include "services/handoffsteps.h"
#include "storage/auditlog.h"
#include "storage/checked.h"
#include "storage/holdtable.h"
#include "storage/personeraser.h"
#include "storage/persontable.h"
#include "storage/searchindex.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// A transaction of so many takes some milliseconds; what a screen waits for may come between two.
constexpr int messagesAtOnce = 200;

} // namespace

Result<Done> ErasureSteps::read()
{
    const std::optional<PersonScope> scope = PersonTable(m_database).find(m_job.contact);
    if (m_database.error())
        return *m_database.error();
    if (!scope)
        return Error{ErrorKind::NotFound, u"no such person"_s, {}, false};
    m_job.scope = *scope;
    return Done{};
}

Result<Done> ErasureSteps::checkHolds()
{
    // What was begun once is finished: since then nothing was there to be held.
    if (m_job.isResumed || m_job.receipt.again || HoldTable(m_database).of(m_job.contact).isEmpty())
        return checked(m_database, Done{});
    return Error{ErrorKind::Refused, u"on hold"_s, {}, false};
}

void ErasureSteps::endHandoffs()
{
    HandoffSteps steps(m_database, m_job.receipt.agent, m_now);
    HandoffTable table(m_database);
    QList<Handoff> handoffs;
    for (const ConversationId &conversation : m_job.scope.conversations)
        handoffs += table.of(conversation);
    const auto isTheirs = [this](const Handoff &handoff) {
        return std::any_of(m_job.scope.handles.cbegin(), m_job.scope.handles.cend(),
                           [&](const Handle &handle) { return handle.id == handoff.handle; });
    };
    handoffs.removeIf([&](const Handoff &handoff) { return !isTheirs(handoff); });
    for (const Handoff &handoff : std::as_const(handoffs)) {
        for (const HandoffState end : {HandoffState::Declined, HandoffState::Withdrawn,
                                       HandoffState::ClosedInPublic, HandoffState::Expired}) {
            if (isOpen(handoff.state) && isAllowed(handoff.state, end)) {
                steps.step(handoff.id, end);
                break;
            }
        }
    }
}

Result<Done> ErasureSteps::begin(const QString &nameOfNobody)
{
    if (const Result<Done> free = checkHolds(); !free)
        return free;
    if (const Result<Done> found = read(); !found)
        return found;
    PersonTable persons(m_database);
    ErasedMarkTable marks(m_database);
    m_job.secret = marks.ensureSecret();
    if (!m_job.isResumed) {
        m_job.pieces += persons.pieces(m_job.scope, ErasureJob::MostPieces);
        m_job.marks = marks.marksOf(m_job.scope);
    }
    for (const ErasedMark &mark : std::as_const(m_job.marks))
        marks.save(mark);

    ErasureTable table(m_database);
    if (!table.find(m_job.receipt.id)) {
        table.insert(m_job.receipt, m_job.contact);
        AuditLog(m_database)
            .append(
                {m_job.receipt.agent, u"person.erased"_s, {}, {}, m_job.receipt.id.toString(), {}},
                m_now);
    }
    PersonEraser eraser(m_database, m_now);
    eraser.removePosts(persons.elsewhere(m_job.scope));
    eraser.removeParticipation(m_job.scope);
    endHandoffs();
    eraser.anonymise(m_job.scope, nameOfNobody);
    m_job.receipt.counts += eraser.counts();
    return checked(m_database, Done{});
}

Result<bool> ErasureSteps::removeSome()
{
    if (m_job.next >= m_job.scope.conversations.size())
        return true;
    const ConversationId conversation = m_job.scope.conversations.at(m_job.next);
    PersonEraser eraser(m_database, m_now);
    const bool all = eraser.removeMessages(conversation, messagesAtOnce);
    if (all)
        eraser.emptyConversation(conversation);
    if (m_database.error())
        return *m_database.error();
    m_job.receipt.counts += eraser.counts();
    m_job.next += all ? 1 : 0;
    return m_job.next >= m_job.scope.conversations.size();
}

Result<Done> ErasureSteps::removeRest()
{
    QList<HandleId> handles;
    for (const Handle &handle : std::as_const(m_job.scope.handles))
        handles.append(handle.id);
    PersonEraser eraser(m_database, m_now);
    eraser.removeFile(m_job.contact, handles);
    m_job.receipt.counts += eraser.counts();
    return checked(m_database, Done{});
}

Result<Done> ErasureSteps::compact(bool whole)
{
    SearchIndex(m_database).rewrite();
    if (whole)
        writeAnew(m_database);
    return checked(m_database, Done{});
}

Result<ErasureReceipt> ErasureSteps::finish()
{
    m_job.receipt.finishedAt = m_now;
    ErasureTable table(m_database);
    table.update(m_job.receipt);
    return checked(m_database, table.find(m_job.receipt.id).value_or(m_job.receipt));
}

} // namespace sportello
