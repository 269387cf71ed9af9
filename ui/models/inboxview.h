// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/audience.h"
#include "domain/brand.h"
#include "domain/builtinview.h"
#include "domain/query.h"
#include "services/conversations.h"

#include <optional>

namespace sportello {

/// What the list shows: a search, else a saved view, else a built-in one.
struct InboxView
{
    BuiltInView view = BuiltInView::Waiting;
    std::optional<SavedViewId> saved;
    Query savedQuery; ///< of the saved view
    std::optional<AccountId> account; ///< only this account's
    std::optional<Brand> brand; ///< only this brand's; nothing = all
    /// What was searched for; a search goes over everything, whatever the view.
    Query search;
    std::optional<Audience> audience; ///< only these; the public ones include reviews
    ConversationOrder order = ConversationOrder::WaitingLongest;

    bool isSearch() const { return !search.isEmpty(); }
    /// The built-in view; nothing while a search or a saved one is shown.
    std::optional<BuiltInView> builtIn() const;
    bool operator==(const InboxView &) const = default;
};

/// The conditions of a view, but for those that lie with the outbox or the drafts, and for the
/// account. A brand that the search or the saved view names itself goes before InboxView::brand.
Query queryOf(const InboxView &view);

/// The view as the services understand it; `only` is left to the caller for the views whose rows
/// lie with the outbox or the drafts.
ConversationQuery conversationQuery(const InboxView &view);

} // namespace sportello
