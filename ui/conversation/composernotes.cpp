// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The part of the composer beside replies: notes, and whose conversation it is.

#include "ui/conversation/composer.h"

#include "domain/links.h"
#include "services/errortext.h"
#include "ui/common/format.h"
#include "ui/conversation/composerstrips.h"
#include "ui/conversation/composertabs.h"
#include "ui/conversation/notecomposer.h"

namespace sportello {

void Composer::connectNote()
{
    connect(m_tabs, &ComposerTabs::noteWanted, this, &Composer::writeNote);
    connect(m_note, &NoteComposer::cannedWanted, this, &Composer::cannedWanted);
    connect(m_note, &NoteComposer::added, this, &Composer::noteAdded);
    connect(m_note, &NoteComposer::undoWanted, this, &Composer::undoWanted);
    connect(m_note, &NoteComposer::offerChanged, m_strips, &ComposerStrips::showUnfinishedNote);
    connect(m_strips, &ComposerStrips::unfinishedNoteWanted, this, [this] {
        writeNote();
        m_note->goOn();
    });
}

void Composer::connectWork()
{
    connect(&m_work, &TypingWork::took, this, &Composer::took);
    connect(&m_work, &TypingWork::failed, this, [this](const Error &error) {
        m_strips->showProblem(ErrorText::forError(error, ErrorText::Action::Save).text());
    });
    connect(&m_work, &TypingWork::holderChanged, this, [this] {
        const std::optional<DeskChange::Held> &holder = m_work.holder();
        m_strips->showHolder(holder
                                 ? tr("%1 has this since %2. You can answer all the same.")
                                       .arg(isolateBidi(holder->ownerName.simplified()),
                                            Format::moment(holder->since, m_program.clock().now()))
                                 : QString());
    });
    connect(m_strips, &ComposerStrips::takeOverWanted, &m_work, &TypingWork::takeOver);
    connect(&m_program.settings(), &Settings::agentLanguagesChanged, this, &Composer::refresh);
}

void Composer::setNote(bool isNote)
{
    m_isNote = isNote;
    m_note->setVisible(isNote);
    m_frame->setVisible(!isNote);
}

void Composer::writeNote()
{
    if (m_conversation.id.isNull())
        return;
    setNote(true);
    refresh();
    m_note->focusEditor();
}

void Composer::editNote(const Note &note)
{
    writeNote();
    m_note->edit(note);
}

Future<Done> Composer::takeNoteBack(const Note &note)
{
    return m_note->takeBack(note);
}

} // namespace sportello
