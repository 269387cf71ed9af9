// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/remote.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sportello::mastodon {

/// Who we are while reading: what is ours and what host a short address belongs to is relative to
/// an account.
struct Self
{
    QString id;
    QString address; ///< "hotelaurora@social.example"
    QString host; ///< of accounts whose address the server gives without one

    bool operator==(const Self &) const = default;
};

/// An id as text; some servers send numbers. Empty when there is none.
QString idFrom(const QJsonValue &value);

/// Less than, equal to or greater than zero as `one` is older than, the same as or newer than
/// `other`. Ids of digits alone sort by length first, all others (ULIDs, flakes) as text.
int compareIds(const QString &one, const QString &other);

/// "user@host" for the server's `acct`, which has no host when the account is a local one. The
/// host is in lower case.
QString addressFrom(const QString &acct, const QString &host);

/// The account's handle; its address is empty when the object is not an account.
RemoteHandle readAccount(const QJsonObject &account, const QString &host);

/// A time with or without fractions of a second.
std::optional<Instant> readTime(const QJsonValue &value);

/// The status as a message, or nothing when it lacks what makes one (id, author, time) or only
/// repeats somebody else's post.
std::optional<RemoteMessage> readStatus(const QJsonObject &status, const Self &self);

/// The part of a list that is asked for. The items outside it are left out also where a server
/// ignores the wish, so that paging always ends.
struct ListRange
{
    QString after; ///< only what is newer (min_id)
    QString before; ///< only what is older (max_id)
};

/// One page of a list, oldest message first, and how far it reaches: the items that are no messages
/// for us count too.
struct Page
{
    QList<RemoteMessage> messages;
    QString newest; ///< id of the newest item of the list; empty when there was none
    QString oldest;
    qsizetype items = 0;
};

/// A page of notifications; those that bring somebody's words to us become messages.
Page readNotifications(const QJsonArray &notifications, const Self &self,
                       const ListRange &range = {});
/// A page of statuses.
Page readStatuses(const QJsonArray &statuses, const Self &self, const ListRange &range = {});

/// True when the status speaks to us: mentions us or answers a post of ours.
bool addressesUs(const QJsonObject &status, const Self &self);

} // namespace sportello::mastodon
