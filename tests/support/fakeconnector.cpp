// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakeconnector.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

Error offline()
{
    return {ErrorKind::Offline, u"no route"_s, {}, false};
}

Error unclear(ErrorKind kind)
{
    return {kind, u"no answer"_s, {}, true};
}

/// Knows its result beforehand.
class FakeSignIn final : public SignInAttempt
{
public:
    explicit FakeSignIn(Result<SignedIn> result)
        : m_result(std::move(result))
    {
    }
    void start() override { Q_EMIT finished(m_result); }

private:
    Result<SignedIn> m_result;
};

} // namespace

FakeWorld::FakeWorld(Clock &clock)
    : m_clock(clock)
{
    capabilities.features = Feature::PublicReply | Feature::PrivateMessage
        | Feature::PrivateFromPublic | Feature::FindSent;
    capabilities.findSentIsCertain = true;
    capabilities.findSentLag = std::chrono::seconds(15);
}

RemoteHandle FakeWorld::identity() const
{
    return {u"aurora@fake.example"_s, u"us"_s, u"Hotel Aurora"_s, {}};
}

QString FakeWorld::customerWrites(const QString &name, const QString &text, Audience audience)
{
    RemoteMessage message;
    message.remoteId = u"c%1"_s.arg(++m_count);
    message.author = {name + u"@fake.example"_s, name, name, {}};
    message.counterpart = message.author;
    message.audience = audience;
    message.visibility = toWord(audience);
    if (audience == Audience::Public) {
        message.parentRemoteId = m_threads.value(name);
        if (message.parentRemoteId.isEmpty())
            m_threads.insert(name, message.remoteId);
    }
    message.text.text = text;
    message.createdAt = m_clock.now();
    m_received.append(message);
    return message.remoteId;
}

int FakeWorld::countPublished(const QString &text) const
{
    int count = 0;
    for (const Published &each : m_published)
        count += each.reply.text == text ? 1 : 0;
    return count;
}

RemoteMessage FakeWorld::publish(const Reply &reply)
{
    if (honoursKeys) {
        for (const Published &each : m_published) {
            if (each.reply.idempotencyKey == reply.idempotencyKey)
                return each.message;
        }
    }
    RemoteMessage message;
    message.remoteId = u"s%1"_s.arg(++m_count);
    message.direction = Direction::Out;
    message.author = identity();
    message.counterpart.address = reply.recipient;
    message.audience = reply.audience;
    message.visibility = toWord(reply.audience);
    message.parentRemoteId = reply.parentRemoteId;
    message.participants = reply.participants;
    message.text.text = reply.text;
    message.createdAt = m_clock.now();
    m_published.append({reply, message, m_clock.elapsed()});
    return message;
}

bool FakeWorld::isVisible(const Published &published) const
{
    return m_clock.elapsed() - published.at >= capabilities.findSentLag;
}

Result<Done> FakeWorld::reach() const
{
    if (!isOnline)
        return offline();
    if (!isSignedIn)
        return Error{ErrorKind::SignInNeeded, u"the token was revoked"_s, {}, false};
    return Done{};
}

Result<RemoteBatch> FakeWorld::news(const Source &source, const Cursor &cursor) const
{
    if (const Result<Done> reached = reach(); !reached)
        return reached.error();
    RemoteBatch batch;
    batch.next = cursor;
    const qsizetype from = cursor.value.toLongLong();
    if (source.name == "received"_L1) {
        batch.messages = m_received.mid(from);
        batch.next.value = QString::number(m_received.size());
        return batch;
    }
    qsizetype position = from;
    for (; position < m_published.size() && isVisible(m_published.at(position)); ++position)
        batch.messages.append(m_published.at(position).message);
    batch.next.value = QString::number(position);
    return batch;
}

Future<RemoteMessage> FakeWorld::send(const Reply &reply,
                                      std::vector<Promise<RemoteMessage>> &hanging)
{
    if (const Result<Done> reached = reach(); !reached)
        return readyError<RemoteMessage>(reached.error());
    ++attempts;
    if (sendFaults.isEmpty())
        return readyValue(publish(reply));
    switch (sendFaults.takeFirst()) {
    case Fault::CommitAndLose:
        publish(reply);
        return readyError<RemoteMessage>(unclear(ErrorKind::Timeout));
    case Fault::CommitAndHang: publish(reply); break;
    case Fault::Lose: return readyError<RemoteMessage>(unclear(ErrorKind::Protocol));
    case Fault::Hang: break;
    case Fault::Unreachable: return readyError<RemoteMessage>(offline());
    case Fault::RateLimited:
        return readyError<RemoteMessage>(
            {ErrorKind::RateLimited, u"too many"_s, std::chrono::seconds(20), false});
    case Fault::Refused:
        return readyError<RemoteMessage>({ErrorKind::Refused, u"not wanted"_s, {}, false});
    case Fault::Nonsense:
        return readyError<RemoteMessage>({ErrorKind::Protocol, u"nonsense"_s, {}, false});
    case Fault::None: return readyValue(publish(reply));
    }
    hanging.emplace_back();
    return hanging.back().future();
}

Result<std::optional<RemoteMessage>> FakeWorld::find(const Reply &reply)
{
    if (const Result<Done> reached = reach(); !reached)
        return reached.error();
    if (findFaults > 0) {
        --findFaults;
        return Error{ErrorKind::Timeout, u"no answer"_s, {}, false};
    }
    for (const Published &each : std::as_const(m_published)) {
        const bool same = each.reply.text == reply.text && each.reply.recipient == reply.recipient
            && each.reply.audience == reply.audience;
        if (same && isVisible(each) && !reply.otherRemoteIds.contains(each.message.remoteId))
            return std::optional(each.message);
    }
    return std::optional<RemoteMessage>();
}

Result<RemoteThreadContent> FakeWorld::thread(const RemoteThread &thread) const
{
    if (const Result<Done> reached = reach(); !reached)
        return reached.error();
    RemoteThreadContent content;
    for (const RemoteMessage &message : m_received) {
        if (message.author.address == thread.counterpart && message.audience == thread.audience)
            content.messages.append(message);
    }
    for (const Published &each : m_published) {
        if (each.reply.recipient == thread.counterpart && each.reply.audience == thread.audience
            && isVisible(each))
            content.messages.append(each.message);
    }
    return content;
}

QList<Source> FakeConnector::sources() const
{
    return {{u"received"_s}, {u"own"_s}};
}

Future<RemoteBatch> FakeConnector::fetch(const Source &source, const Cursor &cursor)
{
    return ready(m_world.news(source, cursor));
}

Future<RemoteMessage> FakeConnector::send(const Reply &reply)
{
    return m_world.send(reply, m_hanging);
}

Future<std::optional<RemoteMessage>> FakeConnector::findSent(const Reply &reply)
{
    return ready(m_world.find(reply));
}

Future<RemoteThreadContent> FakeConnector::thread(const RemoteThread &thread)
{
    return ready(m_world.thread(thread));
}

SignInForm FakeNetwork::signInForm() const
{
    const SignInField server{u"server"_s, u"Server"_s, {}, false, true};
    const SignInField token{u"token"_s, u"Token"_s, {}, true, true};
    return {u"Fake"_s, {{u"token"_s, u"Token"_s, {}, SignInMethod::Kind::Fields, {server, token}}}};
}

std::unique_ptr<SignInAttempt> FakeNetwork::signIn(const SignInInput &input,
                                                   const NetworkContext &) const
{
    const Result<Done> reached = m_world.reach();
    if (!reached)
        return std::make_unique<FakeSignIn>(reached.error());
    if (input.fields.value(u"token"_s) == badToken)
        return std::make_unique<FakeSignIn>(
            Error{ErrorKind::SignInNeeded, u"invalid token"_s, {}, false});
    return std::make_unique<FakeSignIn>(signedIn());
}

SignedIn FakeNetwork::signedIn() const
{
    return {{}, m_world.identity(), Secret(u"{\"token\":\"fake\"}"_s)};
}

std::unique_ptr<Connector> FakeNetwork::createConnector(const Account &, const Secret &,
                                                        const NetworkContext &) const
{
    return std::make_unique<FakeConnector>(m_world);
}

Future<Done> FakeNetwork::revoke(const Account &, const Secret &, const NetworkContext &,
                                 QObject *) const
{
    return readyValue(Done{});
}

} // namespace sportello
