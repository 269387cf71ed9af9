// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/charts/chartview.h"

#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace sportello {

namespace {

constexpr int LeastLetters = 16;
constexpr int UsualLetters = 40;
// The ring of the focus stands out of the outermost cells.
constexpr int Edge = 3;

} // namespace

ChartView::ChartView(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        fit();
        update();
    });
}

ChartView::~ChartView() = default;

void ChartView::setChart(std::shared_ptr<const Chart> chart, const QString &name,
                         const QString &help)
{
    m_chart = std::move(chart);
    m_current = -1;
    const bool hasCells = m_chart && !m_chart->cells().isEmpty();
    setFocusPolicy(hasCells ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleName(name);
    const QString usual =
        tr("The arrow keys go through the picture, Enter shows the questions. The "
           "table has the same numbers.");
    setAccessibleDescription(!hasCells ? QString() : help.isEmpty() ? usual : help);
    fit();
    update();
}

void ChartView::setCurrentCell(int cell)
{
    if (!m_chart || cell == m_current || cell >= m_chart->cells().size())
        return;
    m_current = cell;
    if (cell >= 0)
        setAccessibleDescription(words(cell));
    update();
}

QString ChartView::words(int cell) const
{
    const ChartCell &shown = m_chart->cells().at(cell);
    return tr("%1: %2", "what, how much").arg(shown.name, shown.words);
}

void ChartView::fit()
{
    // Before that its width is nobody's.
    if (!testAttribute(Qt::WA_Resized))
        return;
    setFixedHeight(m_chart ? int(std::ceil(m_chart->height(m_theme, width() - 2 * Edge))) + 2 * Edge
                           : 0);
}

QSize ChartView::sizeHint() const
{
    const int wide = UsualLetters * QFontMetrics(m_theme.font(FontRole::Meta)).averageCharWidth();
    return {wide, m_chart ? int(std::ceil(m_chart->height(m_theme, wide))) + 2 * Edge : 0};
}

QSize ChartView::minimumSizeHint() const
{
    return {LeastLetters * QFontMetrics(m_theme.font(FontRole::Meta)).averageCharWidth(), 0};
}

void ChartView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

bool ChartView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && m_chart) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int cell =
            m_chart->cellAt(help->pos() - QPoint(Edge, Edge), m_theme, width() - 2 * Edge);
        if (cell < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), words(cell).toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

void ChartView::paintEvent(QPaintEvent *)
{
    if (!m_chart)
        return;
    QPainter painter(this);
    painter.translate(Edge, Edge);
    m_chart->paint(painter, m_theme, width() - 2 * Edge);
    if (!hasFocus() || m_current < 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Token::Focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(m_chart->cellRect(m_current, m_theme, width() - 2 * Edge), 3, 3);
}

void ChartView::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        setCurrentCell(0);
    QWidget::focusInEvent(event);
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event)
{
    if (!m_chart || m_current < 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End: setCurrentCell(m_chart->neighbour(m_current, Qt::Key(event->key()))); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT cellActivated(m_current); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ChartView::mousePressEvent(QMouseEvent *event)
{
    const int cell = m_chart && event->button() == Qt::LeftButton
        ? m_chart->cellAt(event->position() - QPointF(Edge, Edge), m_theme, width() - 2 * Edge)
        : -1;
    if (cell < 0) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrentCell(cell);
    Q_EMIT cellActivated(cell);
}

} // namespace sportello
