// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyconnector.h"

#include "networks/bluesky/blueskychathistory.h"
#include "networks/bluesky/blueskychatsend.h"
#include "networks/bluesky/blueskyimages.h"
#include "networks/bluesky/blueskythread.h"
#include "networks/task.h"

namespace sportello {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto mentionsName = "mentions"_L1;
constexpr auto ownName = "own"_L1;
constexpr auto messagesName = "messages"_L1;

bluesky::Credentials completed(bluesky::Credentials credentials, const Account &account)
{
    // Whose account it is, the database says; what the server says is compared with that.
    credentials.did = account.remoteId;
    if (credentials.server.isEmpty())
        credentials.server = account.server;
    return credentials;
}

} // namespace

BlueskyConnector::BlueskyConnector(const Account &account, const bluesky::Credentials &credentials,
                                   const NetworkContext &context)
    : m_self{account.remoteId, account.handle}
    , m_client(context.http, context.clock, completed(credentials, account))
    , m_notifications(m_client, m_versions, m_self)
    , m_ownPosts(m_client, m_self)
    , m_posts(m_client, m_self)
    , m_actions(m_client, m_self)
    , m_chat(m_client)
{
    connect(&m_posts, &bluesky::PostSend::uploading, this, &Connector::uploading);
    m_client.setKeeper([this](const Secret &secret) { return keepCredentials(secret); });
}

BlueskyConnector::~BlueskyConnector() = default;

Capabilities BlueskyConnector::capabilities() const
{
    Capabilities can;
    can.features = Feature::PublicReply | Feature::DeleteMessage | Feature::Media
        | Feature::MediaText | Feature::History | Feature::IdempotentSend | Feature::FindSent
        | Feature::Like | Feature::Mute | Feature::Block | Feature::Report | Feature::Hide;
    can.limits.insert(Audience::Public,
                      {{{Limit::Unit::Graphemes, 300}, {Limit::Unit::Bytes, 3000}}, 0, false, {}});
    if (m_client.credentials().mayUseChat) {
        can.features |= Feature::PrivateMessage | Feature::PrivateFromPublic;
        can.limits.insert(
            Audience::Private,
            {{{Limit::Unit::Graphemes, 1000}, {Limit::Unit::Bytes, 10000}}, 0, false, {}});
    }
    can.maxMedia = bluesky::PostSend::MaximumImages;
    // More than the network takes: pictures are made smaller on their way.
    can.maxMediaBytes = qint64(20) * 1024 * 1024;
    can.maxMediaTextLength = 2000;
    can.mediaTypes = bluesky::imageTypes();
    can.withoutMedia = {Audience::Private};
    // A post's place follows from its reply for ever; a month is longer than anybody waits.
    can.idempotencyWindow = 24h * 30;
    can.findSentLag = 5s;
    can.findSentIsCertain = true;
    // Messages have no key of ours and can be looked up only by their text.
    can.neverRepeated = {Audience::Private};
    return can;
}

Future<Done> BlueskyConnector::refresh()
{
    m_chat.forgetConvos();
    return andThen(checkIdentity(), this, [this](Done) { return checkChat(); });
}

Future<Done> BlueskyConnector::checkIdentity()
{
    return andThen(
        m_client.query(u"com.atproto.server.getSession"_s, {}), this,
        [this](const QJsonObject &session) -> Future<Done> {
            const QString did = session["did"_L1].toString();
            if (did.isEmpty()) {
                return readyError<Done>(
                    {ErrorKind::Protocol, u"the session has no owner"_s, {}, false});
            }
            if (did != m_self.did) {
                return readyError<Done>({ErrorKind::SignInNeeded,
                                         tr("The sign-in belongs to another account."),
                                         {},
                                         false});
            }
            if (session["active"_L1].toBool(true))
                return readyValue(Done{});
            return readyError<Done>(
                {ErrorKind::SignInNeeded, tr("The account is not active any more."), {}, false});
        });
}

Future<Done> BlueskyConnector::checkChat()
{
    const QUrlQuery one{{u"limit"_s, u"1"_s}};
    return afterwards(m_client.query(bluesky::convosMethod(), one, bluesky::Service::Chat), this,
                      [this](const Result<QJsonObject> &answer) -> Future<Done> {
                          if (answer)
                              return useChatPermission(true);
                          if (bluesky::isChatRefusal(answer.error()))
                              return useChatPermission(false);
                          // Away for a moment, it takes nothing from what is public.
                          return readyValue(Done{});
                      });
}

Future<Done> BlueskyConnector::useChatPermission(bool may)
{
    const bool changed = m_client.credentials().mayUseChat != may;
    const Future<Done> kept = m_client.setMayUseChat(may);
    if (changed)
        Q_EMIT capabilitiesChanged();
    // Known for now; where it could not be stored, the next start asks again.
    return afterwards(kept, this, [](const Result<Done> &) { return readyValue(Done{}); });
}

QList<Source> BlueskyConnector::sources() const
{
    QList<Source> sources{{mentionsName}, {ownName}};
    if (m_client.credentials().mayUseChat)
        sources.append({messagesName});
    return sources;
}

Future<RemoteBatch> BlueskyConnector::fetch(const Source &source, const Cursor &cursor)
{
    if (source.name == messagesName)
        return fetchChat(cursor);
    return source.name == ownName ? m_ownPosts.fetch(cursor) : m_notifications.fetch(cursor);
}

Future<RemoteBatch> BlueskyConnector::fetchChat(const Cursor &cursor)
{
    return afterwards(m_chat.fetch(cursor), this,
                      [this](const Result<RemoteBatch> &batch) -> Future<RemoteBatch> {
                          if (!batch) {
                              const Error error = batch.error();
                              if (!bluesky::isChatRefusal(error))
                                  return readyError<RemoteBatch>(error);
                              return andThen(useChatPermission(false), this, [error](Done) {
                                  return readyError<RemoteBatch>(error);
                              });
                          }
                          if (!batch->messages.isEmpty())
                              noteLife();
                          return readyValue(*batch);
                      });
}

Future<RemoteBatch> BlueskyConnector::fetchOlder(const Source &source, const Cursor &cursor)
{
    if (source.name == messagesName)
        return m_chat.fetchOlder(cursor);
    return source.name == ownName ? m_ownPosts.fetchOlder(cursor)
                                  : m_notifications.fetchOlder(cursor);
}

Future<RemoteMessage> BlueskyConnector::send(const Reply &reply)
{
    noteLife();
    if (reply.audience != Audience::Private)
        return m_posts.send(reply);
    return runOnce(new bluesky::ChatSend(m_chat, reply, this), &bluesky::ChatSend::send);
}

Future<std::optional<RemoteMessage>> BlueskyConnector::findSent(const Reply &reply)
{
    if (reply.audience != Audience::Private)
        return m_posts.find(reply);
    return runOnce(new bluesky::ChatSend(m_chat, reply, this), &bluesky::ChatSend::find);
}

Future<RemoteThreadContent> BlueskyConnector::thread(const RemoteThread &thread)
{
    if (thread.audience == Audience::Private)
        return m_chat.readThread(thread);
    return runOnce(new bluesky::ThreadReading(m_client, m_versions, m_self, thread, this),
                   &bluesky::ThreadReading::start);
}

Future<PrivateRoute> BlueskyConnector::privateRoute(const QString &address)
{
    return runOnce(new bluesky::ChatRoute(m_client, address, this), &bluesky::ChatRoute::start);
}

Future<Done> BlueskyConnector::act(const RemoteAction &action)
{
    return m_actions.act(action);
}

void BlueskyConnector::noteLife()
{
    m_livelyUntil = m_client.clock().elapsed() + 2min;
}

std::chrono::milliseconds BlueskyConnector::pollInterval() const
{
    // Everybody behind one address shares 3000 requests in five minutes: what is left is for
    // replies.
    const int left = requestsLeft().value_or(3000);
    if (left < 100)
        return 5min;
    if (left < 600)
        return 1min;
    return m_client.clock().elapsed() < m_livelyUntil ? 5s : 20s;
}

std::optional<int> BlueskyConnector::requestsLeft() const
{
    return m_client.requestsLeft();
}

} // namespace sportello
