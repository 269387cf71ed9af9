// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/mastodon/mastodonintake.h"
#include "networks/mastodon/mastodonreread.h"

namespace sportello::mastodon {

/// The source of edits and deletions. Some are announced by the stream, by id; others show only in
/// the newest mentions when these are looked at again, which happens at the start and every few
/// minutes.
///
/// The cursor counts what was announced: what a batch covered is forgotten only when the next fetch
/// shows that the batch was stored.
class Changes : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes SweepInterval{5};

    Changes(Client &client, Intake &intake, Self self, QObject *parent = nullptr);

    /// A status was edited or deleted, as a stream says.
    void announce(const QString &statusId);

    Future<RemoteBatch> fetch(const Cursor &cursor);

private:
    struct Announcement
    {
        qint64 number = 0;
        QString statusId; ///< empty: look at the newest mentions
    };

    void forgetUpTo(const Cursor &cursor);
    void addSweepIfDue();
    void add(const QString &statusId);
    Future<RemoteBatch> reread(const QStringList &ids, RemoteBatch batch);

    Client &m_client;
    Intake &m_intake;
    Self m_self;
    QString m_run; ///< tells the cursors of this object from those of earlier ones
    QList<Announcement> m_announced;
    qint64 m_lastNumber = 0;
    std::optional<std::chrono::milliseconds> m_lastSweep;
};

} // namespace sportello::mastodon
