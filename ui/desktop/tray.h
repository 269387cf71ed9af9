// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desktop/notificationcenter.h"

#include <QIcon>
#include <QObject>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;
class QTimer;
class QWidget;

namespace sportello {

class Settings;
class Theme;

/// The icon in the system's tray with the number of people who wait, where there is a tray. When
/// people want it, closing the window then leaves the program running there; without a tray closing
/// always ends it, so that it is never hidden.
class Tray : public QObject
{
    Q_OBJECT

public:
    /// `isThere` says whether the system has a tray. The references outlive the tray.
    Tray(Settings &settings, const Theme &theme, std::function<bool()> isThere, QObject *parent);
    ~Tray() override;

    /// The window whose closing it may turn into hiding. It may be another one later; null = none.
    void setWindow(QWidget *window);
    void setCount(int waiting);
    /// The next close is meant.
    void letGo();
    /// A balloon at the icon; nothing where there is no icon.
    void say(const DesktopNotification &notification);
    bool isShown() const { return m_icon != nullptr; }
    /// The icon as it is shown, for pictures.
    static QIcon iconFor(int waiting, const Theme &theme);

Q_SIGNALS:
    void openWanted();
    void checkWanted();
    void quitWanted();
    void messageChosen();
    /// The window was hidden for the first time; people should be told where it went.
    void explanationWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void makeIcon();
    void watchTray();
    bool mayHide() const;

    Settings &m_settings;
    const Theme &m_theme;
    std::function<bool()> m_isThere;
    QWidget *m_window = nullptr;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QTimer *m_watch;
    int m_count = 0;
    bool m_closing = false;
};

} // namespace sportello
