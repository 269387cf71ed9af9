// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/conversation.h"
#include "domain/outboxitem.h"
#include "services/accounts.h"
#include "services/duties.h"

#include <QCoreApplication>
#include <QString>

namespace sportello {

/// The words of a conversation's row, for the eye and for the ear.
class ConversationText
{
    Q_DECLARE_TR_FUNCTIONS(ConversationText)

public:
    /// "26 min left", "Late 8 min"; where nothing was promised "waiting 26 min"; "since 12:40", a
    /// date.
    static QString clock(const ConversationSummary &summary,
                         const std::optional<ReplyReading> &reading, Instant now);
    /// The clock of who waits; nothing for the others and where nothing was promised.
    static std::optional<ReplyReading> reading(const ConversationSummary &summary,
                                               const Duties &duties, Instant now);
    /// Until when something is promised, shortly: "by 18:00", "by 2 Dec", "overdue 2 h".
    static QString promise(Instant due, Instant now);
    /// The state, or the colleague who has it.
    static QString state(const ConversationSummary &summary, const AgentId &me);
    /// Empty where it is as usual.
    static QString priority(Priority priority);
    /// A group's heading in a list by due time.
    static QString heading(DueGroup group);
    /// The newest message's beginning, with who wrote it where that was us.
    static QString snippet(const ConversationSummary &summary);
    /// What a reply on its way needs or does, as one sentence.
    static QString delivery(const OutboxItem &item, const Accounts &accounts);
    /// The brand, or the account where there is none; with the server where two accounts share a
    /// name.
    static QString brand(const ConversationSummary &summary, const Accounts &accounts);
    /// Name, clock, audience, state, network, brand, tags, delivery, snippet.
    static QString accessible(const ConversationSummary &summary, const OutboxItem *delivery,
                              const Accounts &accounts, const Duties &duties, Instant now);
};

} // namespace sportello
