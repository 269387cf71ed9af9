// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/outboxstate.h"

#include <QCoreApplication>
#include <QString>

namespace sportello {

/// Words and times as the terminal shows them to people.
class HumanWords
{
    Q_DECLARE_TR_FUNCTIONS(HumanWords)

public:
    static QString audience(Audience audience);
    static QString state(ConversationState state);
    static QString state(OutboxState state);
    static QString outcome(Outcome outcome);
    /// What is decided about it: "snoozed until 2026-05-15 09:00, tags: refund".
    static QString desk(const ConversationSummary &conversation);
    /// In the time of this place: "2026-05-14 10:00".
    static QString time(Instant instant);
    /// "3 min", "2 h", "5 d".
    static QString duration(std::chrono::milliseconds duration);
    /// The end of an identifier that people may type instead of the whole.
    static QString shortId(const ConversationId &id);
};

} // namespace sportello
