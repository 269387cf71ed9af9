// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/crashpoint.h"
#include "core/future.h"
#include "domain/outboxitem.h"
#include "networks/remote.h"
#include "services/accounts.h"
#include "services/inbox.h"
#include "storage/outboxtable.h"
#include "storage/store.h"

#include <QList>
#include <QStringList>

namespace sportello {

/// After so many requests that reached the network and settled nothing, a person decides.
inline constexpr int MaximumAttempts = 5;

/// One committed step of one row. Refused when the row is in another state by now.
Future<OutboxItem> takeStep(Store &store, const OutboxItem &item, const OutboxStep &step,
                            CrashPoint before, CrashPoint after);

/// The steps in which no request is at stake.
Future<OutboxItem> takeStep(Store &store, const OutboxItem &item, const OutboxStep &step);

/// A message of ours in the history that equals a reply and is not known to be another one.
struct HistoryMatch
{
    QString remoteId;
    QString url;
    QString visibility;
    Instant createdAt;
};

/// Looks in the stored history whether a reply came back by itself (parent, audience and text;
/// written after the first attempt).
Future<std::optional<HistoryMatch>> findInHistory(Store &store, const OutboxItem &item);

/// The remote ids of our messages that are something else than this reply.
Future<QStringList> otherRemoteIds(Store &store, const OutboxItem &item);

/// Puts a sent reply into the history and notes that it is there. What fails here is done at the
/// next start, where a sent row without its message is looked for. The references outlive the
/// future.
Future<Done> keepSent(Store &store, Accounts &accounts, Inbox &inbox, const SentReply &sent);

/// What is handed to the connector.
Reply replyFor(const OutboxItem &item, const QString &parentRemoteId,
               const QString &parentVisibility, const QStringList &otherRemoteIds);

/// Once at the start: what was on its way when the program ended becomes unconfirmed, what could
/// still be taken back is held.
Result<Done> recoverRows(OwnDatabase &database);

} // namespace sportello
