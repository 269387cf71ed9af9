// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/charts/chart.h"

#include <QWidget>

#include <memory>

namespace sportello {

/// A picture in a window, as high as it needs. The arrows go from cell to cell, each is said in
/// words; Enter or a click opens what it counts.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the view.
    explicit ChartView(const Theme &theme, QWidget *parent = nullptr);
    ~ChartView() override;

    /// `name` says what the picture is about, `help` how it is used; an empty one that the same
    /// numbers are in a table beside it.
    void setChart(std::shared_ptr<const Chart> chart, const QString &name,
                  const QString &help = {});
    const Chart *chart() const { return m_chart.get(); }
    /// -1 for none.
    int currentCell() const { return m_current; }
    void setCurrentCell(int cell);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellActivated(int cell);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void fit();
    QString words(int cell) const;

    const Theme &m_theme;
    std::shared_ptr<const Chart> m_chart;
    int m_current = -1;
};

} // namespace sportello
