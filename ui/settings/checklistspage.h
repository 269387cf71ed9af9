// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/settings/settingspage.h"

class QCheckBox;
class QComboBox;

namespace sportello {

class ItemList;

/// For each account: the facts that have to match before somebody counts as verified.
class ChecklistsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// Both outlive the page.
    ChecklistsPage(Program &program, const Theme &theme, QWidget *parent);

private:
    void buildForm();
    void fillAccounts();
    void read();
    void fill();
    void showCurrent();
    /// Makes the list these; nothing is changed when that is refused.
    void save(const QList<ChecklistFact> &facts, const QString &told = {});
    void add(const QString &label);
    void remove();
    void move(int step);
    AccountId account() const;
    qsizetype current() const; ///< -1 = none

    Program &m_program;
    QList<ChecklistFact> m_facts;
    ChecklistFactId m_shown;
    QComboBox *m_account;
    ItemList *m_list;
    QWidget *m_group = nullptr;
    QLineEdit *m_label;
    FieldRemark *m_remark = nullptr;
    QCheckBox *m_active;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace sportello
