// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskychat.h"

#include <QObject>
#include <QStringList>

namespace sportello::bluesky {

QString convosMethod();
/// Conversations that strangers want to begin.
QString requestsMethod();
/// The conversations in the answer of either.
QJsonArray convosIn(const QJsonObject &answer);
/// A service without the second has all of them in the first.
bool isMissingMethod(const Error &error);

/// One step back in the past of the private messages: a page of the list of conversations, or a
/// page of messages of one of them. Destroying it cancels.
class ChatHistoryReading : public QObject
{
    Q_OBJECT

public:
    static Cursor beginning();

    ChatHistoryReading(Chat &chat, const Cursor &cursor);

    Future<RemoteBatch> start();

private:
    void readList();
    void listAnswered(const QJsonObject &answer);
    void readConvo();
    void pageAnswered(const ChatPage &page);
    void leaveConvo();
    void leaveList();
    void finish();

    Chat &m_chat;
    QString m_list; ///< the method that is asked next; empty when both lists were read
    QString m_listCursor;
    QStringList m_convos; ///< still to be read
    QString m_pageCursor; ///< in the first of them
    RemoteBatch m_batch;
    Promise<RemoteBatch> m_promise;
};

} // namespace sportello::bluesky
