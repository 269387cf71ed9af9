// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace sportello {

/// The fake Mastodon server as a process of its own (fakemastodon), which the program under test
/// cannot take down with it. Everything blocks; usable in any one thread.
class FakeMastodonProcess
{
public:
    /// `arguments` as the executable takes them: --dialect, --brand, --customer.
    explicit FakeMastodonProcess(const QStringList &arguments = {});
    ~FakeMastodonProcess();
    Q_DISABLE_COPY_MOVE(FakeMastodonProcess)

    bool isRunning() const { return m_port != 0; }
    QString url() const;
    quint16 port() const { return m_port; }
    static QString tokenOf(const QString &brand) { return QStringLiteral("token-of-") + brand; }

    /// POST /_control/<what>; the answer, empty when there was none. See fakemastodoncontrol.h.
    QJsonObject control(const QString &what, const QJsonObject &body = {});
    /// Posts as a customer or as a brand from elsewhere; gives the id.
    QString post(const QString &user, const QString &text,
                 const QString &visibility = QStringLiteral("public"),
                 const QString &inReplyTo = {});
    /// `accounts`, `statuses`, `wire_count`.
    QJsonObject dump();
    /// How often a brand published something with this text in it.
    int countPublished(const QString &text);

private:
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace sportello
