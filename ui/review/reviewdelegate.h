// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"

#include <QStyledItemDelegate>

namespace sportello {

class Accounts;
class Theme;

/// A cell of the table of replies. Marks are painted beside their words, which the model has.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// Both outlive the delegate.
    ReviewDelegate(const Theme &theme, const Accounts &accounts, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintFlags(QPainter &painter, const QRect &rect, const ReplyUnderReview &reply) const;

    const Theme &m_theme;
    const Accounts &m_accounts;
};

} // namespace sportello
