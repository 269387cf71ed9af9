// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/desktop/notificationcenter.h"

#include <QDBusConnection>
#include <QStringList>

#include <optional>

class QDBusMessage;

namespace sportello {

/// The Linux desktops' notification service, as the Desktop Notifications Specification 1.2 has it.
/// Without a service nothing happens.
class FreedesktopNotifications : public NotificationCenter
{
    Q_OBJECT

public:
    explicit FreedesktopNotifications(QDBusConnection bus, QObject *parent = nullptr);

    void show(const DesktopNotification &notification) override;
    void withdraw() override;

private Q_SLOTS:
    void noteAction(uint id, const QString &action);
    void noteToken(uint id, const QString &token);
    void noteClosed(uint id, uint reason);

private:
    void send(const DesktopNotification &notification);
    QDBusMessage call(const QString &method) const;

    QDBusConnection m_bus;
    std::optional<QStringList> m_capabilities;
    uint m_id = 0; ///< of the one that is shown; 0 = none
    bool m_wanted = false; ///< show() came after the last withdraw()
    QString m_token;
};

} // namespace sportello
