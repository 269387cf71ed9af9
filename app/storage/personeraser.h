// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/personaldata.h"
#include "storage/database.h"
#include "storage/persontable.h"

#include <QList>

namespace sportello {

/// Removes what the team's tables hold about people, in steps that each fit a transaction and may
/// be done twice. What stays of a conversation is that there was one: with which account, when, how
/// it ended.
class PersonEraser
{
public:
    PersonEraser(TeamDatabase &database, Instant now)
        : m_database(database)
        , m_now(now)
    {
    }

    /// At most so many messages with everything that belongs to them; true when that was all.
    bool removeMessages(const ConversationId &conversation, int limit);
    /// What else was written in or about a conversation; it is done then.
    void emptyConversation(const ConversationId &conversation);
    /// Posts of theirs in other people's conversations.
    void removePosts(const QList<PersonTable::Elsewhere> &posts);
    /// Takes name and address from their handles, and from their conversations what a message that
    /// arrives finds them by; `name` stands in their place.
    void anonymise(const PersonScope &scope, const QString &name);
    /// Takes them out of the lists of further readers of private conversations.
    void removeParticipation(const PersonScope &scope);
    /// What is on file, how they were verified, and lifted holds.
    void removeFile(const ContactId &contact, const QList<HandleId> &handles);

    const PersonCounts &counts() const { return m_counts; } ///< what was removed

private:
    int remove(const QString &sql, const QString &key);
    void removeMessage(MessageId id, const QString &text);
    void removeCodes(const QString &condition, const QString &key);
    void removeTies(const PersonScope &scope, const QString &name);
    void emptyRecord(const ConversationId &conversation);

    TeamDatabase &m_database;
    Instant m_now;
    PersonCounts m_counts;
};

/// Writes the whole database anew, so that nothing that was removed stands between its rows any
/// more. Nothing else runs meanwhile. Does nothing on PostgreSQL, which does so by itself.
void writeAnew(TeamDatabase &database);

} // namespace sportello
