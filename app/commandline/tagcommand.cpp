// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/tagcommand.h"

#include "commandline/jsonlines.h"
#include "domain/fold.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The tag that a person means by a name, whatever its case and accents.
Result<Tag> tagCalled(const QList<Tag> &tags, const QString &name)
{
    const auto found = std::find_if(tags.begin(), tags.end(), [&name](const Tag &tag) {
        return fold(tag.name) == fold(name.trimmed());
    });
    if (found != tags.end())
        return *found;
    return Error{
        ErrorKind::Refused,
        TagListCommand::tr("There is no tag “%1”. “tag list” shows those there are.").arg(name),
        {},
        false};
}

Future<Tag> findTag(CommandContext &context, const QString &name)
{
    return andThen(context.program().tags().list(), &context,
                   [name](const QList<Tag> &tags) { return ready(tagCalled(tags, name)); });
}

} // namespace

void TagListCommand::declare(QCommandLineParser &) {}

QString TagListCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void TagListCommand::start(CommandContext &context)
{
    context.use(context.program().tags().list(), this, ErrorText::Action::Open,
                [&context](const QList<Tag> &tags) {
        if (context.json()) {
            for (const Tag &tag : tags)
                context.writeLine(tagLine(tag));
        } else if (tags.isEmpty()) {
            context.writeLine(tr("There are no tags."));
        } else {
            TextTable table({{tr("NAME"), true}, {tr("COLOUR")}, {tr("KEY")}});
            for (const Tag &tag : tags)
                table.add({tag.name, tag.colour, tag.shortcut});
            context.writeTable(table);
        }
        context.finish(ExitCode::Done);
    });
}

void TagAddCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"name"_s, tr("What it is called."), u"NAME"_s);
    parser.addOptions({{u"colour"_s, tr("One of %1.").arg(tagColours().join(u", "_s)), u"COLOUR"_s},
                       {u"key"_s, tr("A letter or digit that sets it in the window."), u"KEY"_s}});
}

QString TagAddCommand::read(const QCommandLineParser &parser)
{
    m_tag.colour = parser.isSet(u"colour"_s) ? parser.value(u"colour"_s) : tagColours().first();
    if (!tagColours().contains(m_tag.colour))
        return tr("--colour is one of %1.").arg(tagColours().join(u", "_s));
    m_tag.shortcut = parser.value(u"key"_s);
    return readSingle(parser, tr("The name"), m_tag.name);
}

void TagAddCommand::start(CommandContext &context)
{
    context.use(context.program().tags().create(m_tag, context.program().agent().id), this,
                ErrorText::Action::Save, [&context](const Tag &tag) {
                    if (context.json())
                        context.writeLine(tagLine(tag));
                    else
                        context.writeLine(printableLine(tr("Added: %1").arg(tag.name)));
                    context.finish(ExitCode::Done);
                });
}

void TagRemoveCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"tag"_s, tr("Its name."), u"TAG"_s);
}

QString TagRemoveCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, tr("The tag"), m_wanted);
}

void TagRemoveCommand::start(CommandContext &context)
{
    const auto removed = andThen(findTag(context, m_wanted), this, [&context](const Tag &tag) {
        return context.program().tags().remove(tag.id, context.program().agent().id);
    });
    context.use(removed, this, ErrorText::Action::Save, [&context](const Tag &tag) {
        if (context.json())
            context.writeLine(tagLine(tag));
        else
            context.writeLine(printableLine(tr("Removed: %1").arg(tag.name)));
        context.finish(ExitCode::Done);
    });
}

void TagSetCommand::declare(QCommandLineParser &parser)
{
    DeskCommand::declare(parser);
    parser.addPositionalArgument(u"tag"_s, tr("The tag's name."), u"TAG"_s);
}

QString TagSetCommand::read(const QCommandLineParser &parser)
{
    QStringList words = parser.positionalArguments();
    if (words.size() < 2)
        return tr("Say which conversations and, last, which tag.");
    m_tag = words.takeLast();
    setWanted(words);
    return {};
}

Future<DeskChange> TagSetCommand::decide(CommandContext &context, const Ids &ids)
{
    return andThen(findTag(context, m_tag), this, [&context, ids, puts = m_puts](const Tag &tag) {
        Triage &triage = context.program().triage();
        const AgentId agent = context.program().agent().id;
        return puts ? triage.addTag(ids, tag.id, agent) : triage.takeTag(ids, tag.id, agent);
    });
}

} // namespace sportello
