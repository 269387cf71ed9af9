// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskychat.h"

#include "networks/bluesky/blueskychathistory.h"
#include "networks/bluesky/blueskychatlog.h"
#include "networks/task.h"

#include <QSet>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

// Enough for ten thousand messages that came while nobody looked.
constexpr int maximumPages = 100;
constexpr int threadLength = 50;

} // namespace

Chat::Chat(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

Future<RemoteBatch> Chat::fetch(const Cursor &cursor)
{
    return runOnce(new ChatLogReading(*this, cursor));
}

Future<RemoteBatch> Chat::fetchOlder(const Cursor &cursor)
{
    return runOnce(new ChatHistoryReading(*this, cursor));
}

Future<RemoteThreadContent> Chat::readThread(const RemoteThread &thread)
{
    ChatId place = chatIdFrom(thread.parentRemoteId);
    for (const QString &known : thread.knownRemoteIds) {
        if (!place.isValid())
            place = chatIdFrom(known);
    }
    if (!place.isValid())
        return readyValue(RemoteThreadContent{});
    const QStringList known = thread.knownRemoteIds + QStringList{thread.parentRemoteId};
    return andThen(convo(place.convo), this,
                   [this, known](const std::optional<Convo> &convo) -> Future<RemoteThreadContent> {
                       if (!convo)
                           return readyValue(RemoteThreadContent{});
                       return andThen(page(*convo, {}, threadLength), this,
                                      [known](const ChatPage &page) {
            RemoteThreadContent content;
            content.messages = page.messages;
            for (const QString &id : page.deleted) {
                if (known.contains(id))
                    content.deleted.append(id);
            }
            return readyValue(content);
                       });
                   });
}

Future<std::optional<Convo>> Chat::convo(const QString &id)
{
    const auto known = m_convos.constFind(id);
    return known == m_convos.constEnd() ? currentConvo(id) : readyValue(*known);
}

Future<std::optional<Convo>> Chat::currentConvo(const QString &id)
{
    using Found = std::optional<Convo>;
    const QUrlQuery query{{u"convoId"_s, id}};
    return afterwards(m_client.query(u"chat.bsky.convo.getConvo"_s, query, Service::Chat), this,
                      [this, id](const Result<QJsonObject> &answer) -> Future<Found> {
                          if (!answer) {
                              // Somebody who has left it is told that it does not exist.
                              const QString name = errorName(answer.error());
                              if (name == "InvalidConvo"_L1
                                  || answer.error().kind == ErrorKind::NotFound)
                                  return readyValue(Found());
                              return readyError<Found>(answer.error());
                          }
                          const QJsonObject view = (*answer)["convo"_L1].toObject();
                          if (view["id"_L1].toString() != id) {
                              return readyError<Found>(
                                  {ErrorKind::Protocol, u"another conversation came"_s, {}, false});
                          }
                          const Found convo = readConvo(view, m_client.did());
                          m_convos.insert(id, convo);
                          return readyValue(convo);
                      });
}

Future<ChatPage> Chat::page(const Convo &convo, const QString &cursor, int limit)
{
    QUrlQuery query{{u"convoId"_s, convo.id}, {u"limit"_s, QString::number(limit)}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    return andThen(m_client.query(u"chat.bsky.convo.getMessages"_s, query, Service::Chat), this,
                   [convo](const QJsonObject &answer) -> Future<ChatPage> {
                       if (answer["messages"_L1].isArray())
                           return readyValue(readChatPage(answer, convo));
                       return readyError<ChatPage>(
                           {ErrorKind::Protocol, u"there is no list of messages"_s, {}, false});
                   });
}

Future<ChatPage> Chat::pagesBackTo(const Convo &convo, const QString &rev)
{
    return morePages(convo, rev, {}, maximumPages);
}

Future<ChatPage> Chat::morePages(const Convo &convo, const QString &rev, const ChatPage &soFar,
                                 int pagesLeft)
{
    return andThen(page(convo, soFar.cursor), this,
                   [this, convo, rev, soFar, pagesLeft](const ChatPage &page) -> Future<ChatPage> {
                       ChatPage all = page;
                       all.messages = soFar.messages + page.messages;
                       all.deleted = soFar.deleted + page.deleted;
                       const bool reached = !rev.isEmpty() && page.oldestRev <= rev;
                       const bool ended = page.cursor.isEmpty() || page.entries == 0
                           || page.cursor == soFar.cursor;
                       if (reached || ended || pagesLeft <= 1)
                           return readyValue(all);
                       return morePages(convo, rev, all, pagesLeft - 1);
                   });
}

void appendNew(RemoteBatch &batch, const ChatPage &page)
{
    QSet<QString> known;
    for (const RemoteMessage &message : std::as_const(batch.messages))
        known.insert(message.remoteId);
    for (const RemoteMessage &message : page.messages) {
        if (!known.contains(message.remoteId))
            batch.messages.append(message);
        known.insert(message.remoteId);
    }
    for (const QString &id : page.deleted) {
        if (!batch.deleted.contains(id))
            batch.deleted.append(id);
    }
}

} // namespace sportello::bluesky
