// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCache>
#include <QColor>
#include <QPixmap>
#include <QString>

namespace sportello {

/// Renders the one-stroke icons of ":/icons" in any colour, sharp at every device pixel ratio, and
/// keeps what it rendered.
class Icons
{
public:
    Icons();

    /// `size` in device-independent pixels; an unknown name gives a null pixmap.
    QPixmap pixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

private:
    QCache<QString, QPixmap> m_cache;
};

} // namespace sportello
