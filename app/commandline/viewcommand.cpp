// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/viewcommand.h"

#include "commandline/jsonlines.h"
#include "domain/fold.h"
#include "domain/query.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The view that a person means: by its identifier, or its name whatever case and accents.
Result<SavedView> viewCalled(const QList<SavedView> &views, const QString &called)
{
    QList<SavedView> found;
    for (const SavedView &view : views) {
        if (view.id.toString() == called)
            return view;
        if (fold(view.name) == fold(called.trimmed()))
            found.append(view);
    }
    if (found.size() == 1)
        return found.first();
    const QString why = found.isEmpty()
        ? ViewListCommand::tr("There is no view “%1”. “view list” shows those there are.")
              .arg(called)
        : ViewListCommand::tr("Several views are called “%1”. “view list --json” shows their "
                              "identifiers.")
              .arg(called);
    return Error{ErrorKind::Refused, why, {}, false};
}

Future<SavedView> findView(CommandContext &context, const QString &called)
{
    return andThen(context.program().views().list(), &context,
                   [called](const QList<SavedView> &views) {
        return ready(viewCalled(views, called));
    });
}

void tell(CommandContext &context, const SavedView &view, const QString &sentence)
{
    if (context.json())
        context.writeLine(viewLine(view));
    else
        context.writeLine(printableLine(sentence.arg(view.name)));
    context.finish(ExitCode::Done);
}

void declareView(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"view"_s, ViewListCommand::tr("Its name or identifier."),
                                 u"VIEW"_s);
}

} // namespace

void ViewListCommand::declare(QCommandLineParser &) {}

QString ViewListCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void ViewListCommand::start(CommandContext &context)
{
    context.use(context.program().views().list(), this, ErrorText::Action::Open,
                [&context](const QList<SavedView> &views) {
        if (context.json()) {
            for (const SavedView &view : views)
                context.writeLine(viewLine(view));
        } else if (views.isEmpty()) {
            context.writeLine(tr("There are no saved views."));
        } else {
            TextTable table({{tr("NAME"), true}, {tr("QUERY"), true}, {tr("WHOSE")}});
            for (const SavedView &view : views)
                table.add({view.name, view.query, view.agent ? tr("mine") : tr("everybody's")});
            context.writeTable(table);
        }
        context.finish(ExitCode::Done);
    });
}

void ViewAddCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"name"_s, tr("What it is called."), u"NAME"_s);
    parser.addPositionalArgument(u"query"_s, tr("Which conversations, as with list."), u"QUERY"_s);
    parser.addOptions(
        {{u"order"_s, tr("waiting_longest, last_activity or due; the first if nothing is said."),
          u"ORDER"_s},
         {u"everybody"_s, tr("For the whole team, not for you alone.")}});
}

QString ViewAddCommand::read(const QCommandLineParser &parser)
{
    QStringList words = parser.positionalArguments();
    if (words.size() < 2)
        return tr("Say what the view is called and what it shows.");
    m_view.name = words.takeFirst();
    m_view.query = words.join(u' ');
    if (m_view.name.trimmed().isEmpty())
        return tr("A view needs a name.");
    const ParsedQuery parsed = parseQuery(m_view.query);
    if (!parsed.ok())
        return ErrorText::forQuery(*parsed.problem);
    m_isShared = parser.isSet(u"everybody"_s);
    if (!parser.isSet(u"order"_s))
        return {};
    const std::optional<ConversationOrder> order =
        conversationOrderFromWord(parser.value(u"order"_s));
    if (!order)
        return tr("--order is waiting_longest, last_activity or due.");
    m_view.order = *order;
    return {};
}

void ViewAddCommand::start(CommandContext &context)
{
    if (!m_isShared)
        m_view.agent = context.program().agent().id;
    context.use(context.program().views().add(m_view), this, ErrorText::Action::Save,
                [&context](const SavedView &view) { tell(context, view, tr("Added: %1")); });
}

void ViewRenameCommand::declare(QCommandLineParser &parser)
{
    declareView(parser);
    parser.addPositionalArgument(u"name"_s, tr("What it is called from now on."), u"NAME"_s);
}

QString ViewRenameCommand::read(const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() != 2)
        return tr("Say which view and its new name.");
    m_wanted = words.first();
    m_name = words.last();
    return m_name.trimmed().isEmpty() ? tr("A view needs a name.") : QString();
}

void ViewRenameCommand::start(CommandContext &context)
{
    auto renamed =
        andThen(findView(context, m_wanted), this, [this, &context](const SavedView &view) {
            SavedView after = view;
            after.name = m_name.trimmed();
            return andThen(context.program().views().change(after), &context,
                           [after](Done) { return readyValue(after); });
        });
    context.use(renamed, this, ErrorText::Action::Save,
                [&context](const SavedView &view) { tell(context, view, tr("Renamed: %1")); });
}

void ViewRemoveCommand::declare(QCommandLineParser &parser)
{
    declareView(parser);
}

QString ViewRemoveCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, tr("The view"), m_wanted);
}

void ViewRemoveCommand::start(CommandContext &context)
{
    auto removed = andThen(findView(context, m_wanted), this, [&context](const SavedView &view) {
        return context.program().views().remove(view.id);
    });
    context.use(removed, this, ErrorText::Action::Save,
                [&context](const SavedView &view) { tell(context, view, tr("Removed: %1")); });
}

} // namespace sportello
