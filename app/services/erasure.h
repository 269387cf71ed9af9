// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "domain/personaldata.h"
#include "services/attachments.h"
#include "services/profilesearch.h"
#include "storage/erasurejournal.h"
#include "storage/store.h"

#include <QObject>

#include <memory>

namespace sportello {

struct ErasureJob;

/// What erasing somebody would do now.
struct ErasurePreview
{
    PersonScope scope;
    PersonCounts counts;
    QList<PersonalHold> holds; ///< with one of them nothing is erased
    int open = 0; ///< conversations with something on its way, which has to be settled first
    QList<ErasedBackup> backups; ///< that hold the person for a while
};

/// Erases people: everything that was written with them or about them, here.
///
/// What goes: all texts of all their conversations (ours too), with versions, descriptions of
/// files, notes, tags, drafts, copies of replies and files; their posts in other people's threads;
/// what is on file, verifications, codes; names and addresses; what people typed in steps and
/// records. What stays: that there was a conversation, when, with which account, how it ended, for
/// the reports; other people's texts that name them; what is published on the networks, which
/// belongs to these. The messages cannot come back from the network: what is as old as what was
/// erased is not stored again. Who writes anew is a new person.
///
/// An erasure that was begun is finished, at the next start if need be, and done again when an
/// older backup takes the database's place.
class Erasures : public QObject
{
    Q_OBJECT

public:
    /// `profile` is the folder that is looked through afterwards; empty = none is, as with a
    /// database elsewhere. The references outlive this object.
    Erasures(Store &store, Attachments &attachments, Clock &clock, const QString &profile,
             QObject *parent = nullptr);

    Future<ErasurePreview> preview(const ContactId &contact);
    /// Refused, with a sentence: somebody or a conversation is on hold, something is on its way, or
    /// another erasure works. NotFound when there is nobody like that.
    Future<ErasureReceipt> erase(const ContactId &contact, const AgentId &agent);
    Future<QList<ErasureReceipt>> receipts(int limit = 200); ///< the newest first
    /// Goes on with what was interrupted, and does again what an older database does not know of.
    Future<Done> recover(const AgentId &agent);

Q_SIGNALS:
    /// Of the one that works, in conversations.
    void progressed(int done, int all);
    /// A receipt is new or different.
    void changed();

private:
    using Job = std::shared_ptr<ErasureJob>;

    static Error refusal(const ErasurePreview &preview);
    QList<ErasedBackup> backups() const;
    template<typename Step>
    auto step(const Job &job, Step step);
    Future<ErasureReceipt> work(const Job &job);
    Future<Done> begin(const Job &job);
    Future<Done> removeOwn(const Job &job);
    Future<Done> removeConversations(const Job &job);
    Future<Done> lookAfter(const Job &job, bool mayWriteAnew);
    Future<Done> judge(const Job &job, const ProfileLook &look, bool mayWriteAnew);
    Future<QList<Job>> missing(const AgentId &agent);
    Future<Done> runAll(const QList<Job> &jobs, qsizetype from);

    Store &m_store;
    Attachments &m_attachments;
    Clock &m_clock;
    ErasureJournal m_journal;
    ProfileSearch m_search;
    bool m_isWorking = false;
};

} // namespace sportello
