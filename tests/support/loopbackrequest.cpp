// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/loopbackrequest.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000;

} // namespace

QJsonObject askOnLoopback(quint16 port, const QByteArray &method, const QString &path,
                          const QJsonObject &content)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    if (!socket.waitForConnected(patience))
        return {};
    const QByteArray body =
        method == "GET" ? QByteArray() : QJsonDocument(content).toJson(QJsonDocument::Compact);
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
