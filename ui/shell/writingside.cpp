// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/writingside.h"

#include "core/future.h"
#include "services/program.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/promises/promisedesk.h"
#include "ui/shell/actions.h"
#include "ui/shell/readingside.h"
#include "ui/shell/toast.h"
#include "ui/shell/undoer.h"

#include <QAction>

namespace sportello {

WritingSide::WritingSide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectActions(actions);
    connectReplies(actions);
    connectUndo();
}

void WritingSide::connectActions(const Actions &actions)
{
    const auto on = [this, &actions](ActionId id, auto function) {
        connect(actions[id], &QAction::triggered, this, function);
    };
    on(ActionId::UndoLast, [this] { m_parts.undoer.undo(); });
    on(ActionId::Reply, [this] { reply(false); });
    on(ActionId::ReplyPrivately, [this] { reply(true); });
    on(ActionId::TakePrivate, [this] { takePrivate(); });
    on(ActionId::AskToDelete, [this] {
        if (isForOne())
            m_parts.thread.askToDelete();
    });
    on(ActionId::VerifyCustomer, [this] {
        if (isForOne())
            m_parts.thread.verify();
    });
    on(ActionId::LinkPrivate, [this] {
        if (isForOne())
            m_parts.thread.linkPrivate();
    });
    on(ActionId::ToggleTimeline, [this] {
        if (isForOne())
            m_parts.thread.toggleTimeline();
    });
    on(ActionId::WriteNote, [this] {
        if (m_parts.reading.showsSubject())
            m_parts.thread.writeNote();
    });
    on(ActionId::AttachFiles, [this] { m_parts.thread.attachFiles(); });
    on(ActionId::NextMisspelled, [this] { m_parts.thread.goToMisspelled(); });
    on(ActionId::SendReply, [this] { m_parts.thread.send(); });
    on(ActionId::SendAndNext, [this] { m_parts.thread.sendAndGoOn(); });
    on(ActionId::PromiseKept, [this] { m_parts.thread.promises().keep(); });
    on(ActionId::PromiseMove, [this] { m_parts.thread.promises().move(); });
    on(ActionId::PromiseWithdraw, [this] { m_parts.thread.promises().withdraw(); });
}

void WritingSide::connectReplies(const Actions &actions)
{
    ConversationPane *thread = &m_parts.thread;
    connect(thread, &ConversationPane::replySent, this,
            [this](const OutboxItem &reply, const QString &contact) {
        m_parts.undoer.noteReply(reply, contact, m_parts.program.settings().undoWindow());
    });
    connect(thread, &ConversationPane::replyCameBack, this, [this](const OutboxItem &reply) {
        m_parts.undoer.forgetReply(reply.id);
        m_parts.reading.goTo(reply.origin);
        m_parts.toast.say(tr("Taken back. Your text is a draft again."));
    });
    connect(thread, &ConversationPane::cannedEditorWanted, actions[ActionId::CannedReplies],
            &QAction::trigger);
    connect(thread, &ConversationPane::replyStayed, &m_parts.toast, &Toast::say);
}

void WritingSide::connectUndo()
{
    ConversationPane *thread = &m_parts.thread;
    Undoer *undoer = &m_parts.undoer;
    Toast *toast = &m_parts.toast;
    connect(thread, &ConversationPane::undoWanted, undoer, &Undoer::undo);
    connect(thread, &ConversationPane::took, this,
            [this](const DeskChange &change, const QString &contact) {
        if (m_parts.undoer.noteTake(change, Undoer::text(ConversationState::Taken, contact)))
            m_parts.thread.forgetLast();
    });
    connect(thread, &ConversationPane::noteAdded, this, [this](const Note &note) {
        m_parts.thread.forgetLast();
        m_parts.undoer.noteStep(note.conversation, tr("Note added"),
                                [this, note] { return m_parts.thread.takeNoteBack(note); });
    });
    connect(&m_parts.thread.promises(), &PromiseDesk::stepped, this,
            [this](const ConversationId &conversation, const QString &text,
                   const PromiseDesk::TakeBack &takeBack) {
        m_parts.thread.forgetLast();
        m_parts.undoer.noteStep(conversation, text, takeBack);
    });
    connect(thread, &ConversationPane::noteRemoved, this, [this](const Note &note) {
        m_parts.thread.forgetLast();
        m_parts.undoer.noteStep(note.conversation, tr("Note removed"), [this, note] {
            Program &program = m_parts.program;
            return andThen(program.notes().restore(note.id, program.agent().id), this,
                           [](const Note &) { return readyValue(Done{}); });
        });
    });
    connect(toast, &Toast::undoWanted, undoer, &Undoer::undo);
    connect(undoer, &Undoer::changed, toast, &Toast::offerUndo);
    connect(undoer, &Undoer::refused, toast, &Toast::say);
    connect(undoer, &Undoer::replyWanted, thread, &ConversationPane::takeBack);
    connect(undoer, &Undoer::undone, this, [this](const ConversationId &id) {
        m_parts.toast.hide();
        m_parts.reading.showAgain(id);
    });
}

bool WritingSide::isForOne()
{
    // The same words to many people are never sent with one key.
    if (m_parts.inbox.hasSeveral()) {
        m_parts.toast.say(tr("A reply goes to one conversation. Press Esc, then choose one."));
        return false;
    }
    return m_parts.reading.showsSubject();
}

void WritingSide::takePrivate()
{
    if (isForOne())
        m_parts.thread.takePrivate();
}

void WritingSide::reply(bool privately)
{
    if (!isForOne())
        return;
    if (privately)
        m_parts.thread.replyPrivately();
    else
        m_parts.thread.reply();
}

} // namespace sportello
