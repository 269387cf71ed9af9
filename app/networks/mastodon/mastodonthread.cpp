// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonthread.h"

#include "networks/http/jsonanswer.h"
#include "networks/mastodon/mastodonapi.h"

#include <QHash>

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

QList<QJsonObject> objects(const QJsonValue &array)
{
    QList<QJsonObject> list;
    for (const QJsonValue &value : array.toArray())
        list.append(value.toObject());
    return list;
}

} // namespace

RemoteThreadContent sortThread(const QList<QJsonObject> &statuses, const RemoteThread &thread,
                               const Self &self)
{
    QHash<QString, RemoteHandle> authors;
    for (const QJsonObject &status : statuses)
        authors.insert(idFrom(status["id"_L1]),
                       readAccount(status["account"_L1].toObject(), self.host));

    RemoteThreadContent content;
    for (const QJsonObject &status : statuses) {
        std::optional<RemoteMessage> message = readStatus(status, self);
        if (!message || message->audience != thread.audience)
            continue;
        // Our answer may not mention whom it answers; the thread shows who that is.
        if (message->direction == Direction::Out && message->counterpart.address.isEmpty())
            message->counterpart = authors.value(message->parentRemoteId);
        const bool between =
            message->counterpart.address.compare(thread.counterpart, Qt::CaseInsensitive) == 0;
        const bool toUs = message->direction == Direction::Out
            || message->audience == Audience::Private || addressesUs(status, self);
        if (between && toUs)
            content.messages.append(*message);
        else if (thread.audience == Audience::Public)
            content.context.append(toContext(*message));
    }
    return content;
}

ThreadReading::ThreadReading(Client &client, Self self, RemoteThread thread, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_self(std::move(self))
    , m_thread(std::move(thread))
{
}

Future<RemoteThreadContent> ThreadReading::start()
{
    const QString anchor = m_thread.parentRemoteId;
    if (anchor.isEmpty())
        return readyValue(RemoteThreadContent{});

    // Both at once: a person who has pressed Send waits for this.
    const Future<HttpAnswer> around = m_client.answer(contextRequest(m_client.base(), anchor));
    return andThen(rereadStatus(m_client, anchor), this,
                   [this, anchor, around](const std::optional<QJsonObject> &status) {
        if (status)
            m_statuses.append(*status);
        else
            m_deleted.append(anchor);
        const bool exists = status.has_value();
        return andThen(
            around, this, [this, exists](const HttpAnswer &answer) -> Future<RemoteThreadContent> {
                const bool gone = answer.status == 404 || answer.status == 410;
                if (gone && !exists)
                    return checkMissing();
                const Result<QJsonObject> context = readObject(answer, HttpEffect::Reads);
                if (!context)
                    return readyError<RemoteThreadContent>(context.error());
                m_statuses = objects((*context)["ancestors"_L1]) + m_statuses
                    + objects((*context)["descendants"_L1]);
                return checkMissing();
            });
    });
}

Future<RemoteThreadContent> ThreadReading::checkMissing()
{
    QStringList missing;
    for (const QString &id : m_thread.knownRemoteIds) {
        const bool shown =
            std::any_of(m_statuses.begin(), m_statuses.end(),
                        [&id](const QJsonObject &status) { return idFrom(status["id"_L1]) == id; });
        if (!shown && !m_deleted.contains(id) && missing.size() < MaximumChecks)
            missing.append(id);
    }
    return andThen(rereadStatuses(m_client, missing), this, [this](const Reread &reread) {
        m_statuses += reread.found;
        RemoteThreadContent content = sortThread(m_statuses, m_thread, m_self);
        content.deleted = m_deleted + reread.deleted;
        return readyValue(content);
    });
}

} // namespace sportello::mastodon
