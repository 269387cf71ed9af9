// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/bluesky/blueskychat.h"

#include <QObject>
#include <QStringList>

namespace sportello::bluesky {

/// Where we stand in the private messages.
struct ChatCursor
{
    QString log; ///< of the service's log; empty = it has to be asked for a new one
    QString seen; ///< the rev up to which everything was read
    /// While what the log could not tell is read: the newest rev of then, and how far that is.
    QString target;
    QString done;

    Cursor toCursor() const;
    static ChatCursor from(const Cursor &cursor);
};

/// One fetch of news. Destroying it cancels.
class ChatLogReading : public QObject
{
    Q_OBJECT

public:
    ChatLogReading(Chat &chat, const Cursor &cursor);

    Future<RemoteBatch> start();

private:
    void begin();
    void readLog();
    void readLogAnswer(const QJsonObject &answer);
    void readEvents(const QList<ChatEvent> &events, qsizetype index);
    void takeEvent(const ChatEvent &event, const Convo &convo);
    void askForCursor();
    void listConvos(const QString &method, const QString &cursor, int pagesLeft);
    void listed(const QString &method, const QJsonObject &answer, int pagesLeft);
    void catchUp();
    void readConvos(const QList<Convo> &convos, qsizetype index);
    void finish();
    void fail(const Error &error);

    Chat &m_chat;
    bool m_first;
    ChatCursor m_cursor;
    QList<Convo> m_convos; ///< that have something newer than was seen
    RemoteBatch m_batch;
    Promise<RemoteBatch> m_promise;
};

} // namespace sportello::bluesky
