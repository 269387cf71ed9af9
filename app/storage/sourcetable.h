// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

#include <QString>

namespace sportello {

/// Where one source of an account stands.
struct SourcePosition
{
    QString next; ///< opaque cursor; empty = never fetched
    QString older; ///< opaque cursor into the past; empty = not begun or done
    bool olderDone = false;
    int fetchedOlder = 0; ///< messages the past has brought so far
    std::optional<Instant> fetchedBackTo;

    bool operator==(const SourcePosition &) const = default;
};

/// The cursors. To be saved in the transaction that stores what they cover.
class SourceTable
{
public:
    explicit SourceTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    SourcePosition find(const AccountId &account, const QString &source);
    void save(const AccountId &account, const QString &source, const SourcePosition &position);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
