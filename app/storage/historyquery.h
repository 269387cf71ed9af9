// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/conversationquerysql.h"

#include <QList>

#include <optional>

namespace sportello {

/// Which texts of the whole history.
struct HistoryQuery
{
    Query query;
    std::optional<BrandId> brand{}; ///< only this one's, unless the query names a brand itself
};

/// A condition with what its placeholders stand for; empty = everything.
struct HistoryCondition
{
    QString sql{};
    QList<QueryValue> values{};

    /// A further condition that must hold.
    void add(const QString &condition, const QList<QueryValue> &more = {});
    /// " AND …", or nothing.
    QString further() const;
    void bindTo(Statement &statement) const;
};

/// A query of the history as SQL. The words go to the full-text index; all the rest is tried on
/// what it finds, newest first, within a range of ids.
struct CompiledHistory
{
    QString match; ///< empty: no words are asked for
    qint64 lowest = 0; ///< ids, both included
    qint64 highest = 0;
    HistoryCondition messages; ///< on message m, conversation c, handle h, account a
    HistoryCondition versions; ///< the same without times, which are the wording's own
    HistoryCondition notes; ///< on note m, conversation c, handle h, account a
    HistoryCondition canned; ///< on canned_reply r, canned_text x
    bool hasNotes = true;
    bool hasCanned = true;
    /// Only these messages, newest first: of a person who did not write many.
    std::optional<QList<MessageId>> only;
};

/// Terms of the query language as they apply to a single text: `from:` is who wrote it, `before:`
/// and `after:` when, `has:attachment`, `lang:` and `agent:` what it is itself. States, tags and
/// owners are those of its conversation. Notes have no language or attachments; canned replies are
/// found by words, days and languages alone. Several states, and several of public, private and
/// review, are alternatives.
CompiledHistory compileForHistory(TeamDatabase &database, const HistoryQuery &query,
                                  const QueryContext &context);

} // namespace sportello
