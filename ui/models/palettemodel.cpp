// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/palettemodel.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace sportello {

namespace {

/// With something typed nobody reads further; with nothing typed the list is for looking around.
constexpr qsizetype MostHits = 50;
constexpr qsizetype RecentShown = 5;

bool belongs(PaletteGroup group, QChar prefix)
{
    switch (group) {
    case PaletteGroup::Action:
    case PaletteGroup::View: return prefix == u'>';
    case PaletteGroup::Account:
    case PaletteGroup::Person: return prefix == u'@';
    case PaletteGroup::CannedReply: return prefix == u'/';
    case PaletteGroup::Recent: break;
    }
    return false;
}

bool isPrefix(const QString &text)
{
    return text.startsWith(u'>') || text.startsWith(u'@') || text.startsWith(u'/');
}

} // namespace

PaletteModel::PaletteModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void PaletteModel::setItems(QList<PaletteItem> items, const QStringList &recent)
{
    m_items = std::move(items);
    m_recent = recent;
    m_fixed = m_items.size();
    m_candidates.clear();
    m_candidates.reserve(m_items.size());
    addCandidates(0);
    refill();
}

void PaletteModel::setFound(QList<PaletteItem> items)
{
    if (items.isEmpty() && m_items.size() == m_fixed)
        return;
    m_items.resize(m_fixed);
    m_candidates.resize(m_fixed);
    m_items += items;
    addCandidates(m_fixed);
    refill();
}

void PaletteModel::addCandidates(qsizetype from)
{
    for (const PaletteItem &item : std::as_const(m_items).mid(from))
        m_candidates.append({{}, MatchText(item.title), {}, MatchText(item.detail)});
}

void PaletteModel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    refill();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool heading = row.item < 0;
    if (role == PaletteRole::Heading)
        return heading;
    if (heading)
        return role == Qt::DisplayRole ? title(row.group) : QVariant();
    const PaletteItem &item = m_items.at(row.item);
    switch (role) {
    case Qt::DisplayRole: return item.title;
    case Qt::AccessibleTextRole: {
        QStringList words{item.title};
        for (const QString &more : {item.detail, item.keys, item.reason}) {
            if (!more.isEmpty())
                words.append(more);
        }
        return words.join(QStringLiteral(", "));
    }
    case PaletteRole::Detail: return item.reason.isEmpty() ? item.detail : item.reason;
    case PaletteRole::Icon: return item.icon;
    case PaletteRole::Keys: return item.keys;
    case PaletteRole::Hits: return QVariant::fromValue(row.hits);
    case PaletteRole::Enabled: return item.reason.isEmpty();
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return choice(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

int PaletteModel::nextChoice(int row, int step) const
{
    for (int i = row; i >= 0 && i < m_rows.size(); i += step) {
        if (choice(i))
            return i;
    }
    return -1;
}

const PaletteItem *PaletteModel::choice(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows.at(row).item < 0)
        return nullptr;
    const PaletteItem &item = m_items.at(m_rows.at(row).item);
    return item.reason.isEmpty() ? &item : nullptr;
}

void PaletteModel::refill()
{
    beginResetModel();
    m_rows.clear();
    const QList<Row> rows = matches();
    std::optional<PaletteGroup> group;
    for (const Row &row : rows) {
        if (group != row.group) {
            group = row.group;
            m_rows.append({row.group, -1, 0, {}});
        }
        m_rows.append(row);
    }
    endResetModel();
}

QList<PaletteModel::Row> PaletteModel::matches() const
{
    const bool narrowed = isPrefix(m_text);
    const FuzzyPattern pattern(narrowed ? m_text.mid(1) : m_text);
    QHash<QString, int> age;
    for (int i = 0; i < m_recent.size(); ++i)
        age.insert(m_recent.at(i), i);

    QList<Row> recent;
    QList<Row> rows;
    for (int i = 0; i < m_items.size(); ++i) {
        const PaletteItem &item = m_items.at(i);
        if (narrowed && !belongs(item.group, m_text.front()))
            continue;
        const std::optional<FuzzyHit> hit = pattern.match(m_candidates.at(i));
        if (!hit)
            continue;
        if (pattern.isEmpty() && !narrowed && age.contains(item.key))
            recent.append({PaletteGroup::Recent, i, -age.value(item.key), {}});
        rows.append({item.group, i, hit->score, hit->title});
    }
    const auto better = [this, &age](const Row &one, const Row &other) {
        if (one.score != other.score)
            return one.score > other.score;
        const int never = int(m_recent.size());
        return age.value(m_items.at(one.item).key, never)
            < age.value(m_items.at(other.item).key, never);
    };
    std::sort(recent.begin(), recent.end(), better);
    if (!pattern.isEmpty()) {
        std::stable_sort(rows.begin(), rows.end(), better);
        rows = rows.mid(0, MostHits);
    }
    // The group of the best hit comes first: what was meant should be under the first Enter.
    QHash<PaletteGroup, int> place;
    for (const Row &row : std::as_const(rows)) {
        if (!place.contains(row.group))
            place.insert(row.group, pattern.isEmpty() ? int(row.group) : int(place.size()));
    }
    std::stable_sort(rows.begin(), rows.end(), [&place](const Row &one, const Row &other) {
        return place.value(one.group) < place.value(other.group);
    });
    return recent.mid(0, RecentShown) + rows;
}

QString PaletteModel::title(PaletteGroup group)
{
    switch (group) {
    case PaletteGroup::Recent: return tr("Chosen last");
    case PaletteGroup::Action: return tr("Do");
    case PaletteGroup::View: return tr("Go to");
    case PaletteGroup::Account: return tr("Accounts");
    case PaletteGroup::Person: return tr("People");
    case PaletteGroup::CannedReply: return tr("Canned replies");
    }
    return {};
}

} // namespace sportello
