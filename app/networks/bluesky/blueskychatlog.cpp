// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskychatlog.h"

#include "networks/bluesky/blueskychathistory.h"

#include <QJsonDocument>

#include <algorithm>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

const QString logMethod = u"chat.bsky.convo.getLog"_s;
constexpr int maximumListPages = 30;
// Of conversations per fetch while catching up, so that what is read gets stored in between.
constexpr int convosAtOnce = 10;

bool isCursorsFault(const Error &error)
{
    // An old cursor is answered with a server's own failure, if not with a refusal.
    return !isChatRefusal(error)
        && (error.kind == ErrorKind::Refused || error.kind == ErrorKind::NotFound
            || error.kind == ErrorKind::Protocol);
}

} // namespace

Cursor ChatCursor::toCursor() const
{
    const QJsonObject object{
        {u"log"_s, log}, {u"seen"_s, seen}, {u"target"_s, target}, {u"done"_s, done}};
    return {QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))};
}

ChatCursor ChatCursor::from(const Cursor &cursor)
{
    const QJsonObject object = QJsonDocument::fromJson(cursor.value.toUtf8()).object();
    return {object["log"_L1].toString(), object["seen"_L1].toString(),
            object["target"_L1].toString(), object["done"_L1].toString()};
}

ChatLogReading::ChatLogReading(Chat &chat, const Cursor &cursor)
    : QObject(&chat)
    , m_chat(chat)
    , m_first(cursor.isEmpty())
    , m_cursor(ChatCursor::from(cursor))
{
}

Future<RemoteBatch> ChatLogReading::start()
{
    if (m_first)
        begin();
    else if (!m_cursor.target.isEmpty())
        listConvos(convosMethod(), {}, maximumListPages);
    else if (m_cursor.log.isEmpty())
        askForCursor();
    else
        readLog();
    return m_promise.future();
}

void ChatLogReading::begin()
{
    // First the place in the log, then the past: what comes in between is read twice, not never.
    auto log = m_chat.client().query(logMethod, {}, Service::Chat, Client::Urgency::Background);
    whenDone(log, this, [this](const Result<QJsonObject> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        if (!(*answer)["logs"_L1].isArray()) {
            fail({ErrorKind::Protocol, u"there is no log"_s, {}, false});
            return;
        }
        m_cursor.log = (*answer)["cursor"_L1].toString();
        m_batch.older = ChatHistoryReading::beginning();
        const QUrlQuery newest{{u"limit"_s, u"1"_s}};
        whenDone(m_chat.client().query(convosMethod(), newest, Service::Chat), this,
                 [this](const Result<QJsonObject> &list) {
            if (!list) {
                fail(list.error());
                return;
            }
            m_cursor.seen = (*list)["convos"_L1].toArray().at(0)["rev"_L1].toString();
            finish();
        });
    });
}

void ChatLogReading::readLog()
{
    const QUrlQuery query{{u"cursor"_s, m_cursor.log}};
    auto log = m_chat.client().query(logMethod, query, Service::Chat, Client::Urgency::Background);
    whenDone(log, this, [this](const Result<QJsonObject> &answer) {
        if (answer)
            readLogAnswer(*answer);
        else if (isCursorsFault(answer.error()))
            askForCursor();
        else
            fail(answer.error());
    });
}

void ChatLogReading::readLogAnswer(const QJsonObject &answer)
{
    if (!answer["logs"_L1].isArray()) {
        fail({ErrorKind::Protocol, u"there is no log"_s, {}, false});
        return;
    }
    const QList<ChatEvent> events = readChatLog(answer["logs"_L1].toArray());
    const QString next = answer["cursor"_L1].toString();
    m_batch.more = !events.isEmpty() && !next.isEmpty() && next != m_cursor.log;
    if (!next.isEmpty())
        m_cursor.log = next;
    readEvents(events, 0);
}

void ChatLogReading::readEvents(const QList<ChatEvent> &events, qsizetype index)
{
    while (index < events.size() && events[index].kind == ChatEvent::Kind::Other)
        ++index;
    if (index == events.size()) {
        // Only now: what was read for a new conversation goes back to what had been seen before.
        for (const ChatEvent &event : events)
            m_cursor.seen = std::max(m_cursor.seen, event.rev);
        finish();
        return;
    }
    const ChatEvent event = events[index];
    const auto next = [this, events, index] { readEvents(events, index + 1); };
    whenDone(m_chat.convo(event.convo), this,
             [this, event, next](const Result<std::optional<Convo>> &convo) {
        if (!convo) {
            fail(convo.error());
        } else if (!*convo) {
            next();
        } else if (event.kind != ChatEvent::Kind::Begun) {
            takeEvent(event, **convo);
            next();
        } else {
            // The first message of a stranger may have been there before the log says so.
            whenDone(m_chat.pagesBackTo(**convo, m_cursor.seen), this,
                     [this, next](const Result<ChatPage> &page) {
                if (!page) {
                    fail(page.error());
                    return;
                }
                appendNew(m_batch, *page);
                next();
            });
        }
    });
}

void ChatLogReading::takeEvent(const ChatEvent &event, const Convo &convo)
{
    ChatPage entry;
    if (const std::optional<RemoteMessage> message = readChatMessage(event.message, convo);
        message && event.kind == ChatEvent::Kind::Created) {
        entry.messages.append(*message);
    } else if (const QString id = event.message["id"_L1].toString(); !id.isEmpty()) {
        entry.deleted.append(ChatId{convo.id, id}.toString());
    }
    appendNew(m_batch, entry);
}

void ChatLogReading::askForCursor()
{
    auto log = m_chat.client().query(logMethod, {}, Service::Chat, Client::Urgency::Background);
    whenDone(log, this, [this](const Result<QJsonObject> &answer) {
        if (!answer) {
            fail(answer.error());
            return;
        }
        m_cursor.log = (*answer)["cursor"_L1].toString();
        listConvos(convosMethod(), {}, maximumListPages);
    });
}

void ChatLogReading::listConvos(const QString &method, const QString &cursor, int pagesLeft)
{
    QUrlQuery query{{u"limit"_s, u"100"_s}};
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, cursor);
    whenDone(m_chat.client().query(method, query, Service::Chat), this,
             [this, method, pagesLeft](const Result<QJsonObject> &answer) {
        if (answer)
            listed(method, *answer, pagesLeft);
        else if (method == requestsMethod() && isMissingMethod(answer.error()))
            catchUp();
        else
            fail(answer.error());
    });
}

void ChatLogReading::listed(const QString &method, const QJsonObject &answer, int pagesLeft)
{
    bool news = false;
    const QJsonArray views = convosIn(answer);
    for (const QJsonValue &view : views) {
        const std::optional<Convo> convo = readConvo(view.toObject(), m_chat.client().did());
        if (!convo || convo->rev <= m_cursor.seen)
            continue;
        news = true;
        m_chat.remember(*convo);
        m_convos.append(*convo);
    }
    const QString next = answer["cursor"_L1].toString();
    if (news && !next.isEmpty() && pagesLeft > 1)
        listConvos(method, next, pagesLeft - 1);
    else if (method != requestsMethod())
        listConvos(requestsMethod(), {}, maximumListPages);
    else
        catchUp();
}

void ChatLogReading::catchUp()
{
    std::sort(m_convos.begin(), m_convos.end(),
              [](const Convo &one, const Convo &other) { return one.rev < other.rev; });
    if (m_cursor.target.isEmpty() && !m_convos.isEmpty())
        m_cursor.target = m_convos.last().rev;
    QList<Convo> wanted;
    for (const Convo &convo : std::as_const(m_convos)) {
        const bool known = std::any_of(wanted.begin(), wanted.end(), [&convo](const Convo &other) {
            return other.id == convo.id;
        });
        if (convo.rev > m_cursor.done && !known)
            wanted.append(convo);
    }
    m_batch.more = wanted.size() > convosAtOnce;
    readConvos(wanted.mid(0, convosAtOnce), 0);
}

void ChatLogReading::readConvos(const QList<Convo> &convos, qsizetype index)
{
    if (index == convos.size()) {
        if (!m_batch.more) {
            // Up to what was there when it began; what came since is in the log.
            m_cursor.seen = std::max(m_cursor.seen, m_cursor.target);
            m_cursor.target.clear();
            m_cursor.done.clear();
            // The log has not been read yet.
            m_batch.more = !convos.isEmpty();
        }
        finish();
        return;
    }
    const Convo convo = convos[index];
    // Not only the newest few: a burst would leave a gap that nothing closes any more.
    whenDone(m_chat.pagesBackTo(convo, m_cursor.seen), this,
             [this, convos, index](const Result<ChatPage> &page) {
        if (!page) {
            fail(page.error());
            return;
        }
        appendNew(m_batch, *page);
        m_cursor.done = convos[index].rev;
        readConvos(convos, index + 1);
    });
}

void ChatLogReading::finish()
{
    m_batch.next = m_cursor.toCursor();
    m_promise.finish(m_batch);
}

void ChatLogReading::fail(const Error &error)
{
    m_promise.finish(error);
}

} // namespace sportello::bluesky
