// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskychatsend.h"

#include "core/refused.h"
#include "networks/bluesky/blueskyidentity.h"
#include "networks/bluesky/blueskytext.h"
#include "networks/bluesky/blueskyuri.h"

#include <QCoreApplication>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What was sent is among the newest; more only when somebody wrote a lot since.
constexpr int searchedAtOnce = 20;
constexpr int maximumSearches = 10;
constexpr std::chrono::seconds clockMargin{60};
// Where people find their messages; the service documents no link to a conversation with somebody.
constexpr QLatin1StringView messagesLink = "https://bsky.app/messages"_L1;

QString translated(const char *text)
{
    return QCoreApplication::translate("BlueskyChat", text);
}

QString about(const char *text, const QString &address)
{
    return translated(text).arg(address);
}

QString nobodySentence(const QString &address)
{
    return about(QT_TRANSLATE_NOOP("BlueskyChat", "Nobody is called %1 on Bluesky any more."),
                 address);
}

QString followersOnlySentence(const QString &address)
{
    return about(QT_TRANSLATE_NOOP("BlueskyChat",
                                   "%1 takes private messages only from people they follow. Ask "
                                   "them in public to follow this account or to write first."),
                 address);
}

QString nobodyMayWriteSentence(const QString &address)
{
    return about(QT_TRANSLATE_NOOP("BlueskyChat", "%1 takes no private messages."), address);
}

QString blockedSentence(const QString &address)
{
    return about(QT_TRANSLATE_NOOP("BlueskyChat",
                                   "%1 and this account cannot write to each other: one has "
                                   "blocked the other."),
                 address);
}

} // namespace

QString chatPermissionSentence()
{
    return translated(QT_TRANSLATE_NOOP(
        "BlueskyChat",
        "The app password may not use private messages. Make a new one in the Bluesky settings "
        "with “Allow access to your direct messages”, and sign in with that."));
}

QString chatSentence(const Error &error, const QString &address)
{
    const QString name = errorName(error);
    if (isChatRefusal(error))
        return chatPermissionSentence();
    if (name == "NotFollowedBySender"_L1)
        return followersOnlySentence(address);
    if (name == "MessagesDisabled"_L1)
        return nobodyMayWriteSentence(address);
    if (name == "BlockedActor"_L1 || name == "BlockedSubject"_L1)
        return blockedSentence(address);
    if (name == "RecipientNotFound"_L1 || name == "HandleNotFound"_L1)
        return nobodySentence(address);
    if (name == "AccountSuspended"_L1) {
        return translated(QT_TRANSLATE_NOOP(
            "BlueskyChat", "One of the two accounts is suspended from private messages."));
    }
    if (name == "ConvoLocked"_L1)
        return translated(QT_TRANSLATE_NOOP("BlueskyChat", "The conversation is locked."));
    if (name == "InvalidConvo"_L1) {
        return translated(
            QT_TRANSLATE_NOOP("BlueskyChat", "The conversation does not exist any more."));
    }
    return {};
}

Future<QString> didOfPerson(Client &client, const QString &address, QObject *context)
{
    if (isDid(address))
        return readyValue(address);
    const QUrlQuery query{{u"handle"_s, address}};
    return afterwards(
        client.query(u"com.atproto.identity.resolveHandle"_s, query), context,
        [address](const Result<QJsonObject> &answer) -> Future<QString> {
            if (!answer) {
                Error error = answer.error();
                // A name that nobody has is called an invalid request by some.
                if (errorName(error) == "InvalidRequest"_L1)
                    error.kind = ErrorKind::NotFound;
                if (error.kind == ErrorKind::NotFound)
                    error.message = nobodySentence(address);
                return readyError<QString>(error);
            }
            const QString did = (*answer)["did"_L1].toString();
            if (isDid(did))
                return readyValue(did);
            return readyError<QString>({ErrorKind::Protocol, u"the name has no DID"_s, {}, false});
        });
}

ChatRoute::ChatRoute(Client &client, QString address, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_address(std::move(address))
{
}

Future<PrivateRoute> ChatRoute::start()
{
    if (!m_client.credentials().mayUseChat) {
        notPossible(chatPermissionSentence());
        return m_promise.future();
    }
    whenDone(didOfPerson(m_client, m_address, this), this, [this](const Result<QString> &did) {
        if (did)
            askAvailability(*did);
        else if (did.error().kind == ErrorKind::NotFound)
            notPossible(nobodySentence(m_address));
        else
            m_promise.finish(did.error());
    });
    return m_promise.future();
}

void ChatRoute::askAvailability(const QString &did)
{
    const QUrlQuery query{{u"members"_s, did}};
    whenDone(m_client.query(u"chat.bsky.convo.getConvoAvailability"_s, query, Service::Chat), this,
             [this, did](const Result<QJsonObject> &answer) {
        if (!answer) {
            failOr(answer.error());
        } else if (!(*answer)["canChat"_L1].isBool()) {
            m_promise.finish(
                Error{ErrorKind::Protocol, u"the service does not say who may write"_s, {}, false});
        } else if ((*answer)["canChat"_L1].toBool()) {
            m_promise.finish(PrivateRoute{PrivateRoute::Kind::Message, {}, QString(messagesLink)});
        } else {
            askProfile(did);
        }
    });
}

void ChatRoute::askProfile(const QString &did)
{
    const QUrlQuery query{{u"actor"_s, did}};
    whenDone(m_client.query(u"app.bsky.actor.getProfile"_s, query), this,
             [this](const Result<QJsonObject> &profile) {
        if (!profile) {
            failOr(profile.error());
            return;
        }
        const QJsonObject viewer = (*profile)["viewer"_L1].toObject();
        const QString allowed =
            (*profile)["associated"_L1]["chat"_L1]["allowIncoming"_L1].toString(u"following"_s);
        if (viewer["blockedBy"_L1].toBool() || viewer.contains("blocking"_L1))
            notPossible(blockedSentence(m_address));
        else if (allowed == "following"_L1 && !viewer.contains("followedBy"_L1))
            notPossible(followersOnlySentence(m_address));
        else
            notPossible(nobodyMayWriteSentence(m_address));
    });
}

void ChatRoute::failOr(const Error &error)
{
    const QString sentence = chatSentence(error, m_address);
    if (sentence.isEmpty())
        m_promise.finish(error);
    else
        notPossible(sentence);
}

void ChatRoute::notPossible(const QString &reason)
{
    // Without the permission nobody could read what they write there.
    const QString link = m_client.credentials().mayUseChat ? QString(messagesLink) : QString();
    m_promise.finish(PrivateRoute{PrivateRoute::Kind::NotPossible, reason, link});
}

ChatSend::ChatSend(Chat &chat, Reply reply, QObject *parent)
    : QObject(parent)
    , m_chat(chat)
    , m_reply(std::move(reply))
{
}

ChatSend::~ChatSend()
{
    m_sent.finish(Error{ErrorKind::Cancelled, {}, {}, m_posted});
}

std::optional<Error> ChatSend::objection() const
{
    if (m_reply.accountRemoteId != m_chat.client().did()) {
        return refused(translated(
            QT_TRANSLATE_NOOP("BlueskyChat", "The reply was written for another account.")));
    }
    if (!m_chat.client().credentials().mayUseChat)
        return refused(chatPermissionSentence());
    if (!m_reply.attachments.isEmpty()) {
        return refused(translated(
            QT_TRANSLATE_NOOP("BlueskyChat", "Private messages on Bluesky carry no files.")));
    }
    if (!m_reply.participants.isEmpty()) {
        return refused(translated(QT_TRANSLATE_NOOP(
            "BlueskyChat", "Private messages go to one person; this conversation has more.")));
    }
    if (m_reply.text.trimmed().isEmpty())
        return refused(translated(QT_TRANSLATE_NOOP("BlueskyChat", "The message has no text.")));
    return {};
}

Future<RemoteMessage> ChatSend::send()
{
    if (const std::optional<Error> error = objection()) {
        fail(*error);
        return m_sent.future();
    }
    if (const ChatId parent = chatIdFrom(m_reply.parentRemoteId); parent.isValid()) {
        whenDone(m_chat.currentConvo(parent.convo), this,
                 [this](const Result<std::optional<Convo>> &convo) {
            if (convo)
                use(*convo);
            else
                fail(convo.error());
        });
        return m_sent.future();
    }
    whenDone(didOfPerson(m_chat.client(), m_reply.recipient, this), this,
             [this](const Result<QString> &did) {
        if (did)
            openConvo(*did);
        else
            fail(did.error());
    });
    return m_sent.future();
}

void ChatSend::openConvo(const QString &did)
{
    Client &client = m_chat.client();
    const QUrlQuery query{{u"members"_s, did}};
    whenDone(client.query(u"chat.bsky.convo.getConvoForMembers"_s, query, Service::Chat), this,
             [this, did](const Result<QJsonObject> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        const std::optional<Convo> convo =
            readConvo((*answer)["convo"_L1].toObject(), m_chat.client().did());
        if (!convo || convo->other.remoteId != did) {
            fail({ErrorKind::Protocol, u"another conversation came"_s, {}, false});
            return;
        }
        // A name that has changed hands since would send a customer's answer to a stranger.
        if (!isDid(m_reply.recipient)
            && convo->other.address.compare(m_reply.recipient, Qt::CaseInsensitive) != 0) {
            fail(refused(nobodySentence(m_reply.recipient)));
            return;
        }
        m_chat.remember(*convo);
        use(convo);
    });
}

void ChatSend::use(const std::optional<Convo> &convo)
{
    if (!convo) {
        fail(refused(translated(
            QT_TRANSLATE_NOOP("BlueskyChat", "The conversation does not exist any more."))));
    } else if (convo->otherIsGone) {
        fail(refused(nobodyMayWriteSentence(convo->other.address)));
    } else if (convo->isRequest) {
        accept(*convo);
    } else {
        publish(*convo);
    }
}

void ChatSend::accept(const Convo &convo)
{
    const QJsonObject input{{u"convoId"_s, convo.id}};
    whenDone(m_chat.client().procedure(u"chat.bsky.convo.acceptConvo"_s, input, Service::Chat),
             this, [this, convo](const Result<QJsonObject> &answer) {
                 if (answer)
                     publish(convo);
                 else
                     fail(answer.error());
             });
}

void ChatSend::publish(const Convo &convo)
{
    QJsonObject message{{u"text"_s, m_reply.text}};
    if (const QJsonArray facets = facetsFor(m_reply.text, {}); !facets.isEmpty())
        message.insert(u"facets"_s, facets);
    const QJsonObject input{{u"convoId"_s, convo.id}, {u"message"_s, message}};
    m_posted = true;
    whenDone(m_chat.client().procedure(u"chat.bsky.convo.sendMessage"_s, input, Service::Chat),
             this, [this, convo](const Result<QJsonObject> &answer) {
                 if (answer)
                     published(*answer, convo);
                 else
                     fail(answer.error());
             });
}

void ChatSend::published(const QJsonObject &answer, const Convo &convo)
{
    const std::optional<RemoteMessage> message = readChatMessage(answer, convo);
    if (message && message->direction == Direction::Out)
        m_sent.finish(*message);
    else
        fail({ErrorKind::Protocol, u"the answer is no message of ours"_s, {}, true});
}

void ChatSend::fail(const Error &error)
{
    Error told = error;
    told.mayHaveArrived = m_posted && error.mayHaveArrived;
    if (const QString sentence = chatSentence(error, m_reply.recipient); !sentence.isEmpty())
        told.message = sentence;
    m_sent.finish(told);
    m_search.finish(told);
}

Future<std::optional<RemoteMessage>> ChatSend::find()
{
    const auto look = [this](const Result<std::optional<Convo>> &convo) {
        if (!convo)
            fail(convo.error());
        else if (!*convo)
            m_search.finish(Found());
        else
            lookIn(**convo, {}, maximumSearches);
    };
    if (const ChatId parent = chatIdFrom(m_reply.parentRemoteId); parent.isValid()) {
        whenDone(m_chat.convo(parent.convo), this, look);
        return m_search.future();
    }
    auto convo = andThen(didOfPerson(m_chat.client(), m_reply.recipient, this), this,
                         [this](const QString &did) {
        const QUrlQuery query{{u"members"_s, did}};
        return andThen(
            m_chat.client().query(u"chat.bsky.convo.getConvoAvailability"_s, query, Service::Chat),
            this, [this](const QJsonObject &answer) {
                return readyValue(readConvo(answer["convo"_L1].toObject(), m_chat.client().did()));
            });
    });
    whenDone(convo, this, look);
    return m_search.future();
}

void ChatSend::lookIn(const Convo &convo, const QString &cursor, int pagesLeft)
{
    whenDone(m_chat.page(convo, cursor, searchedAtOnce), this,
             [this, convo, pagesLeft](const Result<ChatPage> &page) {
        if (page)
            looked(*page, convo, pagesLeft);
        else
            fail(page.error());
    });
}

void ChatSend::looked(const ChatPage &page, const Convo &convo, int pagesLeft)
{
    const Instant since = m_reply.firstAttemptAt.value_or(m_reply.createdAt) - clockMargin;
    bool reachedOlder = page.cursor.isEmpty() || page.entries == 0;
    for (const RemoteMessage &message : page.messages) {
        if (message.createdAt < since) {
            reachedOlder = true;
            continue;
        }
        // The oldest that fits: a later equal one is more likely somebody's second thought.
        const bool earlier = !m_found || message.createdAt < m_found->createdAt;
        if (earlier && isReply(message))
            m_found = message;
    }
    if (reachedOlder)
        m_search.finish(m_found);
    else if (pagesLeft <= 1)
        // Not to have looked everywhere is no proof of absence.
        fail(refused(u"too many messages to look through"_s));
    else
        lookIn(convo, page.cursor, pagesLeft - 1);
}

bool ChatSend::isReply(const RemoteMessage &message) const
{
    return message.direction == Direction::Out
        && message.text.text.trimmed() == m_reply.text.trimmed()
        && !m_reply.otherRemoteIds.contains(message.remoteId);
}

} // namespace sportello::bluesky
