// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desk/deskpanel.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 420;
constexpr int Distance = 16;

} // namespace

DeskPanel::DeskPanel(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_question(new QLabel(this))
    , m_column(new QVBoxLayout(this))
{
    setProperty("panel", true);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_question->setFont(theme.font(FontRole::Title));
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(8);
    m_column->addWidget(m_question);
    parent->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &DeskPanel::applyColors);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { noteFocus(now); });
    applyColors();
    hide();
}

void DeskPanel::ask(const QString &question, QWidget *focus)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_question->setText(question);
    setAccessibleName(question);
    show();
    raise();
    place();
    focus->setFocus(Qt::PopupFocusReason);
}

void DeskPanel::dismiss()
{
    if (!isVisible())
        return;
    const QPointer<QWidget> back = m_focusBefore;
    hide();
    if (back)
        back->setFocus(Qt::PopupFocusReason);
}

void DeskPanel::place()
{
    // Larger text, and longer words, need more.
    const int edges = QFrame::width() - contentsRect().width();
    const int wanted = std::max(Width, m_column->minimumSize().width() + edges);
    const int width = std::min(wanted, parentWidget()->width() - 2 * Distance);
    setFixedWidth(width);
    adjustSize();
    move((parentWidget()->width() - width) / 2, parentWidget()->height() / 5);
}

void DeskPanel::noteFocus(QWidget *now)
{
    if (!isVisible() || !now || now == this || isAncestorOf(now) || now->window() != window())
        return;
    // Somebody went elsewhere: the focus stays there.
    m_focusBefore = nullptr;
    hide();
}

void DeskPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

bool DeskPanel::event(QEvent *event)
{
    // While it asks, single keys answer it; in the window they would be shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (!(key->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))) {
            event->accept();
            return true;
        }
    }
    return QFrame::event(event);
}

bool DeskPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void DeskPanel::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"QFrame[panel=\"true\"] { background: @surf; border: 1px solid @line2; border-radius: 8px; }"_s));
    m_question->setFont(m_theme.font(FontRole::Title));
}

} // namespace sportello
