// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/replycommand.h"

#include "commandline/jsonlines.h"
#include "commandline/standardinput.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestUndo = 30;
constexpr int longestWait = 24 * 60 * 60;
constexpr std::chrono::seconds patienceForLimits{10};

} // namespace

void ReplyCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"id"_s, tr("The conversation, or the end of its identifier."),
                                 u"ID"_s);
    parser.addOptions({
        {u"public"_s, tr("Everybody can read the reply.")},
        {u"private"_s, tr("Only the customer can read the reply.")},
        {u"text"_s, tr("What is answered."), u"TEXT"_s},
        {u"text-stdin"_s, tr("What is answered is read from standard input.")},
        {u"undo-seconds"_s,
         tr("How long the reply can be taken back with Ctrl+C, 0 to 30; the setting if nothing "
            "is said."),
         u"N"_s},
        {u"wait"_s, tr("How long to wait for the outcome after that; 60 if nothing is said."),
         u"N"_s},
    });
}

QString ReplyCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = readSingle(parser, u"ID"_s, m_wanted); !complaint.isEmpty())
        return complaint;
    if (parser.isSet(u"public"_s) == parser.isSet(u"private"_s))
        return tr("Say who can read the reply: either --public or --private.");
    m_audience = parser.isSet(u"public"_s) ? Audience::Public : Audience::Private;
    if (parser.isSet(u"text"_s) == parser.isSet(u"text-stdin"_s))
        return tr("Give the reply either with --text or with --text-stdin.");
    if (parser.isSet(u"text"_s))
        m_text = parser.value(u"text"_s);
    return readTimes(parser);
}

QString ReplyCommand::readTimes(const QCommandLineParser &parser)
{
    bool ok = true;
    if (parser.isSet(u"undo-seconds"_s)) {
        const int seconds = parser.value(u"undo-seconds"_s).toInt(&ok);
        if (!ok || seconds < 0 || seconds > longestUndo)
            return tr("--undo-seconds wants a number from 0 to 30.");
        m_undoWindow = std::chrono::seconds(seconds);
    }
    if (parser.isSet(u"wait"_s)) {
        const int seconds = parser.value(u"wait"_s).toInt(&ok);
        if (!ok || seconds < 0 || seconds > longestWait)
            return tr("--wait wants a number of seconds.");
        m_wait = std::chrono::seconds(seconds);
    }
    return {};
}

void ReplyCommand::start(CommandContext &context)
{
    if (!m_text)
        m_text = readAllInput(context.input());
    context.useConversation(m_wanted, this,
                            [this, &context](const ConversationSummary &conversation) {
        if (const QString objection = objectionTo(context, conversation); !objection.isEmpty()) {
            context.complain(objection);
            context.finish(ExitCode::Failed);
            return;
        }
        askForLimits(context, conversation);
    });
}

QString ReplyCommand::objectionTo(CommandContext &context,
                                  const ConversationSummary &conversation) const
{
    if (m_text->trimmed().isEmpty())
        return tr("The reply is empty. Nothing was sent.");
    const bool isPrivate = conversation.audience == Audience::Private;
    if (isPrivate && m_audience != Audience::Private)
        return tr("This conversation is private: it is answered with --private. Nothing was sent.");
    const std::optional<Account> account =
        context.program().accounts().account(conversation.account);
    if (!account || account->removed)
        return tr("The account of this conversation is not connected. Nothing was sent.");
    return {};
}

void ReplyCommand::askForLimits(CommandContext &context, const ConversationSummary &conversation)
{
    Session *session = context.program().accounts().session(conversation.account);
    if (!session) {
        enqueue(context, conversation);
        return;
    }
    // Only the server knows how long a reply may be; one that does not answer holds up nothing.
    m_isAsking = true;
    const auto goOn = [this, &context, conversation] {
        if (std::exchange(m_isAsking, false))
            enqueue(context, conversation);
    };
    connect(&context, &CommandContext::interrupted, this, [this, &context] {
        if (!std::exchange(m_isAsking, false))
            return;
        context.complain(tr("Interrupted. Nothing was sent."));
        context.finish(ExitCode::Failed);
    });
    context.clock().callAfter(patienceForLimits, this, goOn);
    whenDone(session->ensureReady(), this, [goOn](const Result<Done> &) { goOn(); });
}

void ReplyCommand::enqueue(CommandContext &context, const ConversationSummary &conversation)
{
    Program &program = context.program();
    NewReply reply;
    reply.conversation = conversation.id;
    reply.audience = m_audience;
    reply.account = conversation.account;
    reply.text = *m_text;
    reply.basisRevision = conversation.revision;
    reply.undoWindow = m_undoWindow.value_or(program.settings().undoWindow());
    reply.agent = program.agent().id;
    // What stands half-written in the window is not this text, and stays.
    reply.takesDraft = false;
    whenDone(program.outbox().enqueue(reply), this,
             [this, &context, window = reply.undoWindow](const Result<OutboxId> &id) {
        if (id) {
            follow(context, *id, window);
            return;
        }
        const ErrorSentence sentence = ErrorText::forError(id.error(), ErrorText::Action::Save);
        context.complain(id.error().kind == ErrorKind::Refused
                             ? sentence.text() + u' ' + tr("Nothing was sent.")
                             : sentence.text());
        context.finish(ExitCode::Failed);
    });
}

void ReplyCommand::follow(CommandContext &context, const OutboxId &id,
                          std::chrono::seconds undoWindow)
{
    m_id = id;
    connect(&context.program().store(), &Store::committed, this,
            [this, &context](const ChangeSet &changes) {
        if (changes.outbox.contains(m_id))
            look(context, Patience::Waits);
    });
    connect(&context, &CommandContext::interrupted, this, [this, &context] { takeBack(context); });
    context.clock().callAfter(undoWindow + m_wait, this,
                              [this, &context] { look(context, Patience::TimeIsUp); });
    if (!context.json() && undoWindow.count() > 0) {
        context.complain(
            tr("Leaves in %n second(s); Ctrl+C takes it back.", nullptr, int(undoWindow.count())));
    }
    context.program().start();
    look(context, Patience::Waits);
}

void ReplyCommand::look(CommandContext &context, Patience patience)
{
    context.use(context.program().outbox().find(m_id), this, ErrorText::Action::Open,
                [this, &context, patience](const std::optional<OutboxItem> &item) {
        if (item && !m_isEnding)
            judge(context, *item, patience);
    });
}

void ReplyCommand::judge(CommandContext &context, const OutboxItem &item, Patience patience)
{
    const bool timeIsUp = patience == Patience::TimeIsUp;
    switch (item.state) {
    case OutboxState::Sent: tell(context, item, {}, ExitCode::Done); return;
    case OutboxState::Cancelled:
        tell(context, item, tr("Nothing was sent."), ExitCode::Failed);
        return;
    case OutboxState::Failed: giveUp(context, item); return;
    case OutboxState::Held: tell(context, item, {}, ExitCode::LookFirst); return;
    case OutboxState::Sending:
    case OutboxState::Unconfirmed:
        if (timeIsUp) {
            tell(context, item,
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
            tell(context, item, reason.isEmpty() ? later : reason + u' ' + later,
                 ExitCode::StillQueued);
        }
        return;
    }
}

void ReplyCommand::giveUp(CommandContext &context, const OutboxItem &item)
{
    // A script that was told "nothing will be sent" may repeat the reply, so the row must go.
    m_isEnding = true;
    const QString reason = problemSentence(
        item, context.program().accounts().account(item.account).value_or(Account()));
    whenDone(context.program().outbox().discard(item.id), this,
             [this, &context, item, reason](const Result<Done> &result) {
        if (!result) {
            context.fail(result.error(), ErrorText::Action::Save);
            return;
        }
        OutboxItem cancelled = item;
        cancelled.state = OutboxState::Cancelled;
        tell(context, cancelled, reason + u' ' + tr("Nothing was sent, and the text is not kept."),
             ExitCode::Failed);
    });
}

void ReplyCommand::takeBack(CommandContext &context)
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
        if (!result) {
            context.complain(tr("It is leaving already and cannot be taken back."));
            look(context, Patience::Waits);
            return;
        }
        m_isEnding = true;
        OutboxItem item;
        item.id = m_id;
        item.state = OutboxState::Cancelled;
        tell(context, item, tr("Taken back. Nothing was sent; the text is kept as a draft."),
             ExitCode::Failed);
    });
}

void ReplyCommand::tell(CommandContext &context, const OutboxItem &item, const QString &sentence,
                        ExitCode code)
{
    m_isEnding = true;
    const Account account = context.program().accounts().account(item.account).value_or(Account());
    const QString problem = sentence.isEmpty() ? problemSentence(item, account) : sentence;
    if (context.json()) {
        context.writeLine(QJsonObject{
            {u"outbox"_s, item.id.toString()},
            {u"state"_s, toWord(item.state)},
            {u"remote_id"_s, item.remoteId.isEmpty() ? QJsonValue() : QJsonValue(item.remoteId)},
            {u"url"_s, item.url.isEmpty() ? QJsonValue() : QJsonValue(item.url)},
            {u"error"_s, code == ExitCode::Done ? QJsonValue() : QJsonValue(problem)}});
    } else if (code == ExitCode::Done) {
        context.writeLine(item.url.isEmpty() ? tr("Sent.") : tr("Sent: %1").arg(item.url));
    }
    if (code != ExitCode::Done)
        context.complain(problem);
    context.finish(code);
}

} // namespace sportello
