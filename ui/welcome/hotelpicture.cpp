// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/welcome/hotelpicture.h"

#include <QPainter>
#include <QPainterPath>

namespace sportello {

namespace {

/// The drawing is made on a sheet of this size and scaled to the widget.
constexpr QSizeF Sheet(470, 180);
constexpr qreal Ground = 151;

} // namespace

HotelPicture::HotelPicture(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setMinimumSize(200, 76);
    setMaximumHeight(200);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void HotelPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_theme.color(Token::Line));
    painter.setBrush(m_theme.color(Token::Sunk));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const qreal scale = std::min(width() / Sheet.width(), height() / Sheet.height());
    painter.translate((width() - Sheet.width() * scale) / 2,
                      (height() - Sheet.height() * scale) / 2);
    painter.scale(scale, scale);
    paintHouse(painter);
    paintWindows(painter);
    paintBubble(painter, QRectF(37, 46, 86, 34), 26, Token::PubFrame, Token::PubTint);
    paintBubble(painter, QRectF(351, 58, 86, 34), 60, Token::PrvFrame, Token::PrvTint);
    paintNote(painter);
}

void HotelPicture::paintHouse(QPainter &painter) const
{
    const QPen line(m_theme.color(Token::Tx2), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(line);
    painter.setBrush(m_theme.color(Token::Surf));
    painter.drawRect(QRectF(159, 63, 156, Ground - 63));
    painter.drawRect(QRectF(167, 53, 140, 10));
    painter.drawLine(QPointF(152, 63), QPointF(322, 63));
    painter.drawLine(QPointF(33, Ground), QPointF(441, Ground));
    // The sign on the roof.
    painter.setPen(QPen(m_theme.color(Token::Acc), 1.6));
    painter.setBrush(m_theme.color(Token::AccTint));
    painter.drawRoundedRect(QRectF(199, 35, 76, 18), 2, 2);
    painter.setPen(QPen(m_theme.color(Token::Acc), 1.6, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(209, 44), QPointF(265, 44));
    // Door and awning.
    painter.setPen(line);
    painter.setBrush(m_theme.color(Token::AccTint));
    painter.drawRect(QRectF(213, 114, 48, Ground - 114));
    painter.drawLine(QPointF(237, 114), QPointF(237, Ground));
    QPainterPath awning(QPointF(211, 110));
    awning.quadTo(QPointF(237, 98), QPointF(263, 110));
    awning.closeSubpath();
    painter.drawPath(awning);
    // Two trees.
    painter.setBrush(Qt::NoBrush);
    for (const qreal x : {129.0, 345.0}) {
        QPainterPath tree(QPointF(x, Ground - 6));
        tree.cubicTo(QPointF(x - 10, Ground - 18), QPointF(x - 6, Ground - 30),
                     QPointF(x, Ground - 37));
        tree.cubicTo(QPointF(x + 6, Ground - 30), QPointF(x + 10, Ground - 18),
                     QPointF(x, Ground - 6));
        painter.drawPath(tree);
        painter.drawLine(QPointF(x, Ground - 14), QPointF(x, Ground));
    }
}

void HotelPicture::paintWindows(QPainter &painter) const
{
    painter.setPen(QPen(m_theme.color(Token::Tx2), 1.4));
    painter.setBrush(m_theme.color(Token::Surf));
    const auto window = [&painter](qreal x, qreal y) {
        painter.drawRect(QRectF(x, y, 16, 20));
        painter.drawLine(QPointF(x, y + 10), QPointF(x + 16, y + 10));
    };
    for (const qreal x : {173.0, 205.0, 253.0, 285.0})
        window(x, 73);
    for (const qreal x : {173.0, 285.0})
        window(x, 107);
}

void HotelPicture::paintBubble(QPainter &painter, const QRectF &box, qreal tail, Token frame,
                               Token tint) const
{
    const QColor color = m_theme.color(frame);
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_theme.color(tint));
    QPainterPath bubble(box.topLeft());
    bubble.lineTo(box.topRight());
    bubble.lineTo(box.bottomRight());
    bubble.lineTo(box.left() + tail + 10, box.bottom());
    bubble.lineTo(box.left() + tail, box.bottom() + 9);
    bubble.lineTo(box.left() + tail, box.bottom());
    bubble.lineTo(box.bottomLeft());
    bubble.closeSubpath();
    painter.drawPath(bubble);
    painter.drawLine(box.topLeft() + QPointF(12, 12), box.topLeft() + QPointF(58, 12));
    painter.drawLine(box.topLeft() + QPointF(12, 22), box.topLeft() + QPointF(44, 22));
}

void HotelPicture::paintNote(QPainter &painter) const
{
    const QColor color = m_theme.color(Token::NoteFrame);
    painter.setBrush(m_theme.color(Token::NoteTint));
    painter.setPen(QPen(color, 1.4, Qt::DashLine));
    painter.drawRect(QRectF(57, 107, 50, 27));
    painter.setPen(QPen(color, 1.4));
    painter.drawLine(QPointF(65, 116), QPointF(98, 116));
    painter.drawLine(QPointF(65, 125), QPointF(84, 125));
}

} // namespace sportello
