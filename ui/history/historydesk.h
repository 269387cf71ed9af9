// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace sportello {

class Actions;
class Program;
class Theme;

/// Verifying the history and the backups, from the menus and the palette.
class HistoryDesk : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the desk; `window` is what dialogs stand on.
    HistoryDesk(Program &program, const Theme &theme, const Actions &actions, QWidget *window);

Q_SIGNALS:
    /// A backup takes the place of what is stored when the profile is opened the next time.
    void reopenWanted();
    /// The history ends before the place that the keychain remembers, or is not backed up.
    void troubled(const QString &sentence, const QString &nextStep);

private:
    void verify();
    void showBackups();
    void judge();
    void judgeBackups();

    Program &m_program;
    const Theme &m_theme;
    QWidget *m_window;
};

} // namespace sportello
