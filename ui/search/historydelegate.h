// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "services/accounts.h"
#include "services/historysearch.h"

#include <QStyledItemDelegate>

namespace sportello {

class Theme;

/// A text that was found: with whom, when, two lines with the hits, who could read it, who wrote
/// it, and how the conversation stands.
class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// All references outlive this object.
    HistoryDelegate(const Theme &theme, const Accounts &accounts, const Clock &clock,
                    QObject *parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintHeading(QPainter &painter, const QRect &rect, const HistoryHit &hit,
                      const QColor &ground) const;
    void paintExcerpt(QPainter &painter, const QRect &rect, const HistoryExcerpt &excerpt) const;
    void paintMeta(QPainter &painter, const QRect &rect, const HistoryText &text) const;

    const Theme &m_theme;
    const Accounts &m_accounts;
    const Clock &m_clock;
};

} // namespace sportello
