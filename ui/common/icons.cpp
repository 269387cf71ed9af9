// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace sportello {

using namespace Qt::StringLiterals;

Icons::Icons()
    : m_cache(500)
{
}

QPixmap Icons::pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key =
        u"%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    if (const QPixmap *known = m_cache.object(key))
        return *known;

    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    // Below 16 px the stroke would fall under a pixel and fade.
    if (size <= 12)
        drawing.replace("stroke-width=\"1.5\"", "stroke-width=\"1.7\"");
    QSvgRenderer renderer(drawing);

    const int side = qRound(size * devicePixelRatio);
    auto *pixmap = new QPixmap(side, side);
    pixmap->fill(Qt::transparent);
    QPainter painter(pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(0, 0, side, side, color);
    painter.end();
    pixmap->setDevicePixelRatio(devicePixelRatio);

    const QPixmap result = *pixmap;
    m_cache.insert(key, pixmap);
    return result;
}

} // namespace sportello
