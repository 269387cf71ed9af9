// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chart.h"

#include <algorithm>
#include <cmath>

namespace sportello {

int Chart::neighbour(int cell, Qt::Key key) const
{
    const int last = int(m_cells.size()) - 1;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up: return std::max(0, cell - 1);
    case Qt::Key_Right:
    case Qt::Key_Down: return std::min(last, cell + 1);
    case Qt::Key_Home: return 0;
    case Qt::Key_End: return last;
    default: return cell;
    }
}

int Chart::cellAt(const QPointF &point, const Theme &theme, qreal width) const
{
    for (int cell = 0; cell < m_cells.size(); ++cell) {
        if (cellRect(cell, theme, width).contains(point))
            return cell;
    }
    return -1;
}

double Chart::value(int cell) const
{
    const double value = m_cells.at(cell).value;
    return std::isfinite(value) && value > 0 ? value : 0;
}

double Chart::largest() const
{
    double largest = 0;
    for (int cell = 0; cell < m_cells.size(); ++cell)
        largest = std::max(largest, value(cell));
    return largest;
}

} // namespace sportello
