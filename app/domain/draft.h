// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"

#include <QString>

namespace sportello {

/// An unfinished reply; one per conversation and audience. Account and audience are bound when it
/// is made.
struct Draft
{
    ConversationId conversation;
    Audience audience = Audience::Public;
    AccountId account;
    QString text;
    /// The message that is answered; empty = the newest of the customer when sent.
    QString parentRemoteId;
    /// The conversation's revision that the writer had seen.
    qint64 basisRevision = 0;
    Instant updatedAt;

    bool operator==(const Draft &) const = default;
};

} // namespace sportello
