// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/painting.h"

#include "ui/common/format.h"

#include <QPainterPath>
#include <QTextLayout>

namespace sportello::Painting {

using namespace Qt::StringLiterals;

namespace {

constexpr int ChipPadding = 6;

struct AvatarColors
{
    QRgb back;
    QRgb text;
};

constexpr AvatarColors LightAvatars[] = {
    {0xffd6e4e4, 0xff1f4a4a}, {0xffe4ddec, 0xff4a3766}, {0xffe6e0d3, 0xff54452a},
    {0xffd7e2ef, 0xff27466b}, {0xffebdadd, 0xff6a2f3b}, {0xffdce6d6, 0xff36512a},
};
constexpr AvatarColors DarkAvatars[] = {
    {0xff25403f, 0xffbfe0de}, {0xff372f46, 0xffd5c7e8}, {0xff3b3527, 0xffe0d2b4},
    {0xff27364a, 0xffbfd5f0}, {0xff452d33, 0xffefc6ce}, {0xff2d3a29, 0xffc8ddbc},
};

/// The same on every run; qHash() has a random seed.
size_t colorIndex(const ContactId &contact)
{
    size_t sum = 0;
    const QByteArray bytes = contact.uuid().toRfc4122();
    for (const char byte : bytes)
        sum = sum * 31 + static_cast<unsigned char>(byte);
    return sum % std::size(LightAvatars);
}

} // namespace

void avatar(QPainter &painter, const QRect &rect, const ContactId &contact, const QString &name,
            const Theme &theme)
{
    const size_t index = colorIndex(contact);
    const AvatarColors colors = theme.isDark() ? DarkAvatars[index] : LightAvatars[index];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(colors.back));
    painter.drawEllipse(rect);
    QFont font = theme.font(FontRole::Body, QFont::DemiBold);
    font.setPixelSize(std::max(9, rect.height() * 13 / 36));
    painter.setFont(font);
    painter.setPen(QColor(colors.text));
    painter.drawText(rect, Qt::AlignCenter, Format::initials(name));
    painter.restore();
}

QSize avatarSize()
{
    return {36, 36};
}

void networkTile(QPainter &painter, const QRect &rect, const QString &shortName, const Theme &theme,
                 const QColor &ring)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (ring.isValid()) {
        painter.setBrush(ring);
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 6, 6);
    }
    painter.setBrush(theme.color(Token::NoteBand));
    painter.drawRoundedRect(rect, 4, 4);
    painter.setFont(theme.font(FontRole::Tile));
    painter.setPen(theme.color(Token::Tx2));
    painter.drawText(rect, Qt::AlignCenter, shortName);
    painter.restore();
}

QSize networkTileSize(const Theme &theme)
{
    const QFontMetrics metrics(theme.font(FontRole::Tile));
    return {std::max(20, metrics.horizontalAdvance(u"Ma"_s) + 6), std::max(16, metrics.height())};
}

void healthMark(QPainter &painter, const QPoint &center, ConnectionState state, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QPointF(center) + QPointF(0.5, 0.5);
    painter.setPen(Qt::NoPen);
    switch (state) {
    case ConnectionState::Working:
        painter.setBrush(theme.color(Token::Ok));
        painter.drawEllipse(middle, 3.5, 3.5);
        break;
    case ConnectionState::Unreachable: {
        painter.setBrush(theme.color(Token::Warn));
        const QPointF corners[] = {middle + QPointF(0, -4.5), middle + QPointF(4.8, 4),
                                   middle + QPointF(-4.8, 4)};
        painter.drawPolygon(corners, 3);
        break;
    }
    case ConnectionState::SignedOut:
    case ConnectionState::NoSecret:
        painter.setBrush(theme.color(Token::BadFill));
        painter.drawRoundedRect(QRectF(middle.x() - 4.5, middle.y() - 4.5, 9, 9), 1, 1);
        painter.setPen(QPen(theme.color(Token::BadOn), 1.4));
        painter.drawLine(middle + QPointF(-2, -2), middle + QPointF(2, 2));
        painter.drawLine(middle + QPointF(2, -2), middle + QPointF(-2, 2));
        break;
    case ConnectionState::Starting:
    case ConnectionState::Paused:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.color(Token::Tx3), 1.4));
        painter.drawEllipse(middle, 3, 3);
        break;
    }
    painter.restore();
}

QString audienceIcon(Audience audience)
{
    switch (audience) {
    case Audience::Public: return u"globe"_s;
    case Audience::Private: return u"lock"_s;
    case Audience::Review: return u"star"_s;
    }
    return {};
}

Token audienceToken(Audience audience)
{
    return audience == Audience::Private ? Token::PrvFg : Token::PubFg;
}

QString stateIcon(ConversationState state)
{
    switch (state) {
    case ConversationState::New: return {};
    case ConversationState::Taken: return u"person"_s;
    case ConversationState::WaitingForCustomer: return u"theirturn"_s;
    case ConversationState::Snoozed: return u"moon"_s;
    case ConversationState::Done: return u"done"_s;
    }
    return {};
}

Token stateToken(ConversationState state)
{
    return state == ConversationState::New ? Token::Acc : Token::Tx2;
}

void clockPie(QPainter &painter, const QRectF &rect, double used, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(rect.adjusted(0.6, 0.6, -0.6, -0.6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPie(rect.adjusted(1, 1, -1, -1), 90 * 16,
                    -int(std::clamp(used, 0.0, 1.0) * 360 * 16));
    painter.restore();
}

int iconAndText(QPainter &painter, const QRect &rect, const QPixmap &icon, const QString &text,
                Qt::Alignment alignment)
{
    const int side = int(icon.height() / icon.devicePixelRatio());
    const int gap = 4;
    const int textWidth =
        std::min(painter.fontMetrics().horizontalAdvance(text) + 1, rect.width() - side - gap);
    const int width = side + gap + textWidth;
    const int left = alignment.testFlag(Qt::AlignRight) ? rect.right() + 1 - width : rect.left();
    painter.drawPixmap(left, rect.top() + (rect.height() - side) / 2, icon);
    line(painter, QRect(left + side + gap, rect.top(), textWidth, rect.height()), text);
    return width;
}

int chipWidth(const QString &text, const Theme &theme)
{
    const QFontMetrics metrics(theme.font(FontRole::Caption, QFont::Medium));
    return metrics.horizontalAdvance(text) + 2 * ChipPadding;
}

int chip(QPainter &painter, const QRect &rect, const QString &text, const Theme &theme)
{
    const QFont font = theme.font(FontRole::Caption, QFont::Medium);
    const int width = std::min(chipWidth(text, theme), rect.width());
    const int height = std::max(16, QFontMetrics(font).height());
    const QRect mark(rect.right() + 1 - width, rect.center().y() - height / 2 + 1, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::NoteBand));
    painter.drawRoundedRect(mark, 4, 4);
    painter.setFont(font);
    painter.setPen(theme.color(Token::Tx2));
    // Advances are rounded; half a pixel must not cost a letter.
    line(painter, mark.adjusted(ChipPadding, 0, 2 - ChipPadding, 0), text);
    painter.restore();
    return width;
}

void line(QPainter &painter, const QRect &rect, const QString &text, Qt::TextElideMode elide,
          Qt::Alignment alignment)
{
    if (rect.width() <= 0)
        return;
    // Qt::TextSingleLine alone would still draw a line break as a box in some fonts.
    QString shown = text;
    shown.replace(u'\n', u' ');
    shown = painter.fontMetrics().elidedText(shown, elide, rect.width());
    painter.drawText(rect, int(Qt::AlignVCenter | Qt::TextSingleLine | alignment.toInt()), shown);
}

void paragraph(QPainter &painter, const QRect &rect, const QString &text, int lines, int lineHeight)
{
    // A long message costs no more than what can be seen of it.
    QString start = text.left(400);
    start.replace(u'\n', u' ');
    QTextLayout layout(start, painter.font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(start.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    int y = rect.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine textLine = layout.createLine();
        if (!textLine.isValid())
            break;
        textLine.setLineWidth(rect.width());
        const int from = textLine.textStart();
        const bool last = i == lines - 1;
        const QString part =
            last ? start.mid(from) : start.mid(from, textLine.textLength()).trimmed();
        line(painter, QRect(rect.left(), y, rect.width(), lineHeight), part);
        y += lineHeight;
    }
    layout.endLayout();
}

QPixmap icon(const QPainter &painter, const Theme &theme, const QString &name, Token token,
             int size)
{
    return theme.pixmap(name, token, size, painter.device()->devicePixelRatioF());
}

} // namespace sportello::Painting
