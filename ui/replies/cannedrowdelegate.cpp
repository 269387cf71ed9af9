// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/cannedrowdelegate.h"

#include "ui/common/hittext.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"
#include "ui/models/cannedlistmodel.h"

#include <QPainter>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Side = 14;
constexpr int Top = 7;
constexpr int Gap = 8;

} // namespace

CannedRowDelegate::CannedRowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize CannedRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, 2 * Top + m_theme.lineHeight(FontRole::Body) + m_theme.lineHeight(FontRole::Meta)};
}

void CannedRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, m_theme.color(Token::Sel));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          m_theme.color(Token::Focus));
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      m_theme.color(Token::Line));

    const QString reason = index.data(CannedRole::Reason).toString();
    const QRect rect = option.rect.adjusted(Side, Top, -Side, -Top);
    const int titleHeight = m_theme.lineHeight(FontRole::Body);
    QRect title(rect.topLeft(), QSize(rect.width(), titleHeight));
    if (index.data(CannedRole::IsPrivateOnly).toBool()) {
        painter->setFont(m_theme.font(FontRole::Meta, QFont::DemiBold));
        painter->setPen(m_theme.color(Token::PrvFg));
        const QString words = tr("Private only");
        const int width = painter->fontMetrics().horizontalAdvance(words) + 18;
        Painting::iconAndText(
            *painter, QRect(title.right() + 1 - width, title.top(), width, titleHeight),
            Painting::icon(*painter, m_theme, u"lock"_s, Token::PrvFg, 12), words);
        title.adjust(0, 0, -width - Gap, 0);
    }
    painter->setPen(m_theme.color(reason.isEmpty() ? Token::Tx : Token::Tx3));
    Painting::hitText(*painter, title, index.data(Qt::DisplayRole).toString(),
                      index.data(CannedRole::TitleHits).value<QList<TextRange>>(), m_theme);

    QRect second(rect.left(), rect.top() + titleHeight, rect.width(),
                 m_theme.lineHeight(FontRole::Meta));
    painter->setFont(m_theme.font(FontRole::Meta));
    painter->setPen(m_theme.color(Token::Tx3));
    if (!reason.isEmpty()) {
        Painting::line(*painter, second, reason);
    } else {
        const int uses = index.data(CannedRole::Uses).toInt();
        const QString words = uses > 0 ? tr("%n use(s)", nullptr, uses) : QString();
        const int width = painter->fontMetrics().horizontalAdvance(words);
        Painting::line(*painter,
                       QRect(second.right() + 1 - width, second.top(), width, second.height()),
                       words, Qt::ElideNone);
        Painting::line(*painter, second.adjusted(0, 0, -width - Gap, 0),
                       index.data(CannedRole::Beginning).toString());
    }
    painter->restore();
}

} // namespace sportello
