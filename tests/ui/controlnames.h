// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAccessible>
#include <QStringList>
#include <QWidget>

namespace sportello {

/// The controls below a widget that take the focus and that a screen reader could not name.
inline QStringList namelessControls(const QWidget *parent)
{
    QStringList nameless;
    for (QWidget *widget : parent->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() || widget->focusProxy())
            continue;
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).isEmpty()) {
            nameless.append(QString::fromLatin1(widget->metaObject()->className()) + u' '
                            + widget->objectName());
        }
    }
    return nameless;
}

} // namespace sportello
