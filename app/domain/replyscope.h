// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"

#include <QList>

#include <optional>

namespace sportello {

/// What a query says about replies that it also says about the questions before them: when, where,
/// who of us, before whom. Nothing = it does not say.
struct ReplyScope
{
    std::optional<Instant> from; ///< at that instant or later …
    std::optional<Instant> to; ///< … and before that one
    std::optional<QList<AccountId>> accounts; ///< empty = none fits
    std::optional<QList<AgentId>> agents; ///< a null one = nobody that is known
    QList<AgentId> notAgents; ///< the same, and they must not have written it
    std::optional<QList<Audience>> audiences;
    bool isWider = false; ///< the query asks for more than can be said here

    /// The answer was written by one of those; null = nobody that is known, or there is none.
    bool hasAgent(const AgentId &agent) const;
    bool hasAudience(Audience audience) const;
    bool operator==(const ReplyScope &) const = default;
};

} // namespace sportello
