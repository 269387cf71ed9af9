// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/checklist.h"
#include "domain/verification.h"
#include "storage/store.h"

#include <QList>
#include <QObject>
#include <QSet>

namespace sportello {

/// How sure we are of whom: levels of handles, the checklists for them, and their ends. The codes
/// are made by VerificationCodes.
class Verifications : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MostFacts = 12;
    static constexpr qsizetype LongestLabel = 120;
    static constexpr qsizetype LongestReason = 300;

    /// The references outlive this object.
    Verifications(Store &store, Clock &clock, QObject *parent = nullptr);

    /// Whose changes are recorded.
    void setAgent(const AgentId &agent) { m_agent = agent; }

    /// Begins to look after what is over. Levels do not wait for that: levelOf() knows by itself.
    void start();

    /// The newest first, those that are over or taken back too.
    Future<QList<Verification>> of(const HandleId &handle);
    Future<VerificationLevel> level(const HandleId &handle);

    /// In their order; inactive ones too.
    Future<QList<ChecklistFact>> checklist(const AccountId &account);
    /// Makes it these, in this order. Refused, with a sentence: an empty or too long label, or more
    /// than MostFacts.
    Future<Done> saveChecklist(const AccountId &account, const QList<ChecklistFact> &facts);

    /// The agent compared the facts of the account's checklist, and these matched. That they did is
    /// kept, and nothing of what was said. Refused, with a sentence, unless all active ones did;
    /// then nothing is kept.
    Future<Verification> verifyByChecklist(const ConversationId &conversation,
                                           const QSet<ChecklistFactId> &matched,
                                           const QString &scope, const AgentId &agent);
    /// Somebody's word, and why they give it: nothing was compared, so it is no more than a claim.
    /// Refused, with a sentence, without a reason.
    Future<Verification> verifyByHand(const ConversationId &conversation, const QString &reason,
                                      const QString &scope, const AgentId &agent);
    /// It was a mistake. NotFound when there is none in force.
    Future<Verification> takeBack(const VerificationId &id, const AgentId &agent);

private:
    void look();

    Store &m_store;
    Clock &m_clock;
    AgentId m_agent;
    bool m_started = false;
};

} // namespace sportello
