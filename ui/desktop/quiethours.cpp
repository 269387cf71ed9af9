// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/desktop/quiethours.h"

namespace sportello {

bool QuietHours::covers(QTime time) const
{
    if (!on || !from.isValid() || !to.isValid())
        return false;
    if (from < to)
        return time >= from && time < to;
    return time >= from || time < to;
}

} // namespace sportello
