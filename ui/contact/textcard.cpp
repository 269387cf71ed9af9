// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/textcard.h"

#include "ui/common/painting.h"

#include <QPainter>
#include <QTextLayout>

#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

TextCard::TextCard(const QString &text, int lines, Look look, const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_text(text)
    , m_lines(lines)
    , m_look(look)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(text);
    connect(this, &QAbstractButton::clicked, this, &TextCard::toggle);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TextCard::setMeta(const QString &meta)
{
    m_meta = meta;
    setAccessibleName(tr("%1. %2", "text, who and when").arg(m_text, meta));
    updateGeometry();
}

void TextCard::toggle()
{
    if (!m_expanded && !isLong())
        return;
    m_expanded = !m_expanded;
    updateGeometry();
    update();
}

int TextCard::layOut(int width, int most, QPainter *painter, const QPoint &at) const
{
    QString text = m_text;
    text.replace(u'\n', QChar::LineSeparator);
    const QFont font = m_theme.font(FontRole::Body);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    layout.setTextOption(option);
    const int lineHeight = m_theme.lineHeight(FontRole::Body);
    int lines = 0;
    layout.beginLayout();
    for (;;) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max(1, width));
        if (painter && lines < most) {
            const bool cut =
                lines == most - 1 && line.textStart() + line.textLength() < text.size();
            QString part = text.mid(line.textStart(), line.textLength()).trimmed();
            if (cut)
                part += u'…';
            Painting::line(*painter, {at.x(), at.y() + lines * lineHeight, width, lineHeight},
                           part);
        }
        ++lines;
        // More lines than are ever counted.
        if (lines > most)
            break;
    }
    layout.endLayout();
    return lines;
}

bool TextCard::isLong() const
{
    return layOut(width() - 2 * margin(), m_lines, nullptr, {}) > m_lines;
}

int TextCard::heightForWidth(int width) const
{
    const int most = m_expanded ? std::numeric_limits<int>::max() - 1 : m_lines;
    const int lines = std::min(most, layOut(width - 2 * margin(), most, nullptr, {}));
    int height = lines * m_theme.lineHeight(FontRole::Body) + 2 * margin();
    if (!m_meta.isEmpty())
        height += m_theme.lineHeight(FontRole::Meta) + 2;
    return height;
}

QSize TextCard::sizeHint() const
{
    const int width = std::max(this->width(), 120);
    return {width, heightForWidth(width)};
}

QSize TextCard::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void TextCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_look == Look::Note) {
        painter.setPen(QPen(m_theme.color(Token::NoteFrame), 1, Qt::DashLine));
        painter.setBrush(m_theme.color(Token::NoteTint));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const int inner = width() - 2 * margin();
    painter.setFont(m_theme.font(FontRole::Body));
    painter.setPen(m_theme.color(m_look == Look::Quiet ? Token::Tx3 : Token::Tx));
    const int most = m_expanded ? std::numeric_limits<int>::max() - 1 : m_lines;
    layOut(inner, most, &painter, {margin(), margin()});
    if (m_meta.isEmpty())
        return;
    const int lineMeta = m_theme.lineHeight(FontRole::Meta);
    painter.setFont(m_theme.font(FontRole::Meta));
    painter.setPen(m_theme.color(Token::Tx3));
    Painting::line(painter, {margin(), height() - margin() - lineMeta, inner, lineMeta}, m_meta);
}

} // namespace sportello
