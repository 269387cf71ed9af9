// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "domain/message.h"
#include "domain/personaldata.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Erasures, running and done, with their receipts.
class ErasureTable
{
public:
    explicit ErasureTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const ErasureReceipt &receipt, const ContactId &contact);
    /// Writes receipt and end.
    void update(const ErasureReceipt &receipt);
    std::optional<ErasureReceipt> find(const ErasureId &id);
    QList<ErasureReceipt> all(int limit); ///< the newest first
    struct Running
    {
        ErasureReceipt receipt;
        ContactId contact;
    };
    QList<Running> running(); ///< the oldest first

private:
    TeamDatabase &m_database;
};

/// What tells that a message was erased before, when the network delivers it again: a keyed hash of
/// who wrote where, with the time of the newest such message that was erased.
struct ErasedMark
{
    QString mark;
    Instant until;

    bool operator==(const ErasedMark &) const = default;
};

class ErasedMarkTable
{
public:
    explicit ErasedMarkTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Empty when nothing was ever erased.
    QString secret();
    /// Makes one where there is none, or takes the given one over.
    QString ensureSecret(const QString &known = {});
    void save(const ErasedMark &mark);
    /// The marks of everything a person has here.
    QList<ErasedMark> marksOf(const PersonScope &scope);

    /// Whether a message with that person is one that was erased, or older. `who`: address or what
    /// lasts longer.
    bool covers(const QString &secret, const AccountId &account, Audience audience,
                Direction direction, const QString &who, Instant createdAt);

private:
    TeamDatabase &m_database;
};

/// SHA-256 with the key (HMAC), as hexadecimal digits.
QString keyedHash(const QString &secret, const QString &text);

} // namespace sportello
