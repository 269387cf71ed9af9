// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "ui/models/inboxview.h"

#include <QPersistentModelIndex>
#include <QWidget>

#include <optional>

class QStackedLayout;
class QTreeView;

namespace sportello {

class NavigationDelegate;
class NavigationModel;
class Rail;
class Theme;

/// Where to go: the views and the accounts, as a list or as a narrow rail.
class NavigationPane : public QWidget
{
    Q_OBJECT

public:
    static constexpr int UsualWidth = 208;
    static constexpr int LeastWidth = 168;
    static constexpr int MostWidth = 280;
    static constexpr int RailWidth = 56;

    /// The references outlive the pane.
    NavigationPane(NavigationModel &model, const Accounts &accounts, Clock &clock,
                   const Theme &theme, QWidget *parent = nullptr);

    void setRail(bool rail);
    bool isRail() const { return m_isRail; }
    /// Marks what the list shows.
    void show(const InboxView &view);

Q_SIGNALS:
    void viewChosen(sportello::BuiltInView view);
    void savedChosen(const sportello::SavedViewId &view);
    /// What is shown shall become a saved view.
    void saveViewWanted();
    void changeViewWanted(const sportello::SavedViewId &view);
    void removeViewWanted(const sportello::SavedViewId &view);
    /// So many rows down; negative = up.
    void moveViewWanted(const sportello::SavedViewId &view, int rows);
    void accountChosen(const sportello::AccountId &account);
    /// This account needs a person, and somebody clicked on its words or pressed Enter.
    void accountNeedsHelp(const sportello::AccountId &account);
    /// Somebody wants to see all accounts, or to connect another.
    void accountsWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void retranslate();
    QString toolTipFor(const QModelIndex &index) const;
    QString textOf(const Account &account, const AccountHealth &health) const;
    bool followLink(QEvent *event);
    void help(const QModelIndex &index);
    void openMenu(const QPoint &point);
    void openSavedMenu(const QModelIndex &index, const QPoint &point);

    NavigationModel &m_model;
    const Accounts &m_accounts;
    Clock &m_clock;
    QStackedLayout *m_stack;
    QTreeView *m_tree;
    NavigationDelegate *m_delegate;
    Rail *m_rail;
    QPersistentModelIndex m_pressedLink;
    bool m_isRail = false;
    bool m_marking = false;
};

} // namespace sportello
