// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

namespace sportello {

/// A remark among ourselves that is not finished. Like Note a type of its own: what sends takes
/// drafts of replies, and this is none.
struct NoteDraft
{
    ConversationId conversation;
    NoteId note; ///< the one that is being changed; null = a new one
    QString text;
    Instant updatedAt;

    bool operator==(const NoteDraft &) const = default;
};

} // namespace sportello
