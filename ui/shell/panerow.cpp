// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/panerow.h"

#include "ui/contact/contactpanel.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/shell/navigationpane.h"

#include <QApplication>
#include <QEvent>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LeastListWidth = 300;
constexpr int MostListWidth = 480;
constexpr int UsualListWidth = 364;

/// The list's buttons keep their words, whatever the language and the size of text.
int leastListWidth(const InboxPane *inbox)
{
    return std::max(LeastListWidth, inbox->minimumSizeHint().width());
}

} // namespace

PaneRow::PaneRow(Settings &settings, NavigationPane *navigation, InboxPane *inbox,
                 ConversationPane *thread, ContactPanel *contact, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_settings(settings)
    , m_navigation(navigation)
    , m_inbox(inbox)
    , m_thread(thread)
    , m_contact(contact)
    , m_navigationWidth(NavigationPane::UsualWidth)
    , m_listWidth(UsualListWidth)
    , m_contactWidth(ContactPanel::UsualWidth)
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
    addWidget(contact);
    contact->setMinimumWidth(ContactPanel::LeastWidth);
    contact->setMaximumWidth(ContactPanel::MostWidth);
    thread->installEventFilter(this);
    setStretchFactor(0, 0);
    setStretchFactor(1, 0);
    setStretchFactor(2, 1);
    setStretchFactor(3, 0);
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

bool PaneRow::hasRoomForContact() const
{
    return window()->width() >= ContactWidth;
}

bool PaneRow::isContactBeside() const
{
    return hasRoomForContact() && m_settings.showsContactPanel();
}

bool PaneRow::showsContact() const
{
    return isContactBeside() || (m_contactOver && showsThread());
}

void PaneRow::toggleContact()
{
    if (showsContact()) {
        closeContact();
        return;
    }
    if (hasRoomForContact())
        m_settings.setShowsContactPanel(true);
    else
        m_contactOver = true;
    layOut();
    m_contact->setFocus(Qt::ShortcutFocusReason);
}

void PaneRow::closeContact()
{
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = focus && (focus == m_contact || m_contact->isAncestorOf(focus));
    if (hasRoomForContact())
        m_settings.setShowsContactPanel(false);
    m_contactOver = false;
    // Before it is hidden: otherwise the focus would wander on by itself.
    if (hadFocus)
        m_thread->setFocus(Qt::OtherFocusReason);
    layOut();
}

void PaneRow::uncoverThread()
{
    if (m_contactOver)
        closeContact();
}

void PaneRow::placeContact()
{
    const bool beside = isContactBeside();
    if (beside)
        m_contactOver = false;
    const bool floats = !beside && m_contactOver && showsThread();
    if (beside && m_contact->parentWidget() != this)
        insertWidget(3, m_contact);
    else if (!beside && m_contact->parentWidget() == this)
        m_contact->setParent(m_thread);
    m_contact->setFloating(floats);
    m_contact->setVisible(beside || floats);
    if (floats) {
        const int width = std::min(ContactPanel::UsualWidth, m_thread->width());
        m_contact->setMinimumWidth(std::min(width, ContactPanel::LeastWidth));
        m_contact->setGeometry(m_thread->width() - width, 0, width, m_thread->height());
        m_contact->raise();
    }
    Q_EMIT contactShown(beside || floats);
}

bool PaneRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_thread && event->type() == QEvent::Resize && m_contactOver && m_restored)
        placeContact();
    return QSplitter::eventFilter(watched, event);
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

bool PaneRow::event(QEvent *event)
{
    const bool done = QSplitter::event(event);
    // A number in one of its buttons got longer, or all text got larger.
    if (event->type() == QEvent::LayoutRequest && m_restored && !isNarrow()
        && m_inbox->minimumWidth() != leastListWidth(m_inbox))
        layOut();
    return done;
}

void PaneRow::takeSizes()
{
    const QList<int> now = sizes();
    if (!m_navigation->isRail())
        m_navigationWidth =
            std::clamp(now.at(0), NavigationPane::LeastWidth, NavigationPane::MostWidth);
    m_listWidth = std::clamp(now.at(1), LeastListWidth, MostListWidth);
    if (now.size() > 3 && now.at(3) > 0)
        m_contactWidth = std::clamp(now.at(3), ContactPanel::LeastWidth, ContactPanel::MostWidth);
}

void PaneRow::layOut()
{
    if (!m_restored)
        return;
    const bool narrow = isNarrow();
    const int contact = isContactBeside() ? m_contactWidth : 0;
    const int width = window()->width() - contact;
    const bool rail = narrow || m_settings.railCollapsed()
        || width - m_navigationWidth - m_listWidth < LeastThreadWidth;
    const int navigation = rail ? NavigationPane::RailWidth : m_navigationWidth;
    // A list that leaves the thread too little gives way.
    const int least = leastListWidth(m_inbox);
    const int list = std::max(least, std::min(m_listWidth, width - navigation - LeastThreadWidth));
    m_navigation->setRail(rail);
    m_inbox->setMinimumWidth(narrow ? LeastListWidth : least);
    m_inbox->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : std::max(least, MostListWidth));
    m_inbox->setVisible(!narrow || !m_threadOpen);
    m_thread->setVisible(!narrow || m_threadOpen);
    const int rest = std::max(1, width - navigation - (narrow ? 0 : list));
    placeContact();
    setSizes({navigation, narrow ? rest : list, rest, contact});
    Q_EMIT laidOut();
}

void PaneRow::cycleFocus(int direction)
{
    QList<QWidget *> panes;
    for (QWidget *pane : {static_cast<QWidget *>(m_navigation), static_cast<QWidget *>(m_inbox),
                          static_cast<QWidget *>(m_thread), static_cast<QWidget *>(m_contact)}) {
        if (pane->isVisible())
            panes.append(pane);
    }
    if (panes.isEmpty())
        return;
    qsizetype current = -1;
    const QWidget *focus = QApplication::focusWidget();
    for (qsizetype i = 0; focus && i < panes.size(); ++i) {
        // The contact comes last: where it floats it lies within the conversation.
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            current = i;
    }
    const qsizetype next = current < 0 ? 0 : (current + direction + panes.size()) % panes.size();
    panes.at(next)->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sportello
