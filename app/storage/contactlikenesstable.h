// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contactfact.h"
#include "storage/database.h"

#include <QList>
#include <QSet>

namespace sportello {

/// What contacts have in common, found by what is indexed, and who is somebody else all the same.
class ContactLikenessTable
{
public:
    explicit ContactLikenessTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void keepApart(const ContactId &one, const ContactId &other, const AgentId &agent, Instant at);
    void forgetApart(const ContactId &one, const ContactId &other);
    /// Whom somebody said they are not.
    QSet<ContactId> keptApart(const QList<ContactId> &contacts);

    /// Other contacts that have the same on file, with what it is; at most so many.
    QList<ContactFact> sameFacts(const ContactId &contact, int limit);
    /// Other contacts that have one of the contact's handles on file.
    QList<ContactFact> handlesOnFile(const ContactId &contact, int limit);
    /// Handles of others whose display names look the same, the oldest first.
    QList<Handle> sameNames(const QString &skeleton, const ContactId &contact, int limit);
    /// The statements behind the last three.
    static QString sameFactsSql();
    static QString handlesOnFileSql();
    static QString sameNamesSql();

private:
    QList<ContactFact> readFacts(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
