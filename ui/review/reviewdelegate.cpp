// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/review/reviewdelegate.h"

#include "services/accounts.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"
#include "ui/models/reviewmodel.h"
#include "ui/review/reviewwords.h"

#include <QPainter>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 10;
constexpr int Gap = 6;
constexpr int IconSize = 13;
constexpr int ChosenBar = 3;
constexpr int ChipSide = 6;

} // namespace

ReviewDelegate::ReviewDelegate(const Theme &theme, const Accounts &accounts, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_accounts(accounts)
{
}

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    int width = 2 * Side;
    if (index.column() == ReviewModel::Flags) {
        const QFontMetrics metrics(m_theme.font(FontRole::Meta, QFont::Medium));
        const auto reply = index.data(ReviewModel::ReplyRole).value<ReplyUnderReview>();
        const QList<ReviewWords::Flag> flags = ReviewWords::flags(reply);
        for (const ReviewWords::Flag &flag : flags)
            width += metrics.horizontalAdvance(flag.text) + IconSize + 2 * Gap + 2 * ChipSide;
    } else {
        const QFontMetrics metrics(m_theme.font(FontRole::Body, QFont::DemiBold));
        const int mark = index.column() == ReviewModel::Account
            ? Painting::networkTileSize(m_theme).width()
            : IconSize;
        width += metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + mark + Gap;
    }
    return {width, std::max(32, m_theme.lineHeight(FontRole::Body) + 10)};
}

void ReviewDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.fillRect(option.rect,
                     m_theme.color(selected      ? Token::Sel
                                       : hovered ? Token::Hover
                                                 : Token::Surf));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     m_theme.color(Token::Line));
    if (selected && index.column() == 0)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(ChosenBar, option.rect.height())),
                         m_theme.color(Token::Acc));
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index);
    const auto reply = index.data(ReviewModel::ReplyRole).value<ReplyUnderReview>();
    const QString text = index.data(Qt::DisplayRole).toString();
    QRect rect = option.rect.adjusted(Side, 0, -Side, -1);
    painter->setFont(m_theme.font(FontRole::Body));
    Token token = Token::Tx;
    QString icon;
    switch (index.column()) {
    case ReviewModel::AudienceColumn:
        token = Painting::audienceToken(reply.audience);
        icon = Painting::audienceIcon(reply.audience);
        painter->setFont(m_theme.font(FontRole::Body, QFont::Medium));
        break;
    case ReviewModel::AgentColumn: token = reply.agent ? Token::Tx : Token::Tx2; break;
    case ReviewModel::Account: {
        const QSize size = Painting::networkTileSize(m_theme);
        const QRect tile(rect.left(), rect.top() + (rect.height() - size.height()) / 2,
                         size.width(), size.height());
        Painting::networkTile(*painter, tile, m_accounts.networkShortName(reply.network), m_theme);
        rect.setLeft(tile.right() + 1 + Gap);
        painter->setFont(m_theme.font(FontRole::Body));
        break;
    }
    case ReviewModel::Waited:
        if (reply.isLate.value_or(false)) {
            token = Token::BadFg;
            icon = u"alert"_s;
            painter->setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
        } else if (!reply.waited) {
            token = Token::Tx2;
        }
        break;
    case ReviewModel::Canned:
    case ReviewModel::Edited:
        token = reply.hasCanned()
                && !(index.column() == ReviewModel::Edited
                     && reply.making.change == TextChange::None)
            ? Token::Tx
            : Token::Tx2;
        break;
    case ReviewModel::Flags:
        if (!ReviewWords::flags(reply).isEmpty()) {
            paintFlags(*painter, rect, reply);
            painter->restore();
            return;
        }
        token = Token::Tx2;
        break;
    default: break;
    }
    painter->setPen(m_theme.color(token));
    if (icon.isEmpty())
        Painting::line(*painter, rect, text);
    else
        Painting::iconAndText(*painter, rect,
                              Painting::icon(*painter, m_theme, icon, token, IconSize), text);
    painter->restore();
}

void ReviewDelegate::paintFlags(QPainter &painter, const QRect &rect,
                                const ReplyUnderReview &reply) const
{
    painter.setFont(m_theme.font(FontRole::Meta, QFont::Medium));
    QRect rest = rect;
    const QList<ReviewWords::Flag> flags = ReviewWords::flags(reply);
    for (const ReviewWords::Flag &flag : flags) {
        const int width =
            painter.fontMetrics().horizontalAdvance(flag.text) + IconSize + Gap + 2 * ChipSide;
        if (rest.width() < IconSize + 2 * ChipSide)
            return;
        const int height = m_theme.lineHeight(FontRole::Meta) + 4;
        const QRect chip(rest.left(), rest.top() + (rest.height() - height) / 2,
                         std::min(width, rest.width()), height);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(flag.isBad ? Token::BadTint : Token::Sunk));
        painter.drawRoundedRect(chip, 4, 4);
        painter.setRenderHint(QPainter::Antialiasing, false);
        const Token token = flag.isBad ? Token::BadFg : Token::Tx2;
        painter.setPen(m_theme.color(token));
        Painting::iconAndText(painter, chip.adjusted(ChipSide, 0, -ChipSide, 0),
                              Painting::icon(painter, m_theme, flag.icon, token, IconSize - 1),
                              flag.text);
        rest.setLeft(chip.right() + 1 + Gap);
    }
}

} // namespace sportello
