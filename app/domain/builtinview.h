// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/conversation.h"
#include "domain/query.h"

#include <array>
#include <optional>

namespace sportello {

/// The views that everybody has, in their order.
enum class BuiltInView {
    Waiting,
    Mine,
    Unassigned,
    WaitingForCustomer,
    Snoozed,
    Done,
    PublishingProblems,
    Drafts,
    Handoffs, ///< on the way into private, on either side
    Promises, ///< something was promised and is open, whatever the conversation's state
    All,
};

inline constexpr std::array AllBuiltInViews{
    BuiltInView::Waiting,
    BuiltInView::Mine,
    BuiltInView::Unassigned,
    BuiltInView::WaitingForCustomer,
    BuiltInView::Snoozed,
    BuiltInView::Done,
    BuiltInView::PublishingProblems,
    BuiltInView::Drafts,
    BuiltInView::Handoffs,
    BuiltInView::Promises,
    BuiltInView::All,
};

/// What it shows; nothing for publishing problems and drafts, which lie with the outbox and the
/// drafts of this seat.
std::optional<Query> queryOf(BuiltInView view);

/// The order in which a view is read first.
ConversationOrder usualOrder(BuiltInView view);

} // namespace sportello
