// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/outboxitem.h"
#include "networks/http/backoff.h"
#include "networks/remote.h"
#include "services/accounts.h"
#include "services/inbox.h"
#include "storage/outboxtable.h"
#include "storage/store.h"

#include <QObject>
#include <QStringList>

namespace sportello {

/// Takes one queued reply to the network, once: is it still the right account, is there news in the
/// thread, claim (commit), send, commit what came of it. Ends with finished(), by then the row says
/// where the reply is.
class Delivery : public QObject
{
    Q_OBJECT

public:
    Delivery(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock, const OutboxItem &item,
             QObject *parent = nullptr);

    void start();
    const AccountId &account() const { return m_item.account; }

Q_SIGNALS:
    /// `wait` is how long to leave the row alone if it is still queued.
    void finished(const sportello::OutboxId &id, std::chrono::milliseconds wait);
    /// The thread could not be read in time; the reply goes out all the same.
    void notLooked(const sportello::OutboxId &id);
    /// Its files are on their way.
    void uploading(const sportello::OutboxId &id, const sportello::UploadProgress &progress);

private:
    void checkBinding();
    void ensureSession();
    void readThread();
    void checkNews();
    void settleFromHistory();
    void claim();
    void send(const QStringList &others);
    void handleAnswer(const Result<RemoteMessage> &answer);
    void handleSuccess(const RemoteMessage &message);
    void handleError(const Error &error);
    void storeMessage(const OutboxItem &sent, const QString &visibility, Instant createdAt);
    void step(const OutboxStep &step, std::chrono::milliseconds wait = {});
    void hold(OutboxReason reason, const QString &detail = {});
    void end(std::chrono::milliseconds wait = {});

    Store &m_store;
    Accounts &m_accounts;
    Inbox &m_inbox;
    Clock &m_clock;
    OutboxItem m_item;
    QString m_parentRemoteId;
    QString m_parentVisibility;
    bool m_ended = false;
};

} // namespace sportello
