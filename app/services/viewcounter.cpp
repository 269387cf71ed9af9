// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/viewcounter.h"

#include "storage/checked.h"
#include "storage/drafttable.h"
#include "storage/outboxtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Field = QueryTerm::Field;

// So that a clock that was set, or a machine that slept, is noticed.
constexpr std::chrono::minutes longestSleep{1};

bool asks(const Query &query, std::initializer_list<Field> fields)
{
    return std::any_of(query.terms.begin(), query.terms.end(), [fields](const QueryTerm &term) {
        return std::find(fields.begin(), fields.end(), term.field) != fields.end();
    });
}

/// What is counted like a saved view stands among them under an id that no saved view has.
const SavedViewId lateOnes;
const SavedViewId handoffOnes(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
const SavedViewId promisedOnes(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2));

bool namesAgents(const Query &query)
{
    return asks(query, {Field::Owner, Field::Agent});
}

bool namesAccounts(const Query &query)
{
    return asks(query, {Field::Account, Field::Network, Field::Brand, Field::To});
}

/// The conversations that this seat's own tables name.
struct OwnConversations
{
    QList<ConversationId> problems;
    QList<ConversationId> drafts;
};

} // namespace

ViewCounter::ViewCounter(Store &store, Clock &clock, const AgentId &me, const QTimeZone &zone,
                         QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_context{{}, zone, me}
{
    setViews({});
}

void ViewCounter::start()
{
    if (m_started)
        return;
    m_started = true;
    connect(&m_store, &Store::committed, this, &ViewCounter::take);
    schedule();
}

void ViewCounter::setViews(const QList<SavedView> &views)
{
    QHash<SavedViewId, Counted> counted;
    const auto add = [this, &counted](const SavedViewId &id, const Query &query) {
        const auto known = m_views.constFind(id);
        Counted view;
        view.query = scoped(query);
        counted.insert(id, known != m_views.cend() && known->query.query == query ? *known : view);
    };
    add(lateOnes, parseQuery(u"is:late"_s).query);
    add(handoffOnes, queryOf(BuiltInView::Handoffs).value_or(Query()));
    add(promisedOnes, queryOf(BuiltInView::Promises).value_or(Query()));
    for (const SavedView &view : views) {
        const ParsedQuery parsed = parseQuery(view.query);
        // One that a newer version of the program wrote is not counted.
        if (parsed.ok())
            add(view.id, parsed.query);
    }
    m_views = std::move(counted);
    schedule();
}

ConversationQuery ViewCounter::scoped(const Query &query) const
{
    ConversationQuery scoped;
    scoped.query = query;
    if (!namesBrand(query))
        scoped.brand = m_scope;
    return scoped;
}

void ViewCounter::setScope(const BrandId &brand)
{
    const std::optional<BrandId> scope = brand.isNull() ? std::nullopt : std::optional(brand);
    if (scope == m_scope)
        return;
    m_scope = scope;
    ViewCounts counts = m_counts;
    counts.builtIn.clear();
    counts.late = 0;
    for (auto view = m_views.begin(); view != m_views.end(); ++view) {
        if (namesBrand(view->query.query))
            continue;
        *view = {scoped(view->query.query), {}, {}};
        counts.saved.remove(view.key());
    }
    // What is under way asks about the brand before.
    m_toRead.removeIf([](const ViewTask &task) { return !namesBrand(task.query.query); });
    m_ownChanged = true;
    show(counts);
    schedule();
}

void ViewCounter::take(const ChangeSet &changes)
{
    if (changes.agents)
        forgetMembers(namesAgents);
    if (changes.brands)
        forgetMembers(namesBrand);
    if (!changes.accounts.isEmpty()) {
        forgetMembers(namesAccounts);
        // An account may belong to another brand now.
        forgetScoped();
    }
    const bool own = !changes.drafts.isEmpty() || !changes.outbox.isEmpty()
        || !changes.outboxConversations.isEmpty() || (m_scope && !changes.accounts.isEmpty());
    const bool team = !changes.conversations.isEmpty() || !changes.notes.isEmpty() || changes.agents
        || changes.brands || !changes.accounts.isEmpty();
    m_changed += changes.conversations;
    m_changed += changes.notes;
    m_ownChanged = m_ownChanged || own;
    if (own || team)
        schedule();
}

void ViewCounter::forgetMembers(bool (*concerned)(const Query &))
{
    for (Counted &view : m_views) {
        if (concerned(view.query.query))
            view.readAt.reset();
    }
}

void ViewCounter::forgetScoped()
{
    for (Counted &view : m_views) {
        if (view.query.brand)
            view.readAt.reset();
    }
}

void ViewCounter::schedule()
{
    if (!m_started || m_scheduled)
        return;
    if (m_running) {
        m_again = true;
        return;
    }
    const std::chrono::milliseconds rest =
        m_lastRun ? *m_lastRun + Interval - m_clock.elapsed() : std::chrono::milliseconds(0);
    if (rest <= std::chrono::milliseconds(0)) {
        run();
        return;
    }
    m_scheduled = true;
    m_clock.callAfter(rest, this, [this] {
        m_scheduled = false;
        run();
    });
}

void ViewCounter::run()
{
    m_running = true;
    m_again = false;
    m_lastRun = m_clock.elapsed();
    m_turn = m_context;
    m_turn.now = m_clock.now();
    m_toRead.clear();
    QList<ViewTask> known;
    for (auto view = m_views.cbegin(); view != m_views.cend(); ++view) {
        const ViewTask task{view.key(), view->query, view->readAt};
        (mustReadAll(task, m_turn) ? m_toRead : known).append(task);
    }
    // Whatever is forgotten from here on is forgotten after this turn's answer.
    for (Counted &view : m_views)
        view.readAt = m_turn.now;
    const QList<ConversationId> changed = m_changed.values();
    m_changed.clear();
    const auto count = [known, changed, context = m_turn,
                        scope = m_scope](TeamDatabase &database) -> Result<CountAnswer> {
        return checked(database, countViews(database, known, changed, context, scope));
    };
    whenDone(m_store.run(count), this, [this, scope = m_scope](const Result<CountAnswer> &answer) {
        if (answer) {
            ViewCounts counts = m_counts;
            if (scope == m_scope)
                applySums(*answer, counts);
            for (const ViewAnswer &view : answer->views)
                applyView(view, counts);
            show(counts);
        } else {
            // Without an answer nothing is known of them; the next commit asks again.
            m_toRead.clear();
            for (Counted &view : m_views)
                view.readAt.reset();
        }
        countOwn();
    });
}

void ViewCounter::applySums(const CountAnswer &answer, ViewCounts &counts) const
{
    const auto ofState = [&answer](ConversationState state) {
        return answer.counts.byState.value(state);
    };
    int all = 0;
    for (const int number : answer.counts.byState)
        all += number;
    counts.builtIn[BuiltInView::All] = all;
    counts.builtIn[BuiltInView::Waiting] =
        ofState(ConversationState::New) + ofState(ConversationState::Taken);
    counts.builtIn[BuiltInView::WaitingForCustomer] =
        ofState(ConversationState::WaitingForCustomer);
    counts.builtIn[BuiltInView::Snoozed] = ofState(ConversationState::Snoozed);
    counts.builtIn[BuiltInView::Done] = ofState(ConversationState::Done);
    counts.builtIn[BuiltInView::Unassigned] = answer.counts.unassigned;
    counts.builtIn[BuiltInView::Mine] = answer.mine;
    counts.saved.removeIf([this](const auto &entry) { return !m_views.contains(entry.key()); });
}

void ViewCounter::applyView(const ViewAnswer &answer, ViewCounts &counts)
{
    wakeAt(answer.next);
    const auto view = m_views.find(answer.id);
    // Changed or forgotten while it was asked about: this answers another question.
    if (view == m_views.end() || !view->readAt)
        return;
    if (answer.whole)
        view->members.clear();
    view->members -= answer.looked;
    view->members += answer.members;
    const int number = int(view->members.size());
    if (answer.id == lateOnes)
        counts.late = number;
    else if (answer.id == handoffOnes)
        counts.builtIn[BuiltInView::Handoffs] = number;
    else if (answer.id == promisedOnes)
        counts.builtIn[BuiltInView::Promises] = number;
    else
        counts.saved[answer.id] = number;
}

void ViewCounter::countOwn()
{
    if (!m_ownChanged) {
        readNext();
        return;
    }
    m_ownChanged = false;
    whenDone(ownCounts(), this, [this, scope = m_scope](const Result<OwnCounts> &own) {
        if (own && scope == m_scope) {
            ViewCounts counts = m_counts;
            counts.builtIn[BuiltInView::PublishingProblems] = own->problems;
            counts.builtIn[BuiltInView::Drafts] = own->drafts;
            show(counts);
        }
        readNext();
    });
}

Future<ViewCounter::OwnCounts> ViewCounter::ownCounts()
{
    const auto named = m_store.run([](OwnDatabase &database) -> Result<OwnConversations> {
        return checked(database,
                       OwnConversations{OutboxTable(database).conversationsWithProblems(),
                                        DraftTable(database).conversations()});
    });
    return andThen(named, this, [this, scope = m_scope](const OwnConversations &own) {
        if (!scope)
            return readyValue(OwnCounts{int(own.problems.size()), int(own.drafts.size())});
        return m_store.run([own, scope](TeamDatabase &database) -> Result<OwnCounts> {
            // Whose they are lies in the team's tables.
            ConversationQuery query;
            query.brand = scope;
            ConversationTable table(database);
            return checked(database,
                           OwnCounts{int(table.among(own.problems, query, {}).size()),
                                     int(table.among(own.drafts, query, {}).size())});
        });
    });
}

void ViewCounter::readNext()
{
    if (m_toRead.isEmpty()) {
        m_running = false;
        if (m_again || m_ownChanged)
            schedule();
        return;
    }
    const ViewTask task = m_toRead.takeFirst();
    whenDone(m_store.run([task, context = m_turn](TeamDatabase &database) -> Result<ViewAnswer> {
        return checked(database, readView(database, task, context));
    }),
             this, [this, id = task.id](const Result<ViewAnswer> &answer) {
                 if (answer) {
                     ViewCounts counts = m_counts;
                     applyView(*answer, counts);
                     show(counts);
                 } else if (const auto view = m_views.find(id); view != m_views.end()) {
                     view->readAt.reset();
                 }
                 readNext();
             });
}

void ViewCounter::show(const ViewCounts &counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

void ViewCounter::wakeAt(std::optional<Instant> next)
{
    std::chrono::milliseconds rest = longestSleep;
    if (next)
        rest = std::clamp<std::chrono::milliseconds>(*next - m_clock.now(), {}, longestSleep);
    const std::chrono::milliseconds wake = m_clock.elapsed() + rest;
    // An earlier call finds out itself when the next one is due; under load each turn would add
    // one.
    if (m_wake && *m_wake <= wake)
        return;
    m_wake = wake;
    m_clock.callAfter(rest, this, [this, wake] {
        if (m_wake != wake)
            return;
        m_wake.reset();
        schedule();
    });
}

} // namespace sportello
