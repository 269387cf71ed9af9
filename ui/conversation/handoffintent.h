// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/handoffs.h"

#include <optional>

namespace sportello {

/// What the reply in the composer does besides being sent; one of the two.
struct HandoffIntent
{
    std::optional<TakePrivate> takes; ///< it moves the customer into private
    std::optional<HandoffId> closes; ///< it closes the public thread

    /// The audience that was decided for; an answer to others is an ordinary reply.
    bool isFor(Audience audience) const
    {
        return takes ? takes->offer.audience == Audience::Private ? audience == Audience::Private
                                                                  : audience != Audience::Private
                     : audience != Audience::Private;
    }
};

} // namespace sportello
