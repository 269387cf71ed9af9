// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/cannedcommand.h"

#include "commandline/cannedlines.h"
#include "domain/cannedimport/cannedplan.h"
#include "domain/cannedimport/importedtext.h"

#include <QFile>
#include <QFileInfo>

namespace sportello {

using namespace Qt::StringLiterals;

void CannedImportCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"file"_s, tr("JSON or CSV."), u"FILE"_s);
    parser.addOptions(
        {{u"from"_s,
          tr("The system it comes from: %1. Told from the content without it.")
              .arg(u"own, chatwoot, zendesk, freshdesk, zammad"_s),
          u"SYSTEM"_s},
         {u"column"_s, tr("What a column of a CSV file is, such as Answer=text; may be repeated."),
          u"NAME=FIELD"_s},
         {u"dry-run"_s, tr("Shows what would happen and changes nothing.")}});
}

QString CannedImportCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = readSingle(parser, tr("The file"), m_path); !complaint.isEmpty())
        return complaint;
    m_dryRun = parser.isSet(u"dry-run"_s);
    if (parser.isSet(u"from"_s)) {
        m_options.system = cannedSystemFromWord(parser.value(u"from"_s).toLower());
        if (!m_options.system)
            return tr("--from is one of %1.").arg(u"own, chatwoot, zendesk, freshdesk, zammad"_s);
    }
    const QStringList columns = parser.values(u"column"_s);
    for (const QString &column : columns) {
        if (const QString complaint = readColumn(column); !complaint.isEmpty())
            return complaint;
    }
    return {};
}

QString CannedImportCommand::readColumn(const QString &written)
{
    const qsizetype sign = written.lastIndexOf(u'=');
    const std::optional<CannedField> field =
        sign > 0 ? cannedFieldFromWord(written.sliced(sign + 1).toLower()) : std::nullopt;
    if (!field)
        return tr("--column is a column's name, = and one of %1.")
            .arg(u"shortcut, keywords, title, text, html, short_text, language, tags, scope, "
                 u"audience, networks, active, expires_at, ignore"_s);
    m_options.columns.insert(written.first(sign), *field);
    return {};
}

std::optional<ExitCode> CannedImportCommand::prepare(CommandOutput &output,
                                                     const QString &profilePath)
{
    QFile file(m_path);
    const QFileInfo info(m_path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        output.complain(
            info.exists()
                ? tr("%1 cannot be opened. Check that it is a file that you may read.").arg(m_path)
                : tr("There is no file %1.").arg(m_path));
        return ExitCode::Failed;
    }
    // Before it fills the memory.
    if (file.size() > largestCannedFile) {
        output.complain(cannedFileTooLarge(file.size()));
        return ExitCode::Failed;
    }
    Result<CannedFile> read = readCannedFile(file.read(largestCannedFile + 1), m_options);
    if (!read) {
        output.complain(read.error().message);
        return ExitCode::Failed;
    }
    m_file = std::move(read).value();
    if (!m_dryRun || Program::hasProfile(profilePath))
        return {};
    CannedLines::writePlan(output, planImport(m_file, {}, AgentId(), info.fileName()));
    return ExitCode::Done;
}

void CannedImportCommand::start(CommandContext &context)
{
    Program &program = context.program();
    const CannedPlan plan =
        program.cannedReplies().plan(m_file, program.agent().id, QFileInfo(m_path).fileName());
    if (m_dryRun) {
        CannedLines::writePlan(context, plan);
        context.finish(ExitCode::Done);
        return;
    }
    context.use(program.cannedReplies().importReplies(plan), this, ErrorText::Action::Save,
                [&context, plan](const CannedImport &) {
        CannedLines::writePlan(context, plan);
        context.finish(ExitCode::Done);
    });
}

} // namespace sportello
