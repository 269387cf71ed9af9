// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVariant>

namespace sportello {

using namespace Qt::StringLiterals;

Strip::Strip(const Theme &theme, Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_label(new QLabel(this))
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(10, 6, 8, 6);
    m_layout->setSpacing(8);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(m_label, 1);
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
    m_layout->addWidget(button);
    return button;
}

} // namespace sportello
