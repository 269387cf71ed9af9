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

RemoteBatch newerBatch(const Cursor &before, PagePosition position, const PagesRead &read)
{
    RemoteBatch batch;
    if (read.isFirst) {
        if (!read.page.isEmpty())
            batch.older = Cursor{read.page};
        position = {position.newest, {}, {}};
    } else if (read.reachedEnd) {
        position = {position.newest.isEmpty() ? position.since : position.newest, {}, {}};
    } else {
        position.page = read.page;
        batch.more = true;
    }
    batch.next = position.since.isEmpty() ? before : position.toCursor();
    return batch;
}

RemoteBatch olderBatch(const QString &page)
{
    RemoteBatch batch;
    if (!page.isEmpty()) {
        batch.older = Cursor{page};
        batch.more = true;
    }
    return batch;
}

} // namespace sportello::bluesky
