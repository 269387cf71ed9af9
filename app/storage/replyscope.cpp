// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/replyscope.h"

#include "domain/fold.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

bool isAccountTerm(const QueryTerm &term)
{
    return term.field == Field::Account || term.field == Field::Network
        || term.field == Field::Brand;
}

void takeEdge(ReplyScope &scope, const std::optional<QueryEdge> &edge)
{
    if (!edge)
        scope.accounts = QList<AccountId>(); // what is no time finds nothing
    else if (edge->isBefore)
        scope.to = std::min(scope.to.value_or(edge->at), edge->at);
    else
        scope.from = std::max(scope.from.value_or(edge->at), edge->at);
}

void takeAgent(ReplyScope &scope, const QueryTerm &term, const QueryContext &context,
               const QueryNames &names)
{
    const QList<AgentId> agents = term.value == u"none"_s
        ? QList<AgentId>{AgentId()}
        : agentsCalled(term.value, context, names);
    if (term.negated)
        scope.notAgents += agents;
    else
        scope.agents = scope.agents.value_or(QList<AgentId>()) + agents;
}

/// Several are alternatives, and what is negated goes in any case.
std::optional<QList<Audience>> audiencesOf(const Query &query)
{
    QList<Audience> wanted;
    QList<Audience> unwanted;
    for (const QueryTerm &term : query.terms) {
        if (term.field != Field::Is)
            continue;
        if (const std::optional<Audience> audience = audienceFromWord(term.value))
            (term.negated ? unwanted : wanted).append(*audience);
    }
    if (wanted.isEmpty() && unwanted.isEmpty())
        return {};
    if (wanted.isEmpty())
        wanted = {Audience::Public, Audience::Private, Audience::Review};
    wanted.removeIf([&](Audience audience) { return unwanted.contains(audience); });
    return wanted;
}

} // namespace

bool isTimeTerm(const QueryTerm &term)
{
    return term.field == Field::Before || term.field == Field::After || term.field == Field::Older
        || term.field == Field::Newer;
}

std::optional<QueryEdge> edgeOf(const QueryTerm &term, const QueryContext &context)
{
    if (term.field == Field::Before || term.field == Field::After) {
        if (const std::optional<Instant> day = startOfDay(term.value, context))
            return QueryEdge{*day, (term.field == Field::Before) != term.negated};
        return {};
    }
    if (const auto span = spanFromText(term.value))
        return QueryEdge{context.now - *span, (term.field == Field::Older) != term.negated};
    return {};
}

std::optional<QList<AccountId>> accountsOf(TeamDatabase &database, const HistoryQuery &query,
                                           const QueryContext &context, const QueryNames &names)
{
    ConversationQuery asked;
    for (const QueryTerm &term : query.query.terms) {
        if (isAccountTerm(term))
            asked.query.terms << term;
    }
    const bool scoped = query.brand && !namesBrand(query.query);
    if (asked.query.isEmpty() && !scoped)
        return {};
    const CompiledQuery compiled =
        compileForConversations(asked, context, names, database.dialect());
    QString sql = u"SELECT a.id FROM account a WHERE %1"_s.arg(compiled.condition);
    if (scoped)
        sql += u" AND a.brand_id = ?"_s;
    Statement select = database.statement(sql);
    compiled.bindTo(select);
    if (scoped)
        select.bind(*query.brand);
    select.exec();
    QList<AccountId> ids;
    while (select.next())
        ids << select.id<AccountId>(0);
    return ids;
}

QList<AgentId> agentsCalled(const QString &name, const QueryContext &context,
                            const QueryNames &names)
{
    if (name == u"me"_s)
        return context.me ? QList<AgentId>{*context.me} : QList<AgentId>();
    QList<AgentId> exact;
    QList<AgentId> part;
    const QString wanted = fold(name);
    for (const Agent &agent : names.agents) {
        const QString folded = fold(agent.name);
        if (folded == wanted)
            exact << agent.id;
        else if (folded.contains(wanted))
            part << agent.id;
    }
    return exact.isEmpty() ? part : exact;
}

ReplyScope replyScope(TeamDatabase &database, const HistoryQuery &query,
                      const QueryContext &context)
{
    const QueryNames names = readQueryNames(database, query.query);
    ReplyScope scope;
    scope.accounts = accountsOf(database, query, context, names);
    scope.audiences = audiencesOf(query.query);
    for (const QueryTerm &term : query.query.terms) {
        if (isTimeTerm(term))
            takeEdge(scope, edgeOf(term, context));
        else if (term.field == Field::Agent)
            takeAgent(scope, term, context, names);
        else if (!isAccountTerm(term) && !(term.field == Field::Is && audienceFromWord(term.value)))
            scope.isWider = true;
    }
    return scope;
}

} // namespace sportello
