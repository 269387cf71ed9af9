// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>

namespace sportello {

/// Whether the screen is locked, as the screen savers of the Linux desktops say on the session bus.
/// False where none says anything.
class ScreenLock : public QObject
{
    Q_OBJECT

public:
    explicit ScreenLock(QDBusConnection bus, QObject *parent = nullptr);

    bool isLocked() const { return m_locked; }

private Q_SLOTS:
    void setLocked(bool locked) { m_locked = locked; }

private:
    bool m_locked = false;
};

} // namespace sportello
