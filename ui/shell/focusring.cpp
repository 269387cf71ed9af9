// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/focusring.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTabBar>

namespace sportello {

FocusRing::FocusRing(QWidget *window)
    : QFocusFrame(window)
    , m_window(window)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { follow(now); });
}

void FocusRing::follow(QWidget *widget)
{
    const bool rings = widget && widget->window() == m_window
        && (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget));
    setWidget(rings ? widget : nullptr);
}

} // namespace sportello
