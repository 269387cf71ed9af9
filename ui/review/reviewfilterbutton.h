// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reviewpreferences.h"

#include <QPushButton>

#include <optional>

namespace sportello {

class ReviewFilterPanel;
class Theme;

/// The choices of the review that have a name: chooses one, keeps the present ones under a name,
/// and renames or removes what is chosen.
class ReviewFilterButton : public QPushButton
{
    Q_OBJECT

public:
    /// All outlive the button. The question for a name lies over `page`.
    ReviewFilterButton(ReviewPreferences &preferences, const Theme &theme, QWidget *page,
                       QWidget *parent = nullptr);

    /// What is chosen at present.
    void showQuery(const QString &query);

Q_SIGNALS:
    void chosen(const QString &query);
    void told(const QString &sentence);

private:
    void fillMenu();
    void nameButton();
    /// What is chosen, where it has a name.
    std::optional<NamedReviewFilter> present() const;

    ReviewPreferences &m_preferences;
    ReviewFilterPanel *m_panel;
    QString m_query;
};

} // namespace sportello
