// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QListView>

namespace sportello {

/// The list of conversations.
///
/// What the model does never moves the choice to another conversation: when the chosen row leaves
/// the view, nothing is chosen, so that nobody types into a thread that slid under their fingers.
/// The row that took its place is where next and previous go on from.
class ConversationListView : public QListView
{
    Q_OBJECT

public:
    explicit ConversationListView(QWidget *parent = nullptr);

    void selectNext();
    void selectPrevious();
    void selectRow(int row);

Q_SIGNALS:
    /// A person or selectRow() chose another row; invalid when none is.
    void chosen(const QModelIndex &index);
    /// Enter or a double click: go into the conversation.
    void opened(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;

private:
    int m_place = 0; ///< the row to go on from while nothing is chosen
    bool m_followsModel = false;
};

} // namespace sportello
