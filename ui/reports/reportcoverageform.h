// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/reports.h"

#include <QWidget>

#include <array>

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace sportello {

class Theme;
class WrappedLabel;

/// How long a wait is bearable, and what if other hours were covered: the week as text, a day at a
/// time, with the two changes that are thought of first at hand.
class ReportCoverageForm : public QWidget
{
    Q_OBJECT

public:
    /// The theme outlives the form.
    explicit ReportCoverageForm(const Theme &theme, QWidget *parent = nullptr);

    /// The hours that most of the accounts have come into the fields, unless they were changed.
    void setFacts(const AnswerFacts &facts);
    /// What is asked; without other hours where the fields have the present ones. Nothing while a
    /// field is wrong: then it says which.
    std::optional<CoverageChoice> choice();
    std::chrono::minutes bearable() const;

Q_SIGNALS:
    /// Somebody wants to see what it would change.
    void wanted();

private:
    void build();
    QWidget *buildDays();
    QWidget *buildButtons();
    void fill(const std::array<QList<OpeningSpan>, 7> &week);
    /// The week of the fields; nothing when one of them is no text of times.
    std::optional<std::array<QList<OpeningSpan>, 7>> read();
    /// What is in the fields, and on these weekdays open until midnight.
    void extend(const QList<int> &weekdays);
    void say(const QString &sentence, bool isWrong);

    const Theme &m_theme;
    std::array<QList<OpeningSpan>, 7> m_present;
    QString m_about;
    bool m_hasHours = false;
    bool m_isChanged = false;
    QSpinBox *m_bearable = nullptr;
    std::array<QLineEdit *, 7> m_days{};
    QWidget *m_fields = nullptr;
    QWidget *m_buttons = nullptr;
    WrappedLabel *m_remark = nullptr;
};

} // namespace sportello
