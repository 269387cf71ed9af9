// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contact.h"
#include "storage/database.h"

namespace sportello {

/// Identities of customers, and the persons behind them.
class HandleTable
{
public:
    explicit HandleTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// The handle of that address, made with a contact of its own when it is new, its name brought
    /// up to date when it is not. An empty display name changes nothing.
    Handle save(const QString &network, const QString &address, const QString &displayName,
                const QString &url, Instant now);
    std::optional<Handle> find(const HandleId &id);
    std::optional<Handle> findByAddress(const QString &network, const QString &address);

private:
    /// Their rows show the name.
    void noteConversationsOf(const ContactId &contact);

    TeamDatabase &m_database;
};

} // namespace sportello
