// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/strip.h"

#include "ui/common/flowlayout.h"
#include "ui/common/wrappedlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVariant>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

Strip::Strip(const Theme &theme, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_label(new WrappedLabel({}, this))
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttons(new QWidget(this))
{
    m_layout->setContentsMargins(10, 6, 8, 6);
    m_layout->setSpacing(8);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(m_label, 1);
    auto *flow = new FlowLayout(m_buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    m_layout->addWidget(m_buttons);
    m_buttons->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(&theme, &Theme::changed, this, &Strip::applyColors);
    applyColors();
    hide();
}

void Strip::applyColors()
{
    const QString sheet = m_tone == Tone::Bad
        ? u"sportello--Strip { background: @badTint; border: 1px solid @badLine; "
          "border-radius: 5px; }"_s
        : u"sportello--Strip { background: @hover; border: 1px solid @line; "
          "border-radius: 5px; }"_s;
    setStyleSheet(m_theme.expanded(sheet));
}

void Strip::setText(const QString &text)
{
    m_label->setText(text);
    m_label->fit();
    setAccessibleName(text);
    setVisible(!text.isEmpty());
}

QString Strip::text() const
{
    return m_label->text();
}

QPushButton *Strip::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("extent", u"small"_s);
    m_buttons->layout()->addWidget(button);
    // Its size as it will be: the room for it is asked for before it is shown.
    button->ensurePolished();
    m_buttons->show();
    return button;
}

bool Strip::event(QEvent *event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void Strip::arrange()
{
    const QMargins margins = m_layout->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int buttons = m_buttons->layout()->sizeHint().width() + m_layout->spacing();
    const int text = m_label->fontMetrics().horizontalAdvance(m_label->text());
    // A text that has less than half of the width is a column of single words.
    const bool beside = room - buttons >= std::min(text + 1, room / 2);
    m_layout->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // For what asks for the least height before it knows the width.
    const QLayout *flow = m_buttons->layout();
    const int high = beside ? flow->sizeHint().height() : flow->heightForWidth(room);
    m_buttons->setMinimumHeight(std::max(0, high));
    m_buttons->setMinimumWidth(beside ? std::max(0, flow->sizeHint().width()) : 0);
}

} // namespace sportello
