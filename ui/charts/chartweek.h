// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/chart.h"

#include <QStringList>

#include <utility>

namespace sportello {

/// The hours of a week, Monday first, 24 cells a day. How strong an hour is shows in the colour and
/// in the size of its square alike; a legend says what the steps mean.
class ChartWeek final : public Chart
{
public:
    static constexpr int Hours = 24;
    static constexpr int Steps = 4; ///< besides nothing
    enum class Density { Roomy, Dense };

    /// `days` are the names of the rows.
    ChartWeek(QList<ChartCell> cells, QStringList days, Density density = Density::Roomy);

    qreal height(const Theme &theme, qreal width) const override;
    QRectF cellRect(int cell, const Theme &theme, qreal width) const override;
    void paint(QPainter &painter, const Theme &theme, qreal width) const override;
    int neighbour(int cell, Qt::Key key) const override;

    /// 0 for nothing, else 1 to Steps.
    int step(int cell) const;
    /// The whole numbers from and to which a step reaches; the second is less than the first where
    /// no number falls into it.
    std::pair<int, int> range(int step) const;

private:
    qreal labelWidth(const Theme &theme) const;
    qreal cellHeight(const Theme &theme) const;
    void paintSquare(QPainter &painter, const Theme &theme, const QRectF &area, int step) const;
    void paintLegend(QPainter &painter, const Theme &theme, qreal top, qreal width) const;
    QList<std::pair<int, QString>> legend() const;
    qreal legendHeight(const Theme &theme, qreal width) const;

    QStringList m_days;
    Density m_density;
};

} // namespace sportello
