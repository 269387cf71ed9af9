// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/account.h"
#include "networks/connector.h"
#include "networks/http/backoff.h"
#include "services/inbox.h"
#include "storage/sourcetable.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace sportello {

/// What one round over an account's sources brought.
struct SyncReport
{
    AccountId account;
    int received = 0;
    ConnectionState state = ConnectionState::Starting;
    std::optional<Error> error;
};

/// A signed-in account at run time: its connector, where its sources stand, whether its channel is
/// alive.
///
/// Fetches every source from its stored cursor at the start, when the connector wakes it up and by
/// the clock, until the answer is empty; then the past, page by page. A failure backs off and is
/// shown; it never stops another session.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const Account &account, std::unique_ptr<Connector> connector, Store &store,
            Inbox &inbox, Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    const Account &account() const { return m_account; }
    const AccountHealth &health() const { return m_health; }
    Capabilities capabilities() const;
    Connector &connector() { return *m_connector; }
    /// True when capabilities() is what the server told in this run, not what a network assumes.
    bool knowsCapabilities() const { return m_knowsCapabilities; }
    /// True when the connector has confirmed the sign-in and nothing speaks against sending.
    bool canSend() const;
    /// Has the connector confirm the sign-in, unless it has; what must precede any sending.
    Future<Done> ensureReady();

    /// Begins to listen and to look regularly.
    void start();
    /// Looks at everything now; what runs already is joined.
    void checkNow();
    /// One round over all sources, the past included, without listening.
    Future<SyncReport> syncOnce();
    /// Reads a conversation's thread on the network and stores what it shows.
    Future<IngestReport> readThread(const ConversationId &conversation,
                                    std::chrono::milliseconds budget);
    /// Somebody else's call (sending) found out that the sign-in does not work.
    void noteSignInLost(const Error &error);

Q_SIGNALS:
    void healthChanged();
    /// The channel works again (or for the first time): what waited may go on.
    void becameReady();

private:
    void want(const QString &source);
    void wantAll();
    void pump();
    void loadPositions();
    void fetchNext(const QString &source);
    void fetchOlderNext(const QString &source);
    void handleBatch(const QString &source, bool older, const RemoteBatch &batch);
    void stored(const QString &source, const SourcePosition &position, const RemoteBatch &batch,
                const IngestReport &report, bool again);
    quint64 beginOperation();
    void fail(const Error &error);
    void roundDone();
    void finishRound(const std::optional<Error> &error);
    void pumpAfter(std::chrono::milliseconds delay);
    void setState(ConnectionState state, const std::optional<Error> &problem);
    std::optional<QString> nextOlderSource() const;
    void updateOlderHealth();

    Account m_account;
    std::unique_ptr<Connector> m_connector;
    Store &m_store;
    Inbox &m_inbox;
    Clock &m_clock;
    Backoff m_backoff;
    AccountHealth m_health;
    QHash<QString, SourcePosition> m_positions;
    QStringList m_wanted;
    bool m_positionsLoaded = false;
    bool m_refreshed = false;
    bool m_knowsCapabilities = false; ///< stays when the server is out of reach later
    std::chrono::milliseconds m_refreshedAt{0};
    bool m_busy = false;
    bool m_started = false;
    bool m_wasDown = false;
    quint64 m_operation = 0; ///< what comes back for an older one is dropped
    quint64 m_timer = 0; ///< a newer timer makes the older ones harmless
    std::chrono::milliseconds m_notBefore{0}; ///< elapsed time before which nothing is asked
    std::optional<Promise<SyncReport>> m_round;
    std::optional<Promise<Done>> m_refreshing;
    int m_roundReceived = 0;
};

} // namespace sportello
