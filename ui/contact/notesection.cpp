// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/contact/notesection.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/format.h"
#include "ui/contact/textcard.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int LinesOfANote = 4;
constexpr int LinesOfTheField = 4;

} // namespace

NoteSection::NoteSection(Notes &notes, Clock &clock, Settings &settings, const Theme &theme,
                         QWidget *parent)
    : FoldSection(u"contactNotes"_s, tr("Notes"), settings, theme, parent)
    , m_notes(notes)
    , m_clock(clock)
    , m_add(addHeadingAction(tr("Add"), u"addContactNote"_s))
    , m_editorBox(new QWidget(this))
    , m_editor(new QPlainTextEdit(m_editorBox))
    , m_problem(new QLabel(m_editorBox))
{
    m_add->setAccessibleName(tr("Add a note"));
    connect(m_add, &QPushButton::clicked, this, &NoteSection::write);
    buildEditor();
    connect(&theme, &Theme::changed, this, &NoteSection::applyColors);
    applyColors();
}

void NoteSection::buildEditor()
{
    auto *layout = new QVBoxLayout(m_editorBox);
    layout->setContentsMargins(4, 0, 0, 0);
    layout->setSpacing(4);
    m_editor->setObjectName(u"contactNoteEditor"_s);
    m_editor->setAccessibleName(tr("Internal note: never leaves this computer"));
    m_editor->setPlaceholderText(tr("Internal note: never leaves this computer"));
    m_editor->setTabChangesFocus(true);
    m_editor->setFixedHeight(LinesOfTheField * theme().lineHeight(FontRole::Body) + 16);
    m_editor->installEventFilter(this);
    m_problem->setObjectName(u"noteProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setProperty("tone", u"bad"_s);
    m_problem->hide();
    auto *buttons = new FlowLayout;
    buttons->setSpacing(6);
    auto *keepButton = new QPushButton(tr("Keep note"), m_editorBox);
    keepButton->setObjectName(u"keepNote"_s);
    keepButton->setProperty("extent", u"small"_s);
    keepButton->setToolTip(
        tr("Also with %1")
            .arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    auto *cancel = new QPushButton(tr("Cancel"), m_editorBox);
    cancel->setObjectName(u"cancelNote"_s);
    cancel->setProperty("extent", u"small"_s);
    buttons->addWidget(keepButton);
    buttons->addWidget(cancel);
    layout->addWidget(m_editor);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    connect(keepButton, &QPushButton::clicked, this, &NoteSection::keep);
    connect(cancel, &QPushButton::clicked, this, &NoteSection::closeEditor);
    m_editorBox->hide();
    static_cast<QVBoxLayout *>(this->layout())->insertWidget(1, m_editorBox);
}

void NoteSection::setCard(const ContactCard &card)
{
    if (card.conversation.id != m_conversation) {
        if (!m_conversation.isNull() && !m_editorBox->isHidden())
            m_begun.insert(m_conversation, m_editor->toPlainText());
        m_conversation = card.conversation.id;
        const QString begun = m_begun.take(m_conversation);
        m_editor->setPlainText(begun);
        m_editorBox->setVisible(!begun.trimmed().isEmpty());
        m_problem->hide();
    }
    if (m_filled && m_shown == card.notes)
        return;
    m_filled = true;
    m_shown = card.notes;
    setCount(int(m_shown.size()));
    clearBody();
    if (m_shown.isEmpty())
        addSentence(tr("No notes about this person yet."));
    const Instant now = m_clock.now();
    for (const Note &note : std::as_const(m_shown)) {
        auto *shown =
            new TextCard(isolateBidi(note.text), LinesOfANote, TextCard::Look::Note, theme(), this);
        shown->setObjectName(u"note-"_s + note.id.key());
        const QString when = Format::moment(note.editedAt.value_or(note.writtenAt), now);
        shown->setMeta(
            note.agentName.isEmpty() ? when : tr("%1, %2", "who, when").arg(note.agentName, when));
        body().addWidget(shown);
    }
}

void NoteSection::write()
{
    setFolded(false);
    m_editorBox->show();
    m_editor->setFocus();
}

void NoteSection::keep()
{
    whenDone(m_notes.add(m_conversation, m_editor->toPlainText(), m_agent), this,
             [this, about = m_conversation](const Result<Note> &note) {
        // Somebody may have gone on to another conversation.
        if (about != m_conversation)
            return;
        m_problem->setVisible(!note);
        if (note)
            closeEditor();
        else
            m_problem->setText(ErrorText::forError(note.error(), ErrorText::Action::Save).text());
    });
}

void NoteSection::closeEditor()
{
    m_editor->clear();
    m_problem->hide();
    // Before hiding: otherwise the focus would wander out of the panel.
    m_add->setFocus();
    m_editorBox->hide();
}

bool NoteSection::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isReturn && (key->modifiers() & Qt::ControlModifier)) {
            keep();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            closeEditor();
            return true;
        }
    }
    return FoldSection::eventFilter(watched, event);
}

void NoteSection::applyColors()
{
    m_editor->setFont(theme().font(FontRole::Body));
    m_editor->setStyleSheet(theme().expanded(
        u"QPlainTextEdit { background: @noteTint; border: 1px dashed @noteFrame; border-radius: 6px; padding: 2px; }"_s));
}

} // namespace sportello
