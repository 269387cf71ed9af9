// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace sportello {

class Keymap;
class Program;
class SettingsPage;
class Strip;
class Theme;

/// What this seat prefers and what the team agreed on, by subject, with a search over all subjects.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    SettingsDialog(Program &program, Keymap &keymap, const Theme &theme, QWidget *parent);

    /// By its place in the list.
    void showPage(int index);
    /// The page of the checklists for customers.
    void showChecklists();
    int pageCount() const { return int(m_pages.size()); }

private:
    void build();
    void addPage(SettingsPage *page);
    void search(const QString &text);
    void tell(const QString &text, const std::function<void()> &undo);

    const Theme &m_theme;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    Strip *m_strip;
    QPushButton *m_undo;
    std::function<void()> m_undoing;
    QList<SettingsPage *> m_pages;
};

} // namespace sportello
