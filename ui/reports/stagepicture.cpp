// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/reports/stagepicture.h"

#include "ui/common/format.h"
#include "ui/common/painting.h"

#include <QPainter>

#include <algorithm>

namespace sportello {

namespace {

constexpr int BarHeight = 10;
constexpr int Gap = 3;
constexpr int RowGap = 10;

} // namespace

StagePicture::StagePicture(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("stagePicture"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StagePicture::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    QStringList lines;
    for (const Bar &bar : bars)
        lines.append(tr("%1: %2", "step, what became of it").arg(bar.name, words(bar)));
    setAccessibleName(lines.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

QString StagePicture::words(const Bar &bar) const
{
    QStringList parts{Format::count(bar.reached)};
    if (!m_bars.isEmpty() && m_bars.constFirst().reached > 0)
        parts.append(tr("%1 %").arg(bar.reached * 100 / m_bars.constFirst().reached));
    if (bar.left > 0)
        parts.append(tr("%n ended here", nullptr, bar.left));
    if (bar.underWay > 0)
        parts.append(tr("%n under way here", nullptr, bar.underWay));
    return parts.join(QStringLiteral(" · "));
}

int StagePicture::rowHeight() const
{
    return m_theme.lineHeight(FontRole::Meta) + Gap + BarHeight + RowGap;
}

QSize StagePicture::sizeHint() const
{
    return {360, int(m_bars.size()) * rowHeight()};
}

QSize StagePicture::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

void StagePicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = m_theme.lineHeight(FontRole::Meta);
    const int most = m_bars.isEmpty() ? 0 : m_bars.constFirst().reached;
    int y = 0;
    for (const Bar &bar : m_bars) {
        const QFont strong = m_theme.font(FontRole::Meta, QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(m_theme.color(Token::Tx));
        const int nameWidth =
            std::min(width() / 2, QFontMetrics(strong).horizontalAdvance(bar.name) + 12);
        Painting::line(painter, {0, y, nameWidth, line}, bar.name);
        painter.setFont(m_theme.font(FontRole::Meta));
        painter.setPen(m_theme.color(Token::Tx2));
        Painting::line(painter, {nameWidth, y, width() - nameWidth, line}, words(bar));
        const QRectF track(0.5, y + line + Gap + 0.5, width() - 1, BarHeight - 1);
        painter.setPen(QPen(m_theme.color(Token::Line2), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(track, 3, 3);
        if (most > 0 && bar.reached > 0) {
            QRectF filled = track;
            filled.setWidth(track.width() * bar.reached / most);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(Token::PrvFill));
            painter.drawRoundedRect(filled, 3, 3);
        }
        y += rowHeight();
    }
}

} // namespace sportello
