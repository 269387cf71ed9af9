// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/review/reviewfigures.h"

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace sportello {

class ChartView;
class Theme;
class WrappedLabel;

/// One figure above the replies: a title, what is drawn, and beside it what is said; or a sentence
/// in place of both. All of it can be read out.
class ReviewTile : public QFrame
{
    Q_OBJECT

public:
    /// The theme outlives the tile. `help` says what the keys do in the picture.
    ReviewTile(const Theme &theme, const QString &objectName, const QString &help,
               QWidget *parent = nullptr);

    void setFigure(const ReviewFigure &figure);
    /// The title stays.
    void say(const QString &sentence);
    const ReviewFigure &figure() const { return m_figure; }
    /// Stands below the headline.
    void addBeside(QWidget *widget);
    /// For what the figure cannot show itself; may be empty.
    void setRemark(const QString &remark);

Q_SIGNALS:
    void cellActivated(int cell);

private:
    void applyFonts();
    void tell();

    const Theme &m_theme;
    QString m_help;
    QString m_remark;
    ReviewFigure m_figure;
    QLabel *m_title;
    QLabel *m_headline;
    QLabel *m_beside;
    QWidget *m_side;
    QVBoxLayout *m_sideColumn;
    ChartView *m_chart;
    WrappedLabel *m_sentence;
};

} // namespace sportello
