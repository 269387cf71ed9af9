// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "domain/agent.h"
#include "domain/customerpromise.h"
#include "domain/outboxitem.h"
#include "domain/threadsplit.h"
#include "services/accounts.h"
#include "services/drafts.h"
#include "services/inbox.h"
#include "services/outboxdecision.h"
#include "services/sendingloop.h"
#include "storage/outboxtable.h"
#include "storage/store.h"

#include <QObject>

namespace sportello {

/// What the composer or the command line wants to go out.
struct NewReply
{
    /// Of the row, or of the first of a thread's, where somebody has to know it before; null = a
    /// new one.
    OutboxId id{};
    ConversationId conversation; ///< where it was written
    Audience audience = Audience::Public;
    AccountId account; ///< bound when the draft was made
    QString text;
    /// What stays of the text afterwards (OutboxItem::keptText); empty = all of it. Not for
    /// threads.
    QString keptText{};
    QString parentRemoteId; ///< empty = the customer's newest message
    qint64 basisRevision = 0; ///< the conversation's revision that the writer had seen
    QList<OutgoingAttachment> attachments;
    std::chrono::seconds undoWindow{10};
    AgentId agent;
    /// Rules of the reply check (CheckRule::name()) that somebody said shall not keep it back.
    QStringList overridden;
    /// Other conversations that were open before; the reply check looks for their people's names.
    QList<ConversationId> recent;
    QString language; ///< in which it was meant to be written; empty = not said
    QString shortVariant; ///< of the canned replies in it; empty = none
    /// Until when it promises something; nothing = it does not, or nobody said.
    std::optional<Instant> promiseBy{};
    /// True when it was written as the draft of its place, which then goes with it.
    bool takesDraft = true;
};

/// From the store to the wire, exactly once as far as that is possible, and visibly uncertain where
/// it is not.
///
/// Every step is a committed row (domain/outboxstate.h has the table). Before the first byte the
/// row says `sending`; whatever happens then, nothing is sent a second time unless it surely did
/// not arrive or a person decides so.
class Outbox : public QObject
{
    Q_OBJECT

public:
    Outbox(Store &store, Accounts &accounts, Inbox &inbox, Drafts &drafts, Clock &clock,
           QObject *parent = nullptr);
    ~Outbox() override;

    /// Once, before start(): what was on its way when the program ended becomes unconfirmed, what
    /// could still be taken back is held, what was sent is put into the history.
    Future<Done> recover();
    /// Begins to send. Without it replies are only kept.
    void start() { m_loop.start(); }

    /// Keeps the reply durably: from the moment the future succeeds it survives a crash. The draft
    /// of its place is deleted in the same transaction (NewReply::takesDraft). A private reply to a
    /// public conversation goes to the private conversation with that handle, made and linked here.
    /// Refused, with a sentence for people as the message: a public reply to a private
    /// conversation, an empty text, one that is longer than the server takes (where it has said
    /// so), an account that is not the conversation's, a promise whose time is over, and what the
    /// reply check blocks.
    Future<OutboxId> enqueue(const NewReply &reply);
    /// The same for a numbered thread, as splitThread() made it of the reply's text, which is not
    /// looked at: all parts are kept or none. A part leaves when the one before it was sent, and
    /// answers it; one that does not get through holds up the rest. Gives the parts' ids in order.
    Future<QList<OutboxId>> enqueueThread(const NewReply &reply, const QList<ThreadPart> &parts);

    // What a person may do. All fail with Refused when the row is no longer in a state that allows
    // it. Of a numbered thread, undo, discard and edit take all parts along that have not left yet;
    // what comes back is one draft without the counters.
    Future<Done>
    undo(const OutboxId &id); ///< before it left: cancelled, the text goes back into the draft
    Future<Done> discard(const OutboxId &id); ///< held or failed: thrown away
    Future<Done> edit(const OutboxId &id); ///< held, failed or queued: cancelled, the text goes
                                           ///< back into the draft
    Future<Done>
    retry(const OutboxId &id); ///< failed or held: again, with the same key; accepts the news
    Future<Done> markSent(const OutboxId &id); ///< held, cannot be known: "It was sent"
    Future<Done>
    checkAgain(const OutboxId &id); ///< held, cannot be known: look on the network once more

    Future<std::optional<OutboxItem>> find(const OutboxId &id);
    /// The parts of a thread in order, by its first part's id (OutboxItem::group).
    Future<QList<OutboxItem>> parts(const OutboxId &group);
    Future<QList<OutboxItem>> openItems();
    Future<QList<OutboxItem>> openOfConversation(const ConversationId &conversation);
    Future<QList<OutboxItem>> all(int limit);
    Future<QList<ConversationId>> conversationsWithProblems();
    /// How long a queued reply can still be taken back; nothing when it cannot or is not known
    /// here.
    std::optional<std::chrono::milliseconds> undoTimeLeft(const OutboxId &id) const
    {
        return m_loop.undoTimeLeft(id);
    }

    /// Finishes when nothing is queued for now, sending or being settled that could go on by itself
    /// (what waits for a person, for a sign-in or for the network does not count).
    Future<Done> idle() { return m_loop.idle(); }

Q_SIGNALS:
    /// A look into the thread before sending did not succeed in time; the reply goes out all the
    /// same.
    void sentWithoutLook(const sportello::OutboxId &id);
    /// The files of a reply that is being sent are on their way to the server; not kept anywhere.
    void uploading(const sportello::OutboxId &id, const sportello::UploadProgress &progress);

private:
    Future<QList<OutboxId>> keep(const NewReply &reply, const QList<OutboxItem> &items,
                                 const std::optional<PromiseToMake> &promise);
    void resumeAccount(const AccountId &account);
    void matchOwnMessage(const AccountId &account, const ConversationId &conversation,
                         const QString &remoteId);
    Future<Done> followMerges(const QList<std::pair<ConversationId, ConversationId>> &merges);
    void adoptFromHistory(const OutboxItem &item);
    Future<Done> storeSentMessage(const OutboxItem &item);
    Future<Done> decide(const OutboxId &id, const OutboxDecision &decision);

    Store &m_store;
    Accounts &m_accounts;
    Inbox &m_inbox;
    Drafts &m_drafts;
    Clock &m_clock;
    SendingLoop m_loop;
};

} // namespace sportello
