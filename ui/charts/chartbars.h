// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace sportello {

/// Groups below each other: name, bar, number. A value of 1 fills the bar, or the largest one where
/// the values are no shares. In a narrow place the bar stands below its words.
class ChartBars final : public Chart
{
public:
    enum class Scale { Shares, Largest };

    ChartBars(QList<ChartCell> cells, Scale scale);

    qreal height(const Theme &theme, qreal width) const override;
    QRectF cellRect(int cell, const Theme &theme, qreal width) const override;
    void paint(QPainter &painter, const Theme &theme, qreal width) const override;

    /// The part of a bar that is filled, 0 to 1.
    double filled(int cell) const;

private:
    struct Columns
    {
        qreal name = 0;
        qreal bar = 0; ///< 0 = below the words
        qreal words = 0;
    };
    Columns columns(const Theme &theme, qreal width) const;
    qreal rowHeight(const Theme &theme, qreal width) const;

    Scale m_scale;
};

} // namespace sportello
