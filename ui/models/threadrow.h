// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/guard/privatedata.h"
#include "domain/message.h"
#include "domain/note.h"
#include "domain/outboxitem.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <variant>

namespace sportello {

/// Several posts of other people, folded into one row until somebody wants to see them.
struct FoldedPosts
{
    QString first; ///< remote id of the first of them
    int count = 0;
    bool before = true; ///< they were written before the exchange began

    bool operator==(const FoldedPosts &) const = default;
};

/// When a customer was moved from the public thread into private: a row between what was said
/// before and after.
struct MovedIntoPrivate
{
    Instant at;

    bool operator==(const MovedIntoPrivate &) const = default;
};

/// One row of a thread, as raw values.
struct ThreadRow
{
    /// In the order of the alternatives of `content`.
    enum class Kind { Day, Post, Folded, Message, Outbox, Note, Moved };
    /// Where both conversations of a handoff are shown as one timeline: whose row it is.
    enum class Lane { None, Public, Private };

    /// What stays the same while the row's content changes.
    QString key;
    std::variant<QDate, ContextMessage, FoldedPosts, Message, OutboxItem, Note, MovedIntoPrivate>
        content;
    /// What was found in a text that everybody can read; its values are masked in `content` unless
    /// somebody asked to see them.
    QList<PrivateKind> privateKinds{};
    bool isRevealed = false;
    Lane lane = Lane::None;
    bool isOther = false; ///< of the conversation that is not open

    Kind kind() const { return static_cast<Kind>(content.index()); }
    const QDate *day() const { return std::get_if<QDate>(&content); }
    const ContextMessage *post() const { return std::get_if<ContextMessage>(&content); }
    const FoldedPosts *folded() const { return std::get_if<FoldedPosts>(&content); }
    const Message *message() const { return std::get_if<Message>(&content); }
    const OutboxItem *item() const { return std::get_if<OutboxItem>(&content); }
    const Note *note() const { return std::get_if<Note>(&content); }
    const MovedIntoPrivate *moved() const { return std::get_if<MovedIntoPrivate>(&content); }
    bool operator==(const ThreadRow &) const = default;
};

/// What a thread is made of.
struct ThreadParts
{
    QList<Message> messages; ///< oldest first
    QList<ContextMessage> posts; ///< oldest first
    QList<OutboxItem> items; ///< in the order in which they were made
    QList<Note> notes; ///< ours, oldest first, of any age
    bool hasOlder = false; ///< there are messages before the first; notes of their time wait too
};

/// The rows of a thread: messages, notes and other people's posts by time with a separator before
/// each local day, then the replies that are on their way. More than two posts in a row are folded,
/// unless the first of them is in `unfolded`.
QList<ThreadRow> threadRows(const ThreadParts &parts, const QSet<QString> &unfolded);

} // namespace sportello
