// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace sportello {

/// A message to the person at the desk while the window is not looked at.
struct DesktopNotification
{
    QString title;
    QString text; ///< plain; what a customer wrote stays text

    bool operator==(const DesktopNotification &) const = default;
};

/// Where the system shows notifications. There is one of ours at a time: a further one takes its
/// place.
class NotificationCenter : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void show(const DesktopNotification &notification) = 0;
    virtual void withdraw() = 0;

Q_SIGNALS:
    /// Somebody chose it. `token` lets a Wayland compositor raise the window; often empty.
    void activated(const QString &token);
};

} // namespace sportello
