// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/practiceconnector.h"

#include "domain/onetimecode.h"
#include "domain/textcount.h"

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype PublicLimit = 500;
constexpr qsizetype PrivateLimit = 1000;
constexpr int LinkWeight = 23;

Error refusal(const QString &sentence)
{
    return {ErrorKind::Refused, sentence, {}, false};
}

} // namespace

PracticeConnector::PracticeConnector(const Account &account, const PracticeScript &script,
                                     Clock &clock, std::shared_ptr<PracticeWires> wires)
    : m_account(account)
    , m_clock(clock)
    , m_wires(std::move(wires))
{
    if (m_wires)
        m_wires->add(this);
    if (const PracticePlace *place = script.place(account.remoteId))
        m_world.emplace(*place, account.connectedAt);
}

PracticeConnector::~PracticeConnector()
{
    if (m_wires)
        m_wires->remove(this);
    const QHash<QString, Promise<RemoteMessage>> slow = std::exchange(m_slow, {});
    for (const Promise<RemoteMessage> &promise : slow)
        promise.finish(Error{ErrorKind::Cancelled, {}, {}, true});
}

ScriptTime PracticeConnector::now() const
{
    return m_world->timeOf(m_clock.now());
}

Error PracticeConnector::signInNeeded() const
{
    return {ErrorKind::SignInNeeded, tr("This is no account of the practice network."), {}, false};
}

Capabilities PracticeConnector::capabilities() const
{
    Capabilities can;
    can.features = Feature::PublicReply | Feature::PrivateMessage | Feature::PrivateFromPublic
        | Feature::Media | Feature::MediaText | Feature::Streaming | Feature::History
        | Feature::IdempotentSend | Feature::FindSent;
    can.limits = {
        {Audience::Public, {{{Limit::Unit::Graphemes, PublicLimit}}, LinkWeight, false, {}}},
        {Audience::Private, {{{Limit::Unit::Graphemes, PrivateLimit}}, LinkWeight, false, {}}},
    };
    can.maxMedia = 4;
    can.maxMediaBytes = 8 * 1024 * 1024;
    can.maxMediaTextLength = 1500;
    can.mediaTypes = {u"image/jpeg"_s, u"image/png"_s, u"image/webp"_s, u"application/pdf"_s};
    can.idempotencyWindow = std::chrono::minutes(50);
    can.findSentLag = std::chrono::seconds(3);
    can.findSentIsCertain = true;
    if (m_world && m_world->place().addresses != AddressKind::OfNetwork) {
        can.addressKind = m_world->place().addresses;
        can.features &= ~Features(Feature::PublicReply | Feature::PrivateFromPublic | Feature::Media
                                  | Feature::MediaText);
        can.limits.remove(Audience::Public);
        can.maxMedia = 0;
    }
    return can;
}

Future<Done> PracticeConnector::refresh()
{
    if (!m_world)
        return readyError<Done>(signInNeeded());
    return readyValue(Done{});
}

QList<Source> PracticeConnector::sources() const
{
    return {PracticeWorld::mentions(), PracticeWorld::own()};
}

Future<RemoteBatch> PracticeConnector::fetch(const Source &source, const Cursor &cursor)
{
    if (!m_world)
        return readyError<RemoteBatch>(signInNeeded());
    return readyValue(m_world->news(source, cursor, now()));
}

Future<RemoteBatch> PracticeConnector::fetchOlder(const Source &source, const Cursor &cursor)
{
    if (!m_world)
        return readyError<RemoteBatch>(signInNeeded());
    return readyValue(m_world->past(source, cursor, now()));
}

Future<RemoteThreadContent> PracticeConnector::thread(const RemoteThread &thread)
{
    if (!m_world)
        return readyError<RemoteThreadContent>(signInNeeded());
    return readyValue(m_world->thread(thread, now()));
}

Future<PrivateRoute> PracticeConnector::privateRoute(const QString &address)
{
    if (!m_world)
        return readyError<PrivateRoute>(signInNeeded());
    const PracticeGuest *guest = m_world->place().guestAt(address);
    PrivateRoute route;
    if (!guest) {
        route.reason = tr("There is nobody with this address on the practice network.");
        return readyValue(route);
    }
    route.kind = guest->privateRoute;
    route.invitationLink =
        u"https://practice.example/%1/messages"_s.arg(m_world->place().identity.remoteId);
    const QString name = guest->handle.displayName;
    if (route.kind == PrivateRoute::Kind::NotPossible)
        route.reason = tr("%1 receives private messages only from people they follow.").arg(name);
    else if (route.kind == PrivateRoute::Kind::RequestOnly)
        route.reason =
            tr("%1 sees a first private message as a request and must accept it.").arg(name);
    return readyValue(route);
}

std::optional<Error> PracticeConnector::objectionToText(const Reply &reply) const
{
    const Capabilities can = capabilities();
    if (reply.text.trimmed().isEmpty() && reply.attachments.isEmpty())
        return refusal(tr("The reply is empty."));
    if (tightestUse(reply.text, can.textLimits(reply.audience)).left() < 0)
        return refusal(tr("The reply is too long."));
    if (reply.attachments.size() > can.maxMedia)
        return refusal(tr("The reply has too many attachments."));
    for (const OutgoingAttachment &file : reply.attachments) {
        if (!can.mediaTypes.contains(file.mediaType))
            return refusal(tr("Files of this kind cannot be attached."));
    }
    return {};
}

std::optional<Error> PracticeConnector::objection(const Reply &reply) const
{
    if (!m_world || reply.accountRemoteId != m_account.remoteId)
        return signInNeeded();
    const PracticeGuest *guest = m_world->place().guestAt(reply.recipient);
    if (!guest)
        return Error{ErrorKind::NotFound,
                     tr("There is nobody with this address on the practice network."),
                     {},
                     false};
    if (guest->fate == PracticeFate::Refused)
        return refusal(tr("This person has blocked the account."));
    if (reply.audience == Audience::Review)
        return refusal(tr("There are no reviews on the practice network."));
    const bool wroteFirst = std::ranges::any_of(guest->answers, [&](const PracticeAnswer &answer) {
        return answer.audience == Audience::Private && answer.remoteId == reply.parentRemoteId;
    });
    if (reply.audience == Audience::Private && !wroteFirst
        && guest->privateRoute == PrivateRoute::Kind::NotPossible)
        return refusal(tr("This person does not receive private messages."));
    if (reply.audience == Audience::Public && reply.parentRemoteId.isEmpty())
        return refusal(tr("A public reply must answer a message."));
    if (m_world->isDeleted(reply.parentRemoteId, now()))
        return Error{
            ErrorKind::NotFound, tr("The message that is answered was deleted."), {}, false};
    return objectionToText(reply);
}

bool PracticeConnector::isRepeated(const Reply &reply) const
{
    // Whoever asks may note the first attempt just before making it, so a note as young as that is
    // no earlier attempt.
    return m_attempted.contains(reply.idempotencyKey)
        || (reply.firstAttemptAt
            && m_clock.now() - *reply.firstAttemptAt >= capabilities().findSentLag);
}

RemoteMessage PracticeConnector::publish(const Reply &reply, Instant at)
{
    const bool isNew = !m_world->published(reply.idempotencyKey);
    const RemoteMessage message = m_world->publish(reply, m_world->timeOf(at), now());
    const QStringList codes = isNew ? codesIn(reply.text) : QStringList();
    const PracticeGuest *guest = m_world->place().guestAt(reply.recipient);
    if (m_wires && guest && !guest->elsewhere.isEmpty() && reply.audience == Audience::Private
        && !codes.isEmpty())
        m_wires->hear(guest->elsewhere, codes.first());
    if (isNew && m_listening) {
        const auto tell = [this] {
            if (m_listening)
                Q_EMIT wakeUp(PracticeWorld::own());
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        awaitNextMoment();
    }
    return message;
}

void PracticeConnector::hear(const QString &guest, const QString &code)
{
    if (m_world && m_world->hear(guest, code, now()))
        awaitNextMoment();
}

Future<RemoteMessage> PracticeConnector::answerLater(const Reply &reply)
{
    const QString key = reply.idempotencyKey;
    const bool waiting = m_slow.contains(key);
    const Promise<RemoteMessage> promise = m_slow.value(key);
    if (waiting)
        return promise.future();
    m_slow.insert(key, promise);
    const RemoteMessage message = publish(reply, m_clock.now());
    // The promise stays here and not with the clock, so that it ends with the connector.
    m_clock.callAfter(SlowAnswer, this, [this, key, message] { m_slow.take(key).finish(message); });
    return promise.future();
}

Future<RemoteMessage> PracticeConnector::send(const Reply &reply)
{
    // What has been published is told again even if it would be refused by now.
    if (const RemoteMessage *before = m_world ? m_world->published(reply.idempotencyKey) : nullptr;
        before && !m_slow.contains(reply.idempotencyKey))
        return readyValue(*before);
    if (const std::optional<Error> problem = objection(reply))
        return readyError<RemoteMessage>(*problem);

    const bool repeated = isRepeated(reply);
    m_attempted.insert(reply.idempotencyKey);
    const Error noAnswer{ErrorKind::Timeout, tr("No answer came in time."), {}, true};
    switch (m_world->place().guestAt(reply.recipient)->fate) {
    case PracticeFate::Slow: return answerLater(reply);
    case PracticeFate::Unclear:
        if (repeated)
            break;
        publish(reply, m_clock.now());
        return readyError<RemoteMessage>(noAnswer);
    case PracticeFate::Lost:
        if (repeated)
            break;
        return readyError<RemoteMessage>(noAnswer);
    case PracticeFate::Published:
    case PracticeFate::Refused: break;
    }
    return readyValue(publish(reply, m_clock.now()));
}

Future<std::optional<RemoteMessage>> PracticeConnector::findSent(const Reply &reply)
{
    using Found = std::optional<RemoteMessage>;
    if (!m_world)
        return readyError<Found>(signInNeeded());
    const Instant visibleFrom = m_clock.now() - capabilities().findSentLag;
    if (const RemoteMessage *message = m_world->published(reply.idempotencyKey))
        return readyValue(message->createdAt <= visibleFrom ? Found(*message) : Found());

    // An attempt of an earlier run: what became of it, its recipient's fate tells.
    if (m_attempted.contains(reply.idempotencyKey) || !reply.firstAttemptAt
        || *reply.firstAttemptAt > visibleFrom || objection(reply)
        || m_world->place().guestAt(reply.recipient)->fate == PracticeFate::Lost)
        return readyValue(Found());
    return readyValue(Found(publish(reply, *reply.firstAttemptAt)));
}

void PracticeConnector::setListening(bool listening)
{
    if (listening == m_listening || !m_world)
        return;
    m_listening = listening;
    m_told = now();
    // As a real stream it opens a little later than asked.
    const auto tell = [this, listening] {
        if (m_listening == listening)
            Q_EMIT listeningChanged(listening);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    awaitNextMoment();
}

void PracticeConnector::awaitNextMoment()
{
    if (!m_listening)
        return;
    const std::optional<ScriptTime> next = m_world->nextMoment(m_told);
    if (!next || (m_awaited && *m_awaited <= *next))
        return;
    m_awaited = next;
    m_clock.callAfter(std::max(*next - now(), ScriptTime(0)), this, [this, awaited = *next] {
        // An earlier moment may have been added meanwhile; then this call is not the awaited one.
        if (m_awaited == awaited) {
            m_awaited.reset();
            tellNews();
        }
    });
}

void PracticeConnector::tellNews()
{
    if (!m_listening)
        return;
    const ScriptTime from = m_told;
    m_told = std::max(m_told, now());
    const QList<Source> sources = m_world->sourcesWithNews(from, m_told);
    awaitNextMoment();
    for (const Source &source : sources)
        Q_EMIT wakeUp(source);
}

} // namespace sportello
