// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/fakemastodonprocess.h"

#include <QJsonDocument>
#include <QTcpSocket>
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
    return request("POST", u"/_control/"_s + what,
                   QJsonDocument(body).toJson(QJsonDocument::Compact));
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
    return request("GET", u"/_control/dump"_s, {});
}

int FakeMastodonProcess::countPublished(const QString &text)
{
    const QByteArray query = QUrl::toPercentEncoding(text);
    return request("GET", u"/_control/count?text="_s + QString::fromLatin1(query), {})
        .value(u"count"_s)
        .toInt(-1);
}

QJsonObject FakeMastodonProcess::request(const QByteArray &method, const QString &path,
                                         const QByteArray &body)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, m_port);
    if (!socket.waitForConnected(patience))
        return {};
    socket.write(method + ' ' + path.toLatin1()
                 + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                   "Content-Type: application/json\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    qsizetype header = -1;
    qsizetype length = -1;
    while (header < 0 || answer.size() < header + 4 + length) {
        if (!socket.waitForReadyRead(patience))
            return {};
        answer += socket.readAll();
        header = answer.indexOf("\r\n\r\n");
        if (header < 0)
            continue;
        QByteArray field = answer.left(header + 2).toLower();
        field.remove(0, field.indexOf("content-length:") + 15);
        length = field.left(field.indexOf('\r')).trimmed().toLongLong();
    }
    return QJsonDocument::fromJson(answer.mid(header + 4)).object();
}

} // namespace sportello
