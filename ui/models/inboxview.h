// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/audience.h"
#include "domain/query.h"
#include "services/conversations.h"

#include <QString>

#include <optional>

namespace sportello {

/// The places of the navigation.
enum class View { Waiting, WaitingForCustomer, Snoozed, Done, PublishingProblems, Drafts, All };

inline constexpr View AllViews[] = {View::Waiting, View::WaitingForCustomer, View::Snoozed,
                                    View::Done,    View::PublishingProblems, View::Drafts,
                                    View::All};

/// What the list shows.
struct InboxView
{
    View view = View::Waiting;
    std::optional<AccountId> account; ///< only this account's
    /// What was searched for; a search goes over everything, whatever the view.
    Query search;
    std::optional<Audience> audience; ///< only these; the public ones include reviews
    ConversationOrder order = ConversationOrder::WaitingLongest;

    bool isSearch() const { return !search.isEmpty(); }
    bool operator==(const InboxView &) const = default;
};

/// The order in which a view is read first.
ConversationOrder usualOrder(View view);

/// The view as the services understand it; `only` is left to the caller for the views whose rows
/// lie with the outbox or the drafts.
ConversationQuery conversationQuery(const InboxView &view);

} // namespace sportello
