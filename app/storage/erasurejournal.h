// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/personaldata.h"
#include "storage/erasuretable.h"

#include <QList>
#include <QString>

namespace sportello {

/// Erasures written down beside the database: a backup that takes the database's place does not
/// know those that came after it. JSON lines; who it was about is known by keyed hashes alone.
class ErasureJournal
{
public:
    struct Entry
    {
        ErasureId id;
        AgentId agent;
        Instant at;
        QString contact; ///< keyedHash() of the contact's key
        QList<ErasedMark> marks;

        bool operator==(const Entry &) const = default;
    };

    /// Empty = nowhere, and nothing is written.
    explicit ErasureJournal(QString path)
        : m_path(std::move(path))
    {
    }

    /// On the disk when this returns.
    Result<Done> append(const QString &secret, const Entry &entry) const;
    /// Lines that were not written to their end are left out.
    QList<Entry> entries() const;
    QString secret() const; ///< empty when nothing was written yet

private:
    QString m_path;
};

} // namespace sportello
