// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/personcommand.h"

#include "services/personaldata.h"

#include <QFileInfo>
#include <QJsonObject>

namespace sportello {

using namespace Qt::StringLiterals;

void PersonExportCommand::declare(QCommandLineParser &parser)
{
    parser.addOptions(
        {{u"contact"_s, tr("The person's identifier."), u"ID"_s},
         {u"handle"_s, tr("An address of theirs on a network."), u"ADDRESS"_s},
         {u"to"_s, tr("The folder in which a new one is made."), u"FOLDER"_s},
         {u"facts"_s, tr("Writes what is on file too: phones, addresses, customer numbers.")}});
}

QString PersonExportCommand::read(const QCommandLineParser &parser)
{
    if (parser.isSet(u"contact"_s) == parser.isSet(u"handle"_s))
        return tr("Say who either with --contact or with --handle.");
    if (!parser.isSet(u"to"_s))
        return tr("Say with --to in which folder.");
    if (!parser.positionalArguments().isEmpty())
        return tr("There is a word too many.");
    m_who = parser.value(parser.isSet(u"contact"_s) ? u"contact"_s : u"handle"_s);
    m_folder = parser.value(u"to"_s);
    m_withFacts = parser.isSet(u"facts"_s);
    return {};
}

std::optional<ExitCode> PersonExportCommand::prepare(CommandOutput &output, const QString &)
{
    if (QFileInfo(m_folder).isDir())
        return {};
    output.complain(tr("There is no folder %1. Make it, or name another.").arg(m_folder));
    return ExitCode::Failed;
}

void PersonExportCommand::start(CommandContext &context)
{
    PersonalData &rights = context.program().personalData();
    connect(&context, &CommandContext::interrupted, &rights.exports(), &PersonExports::cancel);
    auto found = rights.personCalled(m_who);
    whenDone(found, this, [this, &context, &rights](const Result<ContactId> &contact) {
        if (!contact) {
            context.complain(contact.error().kind == ErrorKind::NotFound
                                 ? tr("There is nobody called “%1”.").arg(m_who)
                                 : contact.error().message);
            context.finish(ExitCode::Failed);
            return;
        }
        auto written = rights.exports().write({*contact, QFileInfo(m_folder).absoluteFilePath(),
                                               m_withFacts, context.program().agent().id});
        context.use(written, this, ErrorText::Action::Save, [&context](const PersonExported &done) {
            if (context.json())
                context.writeLine(QJsonObject{{u"folder"_s, done.folder},
                                              {u"lines"_s, done.lines},
                                              {u"files"_s, done.files}});
            else
                context.writeLine(tr("Written into %1.").arg(done.folder));
            context.finish(ExitCode::Done);
        });
    });
}

void RetentionCommand::declare(QCommandLineParser &) {}

QString RetentionCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("There is a word too many.");
}

void RetentionCommand::start(CommandContext &context)
{
    context.use(context.program().personalData().retention().run(), this, ErrorText::Action::Remove,
                [&context](const RetentionRun &run) {
        if (context.json()) {
            QJsonObject line = run.counts.toJson();
            line.insert(u"started_at"_s, toRfc3339(run.startedAt));
            line.insert(u"finished_at"_s,
                        run.finishedAt ? QJsonValue(toRfc3339(*run.finishedAt)) : QJsonValue());
            context.writeLine(line);
        } else {
            context.writeLine(tr("%n conversation(s) emptied.", nullptr, run.counts.conversations));
        }
        context.finish(ExitCode::Done);
    });
}

} // namespace sportello
