// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/networkaction.h"
#include "services/accounts.h"
#include "services/inbox.h"

#include <QObject>
#include <QSet>

namespace sportello {

/// What somebody asks to be done to a message or a person.
struct NewAction
{
    ActionKind kind = ActionKind::Like;
    AccountId account{};
    ConversationId conversation{};
    QString messageRemoteId{};
    QString personAddress{};
    QString personRemoteId{};
    ReportReason reason = ReportReason::Other;
    QString comment{};
    AgentId agent{};
};

/// Likes, deletions, mutes, blocks and reports: kept as rows first, then done on the network, one
/// at a time for each account, in the order in which they were asked for. What can be done twice
/// without harm is repeated after an unclear answer and after a crash; a report is not, its outcome
/// stays unconfirmed.
class Moderation : public QObject
{
    Q_OBJECT

public:
    static constexpr int MaximumAttempts = 5;

    /// All references outlive this object.
    Moderation(Store &store, Accounts &accounts, Inbox &inbox, Clock &clock,
               QObject *parent = nullptr);
    ~Moderation() override;

    /// Settles what was on its way when the program ended. Before start().
    Future<Done> recover();
    void start();

    /// Refused when the account is not connected or cannot do it.
    Future<NetworkActionId> request(const NewAction &action);
    Future<std::optional<NetworkAction>> find(const NetworkActionId &id);
    /// What was asked for in a conversation, oldest first.
    Future<QList<NetworkAction>> ofConversation(const ConversationId &id);

Q_SIGNALS:
    /// It came to an end: sent, failed or unconfirmed; the error is the last one, if there was one.
    void finished(const sportello::NetworkAction &action,
                  const std::optional<sportello::Error> &error);

private:
    void wake();
    void wakeAfter(std::chrono::milliseconds delay);
    void process(const QList<NetworkAction> &open);
    void claim(const NetworkAction &action);
    void perform(const NetworkAction &action);
    void handleError(const NetworkAction &action, const Error &error);
    void keepDeletion(const NetworkAction &action);
    void step(const NetworkAction &action, OutboxState to, const std::optional<Error> &error,
              std::chrono::milliseconds wait = {}, bool uncount = false);

    Store &m_store;
    Accounts &m_accounts;
    Inbox &m_inbox;
    Clock &m_clock;
    bool m_started = false;
    bool m_reading = false;
    bool m_again = false;
    QSet<AccountId> m_busy; ///< accounts with one on its way
    QHash<AccountId, std::chrono::milliseconds> m_notBefore; ///< elapsed time
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::NetworkAction)
