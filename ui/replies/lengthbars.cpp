// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/replies/lengthbars.h"

#include "domain/textcount.h"
#include "ui/common/painting.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <algorithm>

namespace sportello {

namespace {

constexpr int Gap = 16;
constexpr int BarHeight = 4;

} // namespace

LengthBars::LengthBars(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LengthBars::setMeasures(const QList<Measure> &measures)
{
    m_measures = measures;
    setText(m_text);
}

void LengthBars::setText(const QString &text)
{
    m_text = text;
    QStringList words;
    for (const Measure &measure : std::as_const(m_measures)) {
        const TextUse use = tightestUse(m_text, measure.limits);
        words.append(tr("%1: %2 of %3").arg(measure.name).arg(use.used).arg(use.maximum));
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    update();
}

QSize LengthBars::sizeHint() const
{
    return {200,
            m_theme.lineHeight(FontRole::Body) + BarHeight + 4
                + m_theme.lineHeight(FontRole::Meta)};
}

void LengthBars::paintEvent(QPaintEvent *)
{
    if (m_measures.isEmpty())
        return;
    QPainter painter(this);
    const int count = int(m_measures.size());
    const int width = std::max(40, (this->width() - Gap * (count - 1)) / count);
    int x = 0;
    for (const Measure &measure : std::as_const(m_measures)) {
        const TextUse use = tightestUse(m_text, measure.limits);
        const bool fits = use.maximum == 0 || use.left() >= 0;
        int y = 0;
        painter.setFont(m_theme.font(FontRole::Meta, x == 0 ? QFont::DemiBold : QFont::Normal));
        painter.setPen(m_theme.color(Token::Tx));
        Painting::line(painter, QRect(x, y, width, m_theme.lineHeight(FontRole::Body)),
                       measure.name);
        y += m_theme.lineHeight(FontRole::Body);
        painter.fillRect(QRect(x, y, width, BarHeight), m_theme.color(Token::Press));
        if (use.maximum > 0) {
            const int filled = int(std::min<qint64>(width, qint64(width) * use.used / use.maximum));
            painter.fillRect(QRect(x, y, filled, BarHeight),
                             m_theme.color(fits ? Token::Acc : Token::BadFill));
        }
        y += BarHeight + 2;
        painter.setFont(m_theme.font(FontRole::Meta));
        painter.setPen(m_theme.color(fits ? Token::Tx2 : Token::BadFg));
        const QString words = use.maximum > 0 ? fits ? tr("%1 / %2").arg(use.used).arg(use.maximum)
                                                     : tr("%n too many", nullptr, int(-use.left()))
                                              : QString::number(use.used);
        Painting::line(painter, QRect(x, y, width, m_theme.lineHeight(FontRole::Meta)), words);
        x += width + Gap;
    }
}

} // namespace sportello
