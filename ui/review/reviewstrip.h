// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace sportello {

class ReviewFilterButton;
class ReviewFilters;
class ReviewPreferences;
class Theme;
class WrappedLabel;

/// What stands above the replies: how many there are, what can be done with all of them, and what
/// chooses them.
class ReviewStrip : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the strip; questions lie over its parent.
    ReviewStrip(Program &program, ReviewPreferences &preferences, const Theme &theme,
                QWidget *parent);

    ReviewFilters &filters() { return *m_filters; }
    /// Nothing = they are being counted.
    void showCount(const std::optional<int> &count, bool isSample);
    void setCanExport(bool can);
    /// The sentence about what was typed; empty when it is a query.
    void setProblem(const QString &sentence);
    /// Without room the figures are not seen, whatever was chosen.
    void setHasRoomForFigures(bool has);
    bool wantsFigures() const;

Q_SIGNALS:
    /// Some at random; `isSpread`: of every agent as many as of the others.
    void sampleWanted(bool isSpread);
    /// All again.
    void allWanted();
    void exportWanted();
    /// wantsFigures() changed.
    void figuresChosen();
    void told(const QString &sentence);

private:
    void build();
    QWidget *buildHead();
    QPushButton *addButton(QWidget *parent, const QString &objectName, const QString &text);
    void applyFonts();

    Program &m_program;
    ReviewPreferences &m_preferences;
    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLabel *m_count = nullptr;
    ReviewFilterButton *m_saved = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_sample = nullptr;
    QPushButton *m_spread = nullptr;
    QPushButton *m_figures = nullptr;
    QPushButton *m_export = nullptr;
    ReviewFilters *m_filters = nullptr;
    WrappedLabel *m_problem = nullptr;
};

} // namespace sportello
