// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/navigationmodel.h"

#include "core/future.h"
#include "ui/models/accountname.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ViewCount = int(std::size(AllViews));
constexpr int HeadingRow = ViewCount;
/// The internal id tells an account's row from the rows of the first level.
constexpr quintptr FirstLevel = 0;
constexpr quintptr AccountLevel = 1;

} // namespace

NavigationModel::NavigationModel(Conversations &conversations, Outbox &outbox, Drafts &drafts,
                                 Accounts &accounts, QObject *parent)
    : QAbstractItemModel(parent)
    , m_conversations(conversations)
    , m_outbox(outbox)
    , m_drafts(drafts)
    , m_accounts(accounts)
    , m_shown(accounts.accounts())
{
    connect(&accounts, &Accounts::accountsChanged, this, &NavigationModel::readAccounts);
    connect(&accounts, &Accounts::healthChanged, this, [this](const AccountId &account) {
        const QModelIndex row = accountIndex(account);
        if (row.isValid())
            Q_EMIT dataChanged(row, row);
    });
}

QString NavigationModel::title(View view)
{
    switch (view) {
    case View::Waiting: return tr("Waiting", "view");
    case View::WaitingForCustomer: return tr("Waiting for customer", "view");
    case View::Snoozed: return tr("Snoozed", "view");
    case View::Done: return tr("Done", "view");
    case View::PublishingProblems: return tr("Publishing problems", "view");
    case View::Drafts: return tr("Drafts", "view");
    case View::All: return tr("All conversations", "view");
    }
    return {};
}

QString NavigationModel::iconName(View view)
{
    switch (view) {
    case View::Waiting: return u"hourglass"_s;
    case View::WaitingForCustomer: return u"theirturn"_s;
    case View::Snoozed: return u"moon"_s;
    case View::Done: return u"done"_s;
    case View::PublishingProblems: return u"alert"_s;
    case View::Drafts: return u"pencil"_s;
    case View::All: return u"comment"_s;
    }
    return {};
}

QModelIndex NavigationModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? AccountLevel : FirstLevel);
}

QModelIndex NavigationModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == AccountLevel ? headingIndex() : QModelIndex();
}

int NavigationModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return ViewCount + 1;
    const bool heading = parent.internalId() == FirstLevel && parent.row() == HeadingRow;
    return heading && parent.column() == 0 ? int(m_shown.size()) : 0;
}

int NavigationModel::columnCount(const QModelIndex &) const
{
    return 1;
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    if (index.internalId() == FirstLevel && index.row() == HeadingRow)
        return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant NavigationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == AccountLevel)
        return accountData(m_shown.at(index.row()), role);
    if (index.row() < ViewCount)
        return viewData(AllViews[index.row()], role);
    if (role == Qt::DisplayRole)
        return tr("Accounts");
    if (role == NavigationRole::Kind)
        return QVariant::fromValue(Kind::Heading);
    return {};
}

QVariant NavigationModel::viewData(View view, int role) const
{
    const std::optional<int> number = m_counts[size_t(view)];
    switch (role) {
    case Qt::DisplayRole: return title(view);
    case Qt::AccessibleTextRole:
        return number
            ? tr("%1, %n conversation(s)", "a view and its count", *number).arg(title(view))
            : title(view);
    case NavigationRole::Kind: return QVariant::fromValue(Kind::View);
    case NavigationRole::ViewOf: return QVariant::fromValue(view);
    case NavigationRole::Count: return number ? QVariant(*number) : QVariant();
    case NavigationRole::Icon: return iconName(view);
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

QModelIndex NavigationModel::viewIndex(View view) const
{
    return index(int(view), 0);
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

void NavigationModel::noteChanges(const ChangeSet &changes)
{
    if (!changes.conversations.isEmpty())
        readCounts();
    if (!changes.drafts.isEmpty())
        readDrafts();
    if (!changes.outboxConversations.isEmpty())
        readProblems();
}

void NavigationModel::refresh()
{
    readCounts();
    readDrafts();
    readProblems();
    readAccounts();
}

void NavigationModel::readCounts()
{
    whenDone(m_conversations.counts(), this,
             [this, number = ++m_number](const Result<ConversationCounts> &result) {
        if (!result || number != m_number)
            return;
        const QHash<ConversationState, int> &states = result.value().byState;
        int all = 0;
        int waiting = 0;
        for (auto it = states.cbegin(); it != states.cend(); ++it) {
            all += it.value();
            if (isWaiting(it.key()))
                waiting += it.value();
        }
        setCount(View::All, all);
        setCount(View::Waiting, waiting);
        setCount(View::WaitingForCustomer, states.value(ConversationState::WaitingForCustomer));
        setCount(View::Snoozed, states.value(ConversationState::Snoozed));
        setCount(View::Done, states.value(ConversationState::Done));
    });
}

void NavigationModel::readDrafts()
{
    whenDone(m_drafts.conversations(), this, [this](const Result<QList<ConversationId>> &result) {
        if (result)
            setCount(View::Drafts, int(result.value().size()));
    });
}

void NavigationModel::readProblems()
{
    whenDone(m_outbox.conversationsWithProblems(), this,
             [this](const Result<QList<ConversationId>> &result) {
        if (result)
            setCount(View::PublishingProblems, int(result.value().size()));
    });
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

void NavigationModel::setCount(View view, int count)
{
    std::optional<int> &place = m_counts[size_t(view)];
    if (place && *place == count)
        return;
    place = count;
    const QModelIndex row = viewIndex(view);
    Q_EMIT dataChanged(row, row);
}

} // namespace sportello
