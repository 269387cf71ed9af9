// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/changeset.h"
#include "services/accounts.h"
#include "services/conversations.h"
#include "services/drafts.h"
#include "services/outbox.h"
#include "ui/models/inboxview.h"

#include <QAbstractItemModel>

#include <array>
#include <functional>

namespace sportello {

namespace NavigationRole {
enum {
    Kind = Qt::UserRole + 1, ///< NavigationModel::Kind
    ViewOf, ///< View, of a view's row
    Count, ///< int, of a view's row; invalid while it is not known
    Icon, ///< name of the icon, of a view's row
    Account, ///< AccountId
    NetworkTile, ///< two letters
    NetworkName,
    Server, ///< of an account whose name another one shares; else empty
    Health, ///< AccountHealth
};
}

/// What the navigation pane and the rail show: the views with their counts, then the accounts with
/// their health. Two levels: the accounts are below their heading.
class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { View, Heading, Account };
    Q_ENUM(Kind)

    /// All references outlive the model.
    NavigationModel(Conversations &conversations, Outbox &outbox, Drafts &drafts,
                    Accounts &accounts, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// What a commit changed.
    void noteChanges(const ChangeSet &changes);
    void refresh();

    QModelIndex viewIndex(View view) const;
    QModelIndex headingIndex() const;
    QModelIndex accountIndex(const AccountId &account) const;
    std::optional<int> count(View view) const { return m_counts[size_t(view)]; }

    /// What a screen reader says of an account's row.
    using AccountText = std::function<QString(const Account &, const AccountHealth &)>;
    void setAccountText(AccountText text) { m_accountText = std::move(text); }

    static QString title(View view);
    static QString iconName(View view);

private:
    QVariant viewData(View view, int role) const;
    QVariant accountData(const Account &account, int role) const;
    void readCounts();
    void readDrafts();
    void readProblems();
    void readAccounts();
    void setCount(View view, int count);

    Conversations &m_conversations;
    Outbox &m_outbox;
    Drafts &m_drafts;
    Accounts &m_accounts;
    std::array<std::optional<int>, std::size(AllViews)> m_counts;
    QList<Account> m_shown;
    AccountText m_accountText;
    quint64 m_number = 0;
};

} // namespace sportello
