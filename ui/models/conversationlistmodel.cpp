// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/conversationlistmodel.h"

#include "core/future.h"
#include "ui/models/conversationroles.h"

#include <QTimer>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int CachedPages = 32;
/// Wishes beyond this are of places that the scroll bar has passed by already.
constexpr int MostWantedPages = 6;

/// How much a reply on its way deserves to be shown, if a row has several.
int weight(const OutboxItem &item)
{
    switch (item.state) {
    case OutboxState::Failed:
    case OutboxState::Held: return 3;
    case OutboxState::Unconfirmed: return 2;
    case OutboxState::Queued:
    case OutboxState::Sending: return 1;
    case OutboxState::Sent:
    case OutboxState::Cancelled: return 0;
    }
    return 0;
}

} // namespace

ConversationListModel::ConversationListModel(Conversations &conversations, Outbox &outbox,
                                             Drafts &drafts, QObject *parent)
    : QAbstractListModel(parent)
    , m_conversations(conversations)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_summaries(PageSize * CachedPages)
    , m_fetchTimer(new QTimer(this))
{
    m_fetchTimer->setSingleShot(true);
    m_fetchTimer->setInterval(0);
    connect(m_fetchTimer, &QTimer::timeout, this, &ConversationListModel::fetchWanted);
}

ConversationListModel::~ConversationListModel() = default;

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

QHash<int, QByteArray> ConversationListModel::roleNames() const
{
    return {
        {ConversationRole::Summary, "summary"},         {ConversationRole::Id, "id"},
        {ConversationRole::Delivery, "delivery"},       {ConversationRole::Group, "group"},
        {ConversationRole::StartsGroup, "startsGroup"}, {ConversationRole::GroupSize, "groupSize"}};
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConversationId id = m_ids.at(index.row());
    if (role == ConversationRole::Id)
        return QVariant::fromValue(id);
    if (role == ConversationRole::Delivery) {
        const auto delivery = m_deliveries.constFind(id);
        return delivery == m_deliveries.constEnd() ? QVariant() : QVariant::fromValue(*delivery);
    }
    if (role == ConversationRole::Group) {
        const std::optional<DueGroup> group = groupOf(index.row());
        return group ? QVariant::fromValue(*group) : QVariant();
    }
    if (role == ConversationRole::StartsGroup) {
        const std::optional<DueGroup> group = groupOf(index.row());
        return group && (index.row() == 0 || groupOf(index.row() - 1) != group);
    }
    if (role == ConversationRole::GroupSize) {
        const std::optional<DueGroup> group = groupOf(index.row());
        return group ? QVariant(groupSize(*group)) : QVariant();
    }
    if (role != ConversationRole::Summary && role != Qt::DisplayRole
        && role != Qt::AccessibleTextRole)
        return {};

    want(index.row());
    const ConversationSummary *summary = m_summaries.object(id);
    if (!summary)
        return {};
    if (role == ConversationRole::Summary)
        return QVariant::fromValue(*summary);
    if (role == Qt::AccessibleTextRole && m_rowText) {
        const auto delivery = m_deliveries.constFind(id);
        return m_rowText(*summary, delivery == m_deliveries.constEnd() ? nullptr : &*delivery);
    }
    return summary->contactName;
}

void ConversationListModel::setView(const InboxView &view)
{
    if (view == m_view && m_number > 0)
        return;
    m_view = view;
    ++m_number;
    m_loaded = false;
    readDeliveries();
    readIds();
}

void ConversationListModel::refresh()
{
    for (const ConversationId &id : m_summaries.keys())
        m_dirty.insert(id);
    if (m_reading)
        m_again = true;
    else
        readIds();
}

void ConversationListModel::noteChanges(const ChangeSet &changes)
{
    if (m_number == 0)
        return;
    if (!changes.outbox.isEmpty() || !changes.outboxConversations.isEmpty())
        readDeliveries();
    // Rows show these names.
    if (!changes.accounts.isEmpty() || changes.tags || changes.agents || changes.brands) {
        refresh();
        return;
    }
    const bool ofDrafts = m_view.builtIn() == BuiltInView::Drafts && !changes.drafts.isEmpty();
    const bool ofOutbox = m_view.builtIn() == BuiltInView::PublishingProblems
        && !changes.outboxConversations.isEmpty();
    if (changes.conversations.isEmpty() && !ofDrafts && !ofOutbox)
        return;
    m_dirty.unite(changes.conversations);
    if (m_reading)
        m_again = true;
    else
        readIds();
}

int ConversationListModel::rowOf(const ConversationId &id) const
{
    return int(m_ids.indexOf(id));
}

ConversationId ConversationListModel::idAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_ids.at(row) : ConversationId();
}

const ConversationSummary *ConversationListModel::summaryAt(int row) const
{
    return row >= 0 && row < m_ids.size() ? m_summaries.object(m_ids.at(row)) : nullptr;
}

void ConversationListModel::noteTime()
{
    if (m_loaded)
        readGroups();
}

std::optional<DueGroup> ConversationListModel::groupOf(int row) const
{
    if (!m_groups)
        return {};
    if (row < m_groups->late)
        return DueGroup::Late;
    return row < m_groups->late + m_groups->withinTheHour ? DueGroup::WithinTheHour
                                                          : DueGroup::Later;
}

int ConversationListModel::groupSize(DueGroup group) const
{
    switch (group) {
    case DueGroup::Late: return m_groups->late;
    case DueGroup::WithinTheHour: return m_groups->withinTheHour;
    case DueGroup::Later: break;
    }
    return int(m_ids.size()) - m_groups->late - m_groups->withinTheHour;
}

// Not from the rows: most of them are not read, and a heading above one that happens to be would
// come and go.
void ConversationListModel::readGroups()
{
    const auto take = [this, number = ++m_groupNumber](std::optional<Groups> groups) {
        if (number != m_groupNumber || m_groups == groups)
            return;
        m_groups = groups;
        if (!m_ids.isEmpty()) {
            Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1),
                               {ConversationRole::Group, ConversationRole::StartsGroup,
                                ConversationRole::GroupSize});
        }
        Q_EMIT groupsChanged();
    };
    const std::optional<BuiltInView> builtIn = m_view.builtIn();
    if (m_view.order != ConversationOrder::Due || m_ids.size() > MostGroupedRows
        || (builtIn && !queryOf(*builtIn))) {
        take({});
        return;
    }
    const auto within = [this](const QString &word) {
        ConversationQuery query = conversationQuery(m_view);
        QueryTerm term;
        term.field = QueryTerm::Field::Is;
        term.value = word;
        query.query.terms.append(term);
        return m_conversations.list(query);
    };
    whenDone(within(u"late"_s), this,
             [this, take, within](const Result<QList<ConversationId>> &late) {
        if (!late)
            return;
        whenDone(within(u"due"_s), this,
                 [take, count = int(late->size())](const Result<QList<ConversationId>> &due) {
            if (due)
                take(Groups{count, int(due->size())});
        });
    });
}

void ConversationListModel::readIds()
{
    m_reading = true;
    m_again = false;
    ConversationQuery query = conversationQuery(m_view);
    Future<QList<ConversationId>> ids;
    const auto listOnly = [this, query](const QList<ConversationId> &only) {
        ConversationQuery restricted = query;
        restricted.only = only;
        return m_conversations.list(restricted);
    };
    if (m_view.builtIn() == BuiltInView::Drafts)
        ids = andThen(m_drafts.conversations(), this, listOnly);
    else if (m_view.builtIn() == BuiltInView::PublishingProblems)
        ids = andThen(m_outbox.conversationsWithProblems(), this, listOnly);
    else
        ids = m_conversations.list(query);

    whenDone(ids, this, [this, number = m_number](const Result<QList<ConversationId>> &result) {
        if (number != m_number)
            return;
        if (!result) {
            m_reading = false;
            Q_EMIT failed(result.error());
            return;
        }
        readSummaries(number, result.value());
    });
}

void ConversationListModel::readSummaries(quint64 number, const QList<ConversationId> &ids)
{
    // What changed and is shown, and what is new at the top; the rest is read when it is looked at.
    const QSet<ConversationId> dirty = std::exchange(m_dirty, {});
    QList<ConversationId> wanted;
    for (const ConversationId &id : dirty) {
        if (m_summaries.contains(id))
            wanted.append(id);
    }
    const QSet<ConversationId> known(m_ids.begin(), m_ids.end());
    const qsizetype most = wanted.size() + PageSize;
    for (const ConversationId &id : ids) {
        if (wanted.size() >= most)
            break;
        if (!m_summaries.contains(id) && (!m_loaded || !known.contains(id)))
            wanted.append(id);
    }
    if (wanted.isEmpty()) {
        takeRows(ids, dirty, {});
        return;
    }
    whenDone(m_conversations.summaries(wanted), this,
             [this, number, ids, dirty](const Result<QList<ConversationSummary>> &result) {
        if (number != m_number) {
            m_dirty.unite(dirty);
            return;
        }
        if (!result) {
            m_dirty.unite(dirty);
            m_reading = false;
            Q_EMIT failed(result.error());
            return;
        }
        takeRows(ids, dirty, result.value());
    });
}

ConversationSummary ConversationListModel::shown(ConversationSummary summary) const
{
    if (m_snippet)
        summary.snippet = m_snippet(summary);
    return summary;
}

void ConversationListModel::takeRows(const QList<ConversationId> &ids,
                                     const QSet<ConversationId> &dirty,
                                     const QList<ConversationSummary> &summaries)
{
    QSet<ConversationId> changed;
    QSet<ConversationId> gone = dirty;
    for (const ConversationSummary &read : summaries) {
        const ConversationSummary summary = shown(read);
        gone.remove(summary.id);
        const ConversationSummary *before = m_summaries.object(summary.id);
        if (before && *before == summary)
            continue;
        m_summaries.insert(summary.id, new ConversationSummary(summary));
        changed.insert(summary.id);
    }
    for (const ConversationId &id : std::as_const(gone))
        m_summaries.remove(id);

    if (m_loaded) {
        update(ids);
        announce(changed);
    } else {
        beginResetModel();
        m_ids = ids;
        m_lastPage = -1;
        m_wantedPages.clear();
        endResetModel();
        m_loaded = true;
        Q_EMIT loaded();
    }
    readGroups();
    m_reading = false;
    if (m_again)
        readIds();
}

void ConversationListModel::update(const QList<ConversationId> &ids)
{
    auto steps = listDifference(m_ids, ids);
    if (!steps) {
        reorder(ids);
        steps = listDifference(m_ids, ids);
    }
    if (steps) {
        for (const RowStep &step : *steps)
            apply(step, ids);
    }
}

void ConversationListModel::apply(const RowStep &step, const QList<ConversationId> &ids)
{
    if (const auto *removed = std::get_if<RowsRemoved>(&step)) {
        beginRemoveRows({}, removed->first, removed->first + removed->count - 1);
        m_ids.remove(removed->first, removed->count);
        endRemoveRows();
    } else if (const auto *moved = std::get_if<RowMoved>(&step)) {
        beginMoveRows({}, moved->from, moved->from, {}, moved->to);
        m_ids.move(moved->from, moved->to > moved->from ? moved->to - 1 : moved->to);
        endMoveRows();
    } else if (const auto *inserted = std::get_if<RowsInserted>(&step)) {
        beginInsertRows({}, inserted->first, inserted->first + inserted->count - 1);
        m_ids = m_ids.first(inserted->first) + ids.mid(inserted->first, inserted->count)
            + m_ids.mid(inserted->first);
        endInsertRows();
    }
}

// So many rows moved that single moves would take longer than looking everything up: the rows that
// stay change places at once, and selection and current row go with them.
void ConversationListModel::reorder(const QList<ConversationId> &ids)
{
    const QSet<ConversationId> after(ids.begin(), ids.end());
    QList<ConversationId> left;
    for (const ConversationId &id : std::as_const(m_ids)) {
        if (after.contains(id))
            left.append(id);
    }
    if (const auto steps = listDifference(m_ids, left)) {
        for (const RowStep &step : *steps)
            apply(step, left);
    }

    Q_EMIT layoutAboutToBeChanged();
    const QSet<ConversationId> before(m_ids.begin(), m_ids.end());
    QHash<ConversationId, int> rows;
    QList<ConversationId> ordered;
    for (const ConversationId &id : ids) {
        if (!before.contains(id))
            continue;
        rows.insert(id, int(ordered.size()));
        ordered.append(id);
    }
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    for (const QModelIndex &index : from)
        to.append(createIndex(rows.value(m_ids.at(index.row())), 0));
    m_ids = ordered;
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged();
}

void ConversationListModel::announce(const QSet<ConversationId> &changed)
{
    if (changed.isEmpty())
        return;
    for (int row = 0; row < m_ids.size(); ++row) {
        if (!changed.contains(m_ids.at(row)))
            continue;
        const int first = row;
        while (row + 1 < m_ids.size() && changed.contains(m_ids.at(row + 1)))
            ++row;
        Q_EMIT dataChanged(index(first), index(row));
    }
}

void ConversationListModel::readDeliveries()
{
    whenDone(m_outbox.openItems(), this,
             [this, number = ++m_deliveryNumber](const Result<QList<OutboxItem>> &result) {
        if (number != m_deliveryNumber || !result)
            return;
        QHash<ConversationId, OutboxItem> deliveries;
        for (const OutboxItem &item : result.value()) {
            // A private reply to a public message concerns both places.
            for (const ConversationId &id : {item.conversation, item.origin}) {
                const auto known = deliveries.constFind(id);
                if (!id.isNull()
                    && (known == deliveries.constEnd() || weight(item) > weight(*known)))
                    deliveries.insert(id, item);
            }
        }
        QSet<ConversationId> changed;
        for (auto it = deliveries.cbegin(); it != deliveries.cend(); ++it) {
            const auto before = m_deliveries.constFind(it.key());
            if (before == m_deliveries.constEnd() || !(*before == it.value()))
                changed.insert(it.key());
        }
        for (auto it = m_deliveries.cbegin(); it != m_deliveries.cend(); ++it) {
            if (!deliveries.contains(it.key()))
                changed.insert(it.key());
        }
        m_deliveries = std::move(deliveries);
        announce(changed);
    });
}

void ConversationListModel::want(int row) const
{
    const int page = row / PageSize;
    const auto add = [this](int wanted) {
        m_wantedPages.removeOne(wanted);
        m_wantedPages.append(wanted);
    };
    const auto missing = [this](int other) {
        const int first = other * PageSize;
        return first >= 0 && first < m_ids.size() && !m_summaries.contains(m_ids.at(first));
    };
    const bool here = !m_summaries.contains(m_ids.at(row));
    if (!here && page == m_lastPage)
        return;
    if (page != m_lastPage) {
        m_lastPage = page;
        for (const int neighbour : {page - 1, page + 1}) {
            if (missing(neighbour))
                add(neighbour);
        }
    }
    if (here)
        add(page);
    while (m_wantedPages.size() > MostWantedPages)
        m_wantedPages.removeFirst();
    if (!m_wantedPages.isEmpty() && !m_fetchTimer->isActive())
        m_fetchTimer->start();
}

void ConversationListModel::fetchWanted()
{
    // The newest wish is what is looked at now.
    while (!m_wantedPages.isEmpty()) {
        const int page = m_wantedPages.takeLast();
        if (m_pagesUnderWay.contains(page))
            continue;
        QList<ConversationId> ids;
        for (const ConversationId &id : m_ids.mid(qsizetype(page) * PageSize, PageSize)) {
            if (!m_summaries.contains(id))
                ids.append(id);
        }
        if (ids.isEmpty())
            continue;
        m_pagesUnderWay.insert(page);
        whenDone(m_conversations.summaries(ids), this,
                 [this, page](const Result<QList<ConversationSummary>> &result) {
            m_pagesUnderWay.remove(page);
            if (!result) {
                Q_EMIT failed(result.error());
                return;
            }
            QSet<ConversationId> read;
            for (const ConversationSummary &summary : result.value()) {
                m_summaries.insert(summary.id, new ConversationSummary(shown(summary)));
                read.insert(summary.id);
            }
            announce(read);
        });
    }
}

} // namespace sportello
