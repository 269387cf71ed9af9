// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desktop/tray.h"

#include <QObject>

#include <memory>

namespace sportello {

class MainWindow;
class NotificationCenter;
class Notifier;
class Program;
class ScreenLock;

/// What the program shows outside its window: notifications and the tray's icon.
class Desktop : public QObject
{
    Q_OBJECT

public:
    /// The references outlive it.
    Desktop(Program &program, const Theme &theme, MainWindow &window, QObject *parent = nullptr);
    ~Desktop() override;

Q_SIGNALS:
    /// The program shall end.
    void quitWanted();

private:
    void connectTray();
    void connectNotifier();
    void raise(const QString &token);
    void count();

    Program &m_program;
    MainWindow &m_window;
    Tray m_tray;
    std::unique_ptr<ScreenLock> m_lock;
    std::unique_ptr<NotificationCenter> m_center;
    std::unique_ptr<Notifier> m_notifier;
    bool m_counting = false;
};

} // namespace sportello
