// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace sportello {

class ItemList;

/// The labels on conversations: name, colour, key; joining two, removing one.
class TagsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The program outlives the page.
    TagsPage(Program &program, const Theme &theme, QWidget *parent);

private:
    void buildForm();
    void read();
    void fill();
    void showCurrent();
    void add(const QString &name);
    void remove();
    void merge();
    const Tag *current() const;
    AgentId me() const;

    Program &m_program;
    ItemList *m_list;
    QWidget *m_group = nullptr;
    QLineEdit *m_name;
    QComboBox *m_colour;
    QLineEdit *m_key;
    QComboBox *m_into;
    QPushButton *m_merge;
    FieldRemark *m_nameRemark = nullptr;
    FieldRemark *m_keyRemark = nullptr;
    QList<Tag> m_tags; ///< by name
    TagId m_shown;
};

} // namespace sportello
