// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"
#include "storage/database.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>

namespace sportello {

/// What the team's tables hold about one person, through all their handles.
class PersonTable
{
public:
    explicit PersonTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// A post that stands in somebody else's thread.
    struct Elsewhere
    {
        ConversationId conversation;
        MessageId message; ///< null for what is no part of the exchange
        QString remoteId; ///< of that
    };

    std::optional<PersonScope> find(const ContactId &contact);
    std::optional<ContactId> contactOf(const ConversationId &conversation);
    /// With that address on any network; several where it is used on more than one.
    QList<ContactId> contactsAt(const QString &address);
    /// All contacts by keyedHash() of their keys.
    QHash<QString, ContactId> contactsByHash(const QString &secret);
    PersonCounts count(const PersonScope &scope);
    QList<MessageId> messages(const ConversationId &conversation); ///< the oldest first
    /// What they wrote in conversations that are not theirs.
    QList<Elsewhere> elsewhere(const PersonScope &scope);

    /// Pieces of what is stored about them, for finding it again in files: addresses, names, what
    /// is on file, beginnings of texts. At most about so many; none so short that it stands
    /// anywhere by chance.
    QList<QByteArray> pieces(const PersonScope &scope, int limit);
    /// How many of these pieces stand in some row of any table.
    int countMentioned(const QList<QByteArray> &pieces);

private:
    QStringList textsOf(const PersonScope &scope, int limit);

    TeamDatabase &m_database;
};

/// The pieces of a text that PersonTable::pieces() gives; for other tables' texts.
QList<QByteArray> piecesOf(const QString &text);

} // namespace sportello
