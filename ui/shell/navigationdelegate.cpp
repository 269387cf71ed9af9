// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/navigationdelegate.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/keycap.h"

#include <QPainter>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 8;
constexpr int Padding = 8;
constexpr int IconSize = 16;
/// Health mark and the space before it.
constexpr int MarkWidth = 16;

QRect headingRect(const QRect &row)
{
    return row.adjusted(Margin + Padding, 14, -Margin - Padding, -4);
}

bool isHelpless(ConnectionState state)
{
    return state == ConnectionState::SignedOut || state == ConnectionState::NoSecret;
}

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
    case NavigationModel::Kind::View:
    case NavigationModel::Kind::SavedView: return {160, body + 10};
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
    case NavigationModel::Kind::SavedView:
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
    const QVariant view = index.data(NavigationRole::ViewOf);
    const QVariant count = index.data(NavigationRole::Count);
    const bool trouble = view.isValid() && count.toInt() > 0
        && view.value<BuiltInView>() == BuiltInView::PublishingProblems;
    const bool waiting = view.isValid() && view.value<BuiltInView>() == BuiltInView::Waiting;
    QRect rect = option.rect.adjusted(Margin + Padding, 0, -Margin - Padding, 0);

    paintMark(painter, QRect(rect.left(), rect.top(), IconSize, rect.height()), index,
              trouble        ? Token::BadFg
                  : selected ? Token::Tx
                             : Token::Tx2);
    rect.setLeft(rect.left() + IconSize + 8);

    if (count.isValid()) {
        const bool strong = trouble || (selected && waiting);
        painter.setFont(m_theme.font(FontRole::Meta, strong ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(trouble ? Token::BadFg : selected ? Token::Tx : Token::Tx2));
        const QString text = Format::count(count.toInt());
        const int width = painter.fontMetrics().horizontalAdvance(text);
        Painting::line(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()),
                       text, Qt::ElideNone);
        rect.setRight(rect.right() - width - 8);
    }
    const int late = index.data(NavigationRole::Late).toInt();
    if (late > 0)
        rect.setRight(rect.right() - paintLate(painter, rect, late) - 6);
    painter.setFont(m_theme.font(FontRole::Body, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(selected ? Token::Tx : Token::Tx2));
    Painting::line(painter, rect, index.data(Qt::DisplayRole).toString());
}

void NavigationDelegate::paintMark(QPainter &painter, const QRect &rect, const QModelIndex &index,
                                   Token token) const
{
    const QVariant number = index.data(NavigationRole::Number);
    if (!number.isValid()) {
        painter.drawPixmap(rect.left(), rect.top() + (rect.height() - IconSize) / 2,
                           Painting::icon(painter, m_theme,
                                          index.data(NavigationRole::Icon).toString(), token,
                                          IconSize));
        return;
    }
    Keycap::paint(painter, rect, number.toString(), m_theme, token);
}

int NavigationDelegate::paintLate(QPainter &painter, const QRect &rect, int late) const
{
    painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
    const QString text = tr("%n late", "conversations", late);
    const int width = painter.fontMetrics().horizontalAdvance(text) + 12;
    const int height = std::max(18, painter.fontMetrics().height() + 2);
    const QRect chip(rect.right() + 1 - width, rect.center().y() - height / 2 + 1, width, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Token::BadFill));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(m_theme.color(Token::BadOn));
    painter.drawText(chip, Qt::AlignCenter, text);
    return width;
}

void NavigationDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const bool open = option.state.testFlag(QStyle::State_Open);
    const QRect rect = headingRect(option.rect);
    const QRect plus = linkRect(option.rect, index);
    painter.setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Tx3));
    painter.drawPixmap(
        rect.left() - 2, rect.top() + (rect.height() - 12) / 2,
        Painting::icon(painter, m_theme, open ? u"down"_s : u"right"_s, Token::Tx3, 12));
    Painting::line(painter, rect.adjusted(14, 0, plus.left() - rect.right() - 4, 0),
                   index.data(Qt::DisplayRole).toString());
    painter.drawPixmap(plus.center().x() - 6, plus.center().y() - 6,
                       Painting::icon(painter, m_theme, u"plus"_s, Token::Tx2, 14));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        painter.drawRoundedRect(QRectF(rect).adjusted(-5, -1, 5, 1), 4, 4);
    }
}

QString NavigationDelegate::stateWords(const AccountHealth &health)
{
    switch (health.state) {
    case ConnectionState::Working:
    case ConnectionState::Starting: return {};
    case ConnectionState::SignedOut: return tr("Sign in");
    case ConnectionState::NoSecret: return tr("Try again");
    case ConnectionState::Unreachable:
    case ConnectionState::Paused: break;
    }
    return Format::word(health.state);
}

QFont NavigationDelegate::linkFont(bool helpless) const
{
    QFont font = m_theme.font(FontRole::Meta, QFont::Medium);
    font.setUnderline(helpless);
    return font;
}

QRect NavigationDelegate::linkRect(const QRect &row, const QModelIndex &index) const
{
    if (kindOf(index) == NavigationModel::Kind::Heading) {
        const QRect heading = headingRect(row);
        return {heading.right() - 18, heading.center().y() - 12, 24, 24};
    }
    if (kindOf(index) != NavigationModel::Kind::Account)
        return {};
    const auto health = index.data(NavigationRole::Health).value<AccountHealth>();
    if (!isHelpless(health.state))
        return {};
    const int width = QFontMetrics(linkFont(true)).horizontalAdvance(stateWords(health));
    const int right = row.right() - Margin - Padding - MarkWidth;
    return {right + 1 - width, row.top(), width, row.height()};
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
    rect.setRight(rect.right() - MarkWidth);
    const QString words = stateWords(health);
    if (!words.isEmpty()) {
        const bool bad = isHelpless(health.state);
        painter.setFont(linkFont(bad));
        painter.setPen(m_theme.color(bad ? Token::BadFg
                                         : health.state == ConnectionState::Unreachable
                                         ? Token::Warn
                                         : Token::Tx3));
        // Half for the name, but the words to click on are never cut.
        const int width = bad
            ? painter.fontMetrics().horizontalAdvance(words)
            : std::min(painter.fontMetrics().horizontalAdvance(words), rect.width() * 2 / 3);
        Painting::line(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()),
                       words);
        rect.setRight(rect.right() - width - 6);
    }
    painter.setFont(m_theme.font(FontRole::Body, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(m_theme.color(selected ? Token::Tx : Token::Tx2));
    const QString name = index.data(Qt::DisplayRole).toString();
    const QString server = index.data(NavigationRole::Server).toString();
    if (server.isEmpty()) {
        Painting::line(painter, rect, name);
        return;
    }
    // The server tells two accounts apart, so the name leaves it half of the room.
    const int wish = painter.fontMetrics().horizontalAdvance(name);
    const int width = std::min(wish, rect.width() / 2);
    Painting::line(painter, QRect(rect.left(), rect.top(), width, rect.height()), name);
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(selected ? Token::Tx2 : Token::Tx3));
    Painting::line(painter, rect.adjusted(width + 4, 0, 0, 0), server, Qt::ElideMiddle);
}

} // namespace sportello
