// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/freedesktopnotifications.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

FreedesktopNotifications::FreedesktopNotifications(QDBusConnection bus, QObject *parent)
    : NotificationCenter(parent)
    , m_bus(std::move(bus))
{
    m_bus.connect(service, path, service, u"ActionInvoked"_s, this,
                  SLOT(noteAction(uint, QString)));
    m_bus.connect(service, path, service, u"ActivationToken"_s, this,
                  SLOT(noteToken(uint, QString)));
    m_bus.connect(service, path, service, u"NotificationClosed"_s, this,
                  SLOT(noteClosed(uint, uint)));
}

QDBusMessage FreedesktopNotifications::call(const QString &method) const
{
    return QDBusMessage::createMethodCall(service, path, service, method);
}

void FreedesktopNotifications::show(const DesktopNotification &notification)
{
    m_wanted = true;
    if (m_capabilities) {
        send(notification);
        return;
    }
    const QDBusPendingCall asked = m_bus.asyncCall(call(u"GetCapabilities"_s));
    auto *watcher = new QDBusPendingCallWatcher(asked, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notification] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError())
            return; // no service; the next one asks again
        m_capabilities = reply.value();
        if (m_wanted)
            send(notification);
    });
}

void FreedesktopNotifications::send(const DesktopNotification &notification)
{
    // Where markup is understood, what a customer wrote must not become any.
    const QString text = m_capabilities->contains(u"body-markup"_s)
        ? notification.text.toHtmlEscaped()
        : notification.text;
    QStringList actions;
    if (m_capabilities->contains(u"actions"_s))
        actions = {u"default"_s, tr("Open")};
    const QVariantMap hints{{u"desktop-entry"_s, u"org.sportello.Sportello"_s},
                            {u"category"_s, u"im.received"_s}};
    constexpr int whatTheServiceLikes = -1;
    QDBusMessage message = call(u"Notify"_s);
    message << QCoreApplication::applicationName() << m_id << u"org.sportello.Sportello"_s
            << notification.title << text << actions << hints << whatTheServiceLikes;
    const QDBusPendingCall shown = m_bus.asyncCall(message);
    auto *watcher = new QDBusPendingCallWatcher(shown, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isError())
            return;
        m_id = reply.value();
        if (!m_wanted)
            withdraw();
    });
}

void FreedesktopNotifications::withdraw()
{
    m_wanted = false;
    if (m_id == 0)
        return;
    QDBusMessage message = call(u"CloseNotification"_s);
    message << m_id;
    m_bus.asyncCall(message);
    m_id = 0;
}

void FreedesktopNotifications::noteAction(uint id, const QString &action)
{
    if (id != m_id || id == 0 || action != "default"_L1)
        return;
    Q_EMIT activated(std::exchange(m_token, {}));
}

void FreedesktopNotifications::noteToken(uint id, const QString &token)
{
    if (id == m_id)
        m_token = token;
}

void FreedesktopNotifications::noteClosed(uint id, uint)
{
    if (id == m_id)
        m_id = 0;
}

} // namespace sportello
