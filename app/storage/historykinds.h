// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

// A history as lines of JSON, each an object with a "type". Names and meanings stay; fields may be
// added. Identifiers are UUIDs with hyphens (a message's is a number), times are milliseconds since
// 1970 UTC or null, flags are 0 or 1. What a line names stands in a line before it.
//
//   history             version (1), made_at, scope (everything, query, conversation, person);
//                       always the first line
//   brand               id, name, created_at
//   agent               id, name, initials, created_at
//   opening_hours       id, name, time_zone, created_at, spans, exceptions
//   account             id, brand, network, server, remote_id, handle, … never a sign-in
//   tag                 id, name, folded (without case and accents), colour, shortcut, …
//   contact, handle     a person, and the names they have on networks
//   conversation        account, handle, audience, key, state, …, tags (tag, tagged_at)
//   merge               a conversation that turned out to be part of another
//   message             conversation, account, remote_id, direction, author, text, spans (what is
//                       bold or a link, as JSON), times, …; versions: earlier wordings;
//                       attachments: what is known of files, not the files; reviews: what team
//                       leads thought of a reply
//   context             posts of a public thread that are no part of the exchange itself
//   note                remarks among ourselves
//   reply               how a reply came about: canned reply, changes, checks set aside
//   contact_import, fact   what is on file about people; only in an export of everything
//   verification        how somebody was verified; never a code
//   handoff             the way from public into private, steps
//   promise             what a customer was told that we will do, until when, and what came of it
//   contact_move, contact_apart, lookalike, hold   only in an export of everything
//   audit               who did what when, without texts
//   outcome             what became of a reply that was to be sent; for reading: nothing that is
//                       imported is ever sent
//   end                 lines: how many stood before; hash: of all of them but outcomes
//                       (services/historydigest.h); always the last line
//
// The columns of each are in historykinds.cpp. Not in it, on purpose: secrets, one-time codes and
// the key of erased marks; what is made from the rest (counters, search index); drafts and what
// waits to be sent; settings, canned replies and retention rules, which have files of their own or
// would change what a reader keeps; where fetching stands, which is true for one installation.

/// One value of a line, and the column it stands in.
struct HistoryColumn
{
    enum class Kind {
        Text,
        Number,
        Id, ///< of the row itself
        Reference, ///< to a row of the kind `refersTo`, which must stand before
        Mention, ///< of a row that need not exist
    };

    Kind kind = Kind::Text;
    QString column;
    QString name; ///< in the line
    bool canBeNull = false;
    QString refersTo{};
    QStringList words{}; ///< the only values; empty = any
};

/// Rows that stand within the line of another.
struct HistoryChild
{
    QString name; ///< of the array
    QString table;
    QString parent; ///< the column with the id of the row it belongs to
    QString order;
    QList<HistoryColumn> columns;
};

/// Lines of one type.
struct HistoryKind
{
    /// Where they stand in an export that is not of everything.
    enum class Part {
        Whole, ///< all of them, in every export
        Conversation, ///< those of the conversations
        Nowhere,
    };

    QString type;
    QString table;
    QStringList order; ///< columns that tell rows apart, in which they are read
    Part part = Part::Nowhere;
    /// On rows of one conversation, with one placeholder for its id.
    QString ofConversation{};
    QList<HistoryColumn> columns{};
    QList<HistoryChild> children{};
    /// Another order for the rows of one conversation, where an index has it.
    QStringList orderInConversation{};
    /// Columns by which a row is the same although its id is another.
    QStringList sameBy{};

    const HistoryColumn *idColumn() const; ///< may be null
};

/// All kinds in the order in which they are written, outcomes aside.
const QList<HistoryKind> &historyKinds();
/// Null when there is none.
const HistoryKind *historyKind(const QString &type);

} // namespace sportello
