// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reviewpreferences.h"
#include "ui/desk/deskpanel.h"

class QLabel;
class QLineEdit;

namespace sportello {

/// Asks under which name the choices of the review are kept.
class ReviewFilterPanel : public DeskPanel
{
    Q_OBJECT

public:
    /// All outlive the panel; it lies over `parent`.
    ReviewFilterPanel(ReviewPreferences &preferences, const Theme &theme, QWidget *parent);

    /// For choices that have no name yet.
    void askToSave(const QString &query);
    void askToRename(const NamedReviewFilter &filter);

Q_SIGNALS:
    /// It is kept under that name.
    void kept(const QString &name);

private:
    void open(const QString &question);
    void keep();
    QString problem(const QString &name) const;
    void setProblem(const QString &sentence);

    ReviewPreferences &m_preferences;
    QLineEdit *m_name;
    QLabel *m_problem;
    NamedReviewFilter m_filter; ///< without a name it is new
};

} // namespace sportello
