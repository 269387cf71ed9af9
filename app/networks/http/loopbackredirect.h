// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QUrl>
#include <QUrlQuery>

#include <memory>

class QTcpServer;
class QTcpSocket;

namespace sportello {

/// Receives the one request with which the system's browser brings back an OAuth answer (RFC 8252,
/// section 7.3): on 127.0.0.1 alone, on a port that the system chooses.
///
/// A request counts only as GET of exactly our path, for exactly our host and port, with our state;
/// the first one that does is announced, answered with a page for the person, and ends the
/// listening. Everything else gets a page that says no; after ten of these the listening ends too.
class LoopbackRedirect : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumRefusals = 10;

    /// `state` is the secret that the answer must carry.
    explicit LoopbackRedirect(QString state, QObject *parent = nullptr);
    ~LoopbackRedirect() override;

    /// False when no port is to be had.
    bool listen();
    bool isListening() const;
    /// "http://127.0.0.1:port/callback"; only while listening.
    QUrl address() const;
    void close();

Q_SIGNALS:
    /// Once: what the address was called with, `state` included and checked.
    void answered(const QUrlQuery &query);
    /// Too many wrong requests; it does not listen any more.
    void gaveUp();

private:
    void takeConnection();
    void read(QTcpSocket *socket);
    void judge(QTcpSocket *socket, const QByteArray &header);
    bool isOurs(const QByteArray &header, QUrlQuery &query) const;
    void answer(QTcpSocket *socket, int status, const QString &title, const QString &text);
    void refuse(QTcpSocket *socket);

    QString m_state;
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    int m_refusals = 0;
    bool m_answered = false;
};

} // namespace sportello
