// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/keycap.h"

#include <QIconEngine>
#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace sportello::Keycap {

namespace {

class Engine final : public QIconEngine
{
public:
    Engine(QString key, const Theme *theme, Token token)
        : m_key(std::move(key))
        , m_theme(theme)
        , m_token(token)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        if (!m_theme)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        Keycap::paint(*painter, rect, m_key, *m_theme,
                      mode == QIcon::Disabled ? Token::Dis : m_token);
        painter->restore();
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        QPixmap pixmap(size);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), (QSizeF(size) / scale).toSize()), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new Engine(m_key, m_theme, m_token); }

private:
    QString m_key;
    QPointer<const Theme> m_theme;
    Token m_token;
};

} // namespace

void paint(QPainter &painter, const QRect &rect, const QString &key, const Theme &theme,
           Token token)
{
    painter.setFont(theme.font(FontRole::Caption, QFont::Medium));
    const int height = std::max(18, painter.fontMetrics().height()) - 2;
    const QRectF cap(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    painter.setPen(theme.color(Token::Line2));
    painter.setBrush(theme.color(Token::Raise));
    painter.drawRoundedRect(cap.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(theme.color(token));
    painter.drawText(cap, Qt::AlignCenter, key);
}

QIcon icon(const QString &key, const Theme &theme, Token token)
{
    return QIcon(new Engine(key, &theme, token));
}

} // namespace sportello::Keycap
