// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/replyoutcome.h"

#include "commandline/jsonlines.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

void ReplyOutcome::follow(CommandContext &context, const QList<OutboxId> &parts,
                          std::chrono::seconds undoWindow, std::chrono::seconds wait)
{
    m_id = parts.first();
    m_ids = QSet<OutboxId>(parts.begin(), parts.end());
    connect(&context.program().store(), &Store::committed, this,
            [this, &context](const ChangeSet &changes) {
        if (changes.outbox.intersects(m_ids))
            look(context, Patience::Waits);
    });
    connect(&context, &CommandContext::interrupted, this, [this, &context] { takeBack(context); });
    context.clock().callAfter(undoWindow + wait, this,
                              [this, &context] { look(context, Patience::TimeIsUp); });
    if (!context.json() && m_ids.size() > 1)
        context.complain(tr("Leaves in %n part(s).", nullptr, int(m_ids.size())));
    if (!context.json() && undoWindow.count() > 0) {
        context.complain(
            tr("Leaves in %n second(s); Ctrl+C takes it back.", nullptr, int(undoWindow.count())));
    }
    context.program().start();
    look(context, Patience::Waits);
}

void ReplyOutcome::look(CommandContext &context, Patience patience)
{
    context.use(context.program().outbox().parts(m_id), this, ErrorText::Action::Open,
                [this, &context, patience](const QList<OutboxItem> &parts) {
        if (!parts.isEmpty() && !m_isEnding)
            judge(context, parts, patience);
    });
}

void ReplyOutcome::judge(CommandContext &context, const QList<OutboxItem> &parts, Patience patience)
{
    const auto current = std::find_if(parts.begin(), parts.end(), [](const OutboxItem &part) {
        return part.state != OutboxState::Sent;
    });
    if (current == parts.end()) {
        tell(context, parts, {}, ExitCode::Done);
        return;
    }
    const OutboxItem &item = *current;
    const bool timeIsUp = patience == Patience::TimeIsUp;
    // A script that was told "nothing was sent" repeats all of it.
    const bool somethingWasSent = item.part > 1;
    switch (item.state) {
    case OutboxState::Sent: return;
    case OutboxState::Cancelled:
        if (somethingWasSent)
            tell(context, parts, tr("Only a part of it was sent."), ExitCode::LookFirst);
        else if (item.reason == OutboxReason::TakenBack)
            // The rows may be seen before takeBack() has its answer.
            tell(context, parts, takenBack(), ExitCode::Failed);
        else
            tell(context, parts, tr("Nothing was sent."), ExitCode::Failed);
        return;
    case OutboxState::Failed:
        if (somethingWasSent)
            tell(context, parts, {}, ExitCode::LookFirst);
        else
            giveUp(context, parts, item);
        return;
    case OutboxState::Held: tell(context, parts, {}, ExitCode::LookFirst); return;
    case OutboxState::Sending:
    case OutboxState::Unconfirmed:
        if (timeIsUp) {
            tell(context, parts,
                 tr("It is not confirmed yet whether the reply arrived. Look before you repeat "
                    "it; the next sync goes on checking."),
                 ExitCode::LookFirst);
        }
        return;
    case OutboxState::Queued:
        if (timeIsUp) {
            const QString reason = problemSentence(
                item, context.program().accounts().account(item.account).value_or(Account()));
            const QString later = tr("The reply is in the outbox; the next sync sends it.");
            tell(context, parts, reason.isEmpty() ? later : reason + u' ' + later,
                 ExitCode::StillQueued);
        }
        return;
    }
}

void ReplyOutcome::giveUp(CommandContext &context, const QList<OutboxItem> &parts,
                          const OutboxItem &failed)
{
    // A script that was told "nothing will be sent" may repeat the reply, so the rows must go.
    m_isEnding = true;
    const QString reason = problemSentence(
        failed, context.program().accounts().account(failed.account).value_or(Account()));
    whenDone(context.program().outbox().discard(failed.id), this,
             [this, &context, parts, reason](const Result<Done> &result) {
        if (!result) {
            context.fail(result.error(), ErrorText::Action::Save);
            return;
        }
        QList<OutboxItem> cancelled = parts;
        for (OutboxItem &part : cancelled)
            part.state = OutboxState::Cancelled;
        tell(context, cancelled, reason + u' ' + tr("Nothing was sent, and the text is not kept."),
             ExitCode::Failed);
    });
}

QString ReplyOutcome::takenBack()
{
    return tr("Taken back. Nothing was sent; the text is kept as a draft.");
}

void ReplyOutcome::takeBack(CommandContext &context)
{
    if (m_isEnding)
        return;
    if (m_wasAskedToStop) {
        look(context, Patience::TimeIsUp);
        return;
    }
    m_wasAskedToStop = true;
    whenDone(context.program().outbox().undo(m_id), this,
             [this, &context](const Result<Done> &result) {
        if (m_isEnding)
            return;
        if (!result) {
            context.complain(tr("It is leaving already and cannot be taken back."));
            look(context, Patience::Waits);
            return;
        }
        m_isEnding = true;
        OutboxItem item;
        item.id = m_id;
        item.state = OutboxState::Cancelled;
        tell(context, {item}, takenBack(), ExitCode::Failed);
    });
}

void ReplyOutcome::tell(CommandContext &context, const QList<OutboxItem> &parts,
                        const QString &sentence, ExitCode code)
{
    m_isEnding = true;
    QString problem = sentence;
    for (const OutboxItem &item : parts) {
        const bool isSent = item.state == OutboxState::Sent;
        if (problem.isEmpty() && !isSent) {
            problem = problemSentence(
                item, context.program().accounts().account(item.account).value_or(Account()));
        }
        if (context.json()) {
            context.writeLine(
                QJsonObject{{u"outbox"_s, item.id.toString()},
                            {u"state"_s, toWord(item.state)},
                            {u"remote_id"_s,
                             item.remoteId.isEmpty() ? QJsonValue() : QJsonValue(item.remoteId)},
                            {u"url"_s, item.url.isEmpty() ? QJsonValue() : QJsonValue(item.url)},
                            {u"error"_s, isSent ? QJsonValue() : QJsonValue(problem)}});
        } else if (isSent) {
            context.writeLine(item.url.isEmpty() ? tr("Sent.") : tr("Sent: %1").arg(item.url));
        }
    }
    if (code != ExitCode::Done)
        context.complain(problem);
    context.finish(code);
}

} // namespace sportello
