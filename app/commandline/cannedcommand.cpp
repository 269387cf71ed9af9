// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/cannedcommand.h"

#include "commandline/cannedlines.h"

#include <QFileInfo>
#include <QSaveFile>

namespace sportello {

using namespace Qt::StringLiterals;

void CannedListCommand::declare(QCommandLineParser &) {}

QString CannedListCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void CannedListCommand::start(CommandContext &context)
{
    const QList<CannedReply> &replies = context.program().cannedReplies().all();
    if (context.json()) {
        for (const CannedReply &reply : replies) {
            for (const QJsonObject &line : CannedLines::json(reply, {}))
                context.writeLine(line);
        }
    } else if (replies.isEmpty()) {
        context.writeLine(tr("There are no canned replies."));
    } else {
        CannedLines::writeTable(context, replies);
    }
    context.finish(ExitCode::Done);
}

void CannedExportCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"file"_s, tr("The file; “-” is standard output."), u"FILE"_s);
    parser.addOptions(
        {{u"format"_s, tr("json or csv; told by the file's name without it."), u"FORMAT"_s},
         {u"force"_s, tr("Writes over a file that is there.")}});
}

QString CannedExportCommand::read(const QCommandLineParser &parser)
{
    if (const QString complaint = readSingle(parser, tr("The file"), m_path); !complaint.isEmpty())
        return complaint;
    m_force = parser.isSet(u"force"_s);
    m_csv = m_path.endsWith(u".csv"_s, Qt::CaseInsensitive);
    if (!parser.isSet(u"format"_s))
        return {};
    const QString format = parser.value(u"format"_s);
    m_csv = format == "csv"_L1;
    return m_csv || format == "json"_L1 ? QString() : tr("--format is json or csv.");
}

std::optional<ExitCode> CannedExportCommand::prepare(CommandOutput &output, const QString &)
{
    if (m_path == "-"_L1 || m_force || !QFileInfo::exists(m_path))
        return {};
    output.complain(
        tr("%1 is there already. Choose another name, or write over it with --force.").arg(m_path));
    return ExitCode::Failed;
}

void CannedExportCommand::start(CommandContext &context)
{
    const CannedReplies &canned = context.program().cannedReplies();
    const QByteArray bytes =
        canned.exportAll(m_csv ? CannedReplies::Format::Csv : CannedReplies::Format::Json);
    write(context, bytes, canned.all().size());
}

void CannedExportCommand::write(CommandContext &context, const QByteArray &bytes, qsizetype count)
{
    if (m_path == "-"_L1) {
        context.writeBytes(bytes);
        context.finish(ExitCode::Done);
        return;
    }
    // All of it or nothing: half a file would be imported somewhere one day.
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        context.complain(tr("%1 cannot be written: %2").arg(m_path, file.errorString()));
        context.finish(ExitCode::Failed);
        return;
    }
    if (context.json())
        context.writeLine(QJsonObject{{u"file"_s, m_path}, {u"replies"_s, qint64(count)}});
    else
        context.writeLine(
            tr("%n canned reply(ies) written to %1.", nullptr, int(count)).arg(m_path));
    context.finish(ExitCode::Done);
}

} // namespace sportello
