// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/formattedtext.h"
#include "domain/textrange.h"

#include <QColor>
#include <QFont>
#include <QPointF>
#include <QTextLayout>

#include <optional>

class QPainter;

namespace sportello {

/// How a message's text looks.
struct TextLook
{
    QFont font;
    QColor text;
    QColor link;
    QColor quote; ///< quoted text and its bar
    QColor code; ///< behind code
    QColor selection;
    QColor hit; ///< behind what was searched for
    QList<TextRange> hits{};
    int lineHeight = 0; ///< at least
    bool struck = false;
};

/// A text from outside, laid out for one width. Draws characters and a few spans; it knows no
/// markup and loads nothing.
class LaidText
{
public:
    LaidText(const FormattedText &text, const TextLook &look, qreal width);

    qreal height() const { return m_height; }
    /// The width of the widest line.
    qreal usedWidth() const { return m_usedWidth; }
    void draw(QPainter &painter, const QPointF &origin,
              const std::optional<TextRange> &selection = {}) const;
    /// The character position at a point relative to the origin.
    qsizetype positionAt(const QPointF &point) const;
    /// The link under a point relative to the origin, or null.
    const TextSpan *linkAt(const QPointF &point) const;
    const FormattedText &text() const { return m_text; }

private:
    void layOut(qreal width);
    bool isQuoted(qsizetype position) const;

    FormattedText m_text;
    TextLook m_look;
    QTextLayout m_layout;
    qreal m_height = 0;
    qreal m_usedWidth = 0;
};

/// The text as it is shown, character for character: line ends within one paragraph, and marks in
/// place of controls that would turn the reading direction of what follows.
QString shownText(const QString &text);

} // namespace sportello
