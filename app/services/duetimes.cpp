// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/duetimes.h"

#include "storage/accounttable.h"
#include "storage/openinghourstable.h"

namespace sportello {

void DueTimes::set(ConversationRecord &record)
{
    Conversation &conversation = record.conversation;
    conversation.dueAt.reset();
    if (!conversation.waitingSince)
        return;
    if (const std::optional<ReplyTarget> found =
            target(conversation.account, *conversation.waitingSince, record.lastOut.has_value()))
        conversation.dueAt = found->due;
}

std::optional<ReplyTarget> DueTimes::target(const AccountId &account, Instant waitingSince,
                                            bool answered)
{
    const Promised &promised = promisedBy(account);
    return replyTarget(waitingSince, answered, promised.duties,
                       promised.hours ? &*promised.hours : nullptr);
}

const DueTimes::Promised &DueTimes::promisedBy(const AccountId &account)
{
    const auto known = m_promises.constFind(account);
    if (known != m_promises.constEnd())
        return *known;
    Promised promised;
    if (const std::optional<Account> found = AccountTable(m_database).find(account))
        promised.duties = found->duties;
    if (promised.duties.hours && promised.duties.clock == ReplyClock::Business)
        promised.hours = OpeningHoursTable(m_database).find(*promised.duties.hours);
    return *m_promises.insert(account, promised);
}

} // namespace sportello
