// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/navigationdelegate.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/models/navigationmodel.h"

#include <QPainter>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 8;
constexpr int Padding = 8;
constexpr int IconSize = 16;

NavigationModel::Kind kindOf(const QModelIndex &index)
{
    return index.data(NavigationRole::Kind).value<NavigationModel::Kind>();
}

} // namespace

NavigationDelegate::NavigationDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int body = m_theme.lineHeight(FontRole::Body);
    switch (kindOf(index)) {
    case NavigationModel::Kind::View: return {160, body + 10};
    case NavigationModel::Kind::Heading: return {160, body + 22};
    case NavigationModel::Kind::Account: return {160, body + 6};
    }
    return {};
}

void NavigationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    switch (kindOf(index)) {
    case NavigationModel::Kind::View:
        paintRow(*painter, option);
        paintView(*painter, option, index);
        break;
    case NavigationModel::Kind::Heading: paintHeading(*painter, option, index); break;
    case NavigationModel::Kind::Account:
        paintRow(*painter, option);
        paintAccount(*painter, option, index);
        break;
    }
    painter->restore();
}

void NavigationDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect row = option.rect.adjusted(Margin, 0, -Margin, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setBrush(m_theme.color(selected ? Token::Sel : Token::Hover));
        painter.drawRoundedRect(row, 5, 5);
    }
    if (selected) {
        painter.setBrush(m_theme.color(Token::Focus));
        const int barHeight = option.rect.height() - 8;
        painter.drawRect(QRect(option.rect.left(), option.rect.top() + 4, 3, barHeight));
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void NavigationDelegate::paintView(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const View view = index.data(NavigationRole::ViewOf).value<View>();
    const QVariant count = index.data(NavigationRole::Count);
    const bool trouble = view == View::PublishingProblems && count.toInt() > 0;
    QRect rect = option.rect.adjusted(Margin + Padding, 0, -Margin - Padding, 0);

    const Token iconToken = trouble ? Token::BadFg : selected ? Token::Tx : Token::Tx2;
    painter.drawPixmap(rect.left(), rect.top() + (rect.height() - IconSize) / 2,
                       Painting::icon(painter, m_theme, index.data(NavigationRole::Icon).toString(),
                                      iconToken, IconSize));
    rect.setLeft(rect.left() + IconSize + 8);

    if (count.isValid()) {
        const bool strong = trouble || (selected && view == View::Waiting);
        painter.setFont(m_theme.font(FontRole::Meta, strong ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(trouble ? Token::BadFg : selected ? Token::Tx : Token::Tx2));
        const QString text = Format::count(count.toInt());
        const int width = painter.fontMetrics().horizontalAdvance(text);
        Painting::line(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()),
                       text, Qt::ElideNone);
        rect.setRight(rect.right() - width - 8);
    }
    painter.setFont(m_theme.font(FontRole::Body, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(selected ? Token::Tx : Token::Tx2));
    Painting::line(painter, rect, index.data(Qt::DisplayRole).toString());
}

void NavigationDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QRect rect = option.rect.adjusted(Margin + Padding, 14, -Margin - Padding, -4);
    painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Tx3));
    Painting::line(painter, rect, index.data(Qt::DisplayRole).toString());
    painter.drawPixmap(
        rect.right() - 11, rect.top() + (rect.height() - 12) / 2,
        Painting::icon(painter, m_theme, open ? u"down"_s : u"right"_s, Token::Tx3, 12));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        painter.drawRoundedRect(QRectF(rect).adjusted(-5, -1, 5, 1), 4, 4);
    }
}

void NavigationDelegate::paintAccount(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto health = index.data(NavigationRole::Health).value<AccountHealth>();
    QRect rect = option.rect.adjusted(Margin + Padding, 0, -Margin - Padding, 0);

    const QSize tile = Painting::networkTileSize(m_theme);
    Painting::networkTile(
        painter, QRect(QPoint(rect.left(), rect.top() + (rect.height() - tile.height()) / 2), tile),
        index.data(NavigationRole::NetworkTile).toString(), m_theme);
    rect.setLeft(rect.left() + tile.width() + 8);

    Painting::healthMark(painter, QPoint(rect.right() - 5, rect.center().y()), health.state,
                         m_theme);
    rect.setRight(rect.right() - 16);
    const bool quiet =
        health.state == ConnectionState::Working || health.state == ConnectionState::Starting;
    if (!quiet) {
        const bool bad =
            health.state == ConnectionState::SignedOut || health.state == ConnectionState::NoSecret;
        painter.setFont(m_theme.font(FontRole::Meta, QFont::Medium));
        painter.setPen(m_theme.color(bad ? Token::BadFg
                                         : health.state == ConnectionState::Unreachable
                                         ? Token::Warn
                                         : Token::Tx3));
        const QString words = Format::word(health.state);
        const int width =
            std::min(painter.fontMetrics().horizontalAdvance(words), rect.width() * 2 / 3);
        Painting::line(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()),
                       words);
        rect.setRight(rect.right() - width - 6);
    }
    painter.setFont(m_theme.font(FontRole::Body, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(selected ? Token::Tx : Token::Tx2));
    Painting::line(painter, rect, index.data(Qt::DisplayRole).toString());
}

} // namespace sportello
