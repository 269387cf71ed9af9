// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/viewsteps.h"

#include "domain/builtinview.h"
#include "services/errortext.h"
#include "storage/savedviewtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

std::optional<Instant> nextChange(ConversationTable &table, const Query &query,
                                  const QueryContext &context)
{
    std::optional<Instant> next = table.nextCrossing(timeEdges(query), context.now);
    if (dependsOnToday(query)) {
        const Instant tomorrow = startOfTomorrow(context);
        next = next ? std::min(*next, tomorrow) : tomorrow;
    }
    return next;
}

ViewAnswer followView(ConversationTable &table, const ViewTask &task,
                      const QSet<ConversationId> &changed, const QueryContext &context)
{
    ViewAnswer answer;
    answer.id = task.id;
    answer.looked = changed;
    answer.looked += table.crossed(timeEdges(task.query.query), *task.readAt, context.now);
    answer.members = table.among(answer.looked.values(), task.query, context);
    answer.next = nextChange(table, task.query.query, context);
    return answer;
}

} // namespace

bool mustReadAll(const ViewTask &task, const QueryContext &context)
{
    if (!task.readAt)
        return true;
    // What time decided while the clock was wrong is unknown.
    if (context.now < *task.readAt)
        return !timeEdges(task.query.query).isEmpty() || dependsOnToday(task.query.query);
    QueryContext then = context;
    then.now = *task.readAt;
    return dependsOnToday(task.query.query) && startOfTomorrow(then) <= context.now;
}

CountAnswer countViews(TeamDatabase &database, const QList<ViewTask> &tasks,
                       const QList<ConversationId> &changed, const QueryContext &context,
                       const std::optional<BrandId> &brand)
{
    ConversationTable table(database);
    const QSet<ConversationId> changedSet(changed.begin(), changed.end());
    CountAnswer all;
    all.counts = table.counts(brand);
    ConversationQuery mine;
    mine.query = *queryOf(BuiltInView::Mine);
    mine.brand = brand;
    all.mine = table.count(mine, context);
    for (const ViewTask &task : tasks) {
        all.views.append(mustReadAll(task, context) ? readView(database, task, context)
                                                    : followView(table, task, changedSet, context));
    }
    return all;
}

ViewAnswer readView(TeamDatabase &database, const ViewTask &task, const QueryContext &context)
{
    ConversationTable table(database);
    ViewAnswer answer;
    answer.id = task.id;
    answer.whole = true;
    const QList<ConversationId> all = table.ids(task.query, context);
    answer.members = {all.begin(), all.end()};
    answer.next = nextChange(table, task.query.query, context);
    return answer;
}

Result<Done> checkView(const SavedView &view)
{
    if (view.name.trimmed().isEmpty())
        return Error{ErrorKind::Refused, u"a view needs a name"_s, {}, false};
    const ParsedQuery parsed = parseQuery(view.query);
    if (!parsed.ok())
        return Error{ErrorKind::Refused, ErrorText::forQuery(*parsed.problem), {}, false};
    return Done{};
}

void orderViews(TeamDatabase &database, const AgentId &agent, const QList<SavedViewId> &ids)
{
    SavedViewTable table(database);
    QList<SavedView> views = table.visibleTo(agent);
    const auto placeOf = [&ids](const SavedView &view) {
        const qsizetype place = ids.indexOf(view.id);
        return place < 0 ? ids.size() : place;
    };
    std::stable_sort(views.begin(), views.end(),
                     [&placeOf](const auto &a, const auto &b) { return placeOf(a) < placeOf(b); });
    for (qsizetype i = 0; i < views.size(); ++i) {
        if (views.at(i).position != int(i))
            table.setPosition(views.at(i).id, int(i));
    }
}

} // namespace sportello
