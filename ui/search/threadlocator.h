// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/conversation/threadview.h"

#include <QObject>

namespace sportello {

/// Takes a thread to one of its rows, which may lie far above what is read so far.
class ThreadLocator : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    ThreadLocator(ThreadModel &model, ThreadView &view, QObject *parent = nullptr);

    /// Goes to that row of the conversation that is or will be shown; older pages are read until it
    /// is there. What was wanted before is forgotten.
    void show(const ConversationId &conversation, const QString &key);
    void forget() { m_key.clear(); }

Q_SIGNALS:
    void arrived(int row);

private:
    void look();

    ThreadModel &m_model;
    ThreadView &m_view;
    ConversationId m_conversation;
    QString m_key;
};

} // namespace sportello
