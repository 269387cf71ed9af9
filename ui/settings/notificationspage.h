// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/settings.h"
#include "ui/settings/settingspage.h"

class QCheckBox;

namespace sportello {

/// What the desktop says while nobody looks at the window.
class NotificationsPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The settings outlive the page.
    NotificationsPage(Settings &settings, const Theme &theme, QWidget *parent);

private:
    void addNotifications();
    void addTray();
    QCheckBox *addCheck(const QString &name, const QString &text, bool on);

    Settings &m_settings;
};

} // namespace sportello
