// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/practicestrip.h"

#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int HatchWidth = 64;
constexpr int StripeWidth = 6;

} // namespace

PracticeStrip::PracticeStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_text(new QLabel(this))
    , m_leave(new QPushButton(this))
{
    setObjectName(u"practiceStrip"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(HatchWidth + 12, 2, 8, 2);
    // However little room there is in the window, the words keep theirs.
    layout->setSizeConstraint(QLayout::SetMinimumSize);
    m_text->setObjectName(u"practiceText"_s);
    m_leave->setObjectName(u"leavePracticeButton"_s);
    m_leave->setProperty("kind", u"link"_s);
    m_leave->setProperty("extent", u"small"_s);
    // In a narrow window the text gives way, not the way out.
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_leave);
    connect(m_leave, &QPushButton::clicked, this, &PracticeStrip::leaveWanted);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void PracticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Raise));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(0, 0, HatchWidth, height());
    painter.setPen(QPen(m_theme.color(Token::Tx), StripeWidth));
    // At 45 degrees a stripe of this width takes 1.41 times as much of the line.
    for (int x = -height(); x < HatchWidth + height(); x += 17)
        painter.drawLine(QPointF(x, height() + 4), QPointF(x + height() + 8, -4));
    painter.restore();
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Token::Line));
}

void PracticeStrip::retranslate()
{
    m_text->setText(tr("Practice: made-up guests, and nothing leaves this computer."));
    m_leave->setText(tr("Leave practice"));
}

} // namespace sportello
