// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactfact.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// What is on file about contacts, and the files it came from.
class ContactFileTable
{
public:
    explicit ContactFileTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const ContactFact &fact);
    /// False when it is not there or was removed before.
    bool remove(const ContactFactId &id, Instant at);
    /// What was removed is there again; false when it is not known or was never removed.
    bool putBack(const ContactFactId &id);
    std::optional<ContactFact> find(const ContactFactId &id); ///< removed ones too
    /// Not the removed ones, the oldest first.
    QList<ContactFact> of(const ContactId &contact);
    /// Not the removed ones of anybody.
    QList<ContactFact> withValue(ContactFact::Kind kind, const QString &value);

    /// Somebody on file who has not written yet; without a name, which is a fact like the others.
    ContactId addContact(Instant now);
    /// A handle that was just made is this contact's; the contact that was made with it goes.
    void adopt(const Handle &made, const ContactId &contact);
    /// The contacts of the handles with an address, on one network or any (empty).
    QList<Handle> handlesWithAddress(const QString &network, const QString &address);
    /// When the person began to ask us: the first message by any handle, after the last pause of at
    /// least that length. Nothing when they never wrote.
    std::optional<Instant> askingSince(const ContactId &contact, std::chrono::milliseconds pause);

    void insertImport(const ContactImport &import);
    /// Removes what it brought; gives how many facts that were. Nothing when it is not there or was
    /// undone before.
    std::optional<int> undoImport(const ContactImportId &id, Instant at);
    QList<ContactImport> imports(); ///< the newest first

private:
    QList<ContactFact> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
