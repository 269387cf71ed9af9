// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/inboxview.h"

namespace sportello {

using namespace Qt::StringLiterals;

std::optional<BuiltInView> InboxView::builtIn() const
{
    return isSearch() || saved ? std::nullopt : std::optional(view);
}

namespace {

/// What it asks for without the brand that everything is narrowed to.
Query conditionsOf(const InboxView &view)
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
    return query;
}

/// Two brands would be alternatives, so the one that was written would not narrow anything.
bool isNarrowed(const InboxView &view, const Query &conditions)
{
    return view.brand && !namesBrand(conditions);
}

} // namespace

Query queryOf(const InboxView &view)
{
    Query query = conditionsOf(view);
    if (isNarrowed(view, query)) {
        QueryTerm term;
        term.field = QueryTerm::Field::Brand;
        term.value = view.brand->name;
        query.terms.append(term);
    }
    return query;
}

ConversationQuery conversationQuery(const InboxView &view)
{
    ConversationQuery query;
    query.order = view.order;
    query.account = view.account;
    query.query = conditionsOf(view);
    if (isNarrowed(view, query.query))
        query.brand = view.brand->id;
    return query;
}

} // namespace sportello
