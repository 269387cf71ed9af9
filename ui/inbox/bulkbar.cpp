// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/bulkbar.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

BulkBar::BulkBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_end(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(8);
    m_count->setObjectName(u"bulkCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setFont(theme.font(FontRole::Body, QFont::DemiBold));
    m_buttons->setSpacing(2);
    m_end->setObjectName(u"bulkEnd"_s);
    m_end->setProperty("kind", u"flat"_s);
    m_end->setIcon(theme.icon(u"close"_s, Token::Tx2));
    m_end->setIconSize({14, 14});
    m_end->setAccessibleName(tr("End the selection"));
    m_end->setToolTip(tr("End the selection (Esc)"));
    m_end->setFocusPolicy(Qt::TabFocus);
    connect(m_end, &QToolButton::clicked, this, &BulkBar::endWanted);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addLayout(m_buttons);
    layout->addWidget(m_end);
}

void BulkBar::setActions(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(u"bulk_"_s + action->objectName());
        button->setAccessibleName(action->text());
        button->setProperty("kind", u"flat"_s);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({16, 16});
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addWidget(button);
    }
}

void BulkBar::setCount(int count)
{
    m_count->setText(tr("%n selected", "conversations", count));
}

} // namespace sportello
