// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "services/accounts.h"
#include "services/cannedreplies.h"
#include "services/outbox.h"
#include "services/secretstore.h"
#include "services/verificationcodesteps.h"
#include "storage/store.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace sportello {

/// Verifies customers by one-time codes, over a contact that was on file before they asked.
///
/// To the contact: the code goes there, the customer says it in the conversation, and the agent
/// types it in. From the contact: the code is shown in the conversation, and counts only when it
/// arrives by another account of ours from the contact on file. The rules are those of
/// domain/onetimecode.h.
///
/// What is kept of a code is a hash under a key that lies in the keychain; without a keychain there
/// are no codes. The code itself stands in the outbox row that carries it, until that is out or
/// will not go out any more (OutboxItem::keptText), and nowhere else: not in the history, the
/// search index, a draft or a log.
class VerificationCodes : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    VerificationCodes(Store &store, Accounts &accounts, Outbox &outbox,
                      CannedReplies &cannedReplies, SecretStore &secrets, Clock &clock,
                      QObject *parent = nullptr);

    /// Whose codes are looked after on this computer.
    void setAgent(const AgentId &agent) { m_agent = agent; }
    /// Once, after the outbox's: codes of earlier runs are over, and what would still carry them
    /// does not go out any more.
    Future<Done> recover();

    /// The texts that can carry a code in a direction, the best first.
    QList<CannedReply> wordings(CodeDirection direction) const;
    /// Makes a code and puts what carries it into the outbox. Refused, with a sentence, when the
    /// rules or the reply check do not allow it; then there is no code. SecretUnavailable, with a
    /// sentence, without a keychain.
    Future<OneTimeCode> begin(const CodeRequest &request);
    /// What the customer said, as the agent typed it. Refused, with a sentence, unless it is the
    /// code.
    Future<Verification> enter(const ConversationId &conversation, const QString &typed,
                               const AgentId &agent);
    /// It does not count any more, wherever it is by now; what has not left does not leave.
    Future<Done> stop(const OneTimeCodeId &id, const AgentId &agent);
    /// How codes could go to, or come from, whoever writes there or somebody they say they are.
    /// None for a conversation that others read.
    Future<QList<CodeWay>> ways(const ConversationId &conversation,
                                const std::optional<ContactId> &person = {});
    /// How far the newest one has come; nothing when there was none.
    Future<std::optional<CodeStanding>> standing(const ConversationId &conversation);
    /// The newest code of a conversation, whatever became of it.
    Future<std::optional<OneTimeCode>> newest(const ConversationId &conversation);
    /// How long an open code still holds; nothing for all others.
    std::optional<std::chrono::milliseconds> timeLeft(const OneTimeCode &code) const;

Q_SIGNALS:
    /// The code came back from the contact on file.
    void verified(const sportello::Verification &verification);

private:
    Future<QByteArray> key();
    CodeFacts facts(const QByteArray &key) const;
    CodeMoment moment() const;
    void noteCommit(const ChangeSet &changes);
    void listen(const QList<ConversationId> &conversations);
    void followOutbox(const QSet<OutboxId> &items);
    /// Ends what nobody can use any more, and keeps it from going out.
    Future<Done> endCodes();
    Error sentenceFor(const CodeAnswer &answer) const;

    Store &m_store;
    Accounts &m_accounts;
    Outbox &m_outbox;
    CannedReplies &m_cannedReplies;
    SecretStore &m_secrets;
    Clock &m_clock;
    AgentId m_agent;
    const QString m_run; ///< of this object, in which elapsed times can be compared
    QByteArray m_key;
    QHash<OutboxId, OneTimeCodeId> m_carriers; ///< that still hold a code
    bool m_awaits = false; ///< some code may come back from a contact
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::Verification)
