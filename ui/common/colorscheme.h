// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusVariant>
#include <QObject>

namespace sportello {

/// What the desktop prefers: light or dark, motion or not. Asks Qt where Qt knows (6.5), else the
/// desktop portal (org.freedesktop.appearance of org.freedesktop.portal.Settings), else looks at
/// the palette the program was started with.
class ColorScheme : public QObject
{
    Q_OBJECT

public:
    explicit ColorScheme(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    bool reducesMotion() const { return m_reducesMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void portalChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void note(const QString &key, uint value);

    bool m_dark = false;
    bool m_reducesMotion = false;
};

} // namespace sportello
