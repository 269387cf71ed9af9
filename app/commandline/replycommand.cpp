// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/replycommand.h"

#include "commandline/jsonlines.h"
#include "commandline/standardinput.h"
#include "domain/checks/promiserule.h"
#include "domain/textcount.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestUndo = 30;
constexpr int longestWait = 24 * 60 * 60;
constexpr std::chrono::seconds patienceForLimits{10};

/// What a network assumes before its server has answered may be stricter than the server is.
Capabilities knownCapabilities(CommandContext &context, const ConversationSummary &conversation)
{
    const Session *session = context.program().accounts().session(conversation.account);
    return session && session->knowsCapabilities() ? session->capabilities() : Capabilities();
}

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
        {u"thread"_s, tr("A text that is too long leaves in numbered parts.")},
        {u"override"_s,
         tr("Send although this rule of the reply check is against it; may be given repeatedly."),
         u"RULE"_s},
        {u"promise-by"_s,
         tr("Until when the reply promises something, as people say it: “tomorrow”, “friday "
            "17:00”, “in 2 hours”."),
         u"WORDS"_s},
        {u"undo-seconds"_s,
         tr("How long the reply can be taken back with Ctrl+C, 0 to 30; the setting if nothing "
            "is said."),
         u"N"_s},
        {u"wait"_s, tr("How long to wait for the outcome after that; 60 if nothing is said."),
         u"N"_s},
    });
    parser.addOptions(ReplyFiles::options());
}

QString ReplyCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = readSingle(parser, u"ID"_s, m_wanted); !complaint.isEmpty())
        return complaint;
    if (parser.isSet(u"public"_s) == parser.isSet(u"private"_s))
        return tr("Say who can read the reply: either --public or --private.");
    m_audience = parser.isSet(u"public"_s) ? Audience::Public : Audience::Private;
    if (const QString complaint = m_files.read(parser); !complaint.isEmpty())
        return complaint;
    const bool hasText = parser.isSet(u"text"_s);
    const bool readsText = parser.isSet(u"text-stdin"_s);
    // A picture may be all that is said.
    if (hasText == readsText && (hasText || m_files.isEmpty()))
        return tr("Give the reply either with --text or with --text-stdin.");
    if (!readsText)
        m_text = parser.value(u"text"_s);
    m_asThread = parser.isSet(u"thread"_s);
    if (parser.isSet(u"promise-by"_s))
        m_promiseWords = parser.value(u"promise-by"_s);
    if (const QString complaint = readOverridden(parser); !complaint.isEmpty())
        return complaint;
    return readTimes(parser);
}

QString ReplyCommand::readOverridden(const QCommandLineParser &parser)
{
    const QStringList known = checkRuleNames();
    m_overridden = parser.values(u"override"_s);
    for (const QString &rule : std::as_const(m_overridden)) {
        if (!known.contains(rule))
            return tr("--override does not know the rule “%1”; there are: %2.")
                .arg(rule, known.join(u", "_s));
    }
    return {};
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
        if (const QString complaint = readPromise(context, conversation); !complaint.isEmpty()) {
            context.complain(complaint);
            context.finish(ExitCode::Failed);
            return;
        }
        askForLimits(context, conversation);
    });
}

QString ReplyCommand::objectionTo(CommandContext &context,
                                  const ConversationSummary &conversation) const
{
    if (m_text->trimmed().isEmpty() && m_files.isEmpty())
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

QString ReplyCommand::readPromise(CommandContext &context, const ConversationSummary &conversation)
{
    if (!m_promiseWords)
        return {};
    m_promiseBy = promisedTimeTyped(*m_promiseWords,
                                    context.program().promises().calendar(conversation.account));
    return m_promiseBy ? QString()
                       : tr("“%1” is no time to come. Nothing was sent.").arg(*m_promiseWords);
}

void ReplyCommand::askForLimits(CommandContext &context, const ConversationSummary &conversation)
{
    Session *session = context.program().accounts().session(conversation.account);
    if (!session) {
        takeFiles(context, conversation);
        return;
    }
    // Only the server knows how long a reply may be; one that does not answer holds up nothing.
    m_isAsking = true;
    const auto goOn = [this, &context, conversation] {
        if (std::exchange(m_isAsking, false))
            takeFiles(context, conversation);
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

void ReplyCommand::takeFiles(CommandContext &context, const ConversationSummary &conversation)
{
    const auto objections = [this, &context, conversation](const QList<OutgoingAttachment> &files) {
        const bool isPrivate = m_audience == Audience::Private;
        return checkAttachments(
            files, knownCapabilities(context, conversation),
            isPrivate ? m_audience : conversation.audience,
            context.program().accounts().networkDisplayName(conversation.network), *m_text);
    };
    whenDone(m_files.take(context.program().attachments(), objections), this,
             [this, &context, conversation](const Result<QList<OutgoingAttachment>> &files) {
        if (!files) {
            failToKeep(context, files.error());
            return;
        }
        m_taken = *files;
        check(context, conversation);
    });
}

void ReplyCommand::failToKeep(CommandContext &context, const Error &error)
{
    // What is refused here is refused by ourselves, and the name of a file stays as it is.
    context.complain(error.kind == ErrorKind::Refused
                         ? error.message + u' ' + tr("Nothing was sent.")
                         : ErrorText::forError(error, ErrorText::Action::Save).text());
    context.finish(ExitCode::Failed);
}

void ReplyCommand::check(CommandContext &context, const ConversationSummary &conversation)
{
    ReplyToCheck asked;
    asked.conversation = conversation.id;
    asked.audience = m_audience;
    asked.text = *m_text;
    asked.basisRevision = conversation.revision;
    asked.agent = context.program().agent().id;
    asked.promiseBy = m_promiseBy;
    asked.asThread = true; // too long is what the outbox says in a sentence of its own
    whenDone(context.program().replyChecks().check(asked), this,
             [this, &context, conversation](const Result<QList<CheckRemark>> &remarks) {
        bool isInTheWay = false;
        for (const CheckRemark &remark : remarks.valueOr({})) {
            const bool blocks = sportello::isInTheWay(remark, m_overridden);
            isInTheWay = isInTheWay || blocks;
            const QString said = (remark.what + u' ' + remark.why).trimmed();
            const bool isPromise = remark.rule == PromiseRule::ruleName();
            const QString wayOut = isPromise
                ? tr("%1 (--promise-by says until when, --override %2 that it is no promise.)")
                : tr("%1 (--override %2 sends it all the same.)");
            context.complain(blocks ? wayOut.arg(said, remark.rule) : said);
        }
        if (isInTheWay) {
            context.complain(tr("Nothing was sent."));
            context.finish(ExitCode::Failed);
            return;
        }
        // What could not be checked here is checked, or fails, when it is enqueued.
        enqueue(context, conversation);
    });
}

QList<ThreadPart> ReplyCommand::partsFor(CommandContext &context,
                                         const ConversationSummary &conversation) const
{
    if (!m_asThread || m_text->trimmed().isEmpty())
        return {{*m_text, {}}};
    const QStringList participants =
        conversation.audience == m_audience ? conversation.participants : QStringList();
    TextLimits limits = replyLimits(knownCapabilities(context, conversation), m_audience,
                                    QStringList{conversation.handleAddress} + participants);
    limits.suffix = context.program().duties().signOf(conversation.account);
    return splitThread(*m_text, limits);
}

void ReplyCommand::enqueue(CommandContext &context, const ConversationSummary &conversation)
{
    Program &program = context.program();
    const QList<ThreadPart> parts = partsFor(context, conversation);
    if (parts.isEmpty()) {
        context.complain(tr("The reply cannot be split into parts that the network takes: it is "
                            "longer than 99 of them, or a link in it is longer than one.")
                         + u' ' + tr("Nothing was sent."));
        context.finish(ExitCode::Failed);
        return;
    }
    NewReply reply;
    reply.conversation = conversation.id;
    reply.audience = m_audience;
    reply.account = conversation.account;
    reply.text = *m_text;
    reply.basisRevision = conversation.revision;
    reply.undoWindow = m_undoWindow.value_or(program.settings().undoWindow());
    reply.agent = program.agent().id;
    reply.overridden = m_overridden;
    reply.promiseBy = m_promiseBy;
    reply.attachments = m_taken;
    // What stands half-written in the window is not this text, and stays.
    reply.takesDraft = false;
    whenDone(program.outbox().enqueueThread(reply, parts), this,
             [this, &context, window = reply.undoWindow](const Result<QList<OutboxId>> &ids) {
        if (ids) {
            m_outcome.follow(context, *ids, window, m_wait);
            return;
        }
        failToKeep(context, ids.error());
    });
}

} // namespace sportello
