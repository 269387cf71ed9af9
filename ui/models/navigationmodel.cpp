// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/navigationmodel.h"

#include "ui/models/accountname.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ViewCount = int(AllBuiltInViews.size());
constexpr int SavedHeadingRow = ViewCount;
constexpr int HeadingRow = ViewCount + 1;
/// The keys of saved views are digits.
constexpr int LastNumber = 9;
/// The internal id tells the rows below a heading from those of the first level.
constexpr quintptr FirstLevel = 0;
constexpr quintptr SavedLevel = 1;
constexpr quintptr AccountLevel = 2;

} // namespace

NavigationModel::NavigationModel(Views &views, Accounts &accounts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_views(views)
    , m_accounts(accounts)
    , m_counts(views.counts())
    , m_saved(views.saved())
    , m_shown(accounts.accounts())
{
    connect(&views, &Views::savedChanged, this, &NavigationModel::readSaved);
    connect(&views, &Views::countsChanged, this, &NavigationModel::readCounts);
    connect(&accounts, &Accounts::accountsChanged, this, &NavigationModel::readAccounts);
    connect(&accounts, &Accounts::healthChanged, this, [this](const AccountId &account) {
        const QModelIndex row = accountIndex(account);
        if (row.isValid())
            Q_EMIT dataChanged(row, row);
    });
}

QString NavigationModel::title(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Waiting: return tr("Waiting", "view");
    case BuiltInView::Mine: return tr("Mine", "view");
    case BuiltInView::Unassigned: return tr("Unassigned", "view");
    case BuiltInView::WaitingForCustomer: return tr("Waiting for customer", "view");
    case BuiltInView::Snoozed: return tr("Snoozed", "view");
    case BuiltInView::Done: return tr("Done", "view");
    case BuiltInView::PublishingProblems: return tr("Publishing problems", "view");
    case BuiltInView::Drafts: return tr("Drafts", "view");
    case BuiltInView::Handoffs: return tr("Handoffs", "view");
    case BuiltInView::Promises: return tr("Promises", "view");
    case BuiltInView::All: return tr("All conversations", "view");
    }
    return {};
}

QString NavigationModel::iconName(BuiltInView view)
{
    switch (view) {
    case BuiltInView::Waiting: return u"hourglass"_s;
    case BuiltInView::Mine: return u"person"_s;
    case BuiltInView::Unassigned: return u"unassigned"_s;
    case BuiltInView::WaitingForCustomer: return u"theirturn"_s;
    case BuiltInView::Snoozed: return u"moon"_s;
    case BuiltInView::Done: return u"done"_s;
    case BuiltInView::PublishingProblems: return u"alert"_s;
    case BuiltInView::Drafts: return u"pencil"_s;
    case BuiltInView::Handoffs: return u"arrow"_s;
    case BuiltInView::Promises: return u"calendar"_s;
    case BuiltInView::All: return u"comment"_s;
    }
    return {};
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, column, FirstLevel);
    return createIndex(row, column, parent.row() == HeadingRow ? AccountLevel : SavedLevel);
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == FirstLevel)
        return {};
    return index.internalId() == AccountLevel ? headingIndex() : savedHeadingIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return ViewCount + 2;
    if (parent.internalId() != FirstLevel || parent.column() != 0)
        return 0;
    switch (parent.row()) {
    case SavedHeadingRow: return int(m_saved.size());
    case HeadingRow: return int(m_shown.size());
    default: return 0;
    }
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == FirstLevel && index.row() >= ViewCount)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == AccountLevel)
        return accountData(m_shown.at(index.row()), role);
    if (index.internalId() == SavedLevel)
        return savedData(index.row(), role);
    if (index.row() < ViewCount)
        return viewData(AllBuiltInViews[size_t(index.row())], role);
    return headingData(index.row(), role);
}

QVariant NavigationModel::headingData(int row, int role) const
{
    if (role == Qt::DisplayRole)
        return row == HeadingRow ? tr("Accounts") : tr("Saved views");
    if (role == NavigationRole::Kind)
        return QVariant::fromValue(Kind::Heading);
    return {};
}

QVariant NavigationModel::viewData(BuiltInView view, int role) const
{
    const std::optional<int> number = count(view);
    const int late = view == BuiltInView::Waiting ? m_counts.late : 0;
    switch (role) {
    case Qt::DisplayRole: return title(view);
    case Qt::AccessibleTextRole: {
        if (!number)
            return title(view);
        const QString counted =
            tr("%1, %n conversation(s)", "a view and its count", *number).arg(title(view));
        return late > 0 ? tr("%1, %n late", "a view with its count", late).arg(counted) : counted;
    }
    case NavigationRole::Kind: return QVariant::fromValue(Kind::View);
    case NavigationRole::ViewOf: return QVariant::fromValue(view);
    case NavigationRole::Count: return number ? QVariant(*number) : QVariant();
    case NavigationRole::Late: return late;
    case NavigationRole::Icon: return iconName(view);
    default: return {};
    }
}

QVariant NavigationModel::savedData(int row, int role) const
{
    const SavedView &view = m_saved.at(row);
    const std::optional<int> number = count(view.id);
    switch (role) {
    case Qt::DisplayRole: return view.name;
    case Qt::AccessibleTextRole: {
        const QString counted = number
            ? tr("%1, %n conversation(s)", "a view and its count", *number).arg(view.name)
            : view.name;
        return row < LastNumber ? tr("%1, key %2", "a view and its key").arg(counted).arg(row + 1)
                                : counted;
    }
    case NavigationRole::Kind: return QVariant::fromValue(Kind::SavedView);
    case NavigationRole::Saved: return QVariant::fromValue(view.id);
    case NavigationRole::Number: return row < LastNumber ? QVariant(row + 1) : QVariant();
    case NavigationRole::Count: return number ? QVariant(*number) : QVariant();
    case NavigationRole::Icon: return u"view"_s;
    default: return {};
    }
}

QVariant NavigationModel::accountData(const Account &account, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return AccountName::brief(account.handle);
    case NavigationRole::Server:
        return AccountName::isShared(m_accounts, account) ? AccountName::server(account.handle)
                                                          : QString();
    case Qt::AccessibleTextRole:
        return m_accountText ? m_accountText(account, m_accounts.health(account.id))
                             : account.handle;
    case NavigationRole::Kind: return QVariant::fromValue(Kind::Account);
    case NavigationRole::Account: return QVariant::fromValue(account.id);
    case NavigationRole::NetworkTile: return m_accounts.networkShortName(account.network);
    case NavigationRole::NetworkName: return m_accounts.networkDisplayName(account.network);
    case NavigationRole::Health: return QVariant::fromValue(m_accounts.health(account.id));
    default: return {};
    }
}

QModelIndex NavigationModel::viewIndex(BuiltInView view) const
{
    return index(int(view), 0);
}

QModelIndex NavigationModel::savedHeadingIndex() const
{
    return createIndex(SavedHeadingRow, 0, FirstLevel);
}

QModelIndex NavigationModel::savedIndex(const SavedViewId &id) const
{
    for (int row = 0; row < m_saved.size(); ++row) {
        if (m_saved.at(row).id == id)
            return createIndex(row, 0, SavedLevel);
    }
    return {};
}

QModelIndex NavigationModel::headingIndex() const
{
    return createIndex(HeadingRow, 0, FirstLevel);
}

QModelIndex NavigationModel::accountIndex(const AccountId &account) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).id == account)
            return createIndex(row, 0, AccountLevel);
    }
    return {};
}

std::optional<int> NavigationModel::count(BuiltInView view) const
{
    const auto known = m_counts.builtIn.constFind(view);
    return known == m_counts.builtIn.cend() ? std::nullopt : std::optional(*known);
}

std::optional<int> NavigationModel::count(const SavedViewId &id) const
{
    const auto known = m_counts.saved.constFind(id);
    return known == m_counts.saved.cend() ? std::nullopt : std::optional(*known);
}

void NavigationModel::readSaved()
{
    const QList<SavedView> now = m_views.saved();
    const auto rowIn = [](const QList<SavedView> &list, const SavedViewId &id) {
        const auto found = std::find_if(list.begin(), list.end(),
                                        [&](const SavedView &view) { return view.id == id; });
        return found == list.end() ? -1 : int(found - list.begin());
    };
    for (int row = int(m_saved.size()) - 1; row >= 0; --row) {
        if (rowIn(now, m_saved.at(row).id) >= 0)
            continue;
        beginRemoveRows(savedHeadingIndex(), row, row);
        m_saved.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < now.size(); ++row) {
        const int before = rowIn(m_saved, now.at(row).id);
        if (before < 0) {
            beginInsertRows(savedHeadingIndex(), row, row);
            m_saved.insert(row, now.at(row));
            endInsertRows();
        } else if (before != row) {
            // What is before this row stands right already, so it comes from below.
            beginMoveRows(savedHeadingIndex(), before, before, savedHeadingIndex(), row);
            m_saved.move(before, row);
            endMoveRows();
        }
    }
    m_saved = now;
    if (!m_saved.isEmpty())
        Q_EMIT dataChanged(index(0, 0, savedHeadingIndex()),
                           index(int(m_saved.size()) - 1, 0, savedHeadingIndex()));
}

void NavigationModel::readCounts()
{
    const ViewCounts before = std::exchange(m_counts, m_views.counts());
    for (const BuiltInView view : AllBuiltInViews) {
        const bool late = view == BuiltInView::Waiting && before.late != m_counts.late;
        if (late || before.builtIn.value(view, -1) != m_counts.builtIn.value(view, -1))
            Q_EMIT dataChanged(viewIndex(view), viewIndex(view));
    }
    for (const SavedView &view : std::as_const(m_saved)) {
        if (before.saved.value(view.id, -1) != m_counts.saved.value(view.id, -1))
            Q_EMIT dataChanged(savedIndex(view.id), savedIndex(view.id));
    }
}

void NavigationModel::readAccounts()
{
    const QList<Account> now = m_accounts.accounts();
    const auto contains = [](const QList<Account> &list, const AccountId &id) {
        return std::any_of(list.begin(), list.end(),
                           [&](const Account &account) { return account.id == id; });
    };
    for (int row = int(m_shown.size()) - 1; row >= 0; --row) {
        if (contains(now, m_shown.at(row).id))
            continue;
        beginRemoveRows(headingIndex(), row, row);
        m_shown.removeAt(row);
        endRemoveRows();
    }
    // The order is that in which they were connected, so what is new stands at its end or, for one
    // that came back, in between.
    for (int row = 0; row < now.size(); ++row) {
        if (contains(m_shown, now.at(row).id))
            continue;
        const int place = std::min(row, int(m_shown.size()));
        beginInsertRows(headingIndex(), place, place);
        m_shown.insert(place, now.at(row));
        endInsertRows();
    }
    for (int row = 0; row < m_shown.size(); ++row) {
        for (const Account &account : now) {
            if (account.id == m_shown.at(row).id)
                m_shown[row] = account;
        }
    }
    if (!m_shown.isEmpty())
        Q_EMIT dataChanged(index(0, 0, headingIndex()),
                           index(int(m_shown.size()) - 1, 0, headingIndex()));
}

} // namespace sportello
