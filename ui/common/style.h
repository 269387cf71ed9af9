// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QProxyStyle>

namespace sportello {

class Theme;

/// Fusion on every system, with the design's focus ring and none of Fusion's own focus rectangles.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    /// The theme outlives the style.
    explicit Style(const Theme &theme);

    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

private:
    const Theme &m_theme;
};

} // namespace sportello
