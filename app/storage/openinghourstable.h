// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/openinghours.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// When somebody answers.
class OpeningHoursTable
{
public:
    explicit OpeningHoursTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    QList<OpeningHours> all(); ///< by name
    std::optional<OpeningHours> find(const OpeningHoursId &id);
    /// Writes new ones, or changes known ones wholly.
    void save(const OpeningHours &hours, Instant now);
    /// Only while no account keeps them, see accountsWith(); accounts that are removed forget them.
    void remove(const OpeningHoursId &id);
    /// Not the removed ones.
    QList<AccountId> accountsWith(const OpeningHoursId &id);

private:
    void readDays(OpeningHours &hours);

    TeamDatabase &m_database;
};

} // namespace sportello
