// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/breakinglabel.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>

namespace sportello {

namespace {

/// Gives the height of the lines.
qreal layOut(QTextLayout &layout, int width, Qt::LayoutDirection direction)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(direction);
    layout.setTextOption(option);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

BreakingLabel::BreakingLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true); // for who asks whether it is one line
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int BreakingLabel::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    QTextLayout layout(text(), font());
    return qCeil(layOut(layout, width - margins.left() - margins.right(), layoutDirection()))
        + margins.top() + margins.bottom();
}

QSize BreakingLabel::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 1;
    return QSize(width, fontMetrics().height()).grownBy(contentsMargins());
}

QSize BreakingLabel::minimumSizeHint() const
{
    return QSize(1, fontMetrics().height()).grownBy(contentsMargins());
}

void BreakingLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    QTextLayout layout(text(), font());
    layOut(layout, contentsRect().width(), layoutDirection());
    layout.draw(&painter, contentsRect().topLeft());
}

} // namespace sportello
