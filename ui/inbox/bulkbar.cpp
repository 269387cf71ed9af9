// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/bulkbar.h"

#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Spacing = 8;
constexpr int ButtonSpacing = 2;
constexpr int IconSize = 16;
/// An icon alone needs less on its sides than one with a word; six of them fit the usual list.
constexpr int IconWidth = IconSize + 18;

} // namespace

BulkBar::BulkBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_count(new QLabel(this))
    , m_buttonRow(new QHBoxLayout)
    , m_end(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 8, 0);
    layout->setSpacing(Spacing);
    m_count->setObjectName(u"bulkCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setFont(theme.font(FontRole::Body, QFont::DemiBold));
    m_buttonRow->setSpacing(ButtonSpacing);
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
    layout->addLayout(m_buttonRow);
    layout->addWidget(m_end);
}

void BulkBar::setActions(const QList<BulkAction> &actions)
{
    for (const BulkAction &each : actions) {
        // What a button shows of its action; menus have the whole text.
        each.action->setIconText(each.word);
        auto *button = new QToolButton(this);
        button->setDefaultAction(each.action);
        button->setObjectName(u"bulk_"_s + each.action->objectName());
        button->setAccessibleName(each.action->text());
        button->setProperty("kind", u"flat"_s);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({IconSize, IconSize});
        button->setFocusPolicy(Qt::TabFocus);
        m_buttonRow->addWidget(button);
        m_buttons.append({button, 0});
    }
    measure();
}

void BulkBar::setCount(int count)
{
    m_count->setText(tr("%n selected", "conversations", count));
    fit();
}

void BulkBar::measure()
{
    for (Button &each : m_buttons) {
        each.button->ensurePolished();
        each.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        each.word = each.button->sizeHint().width();
    }
    fit();
}

int BulkBar::leastWidth() const
{
    const QMargins margins = layout()->contentsMargins();
    int width = margins.left() + margins.right() + m_count->sizeHint().width()
        + m_end->sizeHint().width() + 2 * Spacing;
    return width + int(m_buttons.size()) * (IconWidth + ButtonSpacing);
}

QSize BulkBar::minimumSizeHint() const
{
    return {leastWidth(), QWidget::minimumSizeHint().height()};
}

void BulkBar::fit()
{
    int room = width() - leastWidth();
    for (const Button &each : std::as_const(m_buttons)) {
        // A word further on would look as if those before it had none.
        room = each.word - IconWidth <= room ? room - (each.word - IconWidth) : -1;
        each.button->setToolButtonStyle(room >= 0 ? Qt::ToolButtonTextBesideIcon
                                                  : Qt::ToolButtonIconOnly);
        each.button->setMaximumWidth(room >= 0 ? QWIDGETSIZE_MAX : IconWidth);
    }
}

void BulkBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void BulkBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    measure();
}

void BulkBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        measure();
}

} // namespace sportello
