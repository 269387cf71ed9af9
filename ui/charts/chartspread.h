// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/chartbars.h"

namespace sportello {

/// How something is distributed: a column for each step with its number above and its name below,
/// and marks on the axis. Where the columns have no room it lies on its side, without marks.
class ChartSpread final : public Chart
{
public:
    ChartSpread(QList<ChartCell> cells, QList<ChartMark> marks);

    qreal height(const Theme &theme, qreal width) const override;
    QRectF cellRect(int cell, const Theme &theme, qreal width) const override;
    void paint(QPainter &painter, const Theme &theme, qreal width) const override;

    bool isUpright(const Theme &theme, qreal width) const;
    /// From the left edge; within it, whatever the place is.
    qreal markX(int mark, qreal width) const;

private:
    void paintMarks(QPainter &painter, const Theme &theme, qreal width) const;

    ChartBars m_lying;
};

} // namespace sportello
