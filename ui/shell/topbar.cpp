// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/topbar.h"

#include "ui/common/theme.h"
#include "ui/shell/actions.h"
#include "ui/shell/searchfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// Below this list and thread share one place, too.
constexpr int NarrowWidth = 860;
/// The buttons at the end.
constexpr int NoticesBefore = 4;

} // namespace

TopBar::TopBar(const Theme &theme, const Actions &actions, bool practice, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_actions(actions)
    , m_search(new SearchField(theme, this))
{
    setMinimumHeight(45);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 8, 1);
    layout->setSpacing(8);
    layout->addWidget(makeButton(actions[ActionId::ToggleNavigation]));
    if (practice) {
        m_badge = new QLabel(this);
        m_badge->setObjectName(u"practiceBadge"_s);
        layout->addWidget(m_badge, 0, Qt::AlignVCenter);
    }
    layout->addStretch(1);
    layout->addWidget(m_search, 1000);
    m_palette = makePaletteButton(actions);
    layout->addWidget(m_palette);
    layout->addStretch(1);
    layout->addWidget(makeButton(actions[ActionId::ReviewReplies]));
    layout->addWidget(makeButton(actions[ActionId::CheckNow]));
    layout->addWidget(makeButton(actions[ActionId::Settings]));
    layout->addWidget(makeButton(actions[ActionId::ShowKeys]));
    connect(&theme, &Theme::changed, this, &TopBar::applyColors);
    applyColors();
    retranslate();
    writePaletteButton();
}

void TopBar::addScope(QWidget *scope)
{
    static_cast<QHBoxLayout *>(layout())->insertWidget(1, scope);
}

void TopBar::addNotice(QWidget *notice)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    row->insertWidget(row->count() - NoticesBefore, notice);
}

QToolButton *TopBar::makeButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setObjectName(action->objectName() + u"Button"_s);
    button->setProperty("kind", u"flat"_s);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton *TopBar::makePaletteButton(const Actions &actions)
{
    QToolButton *button = makeButton(actions[ActionId::Palette]);
    button->setProperty("kind", QVariant());
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(actions[ActionId::Palette]->text());
    connect(&actions.keymap(), &Keymap::changed, button, [this] { writePaletteButton(); });
    return button;
}

void TopBar::writePaletteButton()
{
    const QList<QKeySequence> keys = m_actions.keymap().keys(ActionId::Palette);
    const QString words = m_actions[ActionId::Palette]->text();
    const QString key =
        keys.isEmpty() ? QString() : keys.first().toString(QKeySequence::NativeText);
    QStringList parts{words, key};
    // The search and the brand need the room more; the tool tip has the words.
    if (width() < NarrowWidth && !key.isEmpty())
        parts.removeFirst();
    parts.removeAll(QString());
    m_palette->setText(parts.join(u"   "_s));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The menu and its key have it too.
    findChild<QToolButton *>(u"reviewRepliesButton"_s)->setVisible(width() >= NarrowWidth);
    writePaletteButton();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Win));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Token::Line));
}

void TopBar::retranslate()
{
    if (m_badge)
        m_badge->setText(tr("Practice"));
}

void TopBar::applyColors()
{
    if (m_badge)
        m_badge->setStyleSheet(m_theme.expanded(
            u"QLabel { background: @raise; color: @tx; border: 1px solid @tx; border-radius: 5px; padding: 3px 10px; font-weight: 600; }"_s));
    update();
}

} // namespace sportello
