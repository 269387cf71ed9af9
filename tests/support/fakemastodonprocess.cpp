// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodonprocess.h"

#include "support/loopbackrequest.h"

#include <QJsonDocument>
#include <QUrl>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

FakeMastodonProcess::FakeMastodonProcess(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(SPORTELLO_FAKEMASTODON), arguments);
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return;
    }
    const QJsonObject where = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = quint16(where.value(u"port"_s).toInt());
}

FakeMastodonProcess::~FakeMastodonProcess()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

QString FakeMastodonProcess::url() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QJsonObject FakeMastodonProcess::control(const QString &what, const QJsonObject &body)
{
    return askOnLoopback(m_port, "POST", u"/_control/"_s + what, body);
}

QString FakeMastodonProcess::post(const QString &user, const QString &text,
                                  const QString &visibility, const QString &inReplyTo)
{
    return control(u"post"_s,
                   {{u"user"_s, user},
                    {u"text"_s, text},
                    {u"visibility"_s, visibility},
                    {u"in_reply_to"_s, inReplyTo}})
        .value(u"id"_s)
        .toString();
}

QJsonObject FakeMastodonProcess::dump()
{
    return askOnLoopback(m_port, "GET", u"/_control/dump"_s);
}

int FakeMastodonProcess::countPublished(const QString &text)
{
    const QByteArray query = QUrl::toPercentEncoding(text);
    return askOnLoopback(m_port, "GET", u"/_control/count?text="_s + QString::fromLatin1(query))
        .value(u"count"_s)
        .toInt(-1);
}

} // namespace sportello
