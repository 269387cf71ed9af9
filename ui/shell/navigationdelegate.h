// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace sportello {

/// Paints the rows of the navigation: views, the heading of the accounts, accounts.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The theme outlives the delegate.
    explicit NavigationDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintView(QPainter &painter, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;
    void paintAccount(QPainter &painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace sportello
