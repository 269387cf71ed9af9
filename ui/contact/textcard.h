// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

namespace sportello {

/// A text of which the first lines are seen; pressing it shows the rest, and pressing again hides
/// it. Plain text, whatever it looks like.
class TextCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Look { Plain, Quiet, Note };

    /// The theme outlives the card.
    TextCard(const QString &text, int lines, Look look, const Theme &theme,
             QWidget *parent = nullptr);

    /// A smaller line above or below the text; from outside too.
    void setMeta(const QString &meta);
    bool isExpanded() const { return m_expanded; }
    /// True when there is more than is seen at first.
    bool isLong() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int margin() const { return m_look == Look::Note ? 8 : 0; }
    /// Lays the text out, and draws it where there is a painter; gives the number of its lines.
    int layOut(int width, int most, QPainter *painter, const QPoint &at) const;
    void toggle();

    const QString m_text;
    const int m_lines;
    const Look m_look;
    const Theme &m_theme;
    QString m_meta;
    bool m_expanded = false;
};

} // namespace sportello
