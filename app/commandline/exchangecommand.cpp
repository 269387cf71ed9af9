// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/exchangecommand.h"

#include "services/archivefile.h"
#include "services/archiveimports.h"
#include "services/personaldata.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString day(const std::optional<Instant> &instant)
{
    return instant ? toDateTime(*instant).toString(u"yyyy-MM-dd"_s) : QString();
}

QJsonValue time(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toRfc3339(*instant)) : QJsonValue();
}

} // namespace

void ExportCommand::declare(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"format"_s,
          tr("%1. A jsonl file has one JSON object a line with a “type”: history (with the "
             "version) "
             "first, then what has names (brand, agent, account, tag, contact, handle), "
             "conversation, message with versions and attachments, context, note, verification, "
             "handoff, audit, outcome and others, end last. Identifiers are UUIDs, times are "
             "milliseconds since 1970 UTC.")
              .arg(u"csv, jsonl, mbox, pdf"_s),
          u"FORMAT"_s},
         {u"to"_s, tr("The file."), u"FILE"_s},
         {u"query"_s, tr("Only conversations that “sportello list” finds with it."), u"QUERY"_s},
         {u"conversation"_s, tr("Only this one: its identifier, or the end of it."), u"ID"_s},
         {u"person"_s, tr("Only conversations with them: a contact's identifier or an address."),
          u"ID"_s},
         {u"force"_s, tr("Writes over a file that is there.")},
         {u"no-bom"_s, tr("csv: without the three bytes by which spreadsheets know UTF-8.")}});
}

QString ExportCommand::read(const QCommandLineParser &parser)
{
    if (!parser.positionalArguments().isEmpty())
        return tr("There is a word too many.");
    const std::optional<ExportFormat> format =
        exportFormatFromWord(parser.value(u"format"_s).toLower());
    if (!format)
        return tr("--format is one of %1.").arg(u"csv, jsonl, mbox, pdf"_s);
    if (parser.value(u"to"_s).isEmpty())
        return tr("Say with --to into which file.");
    const int scopes = int(parser.isSet(u"query"_s)) + int(parser.isSet(u"conversation"_s))
        + int(parser.isSet(u"person"_s));
    if (scopes > 1)
        return tr("Say only one of --query, --conversation and --person.");
    m_request.format = *format;
    m_request.path = QFileInfo(parser.value(u"to"_s)).absoluteFilePath();
    m_force = parser.isSet(u"force"_s);
    m_request.byteOrderMark = !parser.isSet(u"no-bom"_s);
    m_request.zone = QTimeZone::systemTimeZone();
    m_conversation = parser.value(u"conversation"_s);
    m_person = parser.value(u"person"_s);
    if (parser.isSet(u"query"_s)) {
        const ParsedQuery parsed = parseQuery(parser.value(u"query"_s));
        if (!parsed.ok())
            return ErrorText::forQuery(*parsed.problem);
        m_request.scope = ExportRequest::Scope::Query;
        m_request.query.query = parsed.query;
    } else if (parser.isSet(u"conversation"_s)) {
        m_request.scope = ExportRequest::Scope::Conversation;
    } else if (parser.isSet(u"person"_s)) {
        m_request.scope = ExportRequest::Scope::Person;
    }
    return {};
}

std::optional<ExitCode> ExportCommand::prepare(CommandOutput &output, const QString &profilePath)
{
    const QFileInfo file(m_request.path);
    if (file.isDir() || !QFileInfo(file.path()).isDir()) {
        output.complain(
            file.isDir() ? tr("%1 is a folder. Name a file in it.").arg(m_request.path)
                         : tr("There is no folder %1. Make it, or name another.").arg(file.path()));
        return ExitCode::Failed;
    }
    if (file.exists() && !m_force) {
        output.complain(
            tr("%1 is there already. Choose another name, or write over it with --force.")
                .arg(m_request.path));
        return ExitCode::Failed;
    }
    if (Program::hasProfile(profilePath))
        return {};
    output.complain(tr("There is nothing to export yet in %1.").arg(profilePath));
    return ExitCode::Failed;
}

void ExportCommand::start(CommandContext &context)
{
    m_request.agent = context.program().agent().id;
    connect(&context, &CommandContext::interrupted, &context.program().exports(), &Exports::cancel);
    if (m_request.scope == ExportRequest::Scope::Conversation) {
        context.useConversation(m_conversation, this,
                                [this, &context](const ConversationSummary &found) {
            m_request.conversation = found.id;
            write(context);
        });
        return;
    }
    if (m_request.scope != ExportRequest::Scope::Person) {
        write(context);
        return;
    }
    auto found = context.program().personalData().personCalled(m_person);
    whenDone(found, this, [this, &context](const Result<ContactId> &contact) {
        if (!contact) {
            context.complain(contact.error().kind == ErrorKind::NotFound
                                 ? tr("There is nobody called “%1”.").arg(m_person)
                                 : contact.error().message);
            context.finish(ExitCode::Failed);
            return;
        }
        m_request.contact = *contact;
        write(context);
    });
}

void ExportCommand::write(CommandContext &context)
{
    auto written = context.program().exports().write(m_request);
    context.use(written, this, ErrorText::Action::Save, [&context](const Exported &done) {
        if (context.json())
            context.writeLine(QJsonObject{
                {u"path"_s, done.path}, {u"messages"_s, done.messages}, {u"bytes"_s, done.bytes}});
        else
            context.writeLine(
                tr("%n message(s) written into %1.", nullptr, done.messages).arg(done.path));
        context.finish(ExitCode::Done);
    });
}

void ImportCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"file"_s,
        tr("JSON lines, as “sportello export --format jsonl” writes them. A file with a line that "
           "cannot be read is not imported at all; one that was imported in part, or before, may "
           "be imported again. Or the archive of an account of ours that a network made (.zip, "
           ".tar.gz); the account must be connected."),
        u"FILE"_s);
    parser.addOptions({{u"dry-run"_s, tr("Shows what would happen and changes nothing.")}});
}

QString ImportCommand::read(const QCommandLineParser &parser)
{
    m_dryRun = parser.isSet(u"dry-run"_s);
    return readSingle(parser, tr("The file"), m_path);
}

void ImportCommand::start(CommandContext &context)
{
    connect(&context, &CommandContext::interrupted, &context.program().historyImports(),
            &HistoryImports::cancel);
    connect(&context, &CommandContext::interrupted, &context.program().archiveImports(),
            &ArchiveImports::cancel);
    m_isArchive = isArchiveFile(m_path);
    if (m_dryRun)
        look(context);
    else
        import(context);
}

void ImportCommand::look(CommandContext &context)
{
    auto looked = m_isArchive ? context.program().archiveImports().look(m_path)
                              : context.program().historyImports().look(m_path);
    context.use(looked, this, ErrorText::Action::Save, [&context](const HistoryPreview &preview) {
        for (const HistoryProblem &problem : preview.problems)
            context.complain(tr("Line %1: %2").arg(problem.line).arg(problem.why));
        if (context.json()) {
            context.writeLine(
                QJsonObject{{u"messages"_s, preview.messages},
                            {u"new_messages"_s, preview.newMessages},
                            {u"conversations"_s, preview.conversations},
                            {u"people"_s, preview.people},
                            {u"notes"_s, preview.notes},
                            {u"outcomes"_s, preview.outcomes},
                            {u"accounts"_s, QJsonArray::fromStringList(preview.accounts)},
                            {u"oldest"_s, time(preview.oldest)},
                            {u"newest"_s, time(preview.newest)},
                            {u"problems"_s, preview.allProblems}});
        } else {
            context.writeLine(tr("%n message(s)", nullptr, preview.messages) + u", "_s
                              + tr("%n of them new", nullptr, preview.newMessages));
            context.writeLine(tr("From %1 to %2").arg(day(preview.oldest), day(preview.newest)));
            context.writeLine(tr("Accounts: %1").arg(preview.accounts.join(u", "_s)));
        }
        context.finish(preview.problems.isEmpty() ? ExitCode::Done : ExitCode::Failed);
    });
}

void ImportCommand::import(CommandContext &context)
{
    const AgentId agent = context.program().agent().id;
    auto imported = m_isArchive ? context.program().archiveImports().import(m_path, agent)
                                : context.program().historyImports().import(m_path, agent);
    context.use(imported, this, ErrorText::Action::Save, [&context](const HistoryImported &done) {
        if (context.json()) {
            context.writeLine(QJsonObject{{u"messages"_s, done.messages},
                                          {u"conversations"_s, done.conversations},
                                          {u"people"_s, done.people},
                                          {u"notes"_s, done.notes},
                                          {u"known"_s, done.known},
                                          {u"left_out"_s, done.leftOut}});
        } else {
            context.writeLine(tr("%n message(s) imported.", nullptr, done.messages));
            if (done.known > 0)
                context.writeLine(tr("%n message(s) were here already.", nullptr, done.known));
            if (done.leftOut > 0)
                context.writeLine(tr("%n message(s) left out: they were erased here, or are older "
                                     "than what is kept.",
                                     nullptr, done.leftOut));
        }
        context.finish(ExitCode::Done);
    });
}

} // namespace sportello
