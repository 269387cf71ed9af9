// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;

namespace sportello {

class ItemList;
class OpeningForm;

/// When somebody answers: weeks, holidays, and who keeps to them.
class HoursPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The program outlives the page.
    HoursPage(Program &program, const Theme &theme, QWidget *parent);

private:
    void buildHolidays();
    void read();
    void fill();
    void showCurrent();
    void showHolidays();
    void showHoliday();
    void add(const QString &name);
    void remove();
    void addHoliday(const QString &name);
    void removeHoliday();
    void saveHoliday();
    void save(const OpeningHours &hours);
    void tick();
    /// "Open now." and when that ends, or when it opens.
    QString openWords(const OpeningHours &hours) const;
    QString users(const OpeningHours &hours) const;
    const OpeningHours *current() const;
    int currentHoliday() const; ///< its place; -1 = none

    Program &m_program;
    ItemList *m_list;
    QWidget *m_group = nullptr;
    QLabel *m_now = nullptr;
    QLabel *m_users = nullptr;
    OpeningForm *m_form;
    ItemList *m_holidays;
    QWidget *m_holidayGroup = nullptr;
    QLineEdit *m_holidayName;
    QDateEdit *m_day;
    QCheckBox *m_yearly;
    QLineEdit *m_holidayHours;
    FieldRemark *m_dayRemark = nullptr;
    FieldRemark *m_holidayHoursRemark = nullptr;
    QList<OpeningHours> m_hours;
    quint64 m_changes = 0; ///< begun here; what was read before the last one is old
    OpeningHoursId m_shown;
    QString m_shownHoliday;
};

} // namespace sportello
