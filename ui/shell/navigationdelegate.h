// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include "domain/account.h"

#include <QStyledItemDelegate>

namespace sportello {

/// Paints the rows of the navigation: views, headings, accounts.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The theme outlives the delegate.
    explicit NavigationDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    /// The words of a row that are a button of their own: "Sign in" of an account that is signed
    /// out, the plus beside a heading. Null where a row has none. `row` is the row's rectangle.
    QRect linkRect(const QRect &row, const QModelIndex &index) const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// What a click on an account's words does, or how the channel is; empty when all is well.
    static QString stateWords(const AccountHealth &health);
    QFont linkFont(bool helpless) const;
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintView(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    /// What stands at the left of a view's name: its icon, or the key of a saved one.
    void paintMark(QPainter &painter, const QRect &rect, const QModelIndex &index,
                   Token token) const;
    /// "2 late"; gives the width that it took.
    int paintLate(QPainter &painter, const QRect &rect, int late) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintAccount(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace sportello
