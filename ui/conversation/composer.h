// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/shortvariants.h"
#include "services/program.h"
#include "ui/conversation/composerband.h"
#include "ui/conversation/draftkeeper.h"
#include "ui/conversation/replydispatch.h"
#include "ui/conversation/sendcheck.h"
#include "ui/conversation/typingwork.h"

#include <QWidget>

class QFrame;

namespace sportello {

class ComposerAttachments;
class ComposerCheck;
class ComposerFooter;
class ComposerRoom;
class ComposerStrips;
class ComposerTabs;
class LengthHighlighter;
class NoteComposer;
class PromiseChoice;
class ReplyEditor;
class SpellMarks;

/// Where a reply is written, or a note instead of one. Audience, account and network are always in
/// words above the text, and tab, frame, band and send button say the same; each audience has a
/// draft of its own.
class Composer : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive the composer.
    Composer(Program &program, const Theme &theme, QWidget *parent = nullptr);
    ~Composer() override;

    /// Writes into another conversation, or learns something new about the one that is shown.
    void setConversation(const ConversationSummary &conversation);
    /// Who wrote last, for "Answering 13:52" and for the news while typing.
    void setNewest(const std::optional<Message> &newest);
    /// How many addresses the customer has.
    void setHandles(int count);
    /// Nothing is shown.
    void clear();

    Audience audience() const { return m_audience; }
    void setAudience(Audience audience);
    /// Writes a note instead of a reply, or changes one, until an audience is chosen.
    void writeNote();
    void editNote(const Note &note);
    bool isNote() const { return m_isNote; }
    /// Takes a note away that was just added; its text comes back where that is free.
    Future<Done> takeNoteBack(const Note &note);
    /// In which language the answer shall be: what somebody chose, else the customer's; or empty.
    QString replyLanguage() const;
    void focusEditor();
    /// How high the composer may be: what is written and said about it scrolls beyond that.
    void setRoom(int height);
    /// Puts a text where the cursor is, or in place of what is selected.
    void insert(const QString &text);
    /// The same for a canned reply; its short variant is offered where the text turns out too long.
    void insertCanned(const QString &text, const QString &shortVariant);
    /// What was put in last is that canned reply; a reply that is sent says so.
    void noteCanned(const InsertedCanned &canned);
    /// The same for a text that was written to somebody else: their name is looked for in it.
    void insertFrom(const QString &text, const ConversationId &source);
    /// The reply that is being written is a step of a handoff, as long as it is for the audience
    /// of the step; until it is sent, cancelled or another conversation comes.
    void setHandoff(const HandoffIntent &intent);
    void cancelHandoff();
    /// Puts the words of a handoff where the cursor is, in place of those put there before.
    void replaceHandoffText(const QString &text);
    /// Asks for files to attach; none go with a note.
    void chooseFiles();
    /// The files of a canned reply.
    void attach(const QList<CannedAttachment> &files);
    TextLimits limits() const;
    /// Goes to the next word that may be misspelled.
    void goToMisspelled();
    /// Sends what is written, if it may be sent; a note is added.
    void send();
    /// The same; nextWanted() follows sent().
    void sendAndGoOn();
    /// Takes a reply back before it left; its text comes back into the draft.
    void takeBack(const OutboxItem &item) { m_dispatch.takeBack(item); }
    /// The last step was another one than a reply.
    void forgetLast() { m_dispatch.forgetLast(); }
    /// Cancels a reply that waits, to change it; its text comes back into the draft.
    void editAgain(const OutboxItem &item) { m_dispatch.editAgain(item); }
    /// The band's sentence.
    QString sentence() const;

Q_SIGNALS:
    /// The reply is kept durably.
    void sent(const sportello::OutboxItem &item);
    void nextWanted(const sportello::ConversationId &after);
    /// A reply was taken back; its text is the draft of its conversation again.
    void cameBack(const sportello::OutboxItem &item);
    /// Ctrl+Z where nothing is written and no reply was the last step.
    void undoWanted();
    /// Typing took the conversation.
    void took(const sportello::DeskChange &change);
    void noteAdded(const sportello::Note &note);
    /// A canned reply shall be looked for; insert() puts it where the cursor is.
    void cannedWanted();
    /// A reply that is not written here could not be taken back: why.
    void stayed(const QString &why);
    void signInWanted(const sportello::AccountId &account);
    /// There is something to be said in private and no private message to say it in.
    void takePrivateWanted();
    /// What is written is an ordinary reply again.
    void handoffEnded();
    /// It is written for others than before.
    void audienceChanged(sportello::Audience audience);

private:
    void build();
    void refresh();
    void refreshFooter(const SendFacts &facts);
    void refreshStrips();
    void refreshCheck();
    void connectCheck();
    void connectPromise();
    void connectNote();
    void connectWork();
    void setNote(bool isNote);
    void connectFiles();
    void sendParts(const QList<ThreadPart> &parts);
    QStringList overridden() const;
    void applyColors();
    SendFacts facts() const;
    Draft currentDraft() const;
    Audience otherAudience() const;
    void showPage();
    void handleText();
    void copyOtherDraft();
    void endHandoff();
    void sendPrivately();
    void markPrivate(const QList<TextRange> &ranges);
    void noteSent(const OutboxItem &item);
    void noteNotSent(const Error &error);
    void noteReturn(const OutboxItem &item);
    void noteStay(const OutboxItem &item, const QString &why);

    Program &m_program;
    const Theme &m_theme;
    DraftKeeper m_keeper;
    ReplyDispatch m_dispatch;
    TypingWork m_work;
    ComposerCheck *m_check = nullptr;
    PromiseChoice *m_promise = nullptr;
    ComposerAttachments *m_files = nullptr;
    ConversationSummary m_conversation;
    std::optional<Message> m_newest;
    int m_handles = 1;
    Audience m_audience = Audience::Public;
    QList<ConversationId> m_sources; ///< of texts that were put in, the newest last
    ShortVariants m_shortVariants;
    WeightedSentence m_sentence;
    /// Whose text stands in the editor. While something is exchanged it lags behind what is shown,
    /// and what the editor says then must not go into another draft.
    ConversationId m_editorConversation;
    Audience m_editorAudience = Audience::Public;
    bool m_settingText = false;
    bool m_offerCopy = false;
    bool m_goesOn = false;
    bool m_wantsToGoOn = false; ///< once it was said until when something is promised
    bool m_isNote = false;
    std::optional<HandoffIntent> m_handoff;
    QString m_handoffText; ///< as it was put into the editor

    ComposerTabs *m_tabs = nullptr;
    QFrame *m_frame = nullptr;
    ComposerBand *m_band = nullptr;
    ComposerStrips *m_strips = nullptr;
    ReplyEditor *m_editor = nullptr;
    LengthHighlighter *m_highlighter = nullptr;
    SpellMarks *m_spelling = nullptr;
    ComposerFooter *m_footer = nullptr;
    ComposerRoom *m_room = nullptr;
    NoteComposer *m_note = nullptr;
};

} // namespace sportello
