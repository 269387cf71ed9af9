// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contact.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// What is known about persons through all their handles.
class ContactTable
{
public:
    explicit ContactTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    struct KnownHandle
    {
        Handle handle;
        int conversations = 0;
        std::optional<ConversationId> newest; ///< of its conversations
        std::optional<Instant> firstSeen; ///< the first message of any of them
        std::optional<Instant> lastSeen; ///< when they wrote last
    };
    /// A handle by which somebody can be gone to.
    struct Person
    {
        HandleId handle;
        QString name;
        QString address;
        QString network;
        ConversationId newest;
        Instant lastActivity;
    };

    std::optional<Contact> find(const ContactId &id);
    /// Whoever wrote last comes first.
    QList<KnownHandle> handles(const ContactId &id);
    int handleCount(const ContactId &id);
    int conversationCount(const ContactId &id);
    /// The newest ones, whatever the handle.
    QList<ConversationId> conversations(const ContactId &id, int limit);
    /// Those with a word of the name, or the address, that begins so (whatever case and accents);
    /// who was active last comes first. Looks at the first few hundred that fit.
    QList<Person> beginningWith(const QString &typed, int limit);
    /// The same of those that are named, in their order; who has no conversation is left out.
    QList<Person> people(const QList<HandleId> &handles);
    /// The statement behind beginningWith(): from, up to, two patterns, two limits.
    static QString beginningSql();

private:
    TeamDatabase &m_database;
};

} // namespace sportello
