// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/search/threadlocator.h"

#include <QTimer>

namespace sportello {

ThreadLocator::ThreadLocator(ThreadModel &model, ThreadView &view, QObject *parent)
    : QObject(parent)
    , m_model(model)
    , m_view(view)
{
    connect(&model, &ThreadModel::loaded, this, &ThreadLocator::look);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &ThreadLocator::look);
}

void ThreadLocator::show(const ConversationId &conversation, const QString &key)
{
    m_conversation = conversation;
    m_key = key;
    look();
}

void ThreadLocator::look()
{
    if (m_key.isEmpty() || m_model.conversation() != m_conversation || !m_model.isLoaded())
        return;
    if (m_model.rowOf(m_key) < 0) {
        // None above: it is gone, and the end is as good a place as any.
        if (m_model.hasOlder())
            m_model.loadOlder();
        else
            m_key.clear();
        return;
    }
    // Rows are laid out after they came, and the view goes to their end first.
    QTimer::singleShot(0, this, [this] {
        const int row = m_key.isEmpty() ? -1 : m_model.rowOf(m_key);
        m_key.clear();
        if (row < 0)
            return;
        const QModelIndex index = m_model.index(row, 0);
        m_view.setCurrentIndex(index);
        m_view.scrollTo(index, QAbstractItemView::PositionAtCenter);
        Q_EMIT arrived(row);
    });
}

} // namespace sportello
