// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/historysearch.h"

#include "services/errortext.h"
#include "storage/checked.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Half a letter would take the sign behind it with it on its way into a database, and with a zero
/// the text would end.
QString whole(QString text)
{
    return QString::fromUtf8(text.remove(QChar(u'\0')).toUtf8());
}

} // namespace

HistorySearch::HistorySearch(Store &store, Clock &clock, ContactCards &people,
                             PrivatePosts &privatePosts, const AgentId &me, const QTimeZone &zone,
                             QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_people(people)
    , m_privatePosts(privatePosts)
    , m_me(me)
    , m_zone(zone)
{
}

QueryContext HistorySearch::context() const
{
    return {m_clock.now(), m_zone, m_me};
}

Result<HistoryQuery> HistorySearch::queryOf(const HistoryRequest &request) const
{
    const ParsedQuery parsed = parseQuery(whole(request.text));
    if (!parsed.ok())
        return Error{ErrorKind::Refused, ErrorText::forQuery(*parsed.problem), {}, false};
    const Query &query = parsed.query;
    return HistoryQuery{request.isTyping ? withBegunLastWord(query, request.text) : query,
                        request.brand};
}

template<typename Work>
void HistorySearch::run(const std::shared_ptr<Work> &work, quint64 number,
                        const Promise<Done> &promise)
{
    if (number != 0 && number != m_newest) {
        promise.finish(Error{ErrorKind::Cancelled, {}, {}, false});
        return;
    }
    const auto slice = m_store.run(
        [work](TeamDatabase &database) { return checked(database, work->step(database)); });
    whenDone(slice, this, [this, work, number, promise](const Result<bool> &isDone) {
        if (!isDone)
            promise.finish(isDone.error());
        else if (!*isDone)
            run(work, number, promise);
        else if (number != 0 && number != m_newest)
            promise.finish(Error{ErrorKind::Cancelled, {}, {}, false});
        else
            promise.finish(Done{});
    });
}

Future<HistoryPage> HistorySearch::page(const HistoryRequest &request)
{
    const Result<HistoryQuery> query = queryOf(request);
    if (!query)
        return readyError<HistoryPage>(query.error());
    const auto work = std::make_shared<HistoryPageWork>(HistoryPageWork::Wanted{
        *query, context(), request.order, std::max(1, request.limit), request.after});
    const std::chrono::milliseconds begun = m_clock.elapsed();
    const Promise<Done> promise;
    run(work, request.number, promise);
    return andThen(promise.future(), this,
                   [this, work, begun, request, query = query->query](Done) {
        HistoryPage page = pageOf(*work, HistoryMatcher(query));
        page.took = m_clock.elapsed() - begun;
        return withPeople(page, request, query);
    });
}

HistoryPage HistorySearch::pageOf(const HistoryPageWork &work, const HistoryMatcher &matcher) const
{
    HistoryPage page;
    page.next = work.next();
    for (HistoryText text : work.rows()) {
        const bool isPost = text.direction == Direction::In && text.audience != Audience::Private;
        if (isPost)
            text.text = m_privatePosts.excerpt(text.text, text.account);
        page.hits.append({text, excerptOf(text.text, matcher)});
    }
    return page;
}

Future<HistoryPage> HistorySearch::withPeople(const HistoryPage &page,
                                              const HistoryRequest &request, const Query &query)
{
    QStringList words;
    for (const QueryTerm &term : query.terms) {
        if (term.field != QueryTerm::Field::Text || term.negated)
            return readyValue(page);
        words.append(term.value);
    }
    if (words.isEmpty() || request.after)
        return readyValue(page);
    return andThen(m_people.people(words.join(u' '), MostPeople), this,
                   [page](const QList<FoundPerson> &people) {
        HistoryPage whole = page;
        whole.people = people;
        return readyValue(whole);
    });
}

Future<HistoryFacets> HistorySearch::facets(const HistoryRequest &request)
{
    const Result<HistoryQuery> query = queryOf(request);
    if (!query)
        return readyError<HistoryFacets>(query.error());
    const auto work = std::make_shared<HistoryFacetWork>(*query, context());
    const Promise<Done> promise;
    run(work, request.number, promise);
    return andThen(promise.future(), this, [work](Done) { return readyValue(work->facets()); });
}

} // namespace sportello
