// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviewwalk.h"

#include <algorithm>
#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// What fits into a few milliseconds; to know who waited costs two more looks for each.
constexpr int block = 2000;
constexpr int lateBlock = 250;

bool isLateTerm(const QueryTerm &term)
{
    return term.field == QueryTerm::Field::Is && term.value == u"late"_s;
}

} // namespace

ReviewWalk::ReviewWalk(Wanted wanted)
    : m_wanted(std::move(wanted))
    , m_below(m_wanted.after ? m_wanted.after->value() : std::numeric_limits<qint64>::max())
{
    QList<QueryTerm> &terms = m_wanted.query.query.terms;
    for (const QueryTerm &term : std::as_const(terms)) {
        if (!isLateTerm(term))
            continue;
        m_isImpossible = m_isImpossible || (m_late && *m_late == term.negated);
        m_late = !term.negated;
    }
    terms.removeIf(isLateTerm);
}

bool ReviewWalk::isMeant(ReviewedReplies &replies, const ReviewedReplies::Found &found) const
{
    if (!m_late)
        return true;
    const auto account = m_promises.accounts.constFind(found.account);
    const bool isPromised = account != m_promises.accounts.cend()
        && (account->duties.firstReply || account->duties.nextReply);
    if (!isPromised)
        return !*m_late;
    const auto wait = replies.waitBefore(found);
    if (!wait)
        return !*m_late;
    ReplyUnderReview reply;
    reply.account = found.account;
    reply.sentAt = found.sentAt;
    judgeWait(reply, *wait, m_promises);
    return reply.isLate.value_or(false) == *m_late;
}

bool ReviewWalk::step(TeamDatabase &database)
{
    if (m_isImpossible)
        return true;
    ReviewedReplies replies(database);
    if (!m_compiled) {
        m_compiled = compileForHistory(database, m_wanted.query, m_wanted.context);
        m_promises = replies.promises();
    }
    const int size = m_late ? lateBlock : block;
    const int wanted = m_wanted.limit > 0 ? m_wanted.limit + 1 - int(m_rows.size()) : size;
    const auto slice = replies.slice(*m_compiled, m_below, size, m_late ? size : wanted);
    m_below = slice.reached;
    for (const ReviewedReplies::Found &found : slice.rows) {
        if (isMeant(replies, found))
            m_rows.append(found);
    }
    m_hasMore = m_wanted.limit > 0 && m_rows.size() > m_wanted.limit;
    if (m_hasMore)
        m_rows.resize(m_wanted.limit);
    return slice.isDone || m_hasMore;
}

} // namespace sportello
