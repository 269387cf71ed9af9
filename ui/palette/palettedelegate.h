// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyledItemDelegate>

namespace sportello {

class Theme;

/// Paints a row of the palette: icon, title with what was typed marked, detail, keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The theme outlives the delegate.
    PaletteDelegate(const Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace sportello
