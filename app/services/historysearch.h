// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "services/contactcard.h"
#include "services/historysteps.h"
#include "services/privateposts.h"
#include "storage/store.h"

#include <QObject>
#include <QTimeZone>

#include <chrono>

namespace sportello {

/// What somebody looks for in the history.
struct HistoryRequest
{
    QString text; ///< the query language (domain/query.h)
    HistoryOrder order = HistoryOrder::Newest;
    int limit = 50;
    /// It is being typed: a last word of three letters or more may go on.
    bool isTyping = false;
    std::optional<BrandId> brand{}; ///< only this one's, unless the text names a brand
    std::optional<HistoryKey> after{}; ///< where the page before ended
    quint64 number = 0; ///< HistorySearch::begin(); 0 = never too late
};

/// One text that was found.
struct HistoryHit
{
    HistoryText text; ///< private data in customers' posts masked
    HistoryExcerpt excerpt;

    bool operator==(const HistoryHit &) const = default;
};

/// A page of results.
struct HistoryPage
{
    QList<HistoryHit> hits;
    QList<FoundPerson> people; ///< with the first page: whom the words name
    std::optional<HistoryKey> next; ///< HistoryRequest::after of the next page; nothing = all
    std::chrono::milliseconds took{0};
};

/// Searches messages, what they said before, notes, canned replies and people: everything there
/// ever was, in any account.
///
/// Newest first is read from the end of the index, so that a common word costs no more than a rare
/// one; by relevance the newest HistoryPageWork::MostRanked hits are put in order. Long work runs
/// in slices of a few milliseconds between which everything else has its turn, and ends when a
/// newer search was begun. What is held back from the index because of an open one-time code is not
/// found by its words. The thread of the window.
class HistorySearch : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostPeople = 3;

    /// All references outlive this object. Days begin in `zone`; `me` is who "me" is.
    HistorySearch(Store &store, Clock &clock, ContactCards &people, PrivatePosts &privatePosts,
                  const AgentId &me, const QTimeZone &zone, QObject *parent = nullptr);

    /// The number of a new search. What carries an older one finishes with Cancelled.
    quint64 begin() { return ++m_newest; }

    /// Refused with a sentence when the text is no query; Cancelled when it is too late.
    Future<HistoryPage> page(const HistoryRequest &request);
    /// How many there are, and what would narrow them; takes longer than a page. As page(); order,
    /// limit and `after` do not matter.
    Future<HistoryFacets> facets(const HistoryRequest &request);

private:
    Result<HistoryQuery> queryOf(const HistoryRequest &request) const;
    QueryContext context() const;
    template<typename Work>
    void run(const std::shared_ptr<Work> &work, quint64 number, const Promise<Done> &promise);
    HistoryPage pageOf(const HistoryPageWork &work, const HistoryMatcher &matcher) const;
    Future<HistoryPage> withPeople(const HistoryPage &page, const HistoryRequest &request,
                                   const Query &query);

    Store &m_store;
    Clock &m_clock;
    ContactCards &m_people;
    PrivatePosts &m_privatePosts;
    AgentId m_me;
    QTimeZone m_zone;
    quint64 m_newest = 0;
};

} // namespace sportello
