// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/conversation.h"
#include "domain/outboxitem.h"
#include "services/accounts.h"
#include "services/duties.h"
#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace sportello {

/// Paints a conversation's row, and above the first of a group its heading. The height follows from
/// the font, so that text is never cut.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The references outlive the delegate.
    ConversationDelegate(const Theme &theme, const Accounts &accounts, const Duties &duties,
                         const Clock &clock, QObject *parent = nullptr);

    /// One line of the message instead of two; the caller lays the list out anew.
    void setCompact(bool compact) { m_compact = compact; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// "Late 2" above the first row of a group.
    void paintGroup(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintHeading(QPainter &painter, const QRect &rect,
                      const ConversationSummary &summary) const;
    /// At the right of the line; gives the width that it took.
    int paintClock(QPainter &painter, const QRect &rect, const ConversationSummary &summary) const;
    /// "Late 8 min" in a filled chip that ends at the right of the line.
    int paintLate(QPainter &painter, const QRect &rect, const QString &text) const;
    /// Gives the width that it took; none for what is as usual.
    int paintPriority(QPainter &painter, const QRect &rect, Priority priority) const;
    void paintSnippet(QPainter &painter, const QRect &rect, const ConversationSummary &summary,
                      const OutboxItem *delivery) const;
    void paintMeta(QPainter &painter, const QRect &rect, const ConversationSummary &summary) const;
    /// The first tag as a chip, and how many more there are.
    void paintTags(QPainter &painter, const QRect &rect, const QList<Tag> &tags) const;
    /// Until when something is promised; gives how wide it is.
    int paintPromise(QPainter &painter, const QRect &rect, Instant due) const;
    /// The compact row's second line: audience, snippet or what happens to a reply, state.
    void paintSecondLine(QPainter &painter, const QRect &rect, const ConversationSummary &summary,
                         const OutboxItem *delivery) const;
    /// At the right of the line; gives the width that it took.
    int paintState(QPainter &painter, const QRect &rect, const ConversationSummary &summary) const;
    /// Icon and word; gives the width that it took.
    int paintAudience(QPainter &painter, const QRect &rect, Audience audience) const;
    void paintDelivery(QPainter &painter, const QRect &rect, const OutboxItem &delivery) const;
    QColor rowColor(const QStyleOptionViewItem &option) const;
    int height() const;
    int groupHeight() const;

    const Theme &m_theme;
    const Accounts &m_accounts;
    const Duties &m_duties;
    const Clock &m_clock;
    bool m_compact = false;
};

} // namespace sportello
