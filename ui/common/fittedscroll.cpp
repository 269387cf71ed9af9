// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/common/fittedscroll.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace sportello {

FittedScroll::FittedScroll(QWidget *parent)
    : QScrollArea(parent)
{
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setWidget(inner);
    // What is behind shows.
    viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    inner->installEventFilter(this);
}

int FittedScroll::wantedHeight() const
{
    const int width = viewport()->width();
    // No less than what the parts ask for whatever the width: else it scrolls for nothing.
    return m_column->hasHeightForWidth()
        ? std::max(m_column->totalHeightForWidth(width), m_column->totalMinimumSize().height())
        : m_column->totalSizeHint().height();
}

void FittedScroll::setMostHeight(int height)
{
    m_most = std::max(0, height);
    fit();
}

QSize FittedScroll::sizeHint() const
{
    return {m_column->totalSizeHint().width(), std::min(wantedHeight(), m_most)};
}

QSize FittedScroll::minimumSizeHint() const
{
    return {m_column->totalMinimumSize().width(), 0};
}

bool FittedScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void FittedScroll::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void FittedScroll::fit()
{
    const int wanted = wantedHeight();
    // What has no button can be read by keys too.
    setFocusPolicy(wanted > m_most ? Qt::TabFocus : Qt::NoFocus);
    setFixedHeight(std::min(wanted, m_most));
}

} // namespace sportello
