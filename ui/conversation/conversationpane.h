// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/conversation/linkquestion.h"
#include "ui/conversation/outboxactions.h"
#include "ui/models/threadmodel.h"

#include <QWidget>

class QStackedWidget;

namespace sportello {

class CannedInsertion;
class Composer;
class HandoffDesk;
class ImpostorBar;
class JoinedTimeline;
class MessageActions;
class OutboxCards;
class PrivatePostStrip;
class PromiseDesk;
class Strip;
class ThreadHeader;
class ThreadView;
class VerificationDesk;

/// One conversation: who it is with, the thread, and the editor for the answer.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the pane.
    ConversationPane(Program &program, const Theme &theme, QWidget *parent = nullptr);
    ~ConversationPane() override;

    void showConversation(const ConversationId &id);
    /// Shows that nothing is chosen.
    void clear();
    const ConversationId &conversation() const { return m_model.conversation(); }

    /// Puts the cursor into the editor: for an answer where the conversation takes place, or for a
    /// private one.
    void reply();
    void replyPrivately();
    /// Puts the words of the best way into private into the editor.
    void takePrivate();
    /// The same, with the request to delete what the customer published.
    void askToDelete();
    /// Opens what finds out who writes, or closes it.
    void verify();
    /// Asks in which private conversation they wrote who was invited here.
    void linkPrivate();
    /// Both conversations of a handoff as one timeline, or the one that is open alone.
    void toggleTimeline();
    /// Puts the cursor into the editor of notes.
    void writeNote();
    /// Takes a note away that was just added; its text comes back where that is free.
    Future<Done> takeNoteBack(const Note &note);
    /// Sends what is written, if it may be sent.
    void attachFiles();
    void goToMisspelled();
    void send();
    /// The same; nextWanted() follows when the reply is kept.
    void sendAndGoOn();
    /// Takes a reply back before it left, also one of another conversation.
    void takeBack(const OutboxItem &item);
    /// The last step was another one than a reply.
    void forgetLast();
    /// What opens links; the system's browser if nothing else is said.
    void setOpener(UrlOpener opener);

    Composer &composer() { return *m_composer; }
    ThreadModel &model() { return m_model; }
    /// Puts an earlier answer of ours where the cursor is.
    void insertAnswer(const QString &text, const ConversationId &source);
    /// Asks before a link is opened.
    void askLink(const QString &url);
    /// Whether the contact panel is seen, which the header otherwise offers.
    void setContactShown(bool shown);
    /// Opens the picker on a canned reply.
    void insertCanned(const CannedReplyId &id);
    ThreadView &view() { return *m_view; }
    PromiseDesk &promises() { return *m_promises; }

Q_SIGNALS:
    void takeWanted();
    void snoozeWanted();
    void doneWanted();
    void reopenWanted();
    /// The contact panel shall be seen.
    void contactWanted();
    /// Escape in a narrow window.
    void backWanted();
    void signInWanted(const sportello::AccountId &account);
    /// Whoever looks like somebody else is harmless, says somebody.
    void impostorDismissWanted(const sportello::HandleId &handle);
    void conversationWanted(const sportello::ConversationId &id);
    /// A reply is kept durably; `contact` is who gets it.
    void replySent(const sportello::OutboxItem &item, const QString &contact);
    /// It was sent with the wish to see the next conversation after this one.
    void nextWanted(const sportello::ConversationId &after);
    /// Typing took the conversation; `contact` is who it is with.
    void took(const sportello::DeskChange &change, const QString &contact);
    void noteAdded(const sportello::Note &note);
    void noteRemoved(const sportello::Note &note);
    /// A reply was taken back; its text is a draft again.
    void replyCameBack(const sportello::OutboxItem &item);
    /// The checklists of accounts shall be made.
    void checklistsWanted();
    /// Canned replies shall be written or changed.
    void cannedEditorWanted();
    /// Ctrl+Z in the empty editor, and the last step was no reply.
    void undoWanted();
    /// A reply that is not on the screen could not be taken back: why.
    void replyStayed(const QString &why);
    void failed(const sportello::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void connectHandoffs();
    void takeContent();
    void act(const OutboxItem &item, OutboxAction action);
    void decide(const OutboxItem &item, Future<Done> decided);
    void helpSignIn(const AccountId &account);
    void lookForPrivatePosts();
    void markReadIfSeen();
    void shareRoom();
    void connectNotes();
    void showLanguages();

    Program &m_program;
    const Theme &m_theme;
    ThreadModel m_model;
    QStackedWidget *m_pages = nullptr;
    ThreadHeader *m_header = nullptr;
    ThreadView *m_view = nullptr;
    OutboxCards *m_cards = nullptr;
    LinkQuestion *m_link = nullptr;
    MessageActions *m_actions = nullptr;
    PrivatePostStrip *m_privatePost = nullptr;
    Strip *m_note = nullptr;
    Composer *m_composer = nullptr;
    CannedInsertion *m_canned = nullptr;
    HandoffDesk *m_handoffs = nullptr;
    VerificationDesk *m_verification = nullptr;
    ImpostorBar *m_impostor = nullptr;
    PromiseDesk *m_promises = nullptr;
    JoinedTimeline *m_timeline = nullptr;
    bool m_noteWanted = false; ///< once the conversation is there
    bool m_handoffWanted = false; ///< the same
    bool m_deletionWanted = false; ///< the same
    bool m_verifyWanted = false; ///< the same
};

} // namespace sportello
