// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "services/accounts.h"
#include "services/checkfacts.h"
#include "storage/store.h"

#include <QObject>

namespace sportello {

/// Checks replies before they go, and keeps the team's list of words to avoid.
///
/// The outbox asks the same rules again when a reply is enqueued (services/replyplan), so that
/// nothing gets out only because nobody looked at the composer.
class ReplyChecks : public QObject
{
    Q_OBJECT

public:
    ReplyChecks(Store &store, Accounts &accounts, Clock &clock, QObject *parent = nullptr);

    /// Whose changes are recorded.
    void setAgent(const AgentId &agent) { m_agent = agent; }

    /// What is wrong with a reply, the heaviest first. The customers whom this program answered in
    /// the last hours count as people whose name may have slipped in. NotFound for an unknown
    /// conversation.
    Future<QList<CheckRemark>> check(const ReplyToCheck &reply);

    Future<QList<BlockedWord>> blockedWords();
    /// Adds a word, or changes the one that is the same but for case and accents. Refused without a
    /// letter or digit.
    Future<Done> saveBlockedWord(const BlockedWord &word);
    /// Takes words away and keeps others, in one step; a word given in both stays as the second
    /// says. Refused as above, and then nothing is changed.
    Future<Done> changeBlockedWords(const QList<BlockedWord> &away, const QList<BlockedWord> &kept);
    Future<Done> removeBlockedWord(const QString &word, const QString &language);

private:
    Store &m_store;
    Accounts &m_accounts;
    Clock &m_clock;
    AgentId m_agent;
};

} // namespace sportello
