// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/inboxview.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

std::optional<BuiltInView> InboxView::builtIn() const
{
    return isSearch() || saved ? std::nullopt : std::optional(view);
}

Query queryOf(const InboxView &view)
{
    Query query;
    if (view.isSearch())
        query = view.search;
    else if (view.saved)
        query = view.savedQuery;
    else
        query = queryOf(view.view).value_or(Query());
    // A review is public: whoever looks at what everybody can read must see it.
    if (view.audience) {
        QueryTerm term;
        term.field = QueryTerm::Field::Is;
        term.value = u"private"_s;
        term.negated = *view.audience != Audience::Private;
        query.terms.append(term);
    }
    // Two brands would be alternatives, so the one that was written would not narrow anything.
    const bool named = std::any_of(query.terms.begin(), query.terms.end(), [](const QueryTerm &t) {
        return t.field == QueryTerm::Field::Brand;
    });
    if (!view.brand.isEmpty() && !named) {
        QueryTerm term;
        term.field = QueryTerm::Field::Brand;
        term.value = view.brand;
        query.terms.append(term);
    }
    return query;
}

ConversationQuery conversationQuery(const InboxView &view)
{
    ConversationQuery query;
    query.order = view.order;
    query.account = view.account;
    query.query = queryOf(view);
    return query;
}

} // namespace sportello
