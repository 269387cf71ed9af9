// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>

namespace sportello {

/// Tells a lab what to do, by lab/lab.mjs and lab/people.mjs. Blocks; usable in any thread. What
/// the lab cannot do is a warning, which fails the test.
class BlueskyControl
{
public:
    explicit BlueskyControl(quint16 port = 0)
        : m_port(port)
    {
    }

    QJsonObject operator()(const QString &what, const QJsonObject &body = {}) const;

    /// Makes an account and gives its DID; `allow` says who may write to it in private.
    QString user(const QString &handle, const QString &allow = {}) const;
    /// With private messages if `privileged`.
    QString appPassword(const QString &handle, bool privileged = true) const;
    /// Posts, and waits until the AppView knows; gives the address of the post.
    QString post(const QString &handle, const QString &text, const QString &replyTo = {}) const;
    /// All posts of a repository in the order of their commits, from listRecords.
    QJsonArray posts(const QString &handle) const;
    /// How many of them have this text.
    int countPosts(const QString &handle, const QString &text) const;
    /// How many private messages of anybody have this text.
    int countMessages(const QString &text) const;
    /// How often clients were answered this: u"com.atproto.server.refreshSession 200".
    int countAnswers(const QString &what) const;

private:
    quint16 m_port;
};

/// The reference implementation of the AT Protocol on loopback, as a process that goes when this
/// object does (lab.sh).
class BlueskyLab
{
public:
    explicit BlueskyLab(const QStringList &options = {});
    ~BlueskyLab();
    Q_DISABLE_COPY_MOVE(BlueskyLab)

    /// Why it cannot be had here; empty = it runs, or isBroken().
    QString missing() const { return m_missing; }
    /// What does not work though it was there.
    QString broken() const { return m_broken; }
    QString server() const { return m_server; }
    BlueskyControl control() const { return m_control; }

private:
    void start(const QStringList &options);
    void stop();

    QProcess m_process;
    QString m_missing;
    QString m_broken;
    QString m_server;
    BlueskyControl m_control;
};

} // namespace sportello
