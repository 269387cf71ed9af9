// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/conversationrules.h"

#include <QList>
#include <QString>

#include <optional>

namespace sportello {

/// What of a conversation an agent's decision can change.
struct DeskRow
{
    Place place;
    bool decidedByIntake = true;
    int unread = 0;
    std::optional<Instant> waitingSince;
    std::optional<Instant> dueAt;
    std::optional<Instant> lastIn; ///< never changed by a decision: tells whether they wrote since

    bool operator==(const DeskRow &) const = default;
};

/// What a decision did, with everything that Triage::undo() needs to take it back.
struct DeskChange
{
    struct Row
    {
        ConversationId id;
        DeskRow before;
        DeskRow after;
        QList<TagId> tagsAdded{};
        QList<TagId> tagsTaken{};
    };
    /// A conversation that somebody else has; it stayed as it was.
    struct Held
    {
        ConversationId id;
        AgentId owner;
        QString ownerName;
        Instant since;

        bool operator==(const Held &) const = default;
    };
    /// A conversation that was snoozed past the time until which the network takes replies.
    struct ClosesBefore
    {
        ConversationId id;
        Instant closes; ///< may be over already

        bool operator==(const ClosesBefore &) const = default;
    };

    QList<Row> rows; ///< what changed; the others were so already
    QList<Held> held;
    QList<ClosesBefore> closesBefore;
};

} // namespace sportello
