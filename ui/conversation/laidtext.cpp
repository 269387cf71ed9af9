// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/laidtext.h"

#include <QFontDatabase>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace sportello {

namespace {

constexpr qreal QuoteIndent = 10;

bool turnsDirection(QChar character)
{
    const ushort code = character.unicode();
    // Embeddings and overrides (U+202A to U+202E), isolates (U+2066 to U+2069).
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QTextCharFormat formatOf(const TextSpan &span, const TextLook &look)
{
    QTextCharFormat format;
    switch (span.kind) {
    case TextSpan::Kind::Link:
        format.setForeground(look.link);
        format.setFontUnderline(true);
        break;
    case TextSpan::Kind::Mention:
    case TextSpan::Kind::Tag: format.setForeground(look.link); break;
    case TextSpan::Kind::Bold: format.setFontWeight(QFont::DemiBold); break;
    case TextSpan::Kind::Italic: format.setFontItalic(true); break;
    case TextSpan::Kind::Strike: format.setFontStrikeOut(true); break;
    case TextSpan::Kind::Code:
        format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        format.setBackground(look.code);
        break;
    case TextSpan::Kind::Quote: format.setForeground(look.quote); break;
    }
    return format;
}

} // namespace

QString shownText(const QString &text)
{
    QString shown = text;
    for (QChar &character : shown) {
        if (character == u'\n')
            character = QChar::LineSeparator;
        else if (turnsDirection(character))
            character = QChar::ReplacementCharacter;
    }
    return shown;
}

LaidText::LaidText(const FormattedText &text, const TextLook &look, qreal width)
    : m_text(text)
    , m_look(look)
    , m_layout(shownText(text.text), look.font)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    m_layout.setTextOption(option);
    m_layout.setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    for (const TextSpan &span : text.spans) {
        formats.append(
            {static_cast<int>(span.start), static_cast<int>(span.length), formatOf(span, look)});
    }
    for (const TextRange &hit : look.hits) {
        QTextCharFormat found;
        found.setBackground(look.hit);
        // Colour alone would not tell everybody.
        found.setFontUnderline(true);
        formats.append({static_cast<int>(hit.start), static_cast<int>(hit.length), found});
    }
    if (look.struck) {
        QTextCharFormat struck;
        struck.setFontStrikeOut(true);
        formats.append({0, static_cast<int>(text.text.size()), struck});
    }
    m_layout.setFormats(formats);
    layOut(width);
}

bool LaidText::isQuoted(qsizetype position) const
{
    return std::any_of(m_text.spans.cbegin(), m_text.spans.cend(), [position](const TextSpan &s) {
        return s.kind == TextSpan::Kind::Quote && position >= s.start
            && position < s.start + s.length;
    });
}

void LaidText::layOut(qreal width)
{
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        const qreal indent = isQuoted(line.textStart()) ? QuoteIndent : 0;
        line.setLineWidth(std::max(width - indent, 20.0));
        // An emoji's tall font must not tear the lines apart, nor be cut.
        const qreal height = std::max<qreal>(m_look.lineHeight, std::ceil(line.height()));
        line.setPosition({indent, m_height + (height - line.height()) / 2});
        m_height += height;
        m_usedWidth = std::max(m_usedWidth, indent + line.naturalTextWidth());
    }
    m_layout.endLayout();
}

void LaidText::draw(QPainter &painter, const QPointF &origin,
                    const std::optional<TextRange> &selection) const
{
    QList<QTextLayout::FormatRange> selections;
    if (selection && selection->length > 0) {
        QTextCharFormat format;
        format.setBackground(m_look.selection);
        selections.append(
            {static_cast<int>(selection->start), static_cast<int>(selection->length), format});
    }
    painter.setPen(m_look.text);
    m_layout.draw(&painter, origin, selections);
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (isQuoted(line.textStart())) {
            painter.fillRect(QRectF(origin.x(), origin.y() + line.y(), 2, line.height()),
                             m_look.quote);
        }
    }
}

qsizetype LaidText::positionAt(const QPointF &point) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (point.y() < line.y() + line.height() || i == m_layout.lineCount() - 1)
            return line.xToCursor(point.x());
    }
    return 0;
}

const TextSpan *LaidText::linkAt(const QPointF &point) const
{
    for (int i = 0; i < m_layout.lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        if (!line.naturalTextRect().contains(point))
            continue;
        const qsizetype position = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (const TextSpan &span : m_text.spans) {
            const bool leads = span.kind == TextSpan::Kind::Link
                || (span.kind == TextSpan::Kind::Mention && !span.target.isEmpty());
            if (leads && position >= span.start && position < span.start + span.length)
                return &span;
        }
    }
    return nullptr;
}

} // namespace sportello
