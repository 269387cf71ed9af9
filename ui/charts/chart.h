// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QRectF>
#include <QString>

#include <limits>

class QPainter;

namespace sportello {

class Theme;

/// One thing in a picture that can be looked at by itself: a bar, a step, an hour.
struct ChartCell
{
    QString name; ///< what it is about
    QString words; ///< what it says, in full: "82 %, 41 of 50"
    QString label; ///< the short form that is painted at it; may be empty
    /// How long or how strong. Less than nothing, endless and not a number are painted as nothing.
    double value = std::numeric_limits<double>::quiet_NaN();
    /// Somebody should look at it: it has another colour and a sign or pattern besides.
    bool isMarked = false;
};

/// A place on the axis that is pointed out: 1.5 is the middle of the second cell.
struct ChartMark
{
    QString words;
    double place = 0;
};

/// A picture made of numbers: where everything stands at a width, and how it is painted. Widgets
/// and printed pages use the same one; all sizes come from the theme's fonts.
class Chart
{
public:
    explicit Chart(QList<ChartCell> cells, QList<ChartMark> marks = {})
        : m_cells(std::move(cells))
        , m_marks(std::move(marks))
    {
    }
    virtual ~Chart() = default;
    Q_DISABLE_COPY_MOVE(Chart)

    const QList<ChartCell> &cells() const { return m_cells; }
    const QList<ChartMark> &marks() const { return m_marks; }

    virtual qreal height(const Theme &theme, qreal width) const = 0;
    /// Where a cell is looked at and clicked; also that of a value of nothing has an area.
    virtual QRectF cellRect(int cell, const Theme &theme, qreal width) const = 0;
    virtual void paint(QPainter &painter, const Theme &theme, qreal width) const = 0;
    /// Where an arrow key leads; the cell itself at an end. Left and up lead to the one before.
    virtual int neighbour(int cell, Qt::Key key) const;

    /// -1 where there is none.
    int cellAt(const QPointF &point, const Theme &theme, qreal width) const;
    /// The cell's value, where it can be painted; else 0.
    double value(int cell) const;
    double largest() const;

private:
    QList<ChartCell> m_cells;
    QList<ChartMark> m_marks;
};

} // namespace sportello
