// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "services/views.h"
#include "ui/models/inboxview.h"

#include <QAbstractItemModel>

#include <functional>

namespace sportello {

namespace NavigationRole {
enum {
    Kind = Qt::UserRole + 1, ///< NavigationModel::Kind
    ViewOf, ///< BuiltInView, of a built-in view's row
    Saved, ///< SavedViewId, of a saved view's row
    Number, ///< int, 1 to 9: the key that opens a saved view; invalid for the others
    Count, ///< int, of a view's row; invalid while it is not known
    Late, ///< int, of Waiting: how many wait longer than they were promised
    Icon, ///< name of the icon, of a view's row
    Account, ///< AccountId
    NetworkTile, ///< two letters
    NetworkName,
    Server, ///< of an account whose name another one shares; else empty
    Health, ///< AccountHealth
};
}

/// What the navigation pane and the rail show: the views with their counts, the saved views, then
/// the accounts with their health. Two levels: saved views and accounts are below their headings.
class NavigationModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class Kind { View, SavedView, Heading, Account };
    Q_ENUM(Kind)

    /// All references outlive the model.
    NavigationModel(Views &views, Accounts &accounts, QObject *parent = nullptr);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    QModelIndex viewIndex(BuiltInView view) const;
    QModelIndex savedHeadingIndex() const;
    QModelIndex savedIndex(const SavedViewId &id) const;
    QModelIndex headingIndex() const; ///< of the accounts
    QModelIndex accountIndex(const AccountId &account) const;
    /// As shown; in their order.
    const QList<SavedView> &saved() const { return m_saved; }
    /// Nothing while it is not known.
    std::optional<int> count(BuiltInView view) const;
    std::optional<int> count(const SavedViewId &id) const;

    /// What a screen reader says of an account's row.
    using AccountText = std::function<QString(const Account &, const AccountHealth &)>;
    void setAccountText(AccountText text) { m_accountText = std::move(text); }

    static QString title(BuiltInView view);
    static QString iconName(BuiltInView view);

private:
    QVariant viewData(BuiltInView view, int role) const;
    QVariant savedData(int row, int role) const;
    QVariant headingData(int row, int role) const;
    QVariant accountData(const Account &account, int role) const;
    void readSaved();
    void readCounts();
    void readAccounts();

    Views &m_views;
    Accounts &m_accounts;
    ViewCounts m_counts; ///< as shown
    QList<SavedView> m_saved;
    QList<Account> m_shown;
    AccountText m_accountText;
};

} // namespace sportello
