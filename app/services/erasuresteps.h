// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/personaldata.h"
#include "storage/database.h"
#include "storage/erasurejournal.h"

#include <QList>

namespace sportello {

/// An erasure on its way. One transaction after the other works on it, never two at a time.
struct ErasureJob
{
    /// Of what is looked for afterwards: enough to find what a step left, few enough for one pass.
    static constexpr int MostPieces = 2000;

    ContactId contact;
    ErasureReceipt receipt;
    PersonScope scope;
    QString secret;
    QList<ErasedMark> marks;
    QList<QByteArray> pieces; ///< that no file may hold afterwards
    qsizetype next = 0; ///< of the conversations
    bool isResumed = false; ///< names and addresses are gone already

    ErasureJournal::Entry entry() const
    {
        return {receipt.id, receipt.agent, receipt.requestedAt, keyedHash(secret, contact.key()),
                marks};
    }
};

/// What erases somebody from the team's tables, one transaction each. All of it may be done twice.
class ErasureSteps
{
public:
    ErasureSteps(TeamDatabase &database, ErasureJob &job, Instant now)
        : m_database(database)
        , m_job(job)
        , m_now(now)
    {
    }

    /// NotFound when there is nobody like that.
    Result<Done> read();
    /// Writes down that it was begun, and takes everything by which the person is found. From here
    /// on whoever writes with that address is somebody new. Refused when there is a hold.
    Result<Done> begin(const QString &nameOfNobody);
    /// Some messages, or the rest of a conversation; true after the last.
    Result<bool> removeSome();
    Result<Done> removeRest();
    /// The index of words is written anew, the rest of the database too where that was not enough.
    Result<Done> compact(bool whole);
    Result<ErasureReceipt> finish();

private:
    Result<Done> checkHolds();
    void endHandoffs();

    TeamDatabase &m_database;
    ErasureJob &m_job;
    Instant m_now;
};

} // namespace sportello
