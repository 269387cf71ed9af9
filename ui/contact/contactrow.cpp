// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/contactrow.h"

#include "ui/common/painting.h"

#include <QPainter>

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int Gap = 8;
constexpr int IconSize = 14;

/// What comes from outside never becomes markup, whatever it looks like.
QString tooltip(const QStringList &lines)
{
    QString text = lines.join(u'\n').toHtmlEscaped();
    return u"<p>"_s + text.replace(u'\n', u"<br>"_s) + u"</p>"_s;
}

} // namespace

ContactRow::ContactRow(Content content, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_content(std::move(content))
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("%1, %2, %3", "text, network, more")
                          .arg(m_content.text, m_content.network, m_content.detail));
    QStringList lines{m_content.text, m_content.detail};
    if (!m_content.about.isEmpty()) {
        lines.append(m_content.about);
        setAccessibleDescription(m_content.about);
    }
    setToolTip(tooltip(lines));
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

QSize ContactRow::sizeHint() const
{
    int height = m_theme.lineHeight(FontRole::Body) + 4;
    if (!m_content.detail.isEmpty())
        height += m_theme.lineHeight(FontRole::Meta);
    return {120, std::max(height, 24)};
}

QSize ContactRow::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void ContactRow::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ContactRow::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void ContactRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isDown() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isDown() ? Token::Press : Token::Hover));
        painter.drawRoundedRect(rect(), 5, 5);
    }
    const QSize tileSize = Painting::networkTileSize(m_theme);
    const int lineBody = m_theme.lineHeight(FontRole::Body);
    const QRect tile(0, 2 + (lineBody - tileSize.height()) / 2, tileSize.width(),
                     tileSize.height());
    Painting::networkTile(painter, tile, m_content.tile, m_theme);
    const int left = tile.right() + 1 + Gap;
    int right = width();
    if (!m_content.icon.isEmpty()) {
        right -= IconSize;
        painter.drawPixmap(
            right, 2 + (lineBody - IconSize) / 2,
            Painting::icon(painter, m_theme, m_content.icon, m_content.iconColour, IconSize));
        right -= Gap;
    }
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(Token::Tx));
    Painting::line(painter, {left, 2, right - left, lineBody}, m_content.text, m_content.elide);
    if (m_content.detail.isEmpty())
        return;
    const int lineMeta = m_theme.lineHeight(FontRole::Meta);
    int start = left;
    if (!m_content.mark.isEmpty()) {
        painter.drawPixmap(
            start, 2 + lineBody + (lineMeta - IconSize) / 2,
            Painting::icon(painter, m_theme, m_content.mark, m_content.markColour, IconSize));
        start += IconSize + Gap / 2;
    }
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx3));
    Painting::line(painter, {start, 2 + lineBody, width() - start, lineMeta}, m_content.detail);
}

} // namespace sportello
