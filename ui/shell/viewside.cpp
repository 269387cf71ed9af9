// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/viewside.h"

#include "ui/inbox/inboxpane.h"
#include "ui/shell/actions.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/navigationpane.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/viewdesk.h"

#include <QAction>
#include <QSignalBlocker>

namespace sportello {

ViewSide::ViewSide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectActions(actions);
    connectSaved(actions);
    connect(&parts.navigation, &NavigationPane::viewChosen, this, &ViewSide::show);
    connect(&parts.navigation, &NavigationPane::accountChosen, this, &ViewSide::showAccount);
    connect(&parts.inbox, &InboxPane::searchCleared, this, [this] { m_parts.search.clear(); });
    connect(&parts.search, &SearchField::searched, this, &ViewSide::search);
    connect(&parts.search, &SearchField::left, this, [this] { m_parts.inbox.setFocus(); });
    connect(&parts.scope, &BrandScope::chosen, &parts.inbox, &InboxPane::setBrand);
    parts.inbox.setBrand(parts.scope.brand());
}

void ViewSide::connectActions(const Actions &actions)
{
    const auto on = [this, &actions](ActionId id, BuiltInView view) {
        connect(actions[id], &QAction::triggered, this, [this, view] { show(view); });
    };
    on(ActionId::ShowWaiting, BuiltInView::Waiting);
    on(ActionId::ShowMine, BuiltInView::Mine);
    on(ActionId::ShowUnassigned, BuiltInView::Unassigned);
    on(ActionId::ShowWaitingForCustomer, BuiltInView::WaitingForCustomer);
    on(ActionId::ShowSnoozed, BuiltInView::Snoozed);
    on(ActionId::ShowDone, BuiltInView::Done);
    on(ActionId::ShowProblems, BuiltInView::PublishingProblems);
    on(ActionId::ShowDrafts, BuiltInView::Drafts);
    on(ActionId::ShowHandoffs, BuiltInView::Handoffs);
    on(ActionId::ShowPromises, BuiltInView::Promises);
    on(ActionId::ShowAll, BuiltInView::All);
    connect(actions[ActionId::Search], &QAction::triggered, this, [this] {
        m_parts.search.setFocus(Qt::ShortcutFocusReason);
        m_parts.search.selectAll();
    });
}

void ViewSide::connectSaved(const Actions &actions)
{
    const auto save = [this] {
        if (m_parts.search.problem().isEmpty())
            m_parts.desk.askSave(m_parts.inbox.savableQuery(), m_parts.inbox.view().order);
        else
            m_parts.search.setFocus(Qt::ShortcutFocusReason);
    };
    NavigationPane *navigation = &m_parts.navigation;
    ViewDesk *desk = &m_parts.desk;
    connect(actions[ActionId::SaveView], &QAction::triggered, this, save);
    connect(&m_parts.search, &SearchField::saveWanted, this, save);
    connect(navigation, &NavigationPane::saveViewWanted, this, save);
    connect(navigation, &NavigationPane::savedChosen, this, [this](const SavedViewId &id) {
        if (const std::optional<SavedView> view = m_parts.desk.find(id))
            showSaved(*view);
    });
    connect(navigation, &NavigationPane::changeViewWanted, desk, &ViewDesk::askChange);
    connect(navigation, &NavigationPane::removeViewWanted, desk, &ViewDesk::remove);
    connect(navigation, &NavigationPane::moveViewWanted, desk, &ViewDesk::move);
    connect(desk, &ViewDesk::wanted, this, &ViewSide::showSaved);
    connect(desk, &ViewDesk::gone, this, [this] { show(BuiltInView::Waiting); });
    connect(desk, &ViewDesk::told, this, &ViewSide::told);
}

void ViewSide::show(BuiltInView view)
{
    clearSearch();
    m_parts.inbox.showView(view);
    noteView();
    Q_EMIT chosen();
}

void ViewSide::showSaved(const SavedView &view)
{
    clearSearch();
    const QString problem = m_parts.inbox.showSaved(view);
    if (!problem.isEmpty())
        Q_EMIT told(problem);
    noteView();
    Q_EMIT chosen();
}

void ViewSide::showAccount(const AccountId &account)
{
    m_parts.inbox.showAccount(account);
    noteView();
    Q_EMIT chosen();
}

void ViewSide::searchFor(const QString &text)
{
    m_parts.search.setText(text);
    search(text);
}

void ViewSide::search(const QString &text)
{
    const QString problem = m_parts.inbox.search(text);
    m_parts.search.setProblem(problem);
    if (problem.isEmpty())
        noteView();
}

void ViewSide::clearSearch()
{
    const QSignalBlocker quiet(m_parts.search);
    m_parts.search.clear();
    m_parts.search.setProblem({});
}

void ViewSide::noteView()
{
    m_parts.navigation.show(m_parts.inbox.view());
    m_parts.desk.setShown(m_parts.inbox.view());
}

} // namespace sportello
