// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/views.h"

#include "storage/checked.h"
#include "storage/savedviewtable.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const Error gone{ErrorKind::NotFound, u"there is no such view"_s, {}, false};

QList<SavedViewId> idsOf(const QList<SavedView> &views)
{
    QList<SavedViewId> ids;
    for (const SavedView &view : views)
        ids.append(view.id);
    return ids;
}

} // namespace

Views::Views(Store &store, Clock &clock, const AgentId &me, const QTimeZone &zone, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_me(me)
    , m_counter(store, clock, me, zone)
{
    connect(&m_counter, &ViewCounter::countsChanged, this, &Views::countsChanged);
    connect(&store, &Store::committed, this, [this](const ChangeSet &changes) {
        if (changes.savedViews)
            read();
    });
}

void Views::start()
{
    read();
    m_counter.start();
}

void Views::read()
{
    whenDone(list(), this, [this](const Result<QList<SavedView>> &views) {
        if (!views || *views == m_saved)
            return;
        m_saved = *views;
        m_counter.setViews(m_saved);
        Q_EMIT savedChanged();
    });
}

Future<QList<SavedView>> Views::list()
{
    return m_store.run([me = m_me](TeamDatabase &database) -> Result<QList<SavedView>> {
        return checked(database, SavedViewTable(database).visibleTo(me));
    });
}

Future<SavedView> Views::add(SavedView view)
{
    if (const Result<Done> good = checkView(view); !good)
        return readyError<SavedView>(good.error());
    view.id = SavedViewId::make();
    view.name = view.name.trimmed();
    const Instant now = m_clock.now();
    return m_store.run([me = m_me, view, now](TeamDatabase &database) -> Result<SavedView> {
        SavedViewTable table(database);
        SavedView added = view;
        added.position = 0;
        for (const SavedView &each : table.visibleTo(me))
            added.position = std::max(added.position, each.position + 1);
        table.save(added, now);
        return checked(database, added);
    });
}

Future<Done> Views::change(const SavedView &view)
{
    if (Result<Done> good = checkView(view); !good)
        return ready(std::move(good));
    const Instant now = m_clock.now();
    return m_store.run([view, now](TeamDatabase &database) -> Result<Done> {
        SavedViewTable table(database);
        const std::optional<SavedView> before = table.find(view.id);
        if (!before)
            return database.error().value_or(gone);
        SavedView after = view;
        after.name = view.name.trimmed();
        after.position = before->position;
        if (after != *before)
            table.save(after, now);
        return checked(database, Done{});
    });
}

Future<Done> Views::reorder(const QList<SavedViewId> &ids)
{
    return m_store.run([me = m_me, ids](TeamDatabase &database) -> Result<Done> {
        orderViews(database, me, ids);
        return checked(database, Done{});
    });
}

Future<SavedView> Views::remove(const SavedViewId &id)
{
    return m_store.run([id](TeamDatabase &database) -> Result<SavedView> {
        SavedViewTable table(database);
        const std::optional<SavedView> view = table.find(id);
        if (!view || !table.remove(id))
            return database.error().value_or(gone);
        return checked(database, *view);
    });
}

Future<Done> Views::restore(const SavedView &view)
{
    const Instant now = m_clock.now();
    return m_store.run([me = m_me, view, now](TeamDatabase &database) -> Result<Done> {
        SavedViewTable table(database);
        QList<SavedViewId> order = idsOf(table.visibleTo(me));
        order.removeAll(view.id);
        order.insert(std::clamp<qsizetype>(view.position, 0, order.size()), view.id);
        table.save(view, now);
        orderViews(database, me, order);
        return checked(database, Done{});
    });
}

} // namespace sportello
