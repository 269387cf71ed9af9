// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/panerow.h"

#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/shell/navigationpane.h"

#include <QApplication>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastListWidth = 300;
constexpr int MostListWidth = 480;
constexpr int UsualListWidth = 364;

} // namespace

PaneRow::PaneRow(Settings &settings, NavigationPane *navigation, InboxPane *inbox,
                 ConversationPane *thread, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(settings)
    , m_navigation(navigation)
    , m_inbox(inbox)
    , m_thread(thread)
    , m_navigationWidth(NavigationPane::UsualWidth)
    , m_listWidth(UsualListWidth)
{
    setObjectName(u"panes"_s);
    setHandleWidth(1);
    setChildrenCollapsible(false);
    inbox->setMinimumWidth(LeastListWidth);
    // The layout looks after the thread's width; its own wish must not keep the window wide.
    thread->setMinimumWidth(1);
    addWidget(navigation);
    addWidget(inbox);
    addWidget(thread);
    setStretchFactor(0, 0);
    setStretchFactor(1, 0);
    setStretchFactor(2, 1);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        if (!isNarrow())
            takeSizes();
    });
}

bool PaneRow::isNarrow() const
{
    return window()->width() < NarrowWidth;
}

void PaneRow::openThread()
{
    m_threadOpen = true;
    layOut();
}

void PaneRow::closeThread()
{
    m_threadOpen = false;
    layOut();
}

void PaneRow::toggleRail()
{
    m_settings.setRailCollapsed(!m_settings.railCollapsed());
    layOut();
}

void PaneRow::restore()
{
    if (m_restored)
        return;
    m_restored = true;
    if (restoreState(m_settings.paneSizes()) && !isNarrow())
        takeSizes();
    setHandleWidth(1);
    setChildrenCollapsible(false);
    layOut();
}

void PaneRow::keep()
{
    if (!isNarrow())
        m_settings.setPaneSizes(saveState());
}

void PaneRow::takeSizes()
{
    const QList<int> now = sizes();
    if (!m_navigation->isRail())
        m_navigationWidth =
            std::clamp(now.at(0), NavigationPane::LeastWidth, NavigationPane::MostWidth);
    m_listWidth = std::clamp(now.at(1), LeastListWidth, MostListWidth);
}

void PaneRow::layOut()
{
    if (!m_restored)
        return;
    const bool narrow = isNarrow();
    const int width = window()->width();
    const bool rail = narrow || m_settings.railCollapsed()
        || width - m_navigationWidth - m_listWidth < LeastThreadWidth;
    const int navigation = rail ? NavigationPane::RailWidth : m_navigationWidth;
    // A list that leaves the thread too little gives way.
    const int list =
        std::max(LeastListWidth, std::min(m_listWidth, width - navigation - LeastThreadWidth));
    m_navigation->setRail(rail);
    m_inbox->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : MostListWidth);
    m_inbox->setVisible(!narrow || !m_threadOpen);
    m_thread->setVisible(!narrow || m_threadOpen);
    const int rest = std::max(1, width - navigation - (narrow ? 0 : list));
    setSizes({navigation, narrow ? rest : list, rest});
    Q_EMIT laidOut();
}

void PaneRow::cycleFocus(int direction)
{
    QList<QWidget *> panes;
    for (QWidget *pane : {static_cast<QWidget *>(m_navigation), static_cast<QWidget *>(m_inbox),
                          static_cast<QWidget *>(m_thread)}) {
        if (pane->isVisible())
            panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    qsizetype current = -1;
    const QWidget *focus = QApplication::focusWidget();
    for (qsizetype i = 0; focus && i < panes.size(); ++i) {
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            current = i;
    }
    const qsizetype next = current < 0 ? 0 : (current + direction + panes.size()) % panes.size();
    panes.at(next)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sportello
