// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTime>

namespace sportello {

/// When nothing is to be announced. From after midnight to before it, or over midnight; the same
/// time twice means the whole day.
struct QuietHours
{
    bool on = false;
    QTime from;
    QTime to; ///< the first quiet minute no more

    bool covers(QTime time) const;
    bool operator==(const QuietHours &) const = default;
};

} // namespace sportello
