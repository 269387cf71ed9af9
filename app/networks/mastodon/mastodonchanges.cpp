// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/mastodon/mastodonchanges.h"

#include "core/id.h"

#include <algorithm>

namespace sportello::mastodon {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype AtOnce = 10;
// A busy home timeline announces the deletions of strangers, too.
constexpr qsizetype MaximumWaiting = 200;

} // namespace

Changes::Changes(Client &client, Intake &intake, Self self, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_intake(intake)
    , m_self(std::move(self))
    , m_run(makeTimeOrderedUuid().toString(QUuid::Id128))
{
}

void Changes::announce(const QString &statusId)
{
    if (!statusId.isEmpty())
        add(statusId);
}

void Changes::add(const QString &statusId)
{
    m_announced.removeIf([&](const Announcement &a) { return a.statusId == statusId; });
    m_announced.append({++m_lastNumber, statusId});
    if (m_announced.size() > MaximumWaiting)
        m_announced.removeFirst();
}

void Changes::forgetUpTo(const Cursor &cursor)
{
    if (cursor.value.section(u':', 0, 0) != m_run)
        return;
    const qint64 stored = cursor.value.section(u':', 1).toLongLong();
    m_announced.removeIf([stored](const Announcement &a) { return a.number <= stored; });
}

void Changes::addSweepIfDue()
{
    const std::chrono::milliseconds now = m_client.clock().elapsed();
    if (m_lastSweep && now - *m_lastSweep < SweepInterval)
        return;
    m_lastSweep = now;
    add({});
}

Future<RemoteBatch> Changes::fetch(const Cursor &cursor)
{
    forgetUpTo(cursor);
    addSweepIfDue();
    RemoteBatch batch;
    batch.next = cursor;
    if (m_announced.isEmpty())
        return readyValue(batch);

    const QList<Announcement> now = m_announced.mid(0, AtOnce);
    batch.next = Cursor{m_run + u':' + QString::number(now.last().number)};
    batch.more = m_announced.size() > now.size();
    QStringList ids;
    for (const Announcement &announcement : now) {
        if (!announcement.statusId.isEmpty())
            ids.append(announcement.statusId);
    }
    if (ids.size() == now.size())
        return reread(ids, batch);
    return andThen(m_intake.newestMentions(), this, [this, ids, batch](const Page &page) mutable {
        std::copy_if(page.messages.begin(), page.messages.end(), std::back_inserter(batch.messages),
                     [](const RemoteMessage &message) { return message.editedAt.has_value(); });
        return reread(ids, batch);
    });
}

Future<RemoteBatch> Changes::reread(const QStringList &ids, RemoteBatch batch)
{
    return andThen(rereadStatuses(m_client, ids), this,
                   [this, batch](const Reread &reread) mutable {
        batch.deleted += reread.deleted;
        for (const QJsonObject &status : reread.found) {
            const std::optional<RemoteMessage> message = readStatus(status, m_self);
            if (message && (message->direction == Direction::Out || addressesUs(status, m_self)))
                batch.messages.append(*message);
        }
        return readyValue(batch);
    });
}

} // namespace sportello::mastodon
