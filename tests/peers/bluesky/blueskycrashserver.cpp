// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskycrashserver.h"

#include <QMap>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QStringList customers{u"giulia"_s, u"marco"_s, u"anna"_s, u"luca"_s};

} // namespace

BlueskyCrashServer::BlueskyCrashServer(const BlueskyLab &lab, const QString &name)
    : m_control(lab.control())
    , m_server(lab.server())
    , m_name(name)
{
}

bool BlueskyCrashServer::prepare()
{
    m_did = m_control.user(brand(), u"all"_s);
    m_password = m_control.appPassword(brand());
    for (const QString &customer : customers) {
        const QString handle = customer + u'-' + brand();
        m_control.user(handle, u"all"_s);
        m_control.post(handle, u"@%1 Is there a room for two?"_s.arg(brand()));
        m_control(u"message"_s,
                  {{u"handle"_s, handle}, {u"other"_s, brand()}, {u"text"_s, u"I lost my key."_s}});
    }
    return !m_did.isEmpty() && !m_password.isEmpty();
}

QString BlueskyCrashServer::network() const
{
    return u"bluesky"_s;
}

QJsonObject BlueskyCrashServer::signInFields() const
{
    return {{u"server"_s, m_server}, {u"handle"_s, brand()}, {u"token"_s, m_password}};
}

void BlueskyCrashServer::clearFaults()
{
    m_control(u"clear_faults"_s, {{u"did"_s, m_did}});
}

void BlueskyCrashServer::addFault(QRandomGenerator &random, bool losesAnswer)
{
    static const QStringList kinds{u"commit_cut"_s,    u"commit_reset"_s, u"commit_truncate"_s,
                                   u"commit_answer"_s, u"commit_html"_s,  u"commit_hang"_s,
                                   u"cut"_s,           u"answer"_s,       u"html"_s,
                                   u"delay"_s};
    QJsonObject fault{{u"kind"_s, kinds.at(random.bounded(losesAnswer ? 6 : int(kinds.size())))},
                      {u"did"_s, m_did},
                      {u"status"_s, 502},
                      {u"error"_s, u"UpstreamFailure"_s},
                      {u"ms"_s, int(random.bounded(200))}};
    if (losesAnswer)
        fault.insert(u"writes"_s, true);
    m_control(u"fault"_s, fault);
}

QStringList BlueskyCrashServer::published()
{
    // Public and private ones carry stamps of the same clock.
    QMap<QString, QString> texts;
    const QJsonArray posts = m_control.posts(brand());
    for (const QJsonValue &post : posts)
        texts.insert(post.toObject().value(u"rev"_s).toString() + u'p',
                     post.toObject().value(u"text"_s).toString());
    const QJsonArray messages = m_control(u"chat_dump"_s).value(u"messages"_s).toArray();
    for (const QJsonValue &message : messages) {
        if (message.toObject().value(u"sender"_s).toString() == m_did)
            texts.insert(message.toObject().value(u"id"_s).toString() + u'm',
                         message.toObject().value(u"text"_s).toString());
    }
    return texts.values();
}

} // namespace sportello
