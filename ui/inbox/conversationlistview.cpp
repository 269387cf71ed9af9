// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/conversationlistview.h"

#include <QKeyEvent>

namespace sportello {

ConversationListView::ConversationListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
}

void ConversationListView::selectNext()
{
    const QModelIndex current = currentIndex();
    selectRow(current.isValid() ? current.row() + 1 : m_place);
}

void ConversationListView::selectPrevious()
{
    const QModelIndex current = currentIndex();
    selectRow((current.isValid() ? current.row() : m_place) - 1);
}

void ConversationListView::selectRow(int row)
{
    const int count = model()->rowCount();
    if (count == 0)
        return;
    setCurrentIndex(model()->index(std::clamp(row, 0, count - 1), 0));
}

void ConversationListView::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

void ConversationListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        Q_EMIT opened(index);
}

void ConversationListView::focusInEvent(QFocusEvent *event)
{
    // QListView would make the first row the current one: a conversation would open, and count as
    // read, because somebody passed by with the Tab key.
    if (currentIndex().isValid())
        QListView::focusInEvent(event);
    else
        QAbstractScrollArea::focusInEvent(event);
}

void ConversationListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (current.isValid())
        m_place = current.row();
    if (!m_followsModel)
        Q_EMIT chosen(current);
}

void ConversationListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && current.row() >= first && current.row() <= last) {
        m_followsModel = true;
        m_place = first;
        selectionModel()->clear();
        m_followsModel = false;
    }
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace sportello
