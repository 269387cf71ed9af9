// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/contactcard.h"
#include "services/notes.h"
#include "ui/contact/foldsection.h"

class QLabel;
class QPlainTextEdit;

namespace sportello {

/// What we wrote among ourselves about a person, in all conversations with them, and a field for
/// another note about the present one. What is half written stays with its conversation.
class NoteSection : public FoldSection
{
    Q_OBJECT

public:
    /// The references outlive the section.
    NoteSection(Notes &notes, Clock &clock, Settings &settings, const Theme &theme,
                QWidget *parent = nullptr);

    void setAgent(const AgentId &agent) { m_agent = agent; }
    void setCard(const ContactCard &card);
    /// Opens the field and gives it the focus.
    void write();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildEditor();
    void keep();
    void closeEditor();
    void applyColors();

    Notes &m_notes;
    Clock &m_clock;
    AgentId m_agent;
    ConversationId m_conversation;
    QHash<ConversationId, QString> m_begun;
    QList<Note> m_shown;
    bool m_filled = false;
    QPushButton *m_add;
    QWidget *m_editorBox;
    QPlainTextEdit *m_editor;
    QLabel *m_problem;
};

} // namespace sportello
