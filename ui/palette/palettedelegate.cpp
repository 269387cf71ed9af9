// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/palette/palettedelegate.h"

#include "ui/common/hittext.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"
#include "ui/models/palettemodel.h"

#include <QPainter>

namespace sportello {

namespace {

constexpr int Side = 16;
constexpr int IconSize = 16;
constexpr int Gap = 12;

} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.data(PaletteRole::Heading).toBool())
        return {200, m_theme.lineHeight(FontRole::Caption) + 12};
    return {200, m_theme.lineHeight(FontRole::Body) + 18};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    const QRect rect = option.rect.adjusted(Side, 0, -Side, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    if (index.data(PaletteRole::Heading).toBool()) {
        painter->setFont(m_theme.font(FontRole::Caption, QFont::DemiBold));
        painter->setPen(m_theme.color(Token::Tx2));
        Painting::line(*painter, rect.adjusted(0, 4, 0, 0), title);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.color(Token::Sel));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          m_theme.color(Token::Focus));
    }
    const bool enabled = index.data(PaletteRole::Enabled).toBool();
    const QString icon = index.data(PaletteRole::Icon).toString();
    if (!icon.isEmpty()) {
        painter->drawPixmap(
            rect.left(), rect.center().y() - IconSize / 2,
            Painting::icon(*painter, m_theme, icon, enabled ? Token::Tx2 : Token::Dis, IconSize));
    }
    QRect text = rect.adjusted(IconSize + Gap, 0, 0, 0);
    const QString keys = index.data(PaletteRole::Keys).toString();
    if (!keys.isEmpty()) {
        painter->setFont(m_theme.font(FontRole::Caption));
        painter->setPen(m_theme.color(Token::Tx2));
        const int width = painter->fontMetrics().horizontalAdvance(keys) + 1;
        Painting::line(*painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()),
                       keys, Qt::ElideNone);
        text.adjust(0, 0, -width - Gap, 0);
    }
    painter->setPen(m_theme.color(enabled ? Token::Tx : Token::Tx3));
    const int width = Painting::hitText(
        *painter, text, title, index.data(PaletteRole::Hits).value<QList<TextRange>>(), m_theme);
    text.setLeft(text.left() + width + Gap);
    painter->setFont(m_theme.font(FontRole::Meta));
    painter->setPen(m_theme.color(Token::Tx3));
    if (text.width() > 24)
        Painting::line(*painter, text, index.data(PaletteRole::Detail).toString());
    painter->restore();
}

} // namespace sportello
