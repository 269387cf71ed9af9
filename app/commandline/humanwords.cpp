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
