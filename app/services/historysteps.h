// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/historymatch.h"
#include "storage/searchtable.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <compare>
#include <optional>

namespace sportello {

/// Where a page of results ended.
struct HistoryKey
{
    double score = 0; ///< by relevance alone
    qint64 id = 0;
    bool isOther = false; ///< no message as it stands now

    bool operator==(const HistoryKey &) const = default;
};

/// What narrows a search further, with how many hits are left then.
struct HistoryFacet
{
    enum class Of { Account, Network, Audience, Agent, Year, Tag, State, Brand };

    struct Value
    {
        QList<QueryTerm> terms; ///< what stands for it in a query
        QString label; ///< a name, a word of the query language, or a year
        int count = 0;
        bool isChosen = false; ///< the query has the terms

        bool operator==(const Value &) const = default;
    };

    Of of = Of::Account;
    QList<Value> values;

    bool operator==(const HistoryFacet &) const = default;
};

/// How much was found, and what of it.
struct HistoryFacets
{
    static constexpr int MostHits = 1000;

    int count = 0; ///< of texts; MostHits also where there are more
    bool isCapped = false;
    int conversations = 0; ///< of the hits that were counted
    qint64 messages = 0; ///< of the whole history
    QList<HistoryFacet> facets; ///< those with values

    bool operator==(const HistoryFacets &) const = default;
};

/// A page of results in the making: step() by step, each a transaction of a few milliseconds. Used
/// by one thread after the other.
class HistoryPageWork
{
public:
    static constexpr int MostRanked = 2000; ///< so many of the newest are put in order of relevance

    struct Wanted
    {
        HistoryQuery query;
        QueryContext context;
        HistoryOrder order = HistoryOrder::Newest;
        int limit = 50;
        std::optional<HistoryKey> after{};
    };

    explicit HistoryPageWork(Wanted wanted);

    /// True when the page is whole.
    bool step(TeamDatabase &database);

    const QList<HistoryText> &rows() const { return m_rows; }
    const std::optional<HistoryKey> &next() const { return m_next; } ///< nothing = that was all

private:
    struct Ranked
    {
        HistoryKey key;
        bool operator<(const Ranked &other) const;
    };

    bool stepNewest(TeamDatabase &database);
    bool stepRanked(TeamDatabase &database);
    void finishNewest();
    void finishRanked(TeamDatabase &database);
    void read(TeamDatabase &database, int limit, SearchTable::Detail detail);

    Wanted m_wanted;
    HistoryMatcher m_matcher;
    std::optional<CompiledHistory> m_compiled;
    qint64 m_below;
    int m_block;
    bool m_isRead = false; ///< all messages that are wanted
    QList<HistoryText> m_messages;
    QList<HistoryText> m_others;
    QList<Ranked> m_ranked;
    int m_seen = 0;
    QList<HistoryText> m_rows;
    std::optional<HistoryKey> m_next;
};

/// Counts in the making; as HistoryPageWork.
class HistoryFacetWork
{
public:
    HistoryFacetWork(HistoryQuery query, QueryContext context);

    bool step(TeamDatabase &database);
    const HistoryFacets &facets() const { return m_facets; }

private:
    /// One search whose hits are counted: for all facets, or without its own terms for one of which
    /// something is chosen.
    struct Pass
    {
        QList<HistoryFacet::Of> facets;
        HistoryQuery query;
    };

    void begin();
    void finishPass(TeamDatabase &database);
    void finish(TeamDatabase &database);
    void count(HistoryFacet::Of of, const QList<HistoryText> &rows,
               const QHash<ConversationId, QStringList> &tags);
    void readNames(TeamDatabase &database);

    HistoryQuery m_query;
    QueryContext m_context;
    QList<Pass> m_passes;
    std::optional<CompiledHistory> m_compiled;
    qint64 m_below = 0;
    int m_block = 0;
    bool m_isFirst = true;
    QList<HistoryText> m_hits;
    QHash<AccountId, QString> m_accountNames;
    QHash<AccountId, QString> m_brandNames;
    QHash<AgentId, QString> m_agentNames;
    HistoryFacets m_facets;
};

} // namespace sportello
