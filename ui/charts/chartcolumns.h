// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/chart.h"

#include <optional>

namespace sportello {

/// Shares one after the other: a column for each, 1 fills it, and a line across at the goal.
/// Marked ones are hatched. Names and numbers stand where they have room.
class ChartColumns final : public Chart
{
public:
    /// `goal` is a share too.
    ChartColumns(QList<ChartCell> cells, std::optional<double> goal);

    qreal height(const Theme &theme, qreal width) const override;
    QRectF cellRect(int cell, const Theme &theme, qreal width) const override;
    void paint(QPainter &painter, const Theme &theme, qreal width) const override;

    /// The column itself within its cell; null for a share of nothing, or that is none.
    QRectF columnRect(int cell, const Theme &theme, qreal width) const;
    /// From the top; nothing without a goal.
    std::optional<qreal> goalY(const Theme &theme) const;
    /// Every how many columns there is a name: 1, or more where they have no room.
    int nameEvery(const Theme &theme, qreal width) const;

private:
    qreal bottom(const Theme &theme) const;
    qreal plot(const Theme &theme) const;
    void paintColumn(QPainter &painter, const Theme &theme, int cell, const QRectF &column) const;
    void paintWords(QPainter &painter, const Theme &theme, qreal width) const;

    std::optional<double> m_goal;
};

} // namespace sportello
