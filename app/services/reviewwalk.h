// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/reviewedreplies.h"

#include <QList>

#include <optional>

namespace sportello {

/// Goes through the replies that a query finds, the newest first, a few milliseconds at a time.
///
/// Whether one was late hangs on opening hours, which no database knows: `is:late` is tried on what
/// the other conditions find.
class ReviewWalk
{
public:
    struct Wanted
    {
        HistoryQuery query;
        QueryContext context;
        std::optional<MessageId> after; ///< below this one alone
        int limit = 0; ///< so many; 0 = all
    };

    explicit ReviewWalk(Wanted wanted);

    /// True when it is done; then rows() are all.
    bool step(TeamDatabase &database);
    const QList<ReviewedReplies::Found> &rows() const { return m_rows; }
    /// There are more than were wanted.
    bool hasMore() const { return m_hasMore; }
    const ReplyPromises &promises() const { return m_promises; }

private:
    bool isMeant(ReviewedReplies &replies, const ReviewedReplies::Found &found) const;

    Wanted m_wanted;
    std::optional<bool> m_late; ///< wanted so
    bool m_isImpossible = false; ///< late and in time
    std::optional<CompiledHistory> m_compiled;
    ReplyPromises m_promises;
    qint64 m_below = 0;
    QList<ReviewedReplies::Found> m_rows;
    bool m_hasMore = false;
};

} // namespace sportello
