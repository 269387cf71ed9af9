// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/notecommand.h"

#include "commandline/humanwords.h"
#include "commandline/jsonlines.h"
#include "commandline/standardinput.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int ShortestEnding = 6;
constexpr int ShownOfId = 8;
constexpr int Indent = 4;

void writeNote(CommandContext &context, const Note &note)
{
    if (context.json()) {
        context.writeLine(noteLine(note));
        return;
    }
    const QString id = note.id.toString().right(ShownOfId);
    context.writeLine(printableLine(u"%1  %2  %3"_s.arg(
        id, HumanWords::time(note.editedAt.value_or(note.writtenAt)), note.agentName)));
    for (const QString &line : wrapped(printable(note.text), context.width() - Indent))
        context.writeLine(line.isEmpty() ? line : QString(Indent, u' ') + line);
}

/// The note that a person means by its identifier or the end of it.
Result<Note> noteCalled(const QList<Note> &notes, const QString &called)
{
    QList<Note> found;
    for (const Note &note : notes) {
        const QString id = note.id.toString();
        if (id == called
            || (called.size() >= ShortestEnding && id.endsWith(called, Qt::CaseInsensitive)))
            found.append(note);
    }
    if (found.size() == 1)
        return found.first();
    const QString why = found.isEmpty()
        ? NoteListCommand::tr("This conversation has no note %1.").arg(called)
        : NoteListCommand::tr("Several notes have an identifier that ends with %1. Write more of "
                              "it.")
              .arg(called);
    return Error{ErrorKind::Refused, why, {}, false};
}

void declareConversation(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"conversation"_s, NoteListCommand::tr("The conversation, or the end of its identifier."),
        u"CONVERSATION"_s);
}

} // namespace

void NoteListCommand::declare(QCommandLineParser &parser)
{
    declareConversation(parser);
}

QString NoteListCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, u"CONVERSATION"_s, m_wanted);
}

void NoteListCommand::start(CommandContext &context)
{
    context.useConversation(m_wanted, this, [this, &context](const ConversationSummary &found) {
        context.use(context.program().notes().of(found.id), this, ErrorText::Action::Open,
                    [&context](const QList<Note> &notes) {
            for (const Note &note : notes)
                writeNote(context, note);
            if (notes.isEmpty() && !context.json())
                context.writeLine(tr("There are no notes."));
            context.finish(ExitCode::Done);
        });
    });
}

void NoteAddCommand::declare(QCommandLineParser &parser)
{
    declareConversation(parser);
    parser.addOptions({{u"text"_s, tr("What the note says."), u"TEXT"_s},
                       {u"text-stdin"_s, tr("What it says is read from standard input.")}});
}

QString NoteAddCommand::read(const QCommandLineParser &parser)
{
    if (parser.isSet(u"text"_s) == parser.isSet(u"text-stdin"_s))
        return tr("Give the note either with --text or with --text-stdin.");
    if (parser.isSet(u"text"_s))
        m_text = parser.value(u"text"_s);
    return readSingle(parser, u"CONVERSATION"_s, m_wanted);
}

void NoteAddCommand::start(CommandContext &context)
{
    if (!m_text)
        m_text = readAllInput(context.input());
    context.useConversation(m_wanted, this, [this, &context](const ConversationSummary &found) {
        context.use(context.program().notes().add(found.id, *m_text, context.program().agent().id),
                    this, ErrorText::Action::Save, [&context](const Note &note) {
                        writeNote(context, note);
                        context.finish(ExitCode::Done);
                    });
    });
}

void NoteRemoveCommand::declare(QCommandLineParser &parser)
{
    declareConversation(parser);
    parser.addPositionalArgument(u"note"_s, tr("The note, or the end of its identifier."),
                                 u"NOTE"_s);
}

QString NoteRemoveCommand::read(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return tr("Say which conversation and which of its notes.");
    m_wanted = words.first();
    m_note = words.last();
    return {};
}

void NoteRemoveCommand::start(CommandContext &context)
{
    context.useConversation(m_wanted, this, [this, &context](const ConversationSummary &found) {
        Notes &notes = context.program().notes();
        auto called = andThen(notes.of(found.id), this, [this](const QList<Note> &all) {
            return ready(noteCalled(all, m_note));
        });
        auto removed = andThen(called, this, [&context, &notes](const Note &note) {
            return notes.remove(note.id, context.program().agent().id);
        });
        context.use(removed, this, ErrorText::Action::Save, [&context](const Note &note) {
            if (context.json())
                context.writeLine(noteLine(note));
            else
                context.writeLine(tr("Removed."));
            context.finish(ExitCode::Done);
        });
    });
}

} // namespace sportello
