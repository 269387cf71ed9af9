// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contact.h"
#include "storage/database.h"

namespace sportello {

/// What readHandle() reads, of a row `h` of the table.
QString handleColumns();
Handle readHandle(const Statement &row);

/// Identities of customers, and the persons behind them.
class HandleTable
{
public:
    explicit HandleTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// How a person presents themselves at the moment.
    struct Presence
    {
        QString address;
        QString displayName; ///< empty = as it was
        QString url;
        QString lastingId; ///< stays when the address changes; empty where the network has none
    };

    /// The handle of that person, found by what lasts, else by the address; made with a contact of
    /// its own when it is new, brought up to date when it is not. Who had the address before and is
    /// somebody else keeps what lasts as an address.
    Handle save(const QString &network, const Presence &presence, Instant now);
    /// Writes a handle with its own id, as it was elsewhere; its contact is there, its address is
    /// free.
    void restore(const Handle &handle, const QString &lastingId, Instant createdAt,
                 std::optional<Instant> lookedAt);
    std::optional<Handle> find(const HandleId &id);
    std::optional<Handle> findByAddress(const QString &network, const QString &address);
    /// The oldest first.
    QList<Handle> ofContact(const ContactId &contact);
    /// Their rows show the name: they count as changed.
    void noteConversationsOf(const ContactId &contact);

private:
    struct Known
    {
        Handle handle;
        QString lastingId;
    };

    std::optional<Known> findKnown(const QString &network, const QString &column,
                                   const QString &value);
    Handle add(const QString &network, const Presence &presence, Instant now);
    void update(Known &known, const Presence &presence);
    void moveAway(const Known &known);
    /// What the person can be found by from now on.
    void writeBeginnings(const HandleId &handle, const QString &folded);

    TeamDatabase &m_database;
};

} // namespace sportello
