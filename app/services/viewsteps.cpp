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

ViewAnswer answer(ConversationTable &table, const ViewTask &task,
                  const QSet<ConversationId> &changed, const QueryContext &context)
{
    ViewAnswer answer;
    answer.id = task.id;
    answer.whole = mustReadAll(task, context);
    if (answer.whole) {
        const QList<ConversationId> all = table.ids(task.query, context);
        answer.members = {all.begin(), all.end()};
        return answer;
    }
    answer.looked = changed;
    answer.looked += table.crossed(timeEdges(task.query.query), *task.readAt, context.now);
    answer.members = table.among(answer.looked.values(), task.query, context);
    return answer;
}

void noteNext(CountAnswer &answer, std::optional<Instant> at)
{
    if (at)
        answer.next = answer.next ? std::min(*answer.next, *at) : at;
}

} // namespace

CountAnswer countViews(TeamDatabase &database, const QList<ViewTask> &tasks,
                       const QList<ConversationId> &changed, const QueryContext &context)
{
    ConversationTable table(database);
    const QSet<ConversationId> changedSet(changed.begin(), changed.end());
    CountAnswer all;
    all.counts = table.counts();
    ConversationQuery mine;
    mine.query = *queryOf(BuiltInView::Mine);
    all.mine = table.count(mine, context);
    for (const ViewTask &task : tasks) {
        all.views.append(answer(table, task, changedSet, context));
        noteNext(all, table.nextCrossing(timeEdges(task.query.query), context.now));
        if (dependsOnToday(task.query.query))
            noteNext(all, startOfTomorrow(context));
    }
    return all;
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
