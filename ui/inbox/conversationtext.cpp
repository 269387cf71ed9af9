// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/conversationtext.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/models/accountname.h"
#include "ui/promises/promisewords.h"

namespace sportello {

using namespace Qt::StringLiterals;

QString ConversationText::clock(const ConversationSummary &summary,
                                const std::optional<ReplyReading> &reading, Instant now)
{
    using namespace std::chrono_literals;
    switch (summary.state) {
    case ConversationState::New:
    case ConversationState::Taken:
        if (reading && reading->state == DueState::Late) {
            return -reading->left < 1min
                ? tr("Late", "a reply")
                : tr("Late %1", "for a length of time").arg(Format::duration(-reading->left));
        }
        if (reading) {
            return reading->left < 1min
                ? tr("under 1 min left")
                : tr("%1 left", "a length of time").arg(Format::duration(reading->left));
        }
        if (summary.waitingSince)
            return tr("waiting %1", "for a length of time")
                .arg(Format::duration(now - *summary.waitingSince));
        break;
    case ConversationState::WaitingForCustomer:
        return tr("since %1", "a time or a day").arg(Format::moment(summary.lastActivity, now));
    case ConversationState::Snoozed:
        if (summary.desk.snoozedUntil)
            return tr("until %1", "a time or a day")
                .arg(Format::moment(*summary.desk.snoozedUntil, now));
        break;
    case ConversationState::Done: break;
    }
    return Format::moment(summary.lastActivity, now);
}

std::optional<ReplyReading> ConversationText::reading(const ConversationSummary &summary,
                                                      const Duties &duties, Instant now)
{
    return isWaiting(summary.state) ? duties.reading(summary, now) : std::nullopt;
}

QString ConversationText::promise(Instant due, Instant now)
{
    if (due <= now)
        return tr("overdue %1", "a promise, for a length of time").arg(Format::duration(now - due));
    return tr("by %1", "a promise, until a time or a day").arg(Format::moment(due, now));
}

QString ConversationText::state(const ConversationSummary &summary, const AgentId &me)
{
    const bool others = summary.state == ConversationState::Taken && summary.desk.owner
        && *summary.desk.owner != me;
    return others && !summary.ownerName.isEmpty() ? summary.ownerName : Format::word(summary.state);
}

QString ConversationText::priority(Priority priority)
{
    switch (priority) {
    case Priority::High: return tr("High priority");
    case Priority::Low: return tr("Low priority");
    case Priority::Normal: break;
    }
    return {};
}

QString ConversationText::heading(DueGroup group)
{
    switch (group) {
    case DueGroup::Late: return tr("Late", "conversations");
    case DueGroup::WithinTheHour: return tr("Due within the hour");
    case DueGroup::Later: return tr("Later", "conversations");
    }
    return {};
}

QString ConversationText::snippet(const ConversationSummary &summary)
{
    if (summary.snippetIsOurs)
        return tr("You: %1", "before the text of our own message").arg(summary.snippet);
    return summary.snippet;
}

QString ConversationText::delivery(const OutboxItem &item, const Accounts &accounts)
{
    return ErrorText::forOutbox(item, accounts.account(item.account).value_or(Account())).sentence;
}

QString ConversationText::brand(const ConversationSummary &summary, const Accounts &accounts)
{
    const std::optional<Account> account = accounts.account(summary.account);
    const bool shared = account && AccountName::isShared(accounts, *account);
    if (summary.brandName.isEmpty())
        return shared ? Format::address(summary.accountHandle)
                      : AccountName::brief(summary.accountHandle);
    const QString server = shared ? AccountName::server(summary.accountHandle) : QString();
    return server.isEmpty() ? summary.brandName
                            : tr("%1 on %2", "brand, server").arg(summary.brandName, server);
}

QString ConversationText::accessible(const ConversationSummary &summary, const OutboxItem *onItsWay,
                                     const Accounts &accounts, const Duties &duties, Instant now)
{
    QStringList parts{Format::name(summary),
                      clock(summary, reading(summary, duties, now), now),
                      priority(summary.desk.priority),
                      Format::word(summary.audience),
                      state(summary, duties.agent().id),
                      accounts.networkDisplayName(summary.network),
                      brand(summary, accounts)};
    for (const Tag &tag : summary.tags)
        parts.append(tr("tag %1").arg(tag.name));
    if (summary.promiseDue)
        parts.append(PromiseWords::chip(*summary.promiseDue, now));
    if (summary.unread > 0)
        parts.append(tr("%n unread message(s)", nullptr, summary.unread));
    if (onItsWay)
        parts.append(delivery(*onItsWay, accounts));
    parts.append(snippet(summary));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace sportello
