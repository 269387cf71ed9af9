// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/account.h"
#include "domain/outboxitem.h"
#include "networks/remote.h"
#include "storage/sourcetable.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

/// What storing a batch did.
struct IngestReport
{
    int received = 0; ///< new messages of customers
    int stored = 0; ///< new messages of anybody
    int edited = 0;
    int deleted = 0;
};

/// The fate of a reply of ours as it goes into the history.
struct SentReply
{
    OutboxItem item; ///< state sent, with remote id
    QString visibility;
    Instant createdAt;
};

struct OwnArrival;

/// From the wire into the store. Everything that comes from a network passes here; replaying it
/// changes nothing.
class Inbox : public QObject
{
    Q_OBJECT

public:
    Inbox(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Stores a batch in transactions of at most 50 messages; the position is saved with the last
    /// of them.
    Future<IngestReport> ingest(const Account &account, const QString &source,
                                const RemoteBatch &batch, const SourcePosition &position);

    /// Stores what reading a thread showed.
    Future<IngestReport> ingestThread(const Account &account, const ConversationId &conversation,
                                      const RemoteThreadContent &content);

    /// Puts a sent reply into the history, or marks the message that came back already as that
    /// reply; moves the conversation to "waiting for customer" unless something newer came.
    /// Idempotent.
    Future<Done> storeSent(const Account &account, const SentReply &sent);

Q_SIGNALS:
    /// A message of ours came from the network that is not (yet) known as a reply of this program.
    void ownMessageArrived(const sportello::AccountId &account,
                           const sportello::ConversationId &conversation, const QString &remoteId);

private:
    struct Delivery;

    /// `languages` are those of the slice's messages, or not there yet.
    Future<IngestReport> ingestSlice(const std::shared_ptr<const Delivery> &delivery,
                                     qsizetype start, const Future<QStringList> &languages,
                                     IngestReport sum);
    void announce(const AccountId &account, const QList<OwnArrival> &arrivals);

    Store &m_store;
    Clock &m_clock;
};

} // namespace sportello
