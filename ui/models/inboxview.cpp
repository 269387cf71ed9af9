// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/inboxview.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QueryTerm is(const QString &value, bool negated = false)
{
    QueryTerm term;
    term.field = QueryTerm::Field::Is;
    term.value = value;
    term.negated = negated;
    return term;
}

} // namespace

ConversationOrder usualOrder(View view)
{
    return view == View::Waiting ? ConversationOrder::WaitingLongest
                                 : ConversationOrder::LastActivity;
}

ConversationQuery conversationQuery(const InboxView &view)
{
    ConversationQuery query;
    query.order = view.order;
    query.account = view.account;
    query.query = view.search;
    QList<QueryTerm> &terms = query.query.terms;
    if (!view.isSearch()) {
        switch (view.view) {
        case View::Waiting: terms.append(is(u"waiting"_s)); break;
        case View::WaitingForCustomer: terms.append(is(u"answered"_s)); break;
        case View::Snoozed: terms.append(is(u"snoozed"_s)); break;
        case View::Done: terms.append(is(u"done"_s)); break;
        case View::PublishingProblems:
        case View::Drafts:
        case View::All: break;
        }
    }
    // A review is public: whoever looks at what everybody can read must see it.
    if (view.audience)
        terms.append(is(u"private"_s, *view.audience != Audience::Private));
    return query;
}

} // namespace sportello
