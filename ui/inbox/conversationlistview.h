// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QListView>
#include <QPersistentModelIndex>

namespace sportello {

/// The list of conversations.
///
/// What the model does never moves the choice to another conversation: when the chosen row leaves
/// the view, nothing is chosen, so that nobody types into a thread that slid under their fingers.
/// The row that took its place is where next and previous go on from.
///
/// Several rows can be marked, to decide about all of them; meanwhile the choice does not change.
class ConversationListView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationListView(QWidget *parent = nullptr);

    void selectNext();
    void selectPrevious();
    void selectRow(int row);
    void unselect();

    /// Marks one row more in that direction, or one less on the way back.
    void extend(int step);
    /// True while several rows are marked.
    bool hasSeveral() const { return m_several > 1; }
    /// The marked rows, in their order.
    QList<int> markedRows() const;
    /// Only what was chosen before stays marked.
    void endSeveral();

Q_SIGNALS:
    /// A person or selectRow() chose another row; invalid when none is.
    void chosen(const QModelIndex &index);
    /// Enter or a double click: go into the conversation.
    void opened(const QModelIndex &index);
    /// Another number of rows is marked; below two it is just the choice.
    void severalChanged(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    int m_place = 0; ///< the row to go on from while nothing is chosen
    int m_several = 0;
    bool m_followsModel = false;
    bool m_marks = false; ///< rows are being marked, not chosen
    bool m_byHand = false; ///< a person or selectRow() is at it, not the model
    QPersistentModelIndex m_anchor; ///< where marking began
};

} // namespace sportello
