// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/builtinview.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Query is(const QString &value)
{
    QueryTerm term;
    term.field = QueryTerm::Field::Is;
    term.value = value;
    return {{term}};
}

} // namespace

std::optional<Query> queryOf(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Waiting: return is(u"waiting"_s);
    case BuiltInView::Mine: return is(u"mine"_s);
    case BuiltInView::Unassigned: return is(u"unassigned"_s);
    case BuiltInView::WaitingForCustomer: return is(u"answered"_s);
    case BuiltInView::Snoozed: return is(u"snoozed"_s);
    case BuiltInView::Done: return is(u"done"_s);
    case BuiltInView::PublishingProblems:
    case BuiltInView::Drafts: break;
    case BuiltInView::Handoffs: return is(u"handoff"_s);
    case BuiltInView::Promises: return is(u"promised"_s);
    case BuiltInView::All: return Query();
    }
    return {};
}

ConversationOrder usualOrder(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Waiting:
    case BuiltInView::Mine:
    case BuiltInView::Unassigned: return ConversationOrder::WaitingLongest;
    case BuiltInView::WaitingForCustomer:
    case BuiltInView::Snoozed:
    case BuiltInView::Done:
    case BuiltInView::PublishingProblems:
    case BuiltInView::Drafts:
    case BuiltInView::Handoffs:
    case BuiltInView::Promises:
    case BuiltInView::All: break;
    }
    return ConversationOrder::LastActivity;
}

} // namespace sportello
