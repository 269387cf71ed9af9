// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/colorscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString PortalService = u"org.freedesktop.portal.Desktop"_s;
const QString PortalPath = u"/org/freedesktop/portal/desktop"_s;
const QString PortalInterface = u"org.freedesktop.portal.Settings"_s;
const QString Appearance = u"org.freedesktop.appearance"_s;

/// Without a bus, asking for one would start a bus of its own.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

} // namespace

ColorScheme::ColorScheme(QObject *parent)
    : QObject(parent)
    , m_dark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints *hints = QGuiApplication::styleHints();
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        m_dark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_dark = scheme == Qt::ColorScheme::Dark;
        Q_EMIT changed();
    });
#else
    if (hasSessionBus())
        askPortal();
#endif
}

void ColorScheme::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(PortalService, PortalPath, PortalInterface, u"SettingChanged"_s, this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    for (const QString &key : {u"color-scheme"_s, u"reduced-motion"_s}) {
        QDBusMessage call =
            QDBusMessage::createMethodCall(PortalService, PortalPath, PortalInterface, u"Read"_s);
        call << Appearance << key;
        auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, 2000), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
            watcher->deleteLater();
            const QDBusPendingReply<QVariant> reply = *watcher;
            if (!reply.isError())
                portalChanged(Appearance, key, QDBusVariant(reply.value()));
        });
    }
}

void ColorScheme::portalChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group != Appearance)
        return;
    // Read wraps its answer twice.
    QVariant inner = value.variant();
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    note(key, inner.toUInt());
}

void ColorScheme::note(const QString &key, uint value)
{
    if (key == "reduced-motion"_L1) {
        m_reducesMotion = value == 1;
        return;
    }
    // 0 = no preference, 1 = dark, 2 = light.
    if (key != "color-scheme"_L1 || value == 0 || m_dark == (value == 1))
        return;
    m_dark = value == 1;
    Q_EMIT changed();
}

} // namespace sportello
