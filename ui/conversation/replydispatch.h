// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/canneduses.h"
#include "services/program.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/handoffintent.h"

#include <QObject>

namespace sportello {

/// Hands replies over to the outbox and fetches them back while that is possible.
class ReplyDispatch : public QObject
{
    Q_OBJECT

public:
    /// Both outlive this object.
    ReplyDispatch(Program &program, DraftKeeper &keeper, QObject *parent = nullptr);

    /// One at a time; ignored while isSending(). `checked` is what the reply check was asked while
    /// it was written, `overridden` are its rules that shall not keep it back; with more than one
    /// part it goes out as a numbered thread. With an intent it is a step of a handoff, and one
    /// part.
    void send(const Draft &draft, const ReplyToCheck &checked, const QStringList &overridden,
              const QList<ThreadPart> &parts = {}, const std::optional<HandoffIntent> &intent = {});
    /// A canned reply was put into the draft of that conversation; what is sent says so.
    void noteCanned(const ConversationId &conversation, const InsertedCanned &canned)
    {
        m_canned.note(conversation, canned);
    }
    bool isSending() const { return m_sending; }
    /// The reply that was sent last and not taken back since.
    const std::optional<OutboxItem> &last() const { return m_last; }
    /// Something newer was done: last() is nothing from now on.
    void forgetLast() { m_last.reset(); }
    /// Before it left: its text comes back into the draft.
    void takeBack(const OutboxItem &item);
    /// While it waits for somebody or something: cancelled, its text comes back into the draft.
    void editAgain(const OutboxItem &item);

Q_SIGNALS:
    /// Kept durably.
    void sent(const sportello::OutboxItem &item);
    void notSent(const sportello::Draft &draft, const sportello::Error &error);
    /// The text is the draft of its place again.
    void cameBack(const sportello::OutboxItem &item);
    /// It could not be fetched back; why, in a sentence.
    void stayed(const sportello::OutboxItem &item, const QString &why);

private:
    Future<OutboxId> enqueue(const NewReply &reply, const QList<ThreadPart> &parts,
                             const std::optional<HandoffIntent> &intent);
    /// Keeps before it what it was made from.
    Future<OutboxId> enqueueMade(NewReply reply, const QList<ThreadPart> &parts,
                                 const QList<InsertedCanned> &canned);
    Future<OutboxId> enqueueParts(const NewReply &reply, const QList<ThreadPart> &parts);
    void finish(const OutboxItem &item, Future<Done> decided);
    void explain(const OutboxItem &item, const Error &error);

    Program &m_program;
    DraftKeeper &m_keeper;
    std::optional<OutboxItem> m_last;
    CannedUses m_canned; ///< by the conversation in which the draft is
    bool m_sending = false;
};

} // namespace sportello
