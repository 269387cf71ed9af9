// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

// The part of the composer that begins where somebody wants to send.

#include "ui/conversation/composer.h"

#include "domain/checks/promiserule.h"
#include "services/errortext.h"
#include "ui/conversation/composercheck.h"
#include "ui/conversation/composerstrips.h"
#include "ui/conversation/notecomposer.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/spellmarks.h"
#include "ui/promises/promisechoice.h"

#include <QTextEdit>

#include <algorithm>
#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

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
    if (m_promise->mustAsk()) {
        m_promise->ask();
        return;
    }
    m_editor->setReadOnly(true);
    m_strips->showProblem({});
    m_dispatch.send(draft, m_check->reply(), overridden(), parts);
    refresh();
}

QStringList Composer::overridden() const
{
    QStringList rules = m_check->overridden();
    // Who was asked and sends all the same promises nothing.
    if (m_promise->isWithoutDate())
        rules.append(PromiseRule::ruleName());
    return rules;
}

void Composer::sendAndGoOn()
{
    m_wantsToGoOn = m_promise->mustAsk();
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
    if (m_promise->mustAsk()) {
        m_promise->ask();
        return;
    }
    m_editor->setReadOnly(true);
    m_strips->showProblem({});
    const bool isStep = m_handoff && m_handoff->isFor(m_audience);
    m_dispatch.send(draft, m_check->reply(), overridden(), {}, isStep ? m_handoff : std::nullopt);
    refresh();
}

void Composer::sendPrivately()
{
    endHandoff();
    if (SendCheck::route(facts(), Audience::Private)) {
        Q_EMIT takePrivateWanted();
        return;
    }
    const QString text = m_editor->toPlainText();
    const QList<OutgoingAttachment> files = m_keeper.page(m_audience).draft.attachments;
    // It moves: what stays behind would be sent in public with the next key.
    m_editor->setPlainText({});
    m_keeper.setAttachments(m_audience, {});
    setAudience(Audience::Private);
    m_offerCopy = false;
    m_keeper.setAttachments(m_audience, m_keeper.page(m_audience).draft.attachments + files);
    m_editor->moveCursor(QTextCursor::End);
    insert(m_editor->toPlainText().isEmpty() ? text : u"\n\n"_s + text);
    refresh();
}

void Composer::markPrivate(const QList<TextRange> &ranges)
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const TextRange &range : ranges) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_editor->document());
        const int end = m_editor->document()->characterCount() - 1;
        mark.cursor.setPosition(std::min(int(range.start), end));
        mark.cursor.setPosition(std::min(int(range.start + range.length), end),
                                QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.color(Token::BadTint));
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(m_theme.color(Token::BadFill));
        marks.append(mark);
    }
    m_spelling->setOthers(marks);
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
        if (item.audience == m_audience) {
            m_promise->forget();
            showPage();
        }
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
