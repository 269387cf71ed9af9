// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskychathistory.h"

#include <QJsonDocument>

namespace sportello::bluesky {

using namespace Qt::StringLiterals;

namespace {

// Their ids stand in the cursor until they are read.
constexpr int convosPerPage = 25;

} // namespace

QString convosMethod()
{
    return u"chat.bsky.convo.listConvos"_s;
}

QString requestsMethod()
{
    return u"chat.bsky.convo.listConvoRequests"_s;
}

QJsonArray convosIn(const QJsonObject &answer)
{
    const QJsonValue convos = answer["convos"_L1];
    return convos.isArray() ? convos.toArray() : answer["requests"_L1].toArray();
}

bool isMissingMethod(const Error &error)
{
    return errorName(error) == "MethodNotImplemented"_L1;
}

Cursor ChatHistoryReading::beginning()
{
    return {u"{}"_s};
}

ChatHistoryReading::ChatHistoryReading(Chat &chat, const Cursor &cursor)
    : QObject(&chat)
    , m_chat(chat)
{
    const QJsonObject place = QJsonDocument::fromJson(cursor.value.toUtf8()).object();
    m_list = place["list"_L1].toString(convosMethod());
    m_listCursor = place["cursor"_L1].toString();
    m_pageCursor = place["page"_L1].toString();
    const QJsonArray convos = place["convos"_L1].toArray();
    for (const QJsonValue &id : convos)
        m_convos.append(id.toString());
}

Future<RemoteBatch> ChatHistoryReading::start()
{
    if (!m_convos.isEmpty())
        readConvo();
    else if (!m_list.isEmpty())
        readList();
    else
        finish();
    return m_promise.future();
}

void ChatHistoryReading::readList()
{
    QUrlQuery query{{u"limit"_s, QString::number(convosPerPage)}};
    if (!m_listCursor.isEmpty())
        query.addQueryItem(u"cursor"_s, m_listCursor);
    whenDone(m_chat.client().query(m_list, query, Service::Chat), this,
             [this](const Result<QJsonObject> &answer) {
        if (answer) {
            listAnswered(*answer);
        } else if (m_list == requestsMethod() && isMissingMethod(answer.error())) {
            leaveList();
            finish();
        } else {
            m_promise.finish(answer.error());
        }
    });
}

void ChatHistoryReading::listAnswered(const QJsonObject &answer)
{
    if (!answer["convos"_L1].isArray() && !answer["requests"_L1].isArray()) {
        m_promise.finish(
            Error{ErrorKind::Protocol, u"there is no list of conversations"_s, {}, false});
        return;
    }
    const QJsonArray views = convosIn(answer);
    for (const QJsonValue &view : views) {
        if (const auto convo = bluesky::readConvo(view.toObject(), m_chat.client().did())) {
            m_chat.remember(*convo);
            m_convos.append(convo->id);
        }
    }
    const QString next = answer["cursor"_L1].toString();
    if (next.isEmpty() || next == m_listCursor || views.isEmpty())
        leaveList();
    else
        m_listCursor = next;
    finish();
}

void ChatHistoryReading::leaveList()
{
    m_list = m_list == requestsMethod() ? QString() : requestsMethod();
    m_listCursor.clear();
}

void ChatHistoryReading::readConvo()
{
    whenDone(m_chat.convo(m_convos.first()), this,
             [this](const Result<std::optional<Convo>> &convo) {
        if (!convo) {
            m_promise.finish(convo.error());
            return;
        }
        if (!*convo) {
            leaveConvo();
            finish();
            return;
        }
        whenDone(m_chat.page(**convo, m_pageCursor), this, [this](const Result<ChatPage> &page) {
            if (page)
                pageAnswered(*page);
            else
                m_promise.finish(page.error());
        });
    });
}

void ChatHistoryReading::pageAnswered(const ChatPage &page)
{
    appendNew(m_batch, page);
    if (page.cursor.isEmpty() || page.cursor == m_pageCursor || page.entries == 0)
        leaveConvo();
    else
        m_pageCursor = page.cursor;
    finish();
}

void ChatHistoryReading::leaveConvo()
{
    m_convos.removeFirst();
    m_pageCursor.clear();
}

void ChatHistoryReading::finish()
{
    if (!m_convos.isEmpty() || !m_list.isEmpty()) {
        const QJsonObject place{{u"list"_s, m_list},
                                {u"cursor"_s, m_listCursor},
                                {u"convos"_s, QJsonArray::fromStringList(m_convos)},
                                {u"page"_s, m_pageCursor}};
        m_batch.older =
            Cursor{QString::fromUtf8(QJsonDocument(place).toJson(QJsonDocument::Compact))};
    }
    m_promise.finish(m_batch);
}

} // namespace sportello::bluesky
