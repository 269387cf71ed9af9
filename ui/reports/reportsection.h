// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/reports/reportfigures.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;
class QTableView;

namespace sportello {

class ChartView;
class ReportTableModel;
class Theme;
class WrappedLabel;

/// One figure on a page of reports: the picture with its table beside or below it, and how it is
/// computed for whoever asks.
class ReportSection : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the section.
    explicit ReportSection(const Theme &theme, QWidget *parent = nullptr);

    void setFigure(const ReportFigure &figure);
    const ReportFigure &figure() const { return m_figure; }

Q_SIGNALS:
    /// Somebody wants to see what a number counts; `what` says what it is.
    void questionsWanted(const QString &what, const QList<sportello::MessageId> &messages);
    /// The table shall become a file.
    void csvWanted();
    void told(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void open(const QModelIndex &index);
    void copy();
    /// Side by side where both have room.
    void layOut();
    void fitTable();

    const Theme &m_theme;
    ReportFigure m_figure;
    ReportTableModel *m_model;
    QLabel *m_title = nullptr;
    QLabel *m_headline = nullptr;
    WrappedLabel *m_summary = nullptr;
    WrappedLabel *m_changes = nullptr; ///< since the period before
    QBoxLayout *m_sides = nullptr;
    ChartView *m_chart = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_ask = nullptr;
    WrappedLabel *m_formula = nullptr;
};

} // namespace sportello
