// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/openinghours.h"
#include "domain/replyclock.h"
#include "storage/conversationtable.h"
#include "storage/database.h"

#include <QHash>

#include <optional>

namespace sportello {

/// Says when customers were promised an answer, within one transaction: each account's promise is
/// read once.
///
/// Whoever writes Conversation::waitingSince calls set() on the record before it is written;
/// nothing else decides Conversation::dueAt.
class DueTimes
{
public:
    explicit DueTimes(TeamDatabase &database)
        : m_database(database)
    {
    }

    /// Makes dueAt follow waitingSince.
    void set(ConversationRecord &record);
    /// Nothing when the account promises nothing.
    std::optional<ReplyTarget> target(const AccountId &account, Instant waitingSince,
                                      bool answered);

private:
    struct Promised
    {
        AccountDuties duties;
        std::optional<OpeningHours> hours;
    };
    const Promised &promisedBy(const AccountId &account);

    TeamDatabase &m_database;
    QHash<AccountId, Promised> m_promises;
};

} // namespace sportello
