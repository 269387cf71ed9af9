// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/onetimecode.h"
#include "storage/database.h"

#include <QList>

#include <optional>

namespace sportello {

/// One-time codes without the codes, and the tries to name them.
class OneTimeCodeTable
{
public:
    explicit OneTimeCodeTable(TeamDatabase &database)
        : m_database(database)
    {
    }

    void insert(const OneTimeCode &code);
    /// Writes state, tries and what was heard, if it is still open; false when it was not (somebody
    /// was faster).
    bool update(const OneTimeCode &code);
    /// It never was: for one whose text could not even be queued.
    void forget(const OneTimeCodeId &id);

    std::optional<OneTimeCode> find(const OneTimeCodeId &id);
    /// The newest of a conversation, whatever became of it.
    std::optional<OneTimeCode> newest(const ConversationId &conversation);
    QList<OneTimeCode> open();
    /// Whether what a customer writes there may hold a code that is open.
    bool mayHold(const ConversationId &conversation, const AccountId &account);
    /// Those that may come back by an account.
    QList<OneTimeCode> awaited(const AccountId &account);

    void addTry(const OneTimeCode &code, const CodeMoment &at);
    /// Counted tries of a conversation within CodeTriesWindow. It is the conversation's and not the
    /// contact's number, since a handle may become another contact's at any time.
    int recentTries(const ConversationId &conversation, const CodeMoment &now);
    /// The customer named the code: what was wrong before does not count any more.
    void forgiveTries(const ConversationId &conversation);
    /// Codes within CodesWindow for a contact, or for any handle of the person who asks.
    int recentCodes(const ContactId &claimed, const ContactId &asking, const CodeMoment &now);

    /// The text of a message of ours as it is to be kept: what carries a code came back from the
    /// network.
    QString keptForm(const ConversationId &conversation, const QString &text);

private:
    QList<OneTimeCode> readAll(Statement &select);

    TeamDatabase &m_database;
};

} // namespace sportello
