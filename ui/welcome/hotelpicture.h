// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace sportello {

/// A little hotel, and the three kinds of things that are said about a stay: in public, in private
/// and among colleagues.
class HotelPicture : public QWidget
{
    Q_OBJECT

public:
    explicit HotelPicture(const Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {470, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHouse(QPainter &painter) const;
    void paintWindows(QPainter &painter) const;
    void paintBubble(QPainter &painter, const QRectF &box, qreal tail, Token frame,
                     Token tint) const;
    void paintNote(QPainter &painter) const;

    const Theme &m_theme;
};

} // namespace sportello
