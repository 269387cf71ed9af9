// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/toast.h"

#include "ui/common/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

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

void Toast::show(const QString &text, std::chrono::milliseconds time)
{
    m_text->setText(text);
    m_undo->setText(tr("Undo (Z)"));
    m_undo->setAccessibleName(tr("Undo: %1").arg(text));
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
    if (watched == parent() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::place()
{
    adjustSize();
    const QWidget *around = parentWidget();
    resize(std::min(width(), around->width() - 32), height());
    move((around->width() - width()) / 2, around->height() - height() - 40);
}

void Toast::applyColors()
{
    setStyleSheet(m_theme.expanded(
        u"#toast { background: @raise; border: 1px solid @line2; border-radius: 8px; }"_s));
}

} // namespace sportello
