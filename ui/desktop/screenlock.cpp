// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/screenlock.h"

#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

ScreenLock::ScreenLock(QDBusConnection bus, QObject *parent)
    : QObject(parent)
{
    // GNOME speaks under its own name, the others under the common one; any path.
    for (const QString &interface :
         {u"org.freedesktop.ScreenSaver"_s, u"org.gnome.ScreenSaver"_s}) {
        bus.connect(QString(), QString(), interface, u"ActiveChanged"_s, this,
                    SLOT(setLocked(bool)));
    }
}

} // namespace sportello
