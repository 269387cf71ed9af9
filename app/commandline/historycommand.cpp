// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/historycommand.h"

#include "commandline/humanwords.h"
#include "services/history.h"
#include "services/historywords.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

QString timeOf(const HistoryFinding &finding)
{
    return finding.at ? HumanWords::time(*finding.at) : QString();
}

QJsonObject lineOf(const HistoryReport &report)
{
    QJsonArray findings;
    for (const HistoryFinding &finding : report.findings) {
        findings.append(
            QJsonObject{{u"kind"_s, HistoryWords::word(finding.kind)},
                        {u"from"_s, finding.from},
                        {u"to"_s, finding.to},
                        {u"event"_s, finding.event},
                        {u"at"_s, finding.at ? QJsonValue(toRfc3339(*finding.at)) : QJsonValue()}});
    }
    QJsonArray restored;
    for (const Instant time : report.restored)
        restored.append(toRfc3339(time));
    return {
        {u"sound"_s, report.isSound()},
        {u"records"_s, report.records},
        {u"head"_s, QJsonObject{{u"number"_s, report.head.records}, {u"hash"_s, report.head.hash}}},
        {u"keychain"_s, HistoryWords::word(report.memory)},
        {u"finding_count"_s, report.findingCount},
        {u"findings"_s, findings},
        {u"restored"_s, restored}};
}

QJsonObject lineOf(const BackupFile &backup)
{
    const BackupFacts facts = backupFacts(backup.path);
    return {{u"path"_s, backup.path},
            {u"time"_s, toRfc3339(backup.time)},
            {u"before_upgrade"_s, backup.beforeUpgrade},
            {u"size"_s, facts.size},
            {u"messages"_s, facts.messages < 0 ? QJsonValue() : QJsonValue(facts.messages)},
            {u"sha256"_s, facts.sha256}};
}

QString noArguments(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString()
                                                  : VerifyCommand::tr("There is a word too many.");
}

} // namespace

void VerifyCommand::declare(QCommandLineParser &) {}

QString VerifyCommand::read(const QCommandLineParser &parser)
{
    return noArguments(parser);
}

void VerifyCommand::start(CommandContext &context)
{
    HistoryVerifier &verifier = context.program().history().verifier();
    connect(&context, &CommandContext::interrupted, &verifier, &HistoryVerifier::cancel);
    context.use(verifier.verify(), this, ErrorText::Action::Open,
                [&context](const HistoryReport &report) {
        if (context.json()) {
            context.writeLine(lineOf(report));
        } else {
            context.writeLine(HistoryWords::verdict(report));
            for (const HistoryFinding &finding : report.findings)
                context.writeLine(u"  "_s + HistoryWords::finding(finding, timeOf(finding)));
            for (const Instant time : report.restored)
                context.writeLine(HistoryWords::restored(HumanWords::time(time)));
            context.writeLine(HistoryWords::memory(report.memory));
            context.writeLine(tr("Last record: %1").arg(report.head.records));
            context.writeLine(tr("Its hash: %1").arg(report.head.hash));
        }
        context.finish(report.isSound() ? ExitCode::Done : ExitCode::Failed);
    });
}

void BackupCommand::declare(QCommandLineParser &) {}

QString BackupCommand::read(const QCommandLineParser &parser)
{
    return noArguments(parser);
}

void BackupCommand::start(CommandContext &context)
{
    context.use(context.program().history().backups().backUp(), this, ErrorText::Action::Save,
                [&context](const BackupFile &backup) {
        if (context.json())
            context.writeLine(lineOf(backup));
        else
            context.writeLine(tr("Written and checked: %1").arg(backup.path));
        context.finish(ExitCode::Done);
    });
}

void RestoreCommand::declare(QCommandLineParser &parser)
{
    parser.addOption({u"list"_s, tr("Lists the backups, the newest first.")});
    parser.addPositionalArgument(u"backup"_s,
                                 tr("A name of the list, a file, or “latest” for the newest."),
                                 u"FILE|latest"_s);
}

QString RestoreCommand::read(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    m_wantsList = parser.isSet(u"list"_s);
    if (words.size() > 1 || (m_wantsList && !words.isEmpty()))
        return tr("There is a word too many.");
    if (!m_wantsList && words.isEmpty())
        return tr("Say which backup: a file, or “latest”. --list shows them.");
    m_called = words.value(0);
    return {};
}

std::optional<ExitCode> RestoreCommand::prepare(CommandOutput &output, const QString &profilePath)
{
    if (m_wantsList) {
        TextTable table({{tr("Backup"), true}, {tr("Time")}, {tr("Size")}, {tr("Messages")}});
        const QList<BackupFile> backups = Backups::listOf(profilePath);
        for (const BackupFile &backup : backups) {
            const BackupFacts facts = backupFacts(backup.path);
            if (output.json()) {
                output.writeLine(lineOf(backup));
                continue;
            }
            table.add({QFileInfo(backup.path).fileName(), HumanWords::time(backup.time),
                       QLocale().formattedDataSize(facts.size, 1),
                       facts.messages < 0 ? u"–"_s : QString::number(facts.messages)});
        }
        if (!output.json())
            output.writeTable(table);
        return ExitCode::Done;
    }
    const Result<BackupFile> asked = Backups::requestRestore(profilePath, m_called);
    if (asked)
        return {};
    if (asked.error().kind == ErrorKind::NotFound)
        output.complain(
            tr("There is no backup called “%1”. --list shows those that there are.").arg(m_called));
    else
        output.complain(
            ErrorText::forError(asked.error(), ErrorText::Action::Open, profilePath).text());
    return ExitCode::Failed;
}

void RestoreCommand::start(CommandContext &context)
{
    const OpenReport &report = context.program().openReport();
    if (!Backups::wasRequested(report)) {
        context.complain(tr("The backup could not be put back; everything is as it was."));
        context.finish(ExitCode::Failed);
        return;
    }
    const QString time = report.backupTime ? HumanWords::time(*report.backupTime) : QString();
    if (context.json())
        context.writeLine(QJsonObject{
            {u"restored"_s,
             report.backupTime ? QJsonValue(toRfc3339(*report.backupTime)) : QJsonValue()},
            {u"set_aside"_s, report.damagedPath}});
    else
        context.writeLine(Backups::sentence(report, time));
    context.finish(ExitCode::Done);
}

} // namespace sportello
