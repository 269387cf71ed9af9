// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/conversation/composerband.h"
#include "ui/conversation/unfinishededit.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

class ComposerRoom;
class ReplyEditor;
class Strip;

/// Where a remark among ourselves is written. Apart from the editor of replies: its text is never
/// in anything that can be sent.
class NoteComposer : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive the composer.
    NoteComposer(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// Shows what was begun there; a null id shows nothing.
    void setConversation(const ConversationId &id);
    /// Changes a note instead of writing a new one, until it is saved or left.
    void edit(const Note &note);
    /// Opens the change of a note that was begun earlier; nothing happens where there is none.
    void goOn();
    void focusEditor();
    /// How high it may be.
    void setRoom(int height);
    /// Puts a text where the cursor is, or in place of what is selected.
    void insert(const QString &text);
    /// Keeps what is written as a note, if there is something.
    void add();
    /// Removes a note that was just added and gives its text back to the editor if that is empty.
    Future<Done> takeBack(const Note &note);
    /// Who reads it.
    static WeightedSentence sentence();

Q_SIGNALS:
    void added(const sportello::Note &note);
    void cannedWanted();
    /// A change that was begun earlier waits to be opened, and in which words that is said; empty:
    /// there is none, or it is open.
    void offerChanged(const QString &offer);
    /// Ctrl+Z where nothing is written.
    void undoWanted();

private:
    QWidget *buildFooter();
    void open(const NoteId &note, const QString &storedText);
    void take(const ConversationId &conversation, const NoteId &note,
              const Result<std::optional<NoteDraft>> &draft, const QString &storedText);
    void leaveEdit();
    void handleText();
    void noteKept(const ConversationId &conversation, const NoteId &edited,
                  const Result<Note> &kept);
    void refresh();
    void refreshOffer();
    void keepAsNew(const NoteDraft &lost);
    void applyColors();

    Program &m_program;
    const Theme &m_theme;
    UnfinishedEdit m_unfinished;
    ConversationId m_conversation;
    NoteId m_note; ///< which one is changed; null = a new one
    std::optional<Instant> m_savedAt;
    bool m_loaded = false;
    bool m_settingText = false;
    bool m_busy = false;

    ComposerBand *m_band;
    Strip *m_problem;
    Strip *m_offer;
    ReplyEditor *m_editor;
    ComposerRoom *m_room = nullptr;
    QPushButton *m_canned = nullptr;
    QLabel *m_state = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace sportello
