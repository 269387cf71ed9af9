// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/accountcommand.h"

#include "commandline/jsonlines.h"

namespace sportello {

using namespace Qt::StringLiterals;

void AccountListCommand::declare(QCommandLineParser &) {}

QString AccountListCommand::read(const QCommandLineParser &parser)
{
    return parser.positionalArguments().isEmpty() ? QString() : tr("Too many arguments.");
}

void AccountListCommand::start(CommandContext &context)
{
    Accounts &accounts = context.program().accounts();
    TextTable table({{tr("ACCOUNT"), true}, {tr("NETWORK")}, {tr("STATE"), true}});
    const QList<Account> all = accounts.accounts();
    for (const Account &account : all) {
        const AccountHealth health = accounts.health(account.id);
        if (context.json()) {
            context.writeLine(accountLine(account, health));
            continue;
        }
        const bool isChecked = health.state != ConnectionState::Starting;
        table.add({account.handle, accounts.networkDisplayName(account.network),
                   isChecked ? ErrorText::forHealth(health, account).sentence
                             : tr("Signed in; not checked now.")});
    }
    if (!context.json()) {
        if (all.isEmpty())
            context.writeLine(tr("No account is connected."));
        else
            context.writeTable(table);
    }
    context.finish(ExitCode::Done);
}

void AccountRemoveCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"account"_s, tr("The account's identifier or handle."),
                                 u"ACCOUNT"_s);
}

QString AccountRemoveCommand::read(const QCommandLineParser &parser)
{
    return readSingle(parser, u"ACCOUNT"_s, m_wanted);
}

Result<Account> AccountRemoveCommand::wantedAccount(CommandContext &context) const
{
    const QString handle = m_wanted.startsWith(u'@') ? m_wanted.mid(1) : m_wanted;
    QList<Account> found;
    const QList<Account> all = context.program().accounts().accounts();
    for (const Account &account : all) {
        if (account.id.toString().compare(m_wanted, Qt::CaseInsensitive) == 0)
            return account;
        if (account.handle.compare(handle, Qt::CaseInsensitive) == 0)
            found.append(account);
    }
    if (found.size() == 1)
        return found.first();
    return found.isEmpty()
        ? Error{ErrorKind::NotFound, tr("There is no such account."), {}, false}
        : Error{ErrorKind::Refused,
                tr("Several accounts have this handle. Name the account by its identifier."),
                {},
                false};
}

void AccountRemoveCommand::start(CommandContext &context)
{
    const Result<Account> account = wantedAccount(context);
    if (!account) {
        context.complain(account.error().message);
        context.finish(ExitCode::Failed);
        return;
    }
    context.use(context.program().accounts().remove(account->id), this, ErrorText::Action::Remove,
                [&context, account](const RemovalReport &result) {
        report(context, *account, result);
        context.finish(ExitCode::Done);
    });
}

void AccountRemoveCommand::report(CommandContext &context, const Account &account,
                                  const RemovalReport &report)
{
    QStringList problems;
    for (const std::optional<Error> &problem : {report.revokeProblem, report.secretProblem}) {
        if (problem)
            problems.append(
                ErrorText::forError(*problem, ErrorText::Action::Remove, account.handle).text());
    }
    if (context.json()) {
        QJsonObject line = accountLine(account);
        line.insert(u"removed"_s, true);
        line.insert(u"revoked"_s, report.revoked);
        line.insert(u"error"_s,
                    problems.isEmpty() ? QJsonValue() : QJsonValue(problems.join(u' ')));
        context.writeLine(line);
    } else {
        context.writeLine(
            tr("Removed: %1. Its history is kept.").arg(printableLine(account.handle)));
    }
    for (const QString &problem : problems)
        context.complain(problem);
}

} // namespace sportello
