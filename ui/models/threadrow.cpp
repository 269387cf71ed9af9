// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/models/threadrow.h"

#include "core/instant.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PostsShownUnasked = 2;

/// Appends rows in the order of time and puts the days between them.
class RowWriter
{
public:
    explicit RowWriter(qsizetype expected) { m_rows.reserve(expected); }

    void append(const Message &message)
    {
        beginDay(message.createdAt);
        m_rows.append({u"m%1"_s.arg(message.id.value()), message});
    }
    void append(const ContextMessage &post)
    {
        beginDay(post.createdAt);
        m_rows.append({u"p"_s + post.remoteId, post});
    }
    void append(const OutboxItem &item)
    {
        beginDay(item.createdAt);
        m_rows.append({u"o"_s + item.id.key(), item});
    }
    void append(const Note &note)
    {
        beginDay(note.writtenAt);
        m_rows.append({u"n"_s + note.id.key(), note});
    }
    /// The folded row stands before the day that follows: it may span several.
    void append(const FoldedPosts &folded) { m_rows.append({u"f"_s + folded.first, folded}); }

    QList<ThreadRow> take() { return std::move(m_rows); }

private:
    void beginDay(Instant at)
    {
        const QDate day = toDateTime(at).toLocalTime().date();
        // A clock that was set back must not make the same day's separator appear twice.
        if (m_day.isValid() && day <= m_day)
            return;
        m_day = day;
        m_rows.append({u"d%1"_s.arg(day.toJulianDay()), day});
    }

    QList<ThreadRow> m_rows;
    QDate m_day;
};

} // namespace

QList<ThreadRow> threadRows(const ThreadParts &parts, const QSet<QString> &unfolded)
{
    RowWriter writer(parts.messages.size() + parts.posts.size() + parts.items.size()
                     + parts.notes.size() + 8);
    qsizetype post = 0;
    const auto appendPosts = [&](qsizetype end, bool before) {
        const qsizetype count = end - post;
        if (count > PostsShownUnasked && !unfolded.contains(parts.posts.at(post).remoteId)) {
            writer.append(
                FoldedPosts{parts.posts.at(post).remoteId, static_cast<int>(count), before});
        } else {
            for (qsizetype i = post; i < end; ++i)
                writer.append(parts.posts.at(i));
        }
        post = end;
    };
    bool hasBegun = false;
    const auto appendPostsUntil = [&](Instant at) {
        qsizetype end = post;
        while (end < parts.posts.size() && parts.posts.at(end).createdAt <= at)
            ++end;
        if (end > post)
            appendPosts(end, !hasBegun);
    };
    qsizetype note = 0;
    if (parts.hasOlder && !parts.messages.isEmpty()) {
        const Instant begin = parts.messages.first().createdAt;
        while (note < parts.notes.size() && parts.notes.at(note).writtenAt < begin)
            ++note;
    }
    const auto appendNotesUntil = [&](const std::optional<Instant> &at) {
        for (; note < parts.notes.size(); ++note) {
            const Note &next = parts.notes.at(note);
            if (at && next.writtenAt >= *at)
                break;
            appendPostsUntil(next.writtenAt);
            writer.append(next);
        }
    };

    for (const Message &message : parts.messages) {
        appendNotesUntil(message.createdAt);
        appendPostsUntil(message.createdAt);
        writer.append(message);
        hasBegun = true;
    }
    appendNotesUntil({});
    if (post < parts.posts.size())
        appendPosts(parts.posts.size(), parts.messages.isEmpty());
    for (const OutboxItem &item : parts.items)
        writer.append(item);
    return writer.take();
}

} // namespace sportello
