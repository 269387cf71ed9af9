// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskylab.h"

#include "support/loopbackrequest.h"

#include <QJsonDocument>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// The packages may have to be fetched and built first.
constexpr int patience = 1'200'000;
constexpr int mostStarts = 5;

} // namespace

QJsonObject BlueskyControl::operator()(const QString &what, const QJsonObject &body) const
{
    const QJsonObject answer = askOnLoopback(m_port, "POST", u"/_control/"_s + what, body);
    if (const QString error = answer.value(u"error"_s).toString(); !error.isEmpty())
        qWarning().noquote() << "the lab could not" << what << error;
    return answer;
}

QString BlueskyControl::user(const QString &handle, const QString &allow) const
{
    return (*this)(u"user"_s, {{u"handle"_s, handle}, {u"allow"_s, allow}})
        .value(u"did"_s)
        .toString();
}

QString BlueskyControl::appPassword(const QString &handle, bool privileged) const
{
    return (*this)(u"app_password"_s,
                   {{u"handle"_s, handle},
                    {u"name"_s, privileged ? u"with messages"_s : u"without messages"_s},
                    {u"privileged"_s, privileged}})
        .value(u"password"_s)
        .toString();
}

QString BlueskyControl::post(const QString &handle, const QString &text,
                             const QString &replyTo) const
{
    const QJsonObject made =
        (*this)(u"post"_s, {{u"handle"_s, handle}, {u"text"_s, text}, {u"reply_to"_s, replyTo}});
    (*this)(u"settle"_s);
    return made.value(u"uri"_s).toString();
}

QJsonArray BlueskyControl::posts(const QString &handle) const
{
    return (*this)(u"posts"_s, {{u"handle"_s, handle}}).value(u"posts"_s).toArray();
}

int BlueskyControl::countPosts(const QString &handle, const QString &text) const
{
    int count = 0;
    const QJsonArray all = posts(handle);
    for (const QJsonValue &post : all)
        count += post.toObject().value(u"text"_s).toString() == text ? 1 : 0;
    return count;
}

int BlueskyControl::countMessages(const QString &text) const
{
    int count = 0;
    const QJsonArray all = (*this)(u"chat_dump"_s).value(u"messages"_s).toArray();
    for (const QJsonValue &message : all)
        count += message.toObject().value(u"text"_s).toString() == text ? 1 : 0;
    return count;
}

int BlueskyControl::countAnswers(const QString &what) const
{
    return (*this)(u"counts"_s).value(what).toInt();
}

BlueskyLab::BlueskyLab(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // A port that was free a moment ago may be taken by whatever else is tested at the same time.
    for (int i = 0; i < mostStarts; ++i) {
        start(options);
        if (!m_broken.contains("EADDRINUSE"_L1))
            return;
        stop();
    }
}

void BlueskyLab::start(const QStringList &options)
{
    m_broken.clear();
    m_process.start(u"bash"_s, QStringList{QStringLiteral(SPORTELLO_BLUESKY_LAB)} + options);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            break;
    }
    const QString answer = QString::fromUtf8(m_process.readLine()).trimmed();
    const QString word = answer.section(u' ', 0, 0);
    const QString rest = answer.section(u' ', 1);
    if (word == "missing"_L1) {
        m_missing = rest;
    } else if (word != "ready"_L1) {
        m_broken = answer.isEmpty() ? u"the lab does not start"_s : rest;
    } else {
        const QJsonObject where = QJsonDocument::fromJson(rest.toUtf8()).object();
        m_server = where.value(u"pds"_s).toString();
        m_control = BlueskyControl(quint16(where.value(u"control"_s).toInt()));
    }
}

BlueskyLab::~BlueskyLab()
{
    stop();
}

void BlueskyLab::stop()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(20'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

} // namespace sportello
