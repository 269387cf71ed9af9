// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/scriptednetwork.h"

#include "domain/textmatch.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

ScriptedServer::ScriptedServer()
{
    capabilities.features = Feature::PublicReply | Feature::PrivateMessage
        | Feature::PrivateFromPublic | Feature::IdempotentSend | Feature::FindSent | Feature::Like
        | Feature::DeleteMessage | Feature::Block | Feature::Report;
    capabilities.idempotencyWindow = std::chrono::minutes(50);
    capabilities.findSentLag = std::chrono::seconds(5);
}

QString ScriptedServer::customerWrites(const QString &person, const QString &text, Instant at,
                                       const QString &parent, Audience audience)
{
    RemoteMessage message;
    message.remoteId = u"m%1"_s.arg(++m_number);
    message.author = {person + u"@town.example"_s, person, person, {}};
    message.counterpart = message.author;
    message.audience = audience;
    message.visibility = audience == Audience::Private ? u"direct"_s : u"public"_s;
    message.parentRemoteId = parent;
    message.text.text = text;
    message.createdAt = at;
    m_messages.append(message);
    return message.remoteId;
}

QString ScriptedServer::answeredElsewhere(const QString &person, const QString &text, Instant at,
                                          const QString &parent)
{
    const QString id = customerWrites(person, text, at, parent);
    m_messages.last().direction = Direction::Out;
    m_messages.last().author = {u"aurora@social.example"_s, remoteId, u"Hotel Aurora"_s, {}};
    return id;
}

void ScriptedServer::edit(const QString &id, const QString &text, Instant at)
{
    for (RemoteMessage &message : m_messages) {
        if (message.remoteId == id) {
            message.text.text = text;
            message.editedAt = at;
        }
    }
}

void ScriptedServer::remove(const QString &id)
{
    m_messages.removeIf([&id](const RemoteMessage &message) { return message.remoteId == id; });
    m_deleted.append(id);
}

int ScriptedServer::published(const QString &text) const
{
    return int(std::count_if(m_messages.begin(), m_messages.end(),
                             [&text](const RemoteMessage &message) {
        return message.direction == Direction::Out && message.text.text == text;
    }));
}

RemoteMessage ScriptedServer::publish(const Reply &reply, Instant at)
{
    if (honoursKeys && m_keys.contains(reply.idempotencyKey)) {
        const QString known = m_keys.value(reply.idempotencyKey);
        return *std::find_if(m_messages.begin(), m_messages.end(),
                             [&known](const RemoteMessage &message) {
            return message.remoteId == known;
        });
    }
    RemoteMessage message;
    message.remoteId = u"m%1"_s.arg(++m_number);
    message.direction = Direction::Out;
    message.author = {u"aurora@social.example"_s, remoteId, u"Hotel Aurora"_s, {}};
    message.counterpart = {reply.recipient, {}, {}, {}};
    message.audience = reply.audience;
    message.visibility = reply.audience == Audience::Private ? u"direct"_s : u"public"_s;
    if (privateNamesParent || reply.audience != Audience::Private)
        message.parentRemoteId = reply.parentRemoteId;
    message.participants = reply.participants;
    message.text.text = reply.text;
    message.createdAt = at;
    m_messages.append(message);
    m_keys.insert(reply.idempotencyKey, message.remoteId);
    return message;
}

std::optional<Error> ScriptedConnector::problem() const
{
    if (m_server.offline)
        return Error{ErrorKind::Offline, u"offline"_s, {}, false};
    if (m_server.signedOut)
        return Error{ErrorKind::SignInNeeded, u"revoked"_s, {}, false};
    return {};
}

Future<Done> ScriptedConnector::refresh()
{
    if (const auto error = problem())
        return readyError<Done>(*error);
    return readyValue(Done{});
}

Future<RemoteBatch> ScriptedConnector::fetch(const Source &, const Cursor &cursor)
{
    if (const auto error = problem())
        return readyError<RemoteBatch>(*error);
    if (m_server.fetchHangs) {
        m_hangingBatches.append(Promise<RemoteBatch>());
        return m_hangingBatches.last().future();
    }
    RemoteBatch batch;
    batch.messages = m_server.messages().mid(cursor.value.toInt());
    batch.next.value = QString::number(m_server.messages().size());
    return readyValue(batch);
}

Future<PrivateRoute> ScriptedConnector::privateRoute(const QString &)
{
    if (const auto error = problem())
        return readyError<PrivateRoute>(*error);
    if (m_server.routeHangs) {
        m_hangingRoutes.append(Promise<PrivateRoute>());
        return m_hangingRoutes.last().future();
    }
    return readyValue(m_server.route);
}

Future<Done> ScriptedConnector::act(const RemoteAction &action)
{
    if (const auto error = problem())
        return readyError<Done>(*error);
    m_server.actions.append(action);
    if (!m_server.actionProblems.isEmpty())
        return readyError<Done>(m_server.actionProblems.takeFirst());
    return readyValue(Done{});
}

Future<RemoteMessage> ScriptedConnector::send(const Reply &reply)
{
    if (const auto error = problem())
        return readyError<RemoteMessage>(*error);
    ++m_server.requests;
    m_server.replies.append(reply);
    const SendFate fate =
        m_server.fates.isEmpty() ? SendFate::Published : m_server.fates.takeFirst();
    const Error unanswered{ErrorKind::Timeout, u"no answer"_s, {}, true};
    switch (fate) {
    case SendFate::Published: return readyValue(m_server.publish(reply, m_clock.now()));
    case SendFate::PublishedUnanswered:
        m_server.publish(reply, m_clock.now());
        return readyError<RemoteMessage>(unanswered);
    case SendFate::LostUnanswered: return readyError<RemoteMessage>(unanswered);
    case SendFate::Offline:
        return readyError<RemoteMessage>({ErrorKind::Offline, u"offline"_s, {}, false});
    case SendFate::RateLimited:
        return readyError<RemoteMessage>(
            {ErrorKind::RateLimited, u"slow down"_s, std::chrono::seconds(40), false});
    case SendFate::SignInLost:
        m_server.signedOut = true;
        return readyError<RemoteMessage>({ErrorKind::SignInNeeded, u"revoked"_s, {}, false});
    case SendFate::Refused:
        return readyError<RemoteMessage>({ErrorKind::Refused, u"too long"_s, {}, false});
    case SendFate::ParentGone:
        return readyError<RemoteMessage>({ErrorKind::NotFound, u"gone"_s, {}, false});
    case SendFate::NeverAnswers: m_server.publish(reply, m_clock.now()); break;
    }
    m_unanswered.append(Promise<RemoteMessage>());
    return m_unanswered.last().future();
}

Future<std::optional<RemoteMessage>> ScriptedConnector::findSent(const Reply &reply)
{
    using Found = std::optional<RemoteMessage>;
    if (const auto error = problem())
        return readyError<Found>(*error);
    if (m_server.findSentFails)
        return readyError<Found>({ErrorKind::Protocol, u"an HTML page"_s, {}, false});
    for (const RemoteMessage &message : m_server.messages()) {
        if (message.direction == Direction::Out && message.parentRemoteId == reply.parentRemoteId
            && message.audience == reply.audience
            && matchKey(message.text.text) == matchKey(reply.text)
            && !reply.otherRemoteIds.contains(message.remoteId))
            return readyValue(Found(message));
    }
    return readyValue(Found());
}

Future<RemoteThreadContent> ScriptedConnector::thread(const RemoteThread &thread)
{
    if (const auto error = problem())
        return readyError<RemoteThreadContent>(*error);
    if (m_server.threadHangs) {
        m_hanging.append(Promise<RemoteThreadContent>());
        return m_hanging.last().future();
    }
    RemoteThreadContent content;
    for (const RemoteMessage &message : m_server.messages()) {
        if (message.counterpart.address == thread.counterpart
            && message.audience == thread.audience)
            content.messages.append(message);
    }
    for (const QString &id : thread.knownRemoteIds) {
        if (m_server.deleted().contains(id))
            content.deleted.append(id);
    }
    return readyValue(content);
}

std::unique_ptr<Connector> ScriptedNetwork::createConnector(const Account &account, const Secret &,
                                                            const NetworkContext &context) const
{
    for (ScriptedServer *server : m_servers) {
        if (server->remoteId == account.remoteId)
            return std::make_unique<ScriptedConnector>(*server, context.clock);
    }
    // An account that became somebody else's reaches the same server all the same.
    return std::make_unique<ScriptedConnector>(*m_servers.first(), context.clock);
}

Future<Done> ScriptedNetwork::revoke(const Account &account, const Secret &, const NetworkContext &,
                                     QObject *) const
{
    revoked.append(account.handle);
    return readyValue(Done{});
}

Future<Secret> LockableSecretStore::read(const QString &key)
{
    if (locked || !secrets.contains(key))
        return readyError<Secret>({ErrorKind::NotFound, u"no such entry"_s, {}, false});
    return readyValue(secrets.value(key));
}

Future<Done> LockableSecretStore::write(const QString &key, const Secret &secret)
{
    if (locked)
        return readyError<Done>({ErrorKind::SecretUnavailable, u"locked"_s, {}, false});
    secrets.insert(key, secret);
    return readyValue(Done{});
}

Future<Done> LockableSecretStore::remove(const QString &key)
{
    if (locked)
        return readyError<Done>({ErrorKind::SecretUnavailable, u"locked"_s, {}, false});
    secrets.remove(key);
    return readyValue(Done{});
}

} // namespace sportello
