// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

#include <optional>

namespace sportello {

/// A remark among ourselves about a conversation. A type of its own that nothing which sends takes:
/// it cannot go out.
struct Note
{
    NoteId id;
    ConversationId conversation;
    AgentId agent;
    QString agentName; ///< read with it; not stored twice
    QString text;
    Instant writtenAt;
    std::optional<Instant> editedAt;

    bool operator==(const Note &) const = default;
};

} // namespace sportello
