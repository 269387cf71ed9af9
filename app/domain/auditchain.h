// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// One record of what happened, as it lies in the chain. Identifiers are keys of the database; an
/// empty one is none.
struct AuditRecord
{
    qint64 number = 0; ///< from 1, without gaps
    QString id;
    Instant happenedAt;
    QString agent;
    QString kind;
    QString account;
    QString conversation;
    QString subject;
    QString detail;
    QString salt; ///< empty when there is no digest, or when the texts were erased
    QString subjectDigest; ///< of a subject that people typed; empty when it is an identifier
    QString detailDigest; ///< empty when there is no detail
    QString hash;
};

/// How far a chain goes, and the hash of its last record.
struct AuditHead
{
    qint64 records = 0;
    QString hash;

    bool operator==(const AuditHead &) const = default;
};

/// Longer subjects are somebody's words: identifiers have at most so many characters.
inline constexpr int LongestAuditId = 36;

/// A record that follows `head`: number, digests and hash are filled in. The salt is used only
/// where there is something that people typed.
AuditRecord chained(AuditRecord record, const AuditHead &head, const QString &salt);

/// SHA-256 over a domain separator, the hash before, and all fields, each with its length. Texts
/// that people typed enter as their digests.
QString auditHash(const QString &previous, const AuditRecord &record);

/// What is wrong in a chain.
struct HistoryFinding
{
    enum class Kind {
        Changed, ///< a record is not what was written, or it does not follow the one before
        Missing, ///< records were removed
        Added, ///< a record that was not written by the program
        CutOff, ///< the end is missing
        Emptied, ///< a record lost its texts and no erasure tells why
        EndDiffers, ///< the end is another one than the database noted
        Rewritten, ///< it is another history than the keychain remembers
    };

    Kind kind = Kind::Changed;
    qint64 from = 0; ///< the record's number, or the first of several; 0 = it has none
    qint64 to = 0;
    QString event; ///< the record's kind, where there is one
    std::optional<Instant> at; ///< when the record says that it happened

    bool operator==(const HistoryFinding &) const = default;
};

/// Goes through a chain once, from its beginning, and tells what is wrong. Keeps little, however
/// long the chain is. A value: a copy goes on from where the original is.
class AuditChainCheck
{
public:
    static constexpr int MostFindings = 100;

    /// What somebody else remembers of the chain; it must be as long at least. To be set before the
    /// first record.
    void remember(const AuditHead &memory) { m_memory = memory; }
    /// The records in the order of their numbers.
    void feed(const AuditRecord &record);
    /// A record without a number.
    void feedLoose(const AuditRecord &record);
    /// After the last record; `head` is what the database noted as the end.
    void finish(const AuditHead &head);

    /// The first MostFindings; there may be more.
    const QList<HistoryFinding> &findings() const { return m_findings; }
    qint64 findingCount() const { return m_findingCount; }
    const AuditHead &end() const { return m_end; }
    qint64 read() const { return m_read; }
    /// When backups took the place of the database, and when the keychain began to remember.
    const QList<Instant> &restored() const { return m_restored; }
    const QList<Instant> &remembered() const { return m_remembered; }

private:
    void add(HistoryFinding::Kind kind, const AuditRecord &record);
    void add(const HistoryFinding &finding);
    bool isTextSound(const AuditRecord &record);

    struct Place
    {
        HistoryFinding finding;
        QString conversation;
    };

    QList<HistoryFinding> m_findings;
    qint64 m_findingCount = 0;
    AuditHead m_end;
    qint64 m_read = 0;
    bool m_knowsPrevious = true;
    std::optional<AuditHead> m_memory;
    QList<Place> m_emptied; ///< records whose texts are gone, until it is known why
    QHash<QString, qint64> m_erasures; ///< conversation → the last record that tells of its erasure
    QList<Instant> m_restored;
    QList<Instant> m_remembered;
};

} // namespace sportello
