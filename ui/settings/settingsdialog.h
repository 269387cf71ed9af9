// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>
#include <QList>

class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace sportello {

class Keymap;
class Settings;
class SettingsPage;
class Theme;

/// What this seat prefers, by subject, with a search over all subjects.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// The references outlive the dialog.
    SettingsDialog(Settings &settings, Keymap &keymap, const Theme &theme, QWidget *parent);

private:
    void build();
    void addPage(SettingsPage *page);
    void search(const QString &text);

    const Theme &m_theme;
    QLineEdit *m_search;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    QList<SettingsPage *> m_pages;
};

} // namespace sportello
