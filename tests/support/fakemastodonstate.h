// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace sportello {

/// Which server's manners are imitated; the differences are those in README.md of the network.
enum class FakeDialect { Mastodon, GoToSocial, Snac };

struct FakeUser
{
    QString id;
    QString name;
    QString host; ///< empty for our own accounts, which are local to the server
    QString displayName;
    QString token; ///< empty = signed out

    bool isLocal() const { return host.isEmpty(); }
};

struct FakeStatus
{
    QString id;
    QString author; ///< user id
    QString text; ///< as written
    QString visibility;
    QString inReplyTo;
    QStringList mentions; ///< user ids
    QStringList media;
    Instant createdAt;
    std::chrono::milliseconds createdElapsed{0};
    std::optional<Instant> editedAt;
    bool deleted = false;
    QString idempotencyKey;
};

struct FakeNotification
{
    QString id;
    QString receiver; ///< user id
    QString statusId;
};

/// What a fake server holds, and how its dialect writes it down. Knows no sockets.
class FakeMastodonState
{
public:
    /// Where our own accounts live.
    static constexpr QLatin1StringView domain{"social.example"};
    /// Where pictures lie: on another machine, where nobody listens.
    static constexpr QLatin1StringView files{"https://127.0.0.2:9/"};

    FakeMastodonState(Clock &clock, FakeDialect dialect);

    FakeUser &addUser(const QString &name, const QString &host);
    FakeUser *userByName(const QString &name);
    FakeUser *userById(const QString &id);
    FakeUser *userByToken(const QString &token);
    const QList<FakeUser> &users() const { return m_users; }

    /// Mentions in the text become readers; each local one is notified.
    FakeStatus &addStatus(FakeStatus status);
    FakeStatus *status(const QString &id); ///< null when deleted
    QList<FakeStatus> &statuses() { return m_statuses; }
    const QList<FakeNotification> &notifications() const { return m_notifications; }
    bool canSee(const FakeUser &user, const FakeStatus &status) const;
    QString newId();

    QJsonObject accountJson(const FakeUser &user) const;
    QJsonObject statusJson(const FakeStatus &status);
    QJsonObject notificationJson(const FakeNotification &notification);
    QJsonObject contextJson(const FakeStatus &status, const FakeUser &reader);
    QJsonObject instanceJson(int version) const;

    Clock &clock;
    FakeDialect dialect;
    /// Called for each event that the dialect would stream: name and payload.
    std::function<void(const QString &, const QString &)> stream;

private:
    QStringList mentionedIn(const QString &text);
    QString html(const FakeStatus &status);
    QString htmlOfWord(const QString &word);
    QString time(Instant instant) const;

    QList<FakeUser> m_users;
    QList<FakeStatus> m_statuses;
    QList<FakeNotification> m_notifications;
    qint64 m_count = 0;
};

} // namespace sportello
