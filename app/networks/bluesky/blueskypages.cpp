// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskypages.h"

namespace sportello::bluesky {

PagePosition PagePosition::fromCursor(const Cursor &cursor)
{
    // The network's own part is last: it may hold anything.
    const QString since = cursor.value.section(u'|', 0, 0);
    return {since, cursor.value.section(u'|', 1, 1), cursor.value.section(u'|', 2)};
}

Cursor PagePosition::toCursor() const
{
    return {isComplete() ? since : since + u'|' + newest + u'|' + page};
}

} // namespace sportello::bluesky
