// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/navigationpane.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/navigationdelegate.h"
#include "ui/shell/rail.h"

#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStackedLayout>
#include <QToolTip>
#include <QTreeView>

namespace sportello {

using namespace Qt::StringLiterals;

NavigationPane::NavigationPane(NavigationModel &model, const Accounts &accounts, Clock &clock,
                               const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_stack(new QStackedLayout(this))
    , m_tree(new QTreeView(this))
    , m_delegate(new NavigationDelegate(theme, m_tree))
    , m_rail(new Rail(model, theme, this))
{
    setProperty("surface", u"win"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_tree->setObjectName(u"navigation"_s);
    // The tree goes on to a neighbour when the row of a saved view leaves; nobody chose that.
    // Before the tree looks at the model itself.
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &above) {
        m_marking = m_marking || above == m_model.savedHeadingIndex();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] { m_marking = false; });
    m_tree->setModel(&model);
    m_tree->setItemDelegate(m_delegate);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &NavigationPane::openMenu);
    model.setAccountText([this](const Account &account, const AccountHealth &health) {
        return textOf(account, health);
    });
    m_tree->setHeaderHidden(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setMouseTracking(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setEditTriggers(QTreeView::NoEditTriggers);
    m_tree->setStyleSheet(u"QTreeView { background: transparent; padding-top: 8px; }"_s);
    m_tree->expandAll();
    m_tree->viewport()->installEventFilter(this);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_rail);
    setFocusProxy(m_tree);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
        if (!m_marking)
            choose(current);
    });
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (index == m_model.headingIndex() || index == m_model.savedHeadingIndex())
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        else
            choose(index);
    });
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (index.data(NavigationRole::Account).isValid()
            && !m_delegate->linkRect(m_tree->visualRect(index), index).isNull())
            help(index);
    });
    connect(m_rail, &Rail::viewChosen, this, &NavigationPane::viewChosen);
    connect(m_rail, &Rail::savedChosen, this, &NavigationPane::savedChosen);
    connect(&model, &QAbstractItemModel::rowsInserted, m_tree, [this] { m_tree->expandAll(); });
    connect(&theme, &Theme::changed, m_tree, [this] { m_tree->doItemsLayout(); });
    retranslate();
    setRail(false);
}

void NavigationPane::setRail(bool rail)
{
    m_isRail = rail;
    m_stack->setCurrentIndex(rail ? 1 : 0);
    setFocusProxy(rail ? static_cast<QWidget *>(m_rail) : m_tree);
    setMinimumWidth(rail ? RailWidth : LeastWidth);
    setMaximumWidth(rail ? RailWidth : MostWidth);
}

void NavigationPane::show(const InboxView &view)
{
    m_marking = true;
    QModelIndex index;
    if (!view.isSearch())
        index = view.account ? m_model.accountIndex(*view.account)
            : view.saved     ? m_model.savedIndex(*view.saved)
                             : m_model.viewIndex(view.view);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    else
        m_tree->selectionModel()->clear();
    m_rail->show(view);
    m_marking = false;
}

void NavigationPane::choose(const QModelIndex &index)
{
    const QVariant account = index.data(NavigationRole::Account);
    if (account.isValid())
        Q_EMIT accountChosen(account.value<AccountId>());
    else if (index.data(NavigationRole::ViewOf).isValid())
        Q_EMIT viewChosen(index.data(NavigationRole::ViewOf).value<BuiltInView>());
    else if (index.data(NavigationRole::Saved).isValid())
        Q_EMIT savedChosen(index.data(NavigationRole::Saved).value<SavedViewId>());
}

void NavigationPane::help(const QModelIndex &index)
{
    const QVariant account = index.data(NavigationRole::Account);
    if (account.isValid())
        Q_EMIT accountNeedsHelp(account.value<AccountId>());
    else if (index == m_model.savedHeadingIndex())
        Q_EMIT saveViewWanted();
    else
        Q_EMIT accountsWanted();
}

bool NavigationPane::followLink(QEvent *event)
{
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint point = mouse->position().toPoint();
    const QModelIndex index = m_tree->indexAt(point);
    const bool onLink =
        index.isValid() && m_delegate->linkRect(m_tree->visualRect(index), index).contains(point);
    m_tree->viewport()->setCursor(onLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (mouse->button() != Qt::LeftButton)
        return false;
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressedLink = onLink ? index : QModelIndex();
        return onLink; // the row is not chosen: what was read stays on the screen
    }
    const bool follows = event->type() == QEvent::MouseButtonRelease && onLink
        && QModelIndex(m_pressedLink) == index;
    m_pressedLink = QModelIndex();
    if (follows)
        help(index);
    return follows;
}

void NavigationPane::openMenu(const QPoint &point)
{
    const QModelIndex index = m_tree->indexAt(point);
    if (index.data(NavigationRole::Saved).isValid()) {
        openSavedMenu(index, point);
        return;
    }
    if (index.data(NavigationRole::ViewOf).isValid() || index == m_model.savedHeadingIndex())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"accountMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QVariant id = index.data(NavigationRole::Account);
    if (id.isValid()) {
        const auto account = id.value<AccountId>();
        const ConnectionState state = m_accounts.health(account).state;
        if (state == ConnectionState::SignedOut)
            menu->addAction(tr("Sign in again…"), this,
                            [this, account] { Q_EMIT accountNeedsHelp(account); });
        else if (state == ConnectionState::NoSecret)
            menu->addAction(tr("Try again"), this,
                            [this, account] { Q_EMIT accountNeedsHelp(account); });
    }
    menu->addAction(tr("Accounts…"), this, &NavigationPane::accountsWanted);
    menu->popup(m_tree->viewport()->mapToGlobal(point));
}

void NavigationPane::openSavedMenu(const QModelIndex &index, const QPoint &point)
{
    const auto id = index.data(NavigationRole::Saved).value<SavedViewId>();
    auto *menu = new QMenu(this);
    menu->setObjectName(u"savedViewMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Change view…"), this, [this, id] { Q_EMIT changeViewWanted(id); });
    QAction *up =
        menu->addAction(tr("Move up"), this, [this, id] { Q_EMIT moveViewWanted(id, -1); });
    QAction *down =
        menu->addAction(tr("Move down"), this, [this, id] { Q_EMIT moveViewWanted(id, 1); });
    up->setEnabled(index.row() > 0);
    down->setEnabled(index.row() + 1 < m_model.rowCount(m_model.savedHeadingIndex()));
    menu->addAction(tr("Remove view"), this, [this, id] { Q_EMIT removeViewWanted(id); });
    menu->popup(m_tree->viewport()->mapToGlobal(point));
}

bool NavigationPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_tree->viewport()
        && (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove
            || event->type() == QEvent::MouseButtonRelease)
        && followLink(event))
        return true;
    // The health of a channel is worded when somebody looks: it says how long ago.
    if (event->type() == QEvent::ToolTip && watched == m_tree->viewport()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = toolTipFor(m_tree->indexAt(help->pos()));
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, m_tree->viewport());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString NavigationPane::textOf(const Account &account, const AccountHealth &health) const
{
    return tr("%1 on %2: %3", "address, network, state of the channel")
        .arg(Format::address(account.handle), m_accounts.networkDisplayName(account.network),
             Format::word(health.state));
}

QString NavigationPane::toolTipFor(const QModelIndex &index) const
{
    if (index.isValid() && index == m_model.headingIndex())
        return tr("All accounts, and connecting another");
    if (index.isValid() && index == m_model.savedHeadingIndex())
        return tr("Save what the list shows as a view");
    const QVariant id = index.data(NavigationRole::Account);
    if (!id.isValid())
        return {};
    const Account account = m_accounts.account(id.value<AccountId>()).value_or(Account());
    const AccountHealth health = m_accounts.health(account.id);
    QStringList lines{
        tr("%1 on %2", "address, network")
            .arg(Format::address(account.handle), m_accounts.networkDisplayName(account.network)),
        ErrorText::forHealth(health, account).text()};
    if (health.lastCheck)
        lines.append(
            tr("Last successful check: %1").arg(Format::ago(m_clock.now() - *health.lastCheck)));
    if (health.lastMessage)
        lines.append(
            tr("Last message: %1").arg(Format::moment(*health.lastMessage, m_clock.now())));
    return u"<p style='white-space:pre-line'>%1</p>"_s.arg(lines.join(u'\n').toHtmlEscaped());
}

void NavigationPane::retranslate()
{
    m_tree->setAccessibleName(tr("Views and accounts"));
}

} // namespace sportello
