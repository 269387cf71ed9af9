// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historysteps.h"

#include "storage/tagtable.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Of = HistoryFacet::Of;
using Detail = SearchTable::Detail;

constexpr qint64 fromTheEnd = std::numeric_limits<qint64>::max();
// The first look is short, because most pages are full after it; the others are what fits into a
// few milliseconds.
constexpr int firstBlock = 256;
constexpr int laterBlock = 1024;
constexpr int rankedSlice = 500;

constexpr std::array allFacets{Of::Account, Of::Network, Of::Audience, Of::State,
                               Of::Tag,     Of::Year,    Of::Agent,    Of::Brand};

bool belongs(const QueryTerm &term, Of of)
{
    if (term.negated)
        return false;
    const bool isAudience =
        term.field == QueryTerm::Field::Is && audienceFromWord(term.value).has_value();
    switch (of) {
    case Of::Account: return term.field == QueryTerm::Field::Account;
    case Of::Network: return term.field == QueryTerm::Field::Network;
    case Of::Brand: return term.field == QueryTerm::Field::Brand;
    case Of::Agent: return term.field == QueryTerm::Field::Agent;
    case Of::Tag: return term.field == QueryTerm::Field::Tag;
    case Of::Audience: return isAudience;
    case Of::State:
        return term.field == QueryTerm::Field::Is
            && (term.value == u"answered"_s || conversationStateFromWord(term.value));
    case Of::Year:
        return term.field == QueryTerm::Field::Before || term.field == QueryTerm::Field::After;
    }
    return false;
}

/// Several of them are alternatives: what could be chosen besides is counted without them.
bool hasAlternatives(Of of)
{
    return of != Of::Tag && of != Of::Year;
}

QueryTerm termOf(QueryTerm::Field field, const QString &value)
{
    QueryTerm term;
    term.field = field;
    term.value = value;
    return term;
}

QList<QueryTerm> termsOf(Of of, const QString &label)
{
    using Field = QueryTerm::Field;
    switch (of) {
    case Of::Account: return {termOf(Field::Account, label)};
    case Of::Network: return {termOf(Field::Network, label)};
    case Of::Brand: return {termOf(Field::Brand, label)};
    case Of::Agent: return {termOf(Field::Agent, label)};
    case Of::Tag: return {termOf(Field::Tag, label)};
    case Of::Audience:
    case Of::State: return {termOf(Field::Is, label)};
    case Of::Year: break;
    }
    const int year = label.toInt();
    return {termOf(Field::After, u"%1-01-01"_s.arg(year, 4, 10, QChar(u'0'))),
            termOf(Field::Before, u"%1-01-01"_s.arg(year + 1, 4, 10, QChar(u'0')))};
}

bool hasTerms(const Query &query, const QList<QueryTerm> &terms)
{
    return std::all_of(terms.begin(), terms.end(),
                       [&query](const QueryTerm &term) { return query.terms.contains(term); });
}

QString stateLabel(ConversationState state)
{
    // The query language has a shorter word for it.
    return state == ConversationState::WaitingForCustomer ? u"answered"_s : toWord(state);
}

bool isNewer(const HistoryText &one, const HistoryText &other)
{
    if (one.id != other.id)
        return one.id > other.id;
    return one.kind == HistoryText::Kind::Message && other.kind != HistoryText::Kind::Message;
}

} // namespace

// ---------------------------------------------------------------- a page

HistoryPageWork::HistoryPageWork(Wanted wanted)
    : m_wanted(std::move(wanted))
    , m_matcher(m_wanted.query.query)
    , m_below(fromTheEnd)
    , m_block(firstBlock)
{
    if (m_wanted.after && m_wanted.order == HistoryOrder::Newest)
        m_below = m_wanted.after->id;
}

bool HistoryPageWork::step(TeamDatabase &database)
{
    return m_wanted.order == HistoryOrder::Newest ? stepNewest(database) : stepRanked(database);
}

void HistoryPageWork::read(TeamDatabase &database, int limit, Detail detail)
{
    const SearchTable::Slice slice =
        SearchTable(database).messages(*m_compiled, m_below, m_block, limit, detail);
    m_messages += slice.rows;
    m_below = slice.reached;
    m_isRead = slice.isDone;
    m_block = laterBlock;
}

bool HistoryPageWork::stepNewest(TeamDatabase &database)
{
    const int limit = m_wanted.limit + 1;
    if (!m_compiled) {
        m_compiled = compileForHistory(database, m_wanted.query, m_wanted.context);
        const std::optional<HistoryKey> &after = m_wanted.after;
        // Behind a message come the others of its number.
        const qint64 below = !after ? fromTheEnd : after->isOther ? after->id : after->id + 1;
        m_others = SearchTable(database).others(*m_compiled, m_wanted.context, below, limit,
                                                Detail::Whole);
    }
    read(database, limit - int(m_messages.size()), Detail::Whole);
    if (!m_isRead && m_messages.size() < limit)
        return false;
    finishNewest();
    return true;
}

void HistoryPageWork::finishNewest()
{
    m_rows = m_messages + m_others;
    std::sort(m_rows.begin(), m_rows.end(), isNewer);
    if (m_rows.size() <= m_wanted.limit)
        return;
    m_rows.resize(m_wanted.limit);
    const HistoryText &last = m_rows.last();
    m_next = HistoryKey{0, last.id, last.kind != HistoryText::Kind::Message};
}

bool HistoryPageWork::Ranked::operator<(const Ranked &other) const
{
    if (key.score != other.key.score)
        return key.score > other.key.score;
    return key.id != other.key.id ? key.id > other.key.id : !key.isOther && other.key.isOther;
}

bool HistoryPageWork::stepRanked(TeamDatabase &database)
{
    if (!m_compiled) {
        m_compiled = compileForHistory(database, m_wanted.query, m_wanted.context);
        const QList<HistoryText> others = SearchTable(database).others(
            *m_compiled, m_wanted.context, fromTheEnd, rankedSlice, Detail::Text);
        for (const HistoryText &text : others)
            m_ranked.append(Ranked{HistoryKey{m_matcher.score(text.text), text.id, true}});
    }
    if (!m_isRead && m_seen < MostRanked) {
        m_messages.clear();
        read(database, std::min(rankedSlice, MostRanked - m_seen), Detail::Text);
        for (const HistoryText &text : std::as_const(m_messages))
            m_ranked.append(Ranked{HistoryKey{m_matcher.score(text.text), text.id, false}});
        m_seen += int(m_messages.size());
        if (!m_isRead && m_seen < MostRanked)
            return false;
    }
    finishRanked(database);
    return true;
}

void HistoryPageWork::finishRanked(TeamDatabase &database)
{
    const auto end = m_ranked.end();
    auto first = m_ranked.begin();
    if (m_wanted.after) {
        const Ranked after{*m_wanted.after};
        first = std::partition(m_ranked.begin(), end,
                               [&after](const Ranked &one) { return !(after < one); });
    }
    const auto last = first + std::min<qsizetype>(end - first, m_wanted.limit);
    std::partial_sort(first, last, end);
    QList<qint64> messages;
    QList<qint64> others;
    for (auto one = first; one != last; ++one)
        (one->key.isOther ? others : messages).append(one->key.id);
    SearchTable table(database);
    QHash<qint64, HistoryText> byMessage;
    QHash<qint64, HistoryText> byOther;
    for (const HistoryText &text : table.messagesOf(messages))
        byMessage.insert(text.id, text);
    for (const HistoryText &text : table.othersOf(others))
        byOther.insert(text.id, text);
    for (auto one = first; one != last; ++one) {
        const QHash<qint64, HistoryText> &from = one->key.isOther ? byOther : byMessage;
        if (const auto found = from.constFind(one->key.id); found != from.cend())
            m_rows.append(*found);
    }
    if (last != end && last != first)
        m_next = (last - 1)->key;
}

// ---------------------------------------------------------------- counts

HistoryFacetWork::HistoryFacetWork(HistoryQuery query, QueryContext context)
    : m_query(std::move(query))
    , m_context(std::move(context))
{
    Pass whole{{}, m_query};
    for (const Of of : allFacets) {
        const bool isAsked = std::any_of(m_query.query.terms.begin(), m_query.query.terms.end(),
                                         [of](const QueryTerm &term) { return belongs(term, of); });
        if (!isAsked || !hasAlternatives(of)) {
            whole.facets.append(of);
            continue;
        }
        Pass without{{of}, m_query};
        without.query.query.terms.removeIf(
            [of](const QueryTerm &term) { return belongs(term, of); });
        m_passes.append(without);
    }
    m_passes.prepend(whole);
    begin();
}

void HistoryFacetWork::begin()
{
    m_compiled.reset();
    m_below = fromTheEnd;
    m_block = laterBlock;
    m_hits.clear();
}

bool HistoryFacetWork::step(TeamDatabase &database)
{
    if (m_passes.isEmpty()) {
        finish(database);
        return true;
    }
    constexpr int most = HistoryFacets::MostHits + 1;
    SearchTable table(database);
    if (!m_compiled) {
        m_compiled = compileForHistory(database, m_passes.first().query, m_context);
        m_hits = table.others(*m_compiled, m_context, fromTheEnd, most, Detail::Facts);
        if (m_hits.size() > most)
            m_hits.resize(most);
    }
    const SearchTable::Slice slice = table.messages(
        *m_compiled, m_below, m_block,
        std::max(1, std::min(rankedSlice, most - int(m_hits.size()))), Detail::Facts);
    m_hits += slice.rows;
    m_below = slice.reached;
    if (slice.isDone || m_hits.size() >= most)
        finishPass(database);
    return false;
}

void HistoryFacetWork::finishPass(TeamDatabase &database)
{
    constexpr qsizetype most = HistoryFacets::MostHits;
    QSet<ConversationId> conversations;
    for (const HistoryText &hit : std::as_const(m_hits)) {
        if (!hit.conversation.isNull())
            conversations.insert(hit.conversation);
    }
    if (m_isFirst) {
        m_facets.isCapped = m_hits.size() > most;
        m_facets.count = int(std::min(m_hits.size(), most));
        m_facets.conversations = int(conversations.size());
        readNames(database);
        m_isFirst = false;
    }
    const QList<Of> facets = m_passes.first().facets;
    QHash<ConversationId, QStringList> tags;
    if (facets.contains(Of::Tag))
        tags = TagTable(database).namesOf(conversations.values());
    if (m_hits.size() > most)
        m_hits.resize(most);
    for (const Of of : facets)
        count(of, m_hits, tags);
    m_passes.removeFirst();
    begin();
}

void HistoryFacetWork::count(Of of, const QList<HistoryText> &rows,
                             const QHash<ConversationId, QStringList> &tags)
{
    QHash<QString, int> counts;
    for (const HistoryText &row : rows) {
        if (of == Of::Year)
            ++counts[QString::number(toDateTime(row.at).toTimeZone(m_context.zone).date().year())];
        if (row.conversation.isNull())
            continue;
        switch (of) {
        case Of::Account: ++counts[m_accountNames.value(row.account)]; break;
        case Of::Network: ++counts[row.network]; break;
        case Of::Brand: ++counts[m_brandNames.value(row.account)]; break;
        case Of::Audience: ++counts[toWord(row.audience)]; break;
        case Of::State: ++counts[stateLabel(row.state)]; break;
        case Of::Agent:
            if (row.agent)
                ++counts[m_agentNames.value(*row.agent)];
            break;
        case Of::Tag:
            for (const QString &tag : tags.value(row.conversation))
                ++counts[tag];
            break;
        case Of::Year: break;
        }
    }
    HistoryFacet facet{of, {}};
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.key().isEmpty())
            continue;
        const QList<QueryTerm> terms = termsOf(of, each.key());
        facet.values.append({terms, each.key(), each.value(), hasTerms(m_query.query, terms)});
    }
    // What was chosen stays to be seen, though nothing is left of it.
    for (const QueryTerm &term : std::as_const(m_query.query.terms)) {
        const bool known =
            std::any_of(facet.values.begin(), facet.values.end(),
                        [&term](const auto &value) { return value.terms.contains(term); });
        if (of != Of::Year && belongs(term, of) && !known)
            facet.values.append({{term}, term.value, 0, true});
    }
    const bool byName = of == Of::Year;
    std::sort(facet.values.begin(), facet.values.end(), [byName](const auto &a, const auto &b) {
        if (!byName && a.count != b.count)
            return a.count > b.count;
        return byName ? a.label > b.label : a.label < b.label;
    });
    if (!facet.values.isEmpty())
        m_facets.facets.append(facet);
}

void HistoryFacetWork::readNames(TeamDatabase &database)
{
    Statement accounts = database.statement(
        u"SELECT a.id, a.handle, b.name FROM account a JOIN brand b ON b.id = a.brand_id"_s);
    accounts.exec();
    while (accounts.next()) {
        m_accountNames.insert(accounts.id<AccountId>(0), accounts.text(1));
        m_brandNames.insert(accounts.id<AccountId>(0), accounts.text(2));
    }
    Statement agents = database.statement(u"SELECT id, name FROM agent"_s);
    agents.exec();
    while (agents.next())
        m_agentNames.insert(agents.id<AgentId>(0), agents.text(1));
}

void HistoryFacetWork::finish(TeamDatabase &database)
{
    m_facets.messages = SearchTable(database).countMessages();
    std::sort(m_facets.facets.begin(), m_facets.facets.end(), [](const auto &a, const auto &b) {
        const auto place = [](Of of) {
            return std::find(allFacets.begin(), allFacets.end(), of) - allFacets.begin();
        };
        return place(a.of) < place(b.of);
    });
}

} // namespace sportello
