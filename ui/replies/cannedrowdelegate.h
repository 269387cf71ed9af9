// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace sportello {

class Theme;

/// Paints a found canned reply: title and first words, how often it was used, or why it cannot be
/// used here.
class CannedRowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The theme outlives the delegate.
    CannedRowDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace sportello
