// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFocusFrame>

namespace sportello {

/// Draws the focus ring around buttons and tabs of one window. Fields and lists draw their own,
/// inside.
class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    explicit FocusRing(QWidget *window);

private:
    void follow(QWidget *widget);

    QWidget *m_window;
};

} // namespace sportello
