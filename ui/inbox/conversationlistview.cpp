// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/inbox/conversationlistview.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace sportello {

ConversationListView::ConversationListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(ExtendedSelection);
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
    const QScopedValueRollback byHand(m_byHand, true);
    // Not setCurrentIndex(): with Shift held, as for the key of another action, it would mark.
    selectionModel()->setCurrentIndex(model()->index(std::clamp(row, 0, count - 1), 0),
                                      QItemSelectionModel::ClearAndSelect);
}

void ConversationListView::unselect()
{
    selectionModel()->clear();
}

void ConversationListView::extend(int step)
{
    const QModelIndex current = currentIndex();
    const int count = model()->rowCount();
    if (!current.isValid() || count == 0) {
        selectRow(m_place);
        return;
    }
    if (!hasSeveral() || !m_anchor.isValid())
        m_anchor = current;
    const QModelIndex next = model()->index(std::clamp(current.row() + step, 0, count - 1), 0);
    const QScopedValueRollback marks(m_marks, true);
    const QScopedValueRollback byHand(m_byHand, true);
    selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
    const auto [top, bottom] = std::minmax({m_anchor.row(), next.row()});
    selectionModel()->select(QItemSelection(model()->index(top, 0), model()->index(bottom, 0)),
                             QItemSelectionModel::ClearAndSelect);
    scrollTo(next);
}

QList<int> ConversationListView::markedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void ConversationListView::endSeveral()
{
    const QModelIndex back = m_anchor.isValid() ? QModelIndex(m_anchor) : currentIndex();
    if (back.isValid())
        selectRow(back.row());
    else
        unselect();
}

void ConversationListView::keyPressEvent(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && modifiers == Qt::NoModifier && currentIndex().isValid()) {
        Q_EMIT opened(currentIndex());
        return;
    }
    if ((event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
        && modifiers == Qt::ShiftModifier) {
        extend(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    }
    // Everything else that marks several rows: Ctrl+A, Shift with Home, End and the page keys.
    const bool marks = (modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (marks && !hasSeveral())
        m_anchor = currentIndex();
    const QScopedValueRollback marking(m_marks, marks);
    const QScopedValueRollback byHand(m_byHand, true);
    QListView::keyPressEvent(event);
}

void ConversationListView::mousePressEvent(QMouseEvent *event)
{
    const bool marks = (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) != 0;
    if (marks && !hasSeveral())
        m_anchor = currentIndex();
    const QScopedValueRollback marking(m_marks, marks);
    const QScopedValueRollback byHand(m_byHand, true);
    QListView::mousePressEvent(event);
}

void ConversationListView::mouseMoveEvent(QMouseEvent *event)
{
    const bool marks = event->buttons() != Qt::NoButton;
    if (marks && !hasSeveral())
        m_anchor = currentIndex();
    const QScopedValueRollback marking(m_marks, marks);
    const QScopedValueRollback byHand(m_byHand, true);
    QListView::mouseMoveEvent(event);
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
    if (!m_followsModel && !m_marks)
        Q_EMIT chosen(current);
}

void ConversationListView::selectionChanged(const QItemSelection &selected,
                                            const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    const int before = std::exchange(m_several, int(markedRows().size()));
    if (before == m_several)
        return;
    Q_EMIT severalChanged(m_several);
    // What is marked alone is what is read, unless the model left it alone.
    if (before > 1 && m_several == 1 && m_byHand) {
        const QModelIndex left = model()->index(markedRows().first(), 0);
        const bool marking = std::exchange(m_marks, false);
        if (left == currentIndex())
            Q_EMIT chosen(left);
        else if (marking)
            selectRow(left.row());
        m_marks = marking;
    }
}

void ConversationListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const QModelIndex current = currentIndex();
    const QScopedValueRollback follows(m_followsModel, true);
    if (current.isValid() && current.row() >= first && current.row() <= last) {
        m_place = first;
        // Several that are marked stay so, but for those that leave.
        if (hasSeveral())
            selectionModel()->setCurrentIndex({}, QItemSelectionModel::NoUpdate);
        else
            selectionModel()->clear();
    }
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

} // namespace sportello
