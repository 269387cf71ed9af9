// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/commandline.h"

#include "commandline/accountcommand.h"
#include "commandline/cannedcommand.h"
#include "commandline/checkcommand.h"
#include "commandline/command.h"
#include "commandline/deskcommand.h"
#include "commandline/exchangecommand.h"
#include "commandline/historycommand.h"
#include "commandline/interruption.h"
#include "commandline/listcommand.h"
#include "commandline/notecommand.h"
#include "commandline/outboxcommand.h"
#include "commandline/personcommand.h"
#include "commandline/promisecommand.h"
#include "commandline/replycommand.h"
#include "commandline/reportcommand.h"
#include "commandline/reviewcommand.h"
#include "commandline/searchcommand.h"
#include "commandline/showcommand.h"
#include "commandline/synccommand.h"
#include "commandline/tagcommand.h"
#include "commandline/viewcommand.h"
#include "services/history.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <unistd.h>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The command's word or words, and who carries it out.
struct Entry
{
    QLatin1StringView words;
    const char *description; ///< marked for translation in the context CommandLine
    std::unique_ptr<Command> (*make)(const NetworkList &);
};

template<typename T>
std::unique_ptr<Command> make(const NetworkList &)
{
    return std::make_unique<T>();
}

const std::array entries{
    Entry{"account add"_L1, QT_TRANSLATE_NOOP("CommandLine", "Adds an account."),
          [](const NetworkList &networks) -> std::unique_ptr<Command> {
              return std::make_unique<AccountAddCommand>(networks);
          }},
    Entry{"account list"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Lists the accounts and what is known about them."),
          make<AccountListCommand>},
    Entry{"account remove"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Signs out on the server and in the keychain; the history is kept."),
          make<AccountRemoveCommand>},
    Entry{"canned list"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists the canned replies."),
          make<CannedListCommand>},
    Entry{"canned import"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Imports canned replies of Sportello, Chatwoot, Zendesk, Freshdesk or "
                            "Zammad."),
          make<CannedImportCommand>},
    Entry{"canned export"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Writes all canned replies into a file."),
          make<CannedExportCommand>},
    Entry{"check"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Finds private data in texts from standard input, one JSON object "
                            "with id and text a line."),
          make<CheckCommand>},
    Entry{"sync"_L1, QT_TRANSLATE_NOOP("CommandLine", "Fetches what is new and sends what waits."),
          make<SyncCommand>},
    Entry{"list"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists conversations."), make<ListCommand>},
    Entry{"search"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Finds messages, notes and canned replies by words, in all there ever "
                            "was."),
          make<SearchCommand>},
    Entry{"show"_L1, QT_TRANSLATE_NOOP("CommandLine", "Prints a conversation."), make<ShowCommand>},
    Entry{"reply"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Answers a conversation. Ends with 0: sent, 1: nothing was sent, 3: "
                            "look before you repeat it, 4: it will be sent later."),
          make<ReplyCommand>},
    Entry{"take"_L1, QT_TRANSLATE_NOOP("CommandLine", "Takes conversations, for an hour of work."),
          make<TakeCommand>},
    Entry{"return"_L1, QT_TRANSLATE_NOOP("CommandLine", "Gives conversations back to everybody."),
          make<ReturnCommand>},
    Entry{"snooze"_L1, QT_TRANSLATE_NOOP("CommandLine", "Puts conversations aside until a time."),
          make<SnoozeCommand>},
    Entry{"done"_L1, QT_TRANSLATE_NOOP("CommandLine", "Ends conversations."), make<DoneCommand>},
    Entry{"reopen"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lets conversations wait again."),
          make<ReopenCommand>},
    Entry{"promises"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Lists what customers were promised and is open."),
          make<PromiseListCommand>},
    Entry{"promise kept"_L1, QT_TRANSLATE_NOOP("CommandLine", "Notes that a promise was kept."),
          make<PromiseKeptCommand>},
    Entry{"promise move"_L1, QT_TRANSLATE_NOOP("CommandLine", "Moves a promise to another time."),
          make<PromiseMoveCommand>},
    Entry{"promise withdraw"_L1, QT_TRANSLATE_NOOP("CommandLine", "Withdraws a promise."),
          make<PromiseWithdrawCommand>},
    Entry{"tag list"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists the tags."), make<TagListCommand>},
    Entry{"tag add"_L1, QT_TRANSLATE_NOOP("CommandLine", "Makes a tag."), make<TagAddCommand>},
    Entry{"tag remove"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Removes a tag, also from everything that has it."),
          make<TagRemoveCommand>},
    Entry{"tag put"_L1, QT_TRANSLATE_NOOP("CommandLine", "Puts a tag on conversations."),
          make<TagPutCommand>},
    Entry{"tag take"_L1, QT_TRANSLATE_NOOP("CommandLine", "Takes a tag off conversations."),
          make<TagTakeCommand>},
    Entry{"note list"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists the notes of a conversation."),
          make<NoteListCommand>},
    Entry{"note add"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Adds a note, which never leaves this computer."),
          make<NoteAddCommand>},
    Entry{"note remove"_L1, QT_TRANSLATE_NOOP("CommandLine", "Removes a note."),
          make<NoteRemoveCommand>},
    Entry{"view list"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists the saved views."),
          make<ViewListCommand>},
    Entry{"view add"_L1, QT_TRANSLATE_NOOP("CommandLine", "Saves a query as a view."),
          make<ViewAddCommand>},
    Entry{"view rename"_L1, QT_TRANSLATE_NOOP("CommandLine", "Gives a view another name."),
          make<ViewRenameCommand>},
    Entry{"view remove"_L1, QT_TRANSLATE_NOOP("CommandLine", "Removes a view."),
          make<ViewRemoveCommand>},
    Entry{"person export"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Writes everything that is stored about a person into a folder."),
          make<PersonExportCommand>},
    Entry{"report"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Tells how customers were answered, and when they wrote and waited."),
          make<ReportCommand>},
    Entry{
        "review mark"_L1,
        QT_TRANSLATE_NOOP("CommandLine", "Says what is thought of a reply, for whoever wrote it."),
        make<ReviewMarkCommand>},
    Entry{"review"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Lists our replies with what was asked, who answered how fast, and "
                            "what is thought of them."),
          make<ReviewCommand>},
    Entry{"retention"_L1,
          QT_TRANSLATE_NOOP("CommandLine", "Removes the texts that are not to be kept any longer."),
          make<RetentionCommand>},
    Entry{"verify"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Looks through the history for anything that was changed, removed or "
                            "added. Ends with 1 when there is something."),
          make<VerifyCommand>},
    Entry{"backup"_L1, QT_TRANSLATE_NOOP("CommandLine", "Writes and checks a backup now."),
          make<BackupCommand>},
    Entry{"restore"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Puts a backup in the place of what is stored; that is kept, and "
                            "nothing is sent a second time."),
          make<RestoreCommand>},
    Entry{"export"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Writes the history, or a part of it, into a file: csv for "
                            "spreadsheets, mbox for mail programs, pdf for people, jsonl for "
                            "“sportello import” and other programs."),
          make<ExportCommand>},
    Entry{"import"_L1,
          QT_TRANSLATE_NOOP("CommandLine",
                            "Takes over a history that was exported as JSON lines, or an archive "
                            "that a network made. Nothing of it is ever sent."),
          make<ImportCommand>},
    Entry{"outbox"_L1, QT_TRANSLATE_NOOP("CommandLine", "Lists the replies on their way."),
          make<OutboxCommand>},
};

/// lupdate finds the context of a member function only.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What stands before the command's word, and the rest.
struct Beginning
{
    std::optional<QString> profile;
    bool wantsHelp = false;
    bool wantsVersion = false;
    bool isComplete = true; ///< false after an option that is not ours, or a value that is missing
    QStringList rest;
};

Beginning readBeginning(const QStringList &arguments)
{
    Beginning beginning;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == "--profile"_L1 && i + 1 < arguments.size()) {
            beginning.profile = arguments.at(++i);
        } else if (argument.startsWith("--profile="_L1)) {
            beginning.profile = argument.mid(int(qstrlen("--profile=")));
        } else if (argument == "--help"_L1 || argument == "-h"_L1) {
            beginning.wantsHelp = true;
        } else if (argument == "--version"_L1 || argument == "-v"_L1) {
            beginning.wantsVersion = true;
        } else {
            beginning.isComplete = !argument.startsWith(u'-');
            beginning.rest = arguments.mid(i);
            break;
        }
    }
    return beginning;
}

const Entry *findEntry(const QStringList &words)
{
    const QString text = words.join(u' ');
    for (const Entry &entry : entries) {
        if (text == entry.words || text.startsWith(entry.words + " "_L1))
            return &entry;
    }
    return nullptr;
}

QString overview()
{
    QString text = Words::tr("Usage: sportello [--profile DIR] [COMMAND …]") + "\n\n"_L1
        + Words::tr("Without a command it opens the window.") + "\n\n"_L1;
    for (const Entry &entry : entries) {
        const QStringList lines = wrapped(Words::tr(entry.description), 62);
        text += u"  "_s + QString(entry.words).leftJustified(16)
            + lines.join(u"\n"_s + QString(18, u' ')) + u'\n';
    }
    return text + u'\n' + Words::tr("More about one: sportello COMMAND --help") + u'\n'
        + Words::tr("--json prints results for programs; --version prints the version.");
}

/// One command's life: arguments, profile, event loop, exit code.
class Run
{
public:
    Run(const QStringList &arguments, ProgramParts parts, CommandStreams streams)
        : m_beginning(readBeginning(arguments))
        , m_parts(std::move(parts))
        , m_streams(streams)
    {
    }

    int exec()
    {
        if (m_beginning.wantsVersion)
            return say(QCoreApplication::applicationName() + u' '
                       + QCoreApplication::applicationVersion());
        if (m_beginning.rest.isEmpty() && m_beginning.wantsHelp)
            return say(overview());
        const Entry *entry = findEntry(m_beginning.rest);
        if (!entry) {
            const QString complaint = m_beginning.rest.isEmpty()
                ? Words::tr("A command is missing.")
                : Words::tr("There is no command “%1”.").arg(m_beginning.rest.mid(0, 2).join(u' '));
            return refuse(complaint, overview());
        }
        m_command = entry->make(m_parts.networks);
        declare(*entry);
        const qsizetype words = entry->words.count(u' ') + 1;
        const bool parsed =
            m_parser.parse(QStringList{u"sportello"_s} + m_beginning.rest.mid(words));
        if (m_beginning.wantsHelp || m_parser.isSet(u"help"_s))
            return say(help(*entry));
        const QString complaint = parsed ? m_command->read(m_parser) : m_parser.errorText();
        if (!complaint.isEmpty())
            return refuse(complaint, help(*entry));
        return work();
    }

private:
    void declare(const Entry &entry)
    {
        m_parser.setApplicationDescription(wrapped(Words::tr(entry.description), 78).join(u'\n'));
        m_parser.addOptions({{u"json"_s, Words::tr("Prints results as JSON, one a line.")},
                             {u"profile"_s, Words::tr("Another folder of data."), u"DIR"_s},
                             {{u"h"_s, u"help"_s}, Words::tr("Prints this.")}});
        m_command->declare(m_parser);
    }

    QString help(const Entry &entry) const
    {
        QString text = m_parser.helpText().trimmed();
        // The parser knows the program's file, not the words that lead here.
        const qsizetype end = text.indexOf(u'\n');
        const qsizetype options = text.indexOf(u'[');
        if (options >= 0 && options < end)
            text.replace(0, options, Words::tr("Usage: sportello %1 ").arg(QString(entry.words)));
        return text;
    }

    int say(const QString &text) const
    {
        m_streams.output.write(text.toUtf8() + '\n');
        return int(ExitCode::Done);
    }

    int refuse(const QString &complaint, const QString &usage) const
    {
        m_streams.errors.write((printable(complaint) + "\n\n"_L1 + usage).toUtf8() + '\n');
        return int(ExitCode::Usage);
    }

    QString profile() const
    {
        if (m_parser.isSet(u"profile"_s))
            return m_parser.value(u"profile"_s);
        return m_beginning.profile.value_or(Program::defaultProfilePath());
    }

    int work()
    {
        CommandOutput output(m_streams, m_parser.isSet(u"json"_s));
        if (const std::optional<ExitCode> ended = m_command->prepare(output, profile()))
            return int(*ended);
        Result<std::unique_ptr<Program>> opened = Program::open(profile(), std::move(m_parts));
        if (!opened) {
            const ErrorSentence sentence =
                ErrorText::forError(opened.error(), ErrorText::Action::Open, profile());
            m_streams.errors.write(printable(sentence.text()).toUtf8() + '\n');
            return int(ExitCode::Failed);
        }
        const std::unique_ptr<Program> program = std::move(opened).value();
        CommandContext context(*program, m_streams, m_parser.isSet(u"json"_s));
        tellRecovery(context, program->openReport());
        const Interruption interruption;
        QObject::connect(&interruption, &Interruption::happened, &context,
                         &CommandContext::interrupted);
        QObject::connect(
            &context, &CommandContext::finished, &context,
            [](ExitCode code) { QCoreApplication::exit(int(code)); }, Qt::QueuedConnection);
        context.use(program->ready(), &context, ErrorText::Action::Open,
                    [this, &context](Done) { m_command->start(context); });
        const int code = QCoreApplication::exec();
        // Before the program: it may hold attempts and calls that use its parts.
        m_command.reset();
        return code;
    }

    static void tellRecovery(CommandContext &context, const OpenReport &report)
    {
        // The command that asked for a backup tells so itself.
        if ((!report.restored && !report.startedAnew) || Backups::wasRequested(report))
            return;
        const QString time = report.backupTime
            ? toDateTime(*report.backupTime).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)
            : QString();
        context.complain(ErrorText::forOpenReport(report.restored, time, report.damagedPath));
    }

    Beginning m_beginning;
    ProgramParts m_parts;
    CommandStreams m_streams;
    QCommandLineParser m_parser;
    std::unique_ptr<Command> m_command;
};

} // namespace

bool isCommand(const QStringList &arguments)
{
    const Beginning beginning = readBeginning(arguments);
    return beginning.wantsHelp || beginning.wantsVersion
        || (beginning.isComplete && !beginning.rest.isEmpty());
}

bool needsFonts(const QStringList &arguments)
{
    const QStringList rest = readBeginning(arguments).rest;
    return !rest.isEmpty() && rest.first() == "export"_L1
        && (rest.contains("--format=pdf"_L1) || rest.contains("pdf"_L1));
}

int runCommandLine(const QStringList &arguments, ProgramParts parts)
{
    QFile output;
    QFile errors;
    // Unbuffered, so that a line is out when it is written, and what a crash takes is not a line.
    const auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    if (!output.open(STDOUT_FILENO, mode) || !errors.open(STDERR_FILENO, mode))
        return int(ExitCode::Failed);
    return runCommandLine(arguments, std::move(parts), {output, errors, STDIN_FILENO});
}

int runCommandLine(const QStringList &arguments, ProgramParts parts, CommandStreams streams)
{
    return Run(arguments, std::move(parts), streams).exec();
}

} // namespace sportello
