// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRegularExpression>
#include <QTest>

namespace sportello {

/// Any warning fails the test, but for what the offscreen platform says about every window and
/// menu.
inline void failOnWarnings()
{
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support "
                                          "(propagateSizeHints|raise|grabbing the keyboard))")));
}

} // namespace sportello
