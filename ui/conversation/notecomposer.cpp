// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/conversation/notecomposer.h"

#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/conversation/composerroom.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString sentenceFor(const Error &error)
{
    // Refused: a sentence for people already.
    return error.kind == ErrorKind::Refused
        ? error.message
        : ErrorText::forError(error, ErrorText::Action::Save).text();
}

} // namespace

NoteComposer::NoteComposer(Program &program, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_program(program)
    , m_theme(theme)
    , m_unfinished(program)
    , m_band(new ComposerBand(theme, this))
    , m_problem(new Strip(theme, Strip::Tone::Bad, this))
    , m_offer(new Strip(theme, Strip::Tone::Plain, this))
    , m_editor(new ReplyEditor(this))
{
    setObjectName(u"noteFrame"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0); // the frame keeps off by its border
    layout->setSpacing(0);
    m_band->setObjectName(u"noteBand"_s);
    m_band->setNote(sentence());
    layout->addWidget(m_band);
    auto *strips = new QVBoxLayout;
    strips->setContentsMargins(8, 0, 8, 0);
    m_problem->setObjectName(u"noteProblem"_s);
    strips->addWidget(m_problem);
    m_offer->setObjectName(u"noteOffer"_s);
    strips->addWidget(m_offer);
    layout->addLayout(strips);
    m_editor->setObjectName(u"noteEditor"_s);
    m_editor->setAccessibleName(sentence().plain());
    layout->addWidget(m_editor);
    layout->addWidget(buildFooter());
    m_room = new ComposerRoom(*this, *m_editor, {});

    connect(m_problem->addButton(tr("Close"), u"closeNoteProblem"_s), &QPushButton::clicked, this,
            [this] { m_problem->setText({}); });
    connect(m_offer->addButton(tr("Go on"), u"goOnWithNote"_s), &QPushButton::clicked, this,
            &NoteComposer::goOn);
    connect(&m_unfinished, &UnfinishedEdit::changed, this, &NoteComposer::refreshOffer);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &NoteComposer::handleText);
    connect(m_editor, &ReplyEditor::sendWanted, this, &NoteComposer::add);
    connect(m_editor, &ReplyEditor::cannedWanted, this, &NoteComposer::cannedWanted);
    connect(m_editor, &ReplyEditor::takeBackWanted, this, &NoteComposer::undoWanted);
    connect(&program.noteDrafts(), &NoteDrafts::saved, this,
            [this](const ConversationId &conversation, const NoteId &note) {
        if (conversation != m_conversation || note != m_note)
            return;
        m_savedAt = m_program.clock().now();
        refresh();
    });
    connect(&program.noteDrafts(), &NoteDrafts::failed, this,
            [this](const Error &error) { m_problem->setText(sentenceFor(error)); });
    connect(&theme, &Theme::changed, this, &NoteComposer::applyColors);
    applyColors();
    refresh();
}

QWidget *NoteComposer::buildFooter()
{
    auto *footer = new QFrame(this);
    footer->setObjectName(u"noteFooter"_s);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(8);
    m_canned = new QPushButton(tr("Canned replies  /"), footer);
    m_canned->setObjectName(u"noteCanned"_s);
    m_canned->setProperty("kind", u"flat"_s);
    m_canned->setAccessibleName(tr("Canned replies"));
    connect(m_canned, &QPushButton::clicked, this, &NoteComposer::cannedWanted);
    m_state = new QLabel(footer);
    m_state->setObjectName(u"noteState"_s);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setProperty("tone", u"second"_s);
    m_leave = new QPushButton(tr("Cancel"), footer);
    m_leave->setObjectName(u"leaveNote"_s);
    m_leave->setAccessibleDescription(tr("The note stays as it is"));
    connect(m_leave, &QPushButton::clicked, this, &NoteComposer::leaveEdit);
    m_add = new QPushButton(footer);
    m_add->setObjectName(u"addNote"_s);
    m_add->setProperty("kind", u"note"_s);
    m_add->setIconSize(QSize(14, 14));
    connect(m_add, &QPushButton::clicked, this, &NoteComposer::add);
    layout->addWidget(m_canned);
    layout->addWidget(m_state, 1);
    layout->addWidget(m_leave);
    layout->addWidget(m_add);
    return footer;
}

WeightedSentence NoteComposer::sentence()
{
    return WeightedSentence::fromMarked(tr("%1 · only your team can see this · never sent")
                                            .arg(WeightedSentence::strong(tr("Internal note"))));
}

void NoteComposer::setConversation(const ConversationId &id)
{
    if (id == m_conversation)
        return;
    m_program.noteDrafts().flush();
    m_conversation = id;
    m_problem->setText({});
    m_busy = false;
    open({}, {});
    m_unfinished.setConversation(id);
}

void NoteComposer::edit(const Note &note)
{
    if (note.conversation != m_conversation)
        return;
    m_program.noteDrafts().flush();
    open(note.id, note.text);
    focusEditor();
}

void NoteComposer::leaveEdit()
{
    if (m_note.isNull())
        return;
    m_program.noteDrafts().edit(m_conversation, m_note, {});
    m_program.noteDrafts().flush();
    m_unfinished.forget(m_note);
    open({}, {});
    focusEditor();
}

void NoteComposer::open(const NoteId &note, const QString &storedText)
{
    m_note = note;
    refreshOffer();
    m_loaded = false;
    m_savedAt.reset();
    {
        const QScopedValueRollback setting(m_settingText, true);
        m_editor->resetText({});
    }
    if (!m_conversation.isNull()) {
        whenDone(m_program.noteDrafts().find(m_conversation, note), this,
                 [this, conversation = m_conversation, note,
                  storedText](const Result<std::optional<NoteDraft>> &draft) {
            take(conversation, note, draft, storedText);
        });
    }
    refresh();
}

void NoteComposer::take(const ConversationId &conversation, const NoteId &note,
                        const Result<std::optional<NoteDraft>> &draft, const QString &storedText)
{
    if (conversation != m_conversation || note != m_note || m_loaded)
        return;
    // An unreadable draft must not keep the editor closed.
    m_loaded = true;
    if (!draft) {
        m_problem->setText(sentenceFor(draft.error()));
    } else {
        const std::optional<NoteDraft> &found = draft.value();
        const QScopedValueRollback setting(m_settingText, true);
        m_editor->resetText(found ? found->text : storedText);
        if (found)
            m_savedAt = found->updatedAt;
    }
    refresh();
}

void NoteComposer::handleText()
{
    if (m_settingText || !m_loaded)
        return;
    m_savedAt.reset();
    m_program.noteDrafts().edit(m_conversation, m_note, m_editor->toPlainText());
    refresh();
}

void NoteComposer::refreshOffer()
{
    const std::optional<UnfinishedEdit::Found> &found = m_unfinished.found();
    QString offer;
    if (found && found->draft.note != m_note)
        offer = found->note ? tr("A change to a note is not finished.")
                            : tr("A change to a note is not finished, and the note was removed.");
    m_offer->setText(offer);
    Q_EMIT offerChanged(offer);
}

void NoteComposer::goOn()
{
    const std::optional<UnfinishedEdit::Found> found = m_unfinished.found();
    if (!found || m_busy)
        return;
    if (found->note)
        edit(*found->note);
    else
        keepAsNew(found->draft);
}

void NoteComposer::keepAsNew(const NoteDraft &lost)
{
    m_program.noteDrafts().flush();
    whenDone(m_program.noteDrafts().find(lost.conversation, {}), this,
             [this, lost](const Result<std::optional<NoteDraft>> &draft) {
        if (!draft) {
            m_problem->setText(sentenceFor(draft.error()));
            return;
        }
        const QString before = *draft ? (*draft)->text : QString();
        m_program.noteDrafts().edit(lost.conversation, {}, joinDrafts(before, lost.text));
        m_program.noteDrafts().edit(lost.conversation, lost.note, {});
        m_program.noteDrafts().flush();
        m_unfinished.forget(lost.note);
        if (lost.conversation != m_conversation)
            return;
        open({}, {});
        focusEditor();
    });
}

void NoteComposer::focusEditor()
{
    m_editor->setFocus();
}

void NoteComposer::setRoom(int height)
{
    m_room->setHeight(height);
}

void NoteComposer::insert(const QString &text)
{
    if (!m_editor->isReadOnly())
        m_editor->textCursor().insertText(text);
    focusEditor();
}

void NoteComposer::add()
{
    const QString text = m_editor->toPlainText();
    if (m_busy || !m_loaded || m_conversation.isNull() || text.trimmed().isEmpty())
        return;
    m_busy = true;
    m_problem->setText({});
    const AgentId agent = m_program.agent().id;
    const Future<Note> kept = m_note.isNull() ? m_program.notes().add(m_conversation, text, agent)
                                              : m_program.notes().edit(m_note, text, agent);
    whenDone(kept, this,
             [this, conversation = m_conversation, edited = m_note](const Result<Note> &note) {
        noteKept(conversation, edited, note);
    });
    refresh();
}

void NoteComposer::noteKept(const ConversationId &conversation, const NoteId &edited,
                            const Result<Note> &kept)
{
    const bool isHere = conversation == m_conversation && edited == m_note;
    if (isHere)
        m_busy = false;
    if (kept) {
        // Only now: until the note is kept its draft is all there is of it.
        m_program.noteDrafts().edit(conversation, edited, {});
        m_program.noteDrafts().flush();
        m_unfinished.forget(edited);
        if (isHere)
            open({}, {});
        if (edited.isNull())
            Q_EMIT added(kept.value());
    } else if (isHere) {
        m_problem->setText(sentenceFor(kept.error()));
    }
    refresh();
}

Future<Done> NoteComposer::takeBack(const Note &note)
{
    auto removed = m_program.notes().remove(note.id, m_program.agent().id);
    return andThen(removed, this, [this, note](const Note &) {
        const bool isFree = note.conversation == m_conversation && m_note.isNull() && m_loaded
            && m_editor->toPlainText().isEmpty();
        if (isFree)
            m_editor->setPlainText(note.text);
        return readyValue(Done{});
    });
}

void NoteComposer::refresh()
{
    const bool isEmpty = m_editor->toPlainText().trimmed().isEmpty();
    m_editor->setReadOnly(!m_loaded || m_busy);
    m_leave->setVisible(!m_note.isNull());
    m_add->setText(m_note.isNull() ? tr("Add note") : tr("Save note"));
    m_add->setEnabled(m_loaded && !m_busy && !isEmpty);
    if (isEmpty)
        m_state->setText(tr("Nothing written yet"));
    else if (m_savedAt)
        m_state->setText(tr("Draft, saved %1").arg(Format::time(*m_savedAt)));
    else
        m_state->setText({});
    m_add->setAccessibleDescription(isEmpty ? m_state->text() : sentence().plain());
}

void NoteComposer::applyColors()
{
    setStyleSheet(m_theme.expanded(uR"(
QFrame#noteFrame { background: @surf; border: 2px dashed @noteFrame; border-radius: 6px;
    border-top-left-radius: 0; }
QFrame#noteFooter { border: none; border-top: 1px solid @line; }
)"_s));
    m_editor->setFont(m_theme.font(FontRole::Body));
    m_state->setFont(m_theme.font(FontRole::Meta));
    m_canned->setIcon(m_theme.icon(u"canned"_s));
    m_add->setIcon(m_theme.icon(u"note"_s, Token::NoteOn));
}

} // namespace sportello
