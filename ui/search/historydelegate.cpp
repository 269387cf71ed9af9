// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/historydelegate.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"
#include "ui/models/historymodel.h"
#include "ui/search/searchwords.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 14;
constexpr int Top = 8;
constexpr int Gap = 6;
constexpr int IconSize = 13;

} // namespace

HistoryDelegate::HistoryDelegate(const Theme &theme, const Accounts &accounts, const Clock &clock,
                                 QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_accounts(accounts)
    , m_clock(clock)
{
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200,
            2 * Top + 3 * m_theme.lineHeight(FontRole::Body) + m_theme.lineHeight(FontRole::Meta)
                + Gap};
}

void HistoryDelegate::paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const QRect &rect = option.rect;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const Token ground = selected                        ? Token::Sel
        : option.state.testFlag(QStyle::State_MouseOver) ? Token::Hover
                                                         : Token::Surf;
    painter.fillRect(rect, m_theme.color(ground));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                     m_theme.color(Token::Line));
    if (selected)
        painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
                         m_theme.color(Token::Focus));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Token::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 3, 3);
        painter.setRenderHint(QPainter::Antialiasing, false);
    }
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(*painter, option);
    const auto hit = index.data(HistoryModel::HitRole).value<HistoryHit>();
    const QRect inner = option.rect.adjusted(Side, Top, -Side, -Top);
    const int line = m_theme.lineHeight(FontRole::Body);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintHeading(*painter, QRect(inner.topLeft(), QSize(inner.width(), line)), hit,
                 m_theme.color(selected ? Token::Sel : Token::Surf));
    paintExcerpt(*painter, QRect(inner.left(), inner.top() + line + 2, inner.width(), 2 * line),
                 hit.excerpt);
    const int meta = m_theme.lineHeight(FontRole::Meta);
    paintMeta(*painter, QRect(inner.left(), inner.bottom() + 1 - meta, inner.width(), meta),
              hit.text);
    painter->restore();
}

void HistoryDelegate::paintHeading(QPainter &painter, const QRect &rect, const HistoryHit &hit,
                                   const QColor &ground) const
{
    QRect rest = rect;
    if (!hit.text.network.isEmpty()) {
        const QSize size = Painting::networkTileSize(m_theme);
        const QRect tile(rect.left(), rect.top() + (rect.height() - size.height()) / 2,
                         size.width(), size.height());
        Painting::networkTile(painter, tile, m_accounts.networkShortName(hit.text.network), m_theme,
                              ground);
        rest.setLeft(tile.right() + 1 + Gap);
    }
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx2));
    const QString when = Format::moment(hit.text.at, m_clock.now());
    const int width = painter.fontMetrics().horizontalAdvance(when) + 1;
    Painting::line(painter, QRect(rest.right() + 1 - width, rest.top(), width, rest.height()), when,
                   Qt::ElideNone);
    rest.setRight(rest.right() - width - Gap);
    painter.setFont(m_theme.font(FontRole::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Tx));
    Painting::line(painter, rest, hit.text.title);
}

void HistoryDelegate::paintExcerpt(QPainter &painter, const QRect &rect,
                                   const HistoryExcerpt &excerpt) const
{
    const QFont font = m_theme.font(FontRole::Body);
    QTextLayout layout(excerpt.text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &hit : excerpt.hits) {
        QTextLayout::FormatRange range;
        range.start = int(hit.start);
        range.length = int(hit.length);
        range.format.setBackground(m_theme.color(Token::Hit));
        range.format.setFontWeight(QFont::DemiBold);
        range.format.setFontUnderline(true);
        formats.append(range);
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(excerpt.text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (int i = 0; i < 2; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({0, y});
        y += m_theme.lineHeight(FontRole::Body);
    }
    layout.endLayout();
    painter.setPen(m_theme.color(Token::Tx));
    layout.draw(&painter, rect.topLeft());
}

void HistoryDelegate::paintMeta(QPainter &painter, const QRect &rect, const HistoryText &text) const
{
    QRect rest = rect;
    if (!text.conversation.isNull()) {
        const Token token = Painting::stateToken(text.state);
        const QString state = Format::word(text.state);
        painter.setFont(m_theme.font(FontRole::Meta, QFont::Medium));
        painter.setPen(m_theme.color(token));
        const int width = std::min(painter.fontMetrics().horizontalAdvance(state) + IconSize + Gap,
                                   rest.width() / 2);
        const QRect place(rest.right() + 1 - width, rest.top(), width, rest.height());
        if (const QString icon = Painting::stateIcon(text.state); icon.isEmpty())
            Painting::line(painter, place, state, Qt::ElideRight, Qt::AlignRight);
        else
            Painting::iconAndText(painter, place, Painting::icon(painter, m_theme, icon, token, 12),
                                  state, Qt::AlignRight);
        rest.setRight(rest.right() - width - Gap);
    }
    const bool isMessage =
        text.kind == HistoryText::Kind::Message || text.kind == HistoryText::Kind::Version;
    QString icon = text.kind == HistoryText::Kind::Note ? u"note"_s : u"canned"_s;
    Token token = text.kind == HistoryText::Kind::Note ? Token::NoteFg : Token::Tx2;
    QString words = SearchWords::writer(text);
    if (isMessage) {
        icon = Painting::audienceIcon(text.audience);
        token = Painting::audienceToken(text.audience);
        painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
        painter.setPen(m_theme.color(token));
        const int used = Painting::iconAndText(
            painter, rest, Painting::icon(painter, m_theme, icon, token, IconSize),
            Format::word(text.audience));
        rest.setLeft(rest.left() + used + Gap);
        words.prepend(u"·  "_s);
        painter.setFont(m_theme.font(FontRole::Meta));
        painter.setPen(m_theme.color(Token::Tx2));
        if (rest.width() > 24)
            Painting::line(painter, rest, words);
        return;
    }
    painter.setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
    painter.setPen(m_theme.color(token));
    Painting::iconAndText(painter, rest, Painting::icon(painter, m_theme, icon, token, IconSize),
                          words);
}

} // namespace sportello
