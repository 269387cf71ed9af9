// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactmove.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// Which handles are one person's: who was put together, and who was taken apart again.
class ContactMoveTable
{
public:
    explicit ContactMoveTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Who has what a contact had: itself, unless it was put together with another.
    ContactId holder(const ContactId &contact);
    /// All contacts that are put together in one, itself included.
    QList<ContactId> members(const ContactId &contact);

    /// Moves all handles, all on file and the codes of `from`, and writes down which they were.
    void merge(ContactMove move);
    /// Moves one handle to a contact that is made for it, and what is on file as this handle.
    void split(ContactMove move, const Handle &handle, Instant now);
    /// Gives back what it moved and is still where it came to; nothing when it is not there or was
    /// undone before.
    std::optional<ContactMove> undo(const ContactMoveId &id, Instant at);
    std::optional<ContactMove> find(const ContactMoveId &id);
    /// Those in force by which somebody came to be what they are, the newest first.
    QList<ContactMove> of(const ContactId &contact);

private:
    void insert(const ContactMove &move);
    void item(const ContactMoveId &move, const char *kind, const QString &key);
    void moveAll(const ContactMove &move, const char *kind, const char *table);
    void giveBack(const ContactMove &move, const ContactId &holder, const ContactId &to);
    void rename(const ContactId &contact, const QString &from, const QString &to);
    /// Rows, threads and panels show who it is.
    void noteChanged(const ContactId &contact);
    QList<ContactMove> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
