// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/conversation/threaditem.h"

#include <QCache>
#include <QHash>
#include <QStyledItemDelegate>

namespace sportello {

class ReplyComments;
class ThreadModel;

/// Part of one message's text, marked with the pointer.
struct MarkedPart
{
    QString row; ///< the row's key
    TextRange range;
};

/// Paints the rows of a thread from their layouts, which it keeps for the rows seen last.
class MessageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Model and theme outlive this object.
    MessageDelegate(const ThreadModel &model, const Theme &theme, QObject *parent = nullptr);

    void setNames(const ThreadNames &names);
    const ThreadNames &names() const { return m_names; }
    /// What others said about replies; outlives this object.
    void setComments(const ReplyComments *comments) { m_comments = comments; }
    QList<ReplyReview> commentsOn(const ThreadRow &row) const;
    /// The moment that decides what "Today" is.
    void setNow(Instant now);
    Instant now() const { return m_now; }
    void setWidth(int width) { m_width = width; }
    /// The row's widget decides how high it is.
    void setWidgetHeight(const QString &row, int height) { m_widgetHeights.insert(row, height); }
    void forgetWidget(const QString &row) { m_widgetHeights.remove(row); }

    /// What was asked to be seen of it; without its comments.
    RowState state(const QString &row) const { return m_states.value(row); }
    void setState(const QString &row, const RowState &state);
    void setMark(const MarkedPart &mark) { m_mark = mark; }
    const MarkedPart &mark() const { return m_mark; }
    void clear();

    /// The layout of a row; valid until the next call.
    const ThreadItem &item(const ThreadRow &row) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QString cacheKey(const ThreadRow &row, const RowState &state) const;
    void paintDay(QPainter &painter, const ThreadItem &item) const;
    void paintSpine(QPainter &painter, const ThreadItem &item) const;
    void paintMove(QPainter &painter, const ThreadItem &item) const;
    void paintCard(QPainter &painter, const ThreadItem &item) const;
    void paintHeader(QPainter &painter, const ThreadItem &item) const;
    void paintActions(QPainter &painter, const ThreadItem &item) const;

    const ThreadModel &m_model;
    const Theme &m_theme;
    const ReplyComments *m_comments = nullptr; ///< null = none are shown
    ThreadNames m_names;
    Instant m_now;
    int m_width = 400;
    QHash<QString, RowState> m_states;
    QHash<QString, int> m_widgetHeights;
    MarkedPart m_mark;
    mutable QCache<QString, ThreadItem> m_items;
};

/// Card, edge and tint of a message, shared with the cards of replies on their way.
void paintMessageCard(QPainter &painter, const QRect &card, Audience audience, bool ours,
                      const Theme &theme);

/// The same for a note: no edge of an audience, dashes all around.
void paintNoteCard(QPainter &painter, const QRect &card, const Theme &theme);

} // namespace sportello
