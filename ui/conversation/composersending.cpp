// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The part of the composer that begins where somebody wants to send.

#include "ui/conversation/composer.h"

#include "services/errortext.h"
#include "ui/conversation/composercheck.h"
#include "ui/conversation/composerstrips.h"
#include "ui/conversation/notecomposer.h"
#include "ui/conversation/replyeditor.h"

#include <utility>

namespace sportello {

void Composer::sendParts(const QList<ThreadPart> &parts)
{
    const Draft draft = currentDraft();
    const std::optional<SendBlock> block = SendCheck::draft(facts(), draft);
    const bool onlyTooLong = !block || block->kind == SendBlock::Kind::TooLong;
    // Somebody may have typed on while looking at the parts.
    if (m_handoff && m_handoff->isFor(m_audience)) {
        m_strips->showProblem(tr("What moves a customer into private is one message: shorten it."));
        return;
    }
    if (!onlyTooLong || m_dispatch.isSending() || joinThread(parts) != draft.text.trimmed())
        return;
    m_editor->setReadOnly(true);
    m_strips->showProblem({});
    m_dispatch.send(draft, m_check->reply(), m_check->overridden(), parts);
    refresh();
}

void Composer::sendAndGoOn()
{
    send();
    m_goesOn = m_dispatch.isSending();
}

void Composer::send()
{
    if (m_isNote) {
        m_note->add();
        return;
    }
    const Draft draft = currentDraft();
    const bool ready = !m_dispatch.isSending() && m_keeper.page(m_audience).isLoaded;
    if (!ready || m_conversation.id.isNull() || SendCheck::draft(facts(), draft))
        return;
    m_editor->setReadOnly(true);
    m_strips->showProblem({});
    const bool isStep = m_handoff && m_handoff->isFor(m_audience);
    m_dispatch.send(draft, m_check->reply(), m_check->overridden(), {},
                    isStep ? m_handoff : std::nullopt);
    refresh();
}

void Composer::setHandoff(const HandoffIntent &intent)
{
    m_handoff = intent;
}

void Composer::cancelHandoff()
{
    replaceHandoffText({});
    endHandoff();
}

void Composer::endHandoff()
{
    m_handoffText.clear();
    if (std::exchange(m_handoff, std::nullopt))
        Q_EMIT handoffEnded();
}

void Composer::replaceHandoffText(const QString &text)
{
    const qsizetype place =
        m_handoffText.isEmpty() ? -1 : m_editor->toPlainText().indexOf(m_handoffText);
    if (place >= 0) {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(int(place));
        cursor.setPosition(int(place + m_handoffText.size()), QTextCursor::KeepAnchor);
        m_editor->setTextCursor(cursor);
    }
    // Somebody changed what stands there: it is theirs, and the new words come beside it.
    if (place >= 0 || !text.isEmpty())
        insert(text);
    m_handoffText = text;
}

void Composer::noteSent(const OutboxItem &item)
{
    m_editor->setReadOnly(false);
    if (m_handoff && m_handoff->isFor(item.audience))
        endHandoff();
    if (item.origin == m_conversation.id) {
        m_keeper.clear(item.audience);
        if (item.audience == m_audience)
            showPage();
    }
    refresh();
    Q_EMIT sent(item);
    if (std::exchange(m_goesOn, false))
        Q_EMIT nextWanted(item.origin);
}

void Composer::noteNotSent(const Error &error)
{
    m_goesOn = false;
    m_editor->setReadOnly(false);
    m_strips->showProblem(ErrorText::forError(error, ErrorText::Action::Save).text());
    refresh();
}

void Composer::noteReturn(const OutboxItem &item)
{
    if (item.origin == m_conversation.id) {
        m_keeper.reload(item.audience);
        setAudience(item.audience);
        focusEditor();
    }
    Q_EMIT cameBack(item);
}

void Composer::noteStay(const OutboxItem &item, const QString &why)
{
    // Where it cannot be seen here somebody else has to say it.
    if (item.origin == m_conversation.id && isVisible())
        m_strips->showProblem(why);
    else
        Q_EMIT stayed(why);
}

} // namespace sportello
