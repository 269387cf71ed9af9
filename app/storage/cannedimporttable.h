// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedimport.h"
#include "domain/cannedreply.h"
#include "storage/database.h"

#include <QList>

namespace sportello {

/// Imports of canned replies, and what they wrote over.
class CannedImportTable
{
public:
    explicit CannedImportTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const CannedImport &import);
    /// The newest first.
    QList<CannedImport> all();
    std::optional<CannedImport> find(const CannedImportId &id);
    /// False when there is none, or it was undone already.
    bool markUndone(const CannedImportId &id, Instant now);

    /// Keeps what a reply was before an import wrote over it.
    void keepReplaced(const CannedImportId &import, const CannedReply &earlier);
    /// What the import wrote over, as it was.
    QList<CannedReply> replacedBy(const CannedImportId &import);
    /// The replies that the import made or wrote over, unless a later one did too; removed ones
    /// included.
    QList<CannedReplyId> touchedBy(const CannedImportId &import);

private:
    QList<CannedImport> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
