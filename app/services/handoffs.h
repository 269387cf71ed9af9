// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/handoff.h"
#include "domain/handoffreport.h"
#include "domain/handoffroute.h"
#include "domain/handoffwording.h"
#include "services/accounts.h"
#include "services/cannedreplies.h"
#include "services/outbox.h"
#include "storage/store.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <optional>

namespace sportello {

/// How somebody could be moved into private, before anything is decided.
struct HandoffPlan
{
    ConversationId conversation;
    QList<HandoffOffer> offers; ///< the best first; empty = there is no way
    QString reference; ///< for the one that will be made of it
    std::optional<Handoff> underWay; ///< there is one already
    QString language; ///< the customer's, as far as known
    /// When the network stops to take private replies to this customer; nothing = never.
    std::optional<Instant> replyWindowEnd;
};

/// What an agent decided to send so that somebody comes into private.
struct TakePrivate
{
    HandoffPlan plan;
    HandoffOffer offer; ///< one of the plan's
    std::optional<CannedReplyId> wording;
    QString wordingTitle;
    NewReply reply; ///< what invites them; id and conversation are filled in by Handoffs::take()
};

/// Customers on their way from the public thread into a private channel and back: the ledger.
///
/// An invitation is a reply like every other: checked, kept in the outbox, taken back within its
/// window. The handoff is written first, as being prepared, and becomes an offer only when the
/// network confirmed that the invitation is out. Who writes in private after that is recognised by
/// their handle, their person or the reference number, and only linked: it proves nothing about who
/// they are. The line that closes the public thread is offered, never sent by itself.
class Handoffs : public QObject
{
    Q_OBJECT

public:
    /// All references outlive this object.
    Handoffs(Store &store, Accounts &accounts, Outbox &outbox, CannedReplies &cannedReplies,
             Clock &clock, QObject *parent = nullptr);

    /// Whose invitations lie in this computer's outbox, and whose changes of the settings are
    /// recorded.
    void setAgent(const AgentId &agent) { m_agent = agent; }
    /// Once, before start(): follows what the outbox did when the program ended in between, and
    /// recognises answers that came meanwhile.
    Future<Done> recover();
    /// Begins to look after what stalls and what runs out.
    void start();

    /// Asks the network how this customer is reached. Without an answer within some seconds the
    /// plan says that it is not known. Refused for a private conversation; NotFound without one.
    Future<HandoffPlan> plan(const ConversationId &conversation);
    /// The texts for an offer: canned replies of its kind that may be used; where there is none,
    /// those that come with the program.
    QList<CannedReply> wordings(HandoffRoute route) const;
    QList<CannedReply> closingWordings() const;
    /// That ask a customer to delete a post with private data.
    QList<CannedReply> deletionWordings() const;

    /// Keeps the handoff and puts what invites into the outbox. Refused, with a sentence, as
    /// Outbox::enqueue() does, and when one is under way already; then nothing is kept.
    Future<Handoff> take(const TakePrivate &decision);
    /// The line that closes the public thread, of one that is solved.
    Future<OutboxId> closeInPublic(const HandoffId &id, const NewReply &reply);

    // What a person may say. Refused, with a sentence, where the rules do not allow it any more.
    Future<Handoff> customerWrote(const HandoffId &id, const AgentId &agent); ///< elsewhere
    Future<Handoff> solve(const HandoffId &id, const AgentId &agent);
    Future<Handoff> reopen(const HandoffId &id, const AgentId &agent); ///< not solved after all
    Future<Handoff> decline(const HandoffId &id, const AgentId &agent);
    Future<Handoff> link(const HandoffId &id, const ConversationId &privateConversation,
                         const AgentId &agent);
    Future<Handoff> unlink(const HandoffId &id, const AgentId &agent);

    Future<std::optional<Handoff>> find(const HandoffId &id);
    /// That lead from or to a conversation, the newest first.
    Future<QList<Handoff>> of(const ConversationId &conversation);
    Future<QList<HandoffStep>> steps(const HandoffId &id);
    Future<QList<Handoff>> open();
    /// Everything that was offered within [from, until).
    Future<QList<HandoffRecord>> records(Instant from, Instant until);

    Future<QList<BrandChannel>> channels(const BrandId &brand);
    /// What may stand in public besides, an entry a line (domain/guard/allowedcontacts.h).
    Future<QStringList> publicContacts(const BrandId &brand);
    /// Refused, with the first complaint, when a line cannot be read.
    Future<Done> savePublicContacts(const BrandId &brand, const QStringList &entries);
    /// Refused, with a sentence, when a target is no number, address or link.
    Future<Done> saveChannels(const BrandId &brand, const QList<BrandChannel> &channels);

Q_SIGNALS:
    /// Nothing happened there for too long; said once for each step.
    void stalled(const QList<sportello::Handoff> &handoffs);

private:
    template<typename Work>
    Future<Handoff> change(const AgentId &agent, Work work);
    Future<Handoff> stepTo(const HandoffId &id, HandoffState to, const AgentId &agent);
    Future<PrivateRoute> route(const AccountId &account, const QString &address);
    Future<HandoffPlan> finishPlan(HandoffPlan plan, HandoffFacts facts);
    void noteCommit(const ChangeSet &changes);
    Future<Done> followOutbox();
    Future<Done> recognise(const QList<ConversationId> &conversations);
    void look();

    Store &m_store;
    Accounts &m_accounts;
    Outbox &m_outbox;
    CannedReplies &m_cannedReplies;
    Clock &m_clock;
    AgentId m_agent;
    bool m_started = false;
    bool m_following = false;
    bool m_followAgain = false;
    QSet<HandoffId> m_beingTaken; ///< their outbox row is about to be written
};

} // namespace sportello
