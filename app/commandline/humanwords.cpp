// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/humanwords.h"

#include <QDateTime>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownOfId = 8;

} // namespace

QString HumanWords::audience(Audience audience)
{
    switch (audience) {
    case Audience::Public: return tr("public");
    case Audience::Private: return tr("private");
    case Audience::Review: return tr("review");
    }
    return {};
}

QString HumanWords::state(ConversationState state)
{
    switch (state) {
    case ConversationState::New: return tr("new");
    case ConversationState::Taken: return tr("taken");
    case ConversationState::WaitingForCustomer: return tr("answered");
    case ConversationState::Snoozed: return tr("snoozed");
    case ConversationState::Done: return tr("done");
    }
    return {};
}

QString HumanWords::state(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued: return tr("queued");
    case OutboxState::Sending: return tr("sending");
    case OutboxState::Unconfirmed: return tr("unconfirmed");
    case OutboxState::Held: return tr("held");
    case OutboxState::Sent: return tr("sent");
    case OutboxState::Failed: return tr("failed");
    case OutboxState::Cancelled: return tr("cancelled");
    }
    return {};
}

QString HumanWords::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None: return {};
    case Outcome::Solved: return tr("solved");
    case Outcome::Redirected: return tr("told where to go");
    case Outcome::NoAnswer: return tr("no answer was needed");
    case Outcome::Spam: return tr("spam");
    }
    return {};
}

QString HumanWords::desk(const ConversationSummary &conversation)
{
    QStringList parts{state(conversation.state)};
    const DeskState &desk = conversation.desk;
    if (conversation.state == ConversationState::Snoozed && desk.snoozedUntil)
        parts[0] = tr("snoozed until %1").arg(time(*desk.snoozedUntil));
    if (conversation.state == ConversationState::Done && desk.outcome != Outcome::None)
        parts.append(outcome(desk.outcome));
    if (conversation.state == ConversationState::Taken && !conversation.ownerName.isEmpty())
        parts.append(tr("by %1").arg(conversation.ownerName));
    QStringList tags;
    for (const Tag &tag : conversation.tags)
        tags.append(tag.name);
    if (!tags.isEmpty())
        parts.append(tr("tags: %1").arg(tags.join(u", "_s)));
    return parts.join(u", "_s);
}

QString HumanWords::time(Instant instant)
{
    return toDateTime(instant).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
}

QString HumanWords::duration(std::chrono::milliseconds duration)
{
    using namespace std::chrono;
    const auto whole = std::max(duration, milliseconds(0));
    if (whole < hours(1))
        return tr("%1 min").arg(duration_cast<minutes>(whole).count());
    if (whole < hours(48))
        return tr("%1 h").arg(duration_cast<hours>(whole).count());
    return tr("%1 d").arg(duration_cast<hours>(whole).count() / 24);
}

QString HumanWords::shortId(const ConversationId &id)
{
    return id.toString().right(shownOfId);
}

} // namespace sportello
