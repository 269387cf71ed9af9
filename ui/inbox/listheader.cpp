// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/listheader.h"

#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

ListHeader::ListHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_sort(new QToolButton(this))
{
    setMinimumHeight(44);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    m_title->setObjectName(u"listTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(theme.font(FontRole::Title));
    m_count->setObjectName(u"listCount"_s);
    m_count->setProperty("tone", u"third"_s);
    m_sort->setObjectName(u"sortButton"_s);
    m_sort->setProperty("kind", u"flat"_s);
    m_sort->setIcon(theme.icon(u"sort"_s));
    m_sort->setIconSize({14, 14});
    m_sort->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setFocusPolicy(Qt::StrongFocus);
    auto *menu = new QMenu(m_sort);
    connect(menu, &QMenu::aboutToShow, this, &ListHeader::fillMenu);
    m_sort->setMenu(menu);
    layout->addWidget(m_title);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_sort);
}

void ListHeader::fillMenu()
{
    m_sort->menu()->clear();
    const auto add = [&](const QString &text, ConversationOrder order) {
        QAction *action = m_sort->menu()->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_order == order);
        connect(action, &QAction::triggered, this, [this, order] { Q_EMIT orderChosen(order); });
    };
    add(tr("Longest waiting first"), ConversationOrder::WaitingLongest);
    add(tr("Due first"), ConversationOrder::Due);
    add(tr("Newest activity first"), ConversationOrder::LastActivity);
}

void ListHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title.toHtmlEscaped());
}

void ListHeader::setCount(int count)
{
    m_count->setText(Format::count(count));
    // In a narrow header the title gives way, not the number.
    m_count->setMinimumWidth(m_count->sizeHint().width());
    m_count->setAccessibleName(tr("%n conversation(s)", nullptr, count));
}

void ListHeader::setOrder(ConversationOrder order)
{
    m_order = order;
    switch (order) {
    case ConversationOrder::WaitingLongest: m_sort->setText(tr("Longest waiting")); break;
    case ConversationOrder::LastActivity: m_sort->setText(tr("Newest")); break;
    case ConversationOrder::Due: m_sort->setText(tr("Due first")); break;
    }
    m_sort->setAccessibleName(tr("Order: %1").arg(m_sort->text()));
}

} // namespace sportello
