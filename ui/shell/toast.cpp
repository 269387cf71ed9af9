// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/toast.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds SayTime{6};
/// From the edges of what it stands on.
constexpr int Distance = 16;

} // namespace

Toast::Toast(const Theme &theme, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(this))
{
    setObjectName(u"toast"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 8, 8, 8);
    layout->setSpacing(12);
    m_text->setObjectName(u"toastText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setObjectName(u"toastUndo"_s);
    m_undo->setProperty("extent", u"small"_s);
    layout->addWidget(m_text);
    layout->addWidget(m_undo);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoWanted();
    });
    connect(&theme, &Theme::changed, this, &Toast::applyColors);
    parent->installEventFilter(this);
    applyColors();
    hide();
}

void Toast::offerUndo(const QString &text, std::chrono::milliseconds time)
{
    const QString key = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    m_undo->setText(tr("Undo (%1)", "a key").arg(key));
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
    m_undo->show();
    show(text, time);
}

void Toast::say(const QString &text)
{
    m_undo->hide();
    show(text, SayTime);
}

void Toast::standOn(QWidget *widget)
{
    if (m_ground != widget) {
        if (m_ground)
            m_ground->removeEventFilter(this);
        m_ground = widget;
        // The thread gives way to an editor that grows.
        widget->installEventFilter(this);
    }
    place();
}

void Toast::show(const QString &text, std::chrono::milliseconds time)
{
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
    raise();
    place();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    m_clock.callAfter(time, this, [this, number = ++m_number] {
        if (number == m_number)
            hide();
    });
}

QString Toast::text() const
{
    return m_text->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    const bool moved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moved && (watched == parent() || watched == m_ground))
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    const QWidget *around = parentWidget();
    const QRect ground = m_ground && m_ground->isVisible()
        ? QRect(m_ground->mapTo(around, QPoint()), m_ground->size())
        : around->rect();
    m_text->setWordWrap(false);
    adjustSize();
    const int room = std::max(minimumSizeHint().width(), ground.width() - 2 * Distance);
    if (width() > room) {
        m_text->setWordWrap(true);
        setFixedWidth(room);
        adjustSize();
        setMinimumWidth(0);
        setMaximumWidth(QWIDGETSIZE_MAX);
    }
    move(ground.left() + (ground.width() - width()) / 2, ground.bottom() + 1 - height() - Distance);
}

void Toast::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"#toast { background: @raise; border: 1px solid @line2; border-radius: 8px; }"_s));
}

} // namespace sportello
