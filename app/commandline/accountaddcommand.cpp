// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/accountcommand.h"
#include "commandline/jsonlines.h"
#include "commandline/standardinput.h"

#include <QHash>
#include <QSet>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString browserOption = u"browser"_s;

QString fromInput(const QString &field)
{
    return field + u"-stdin"_s;
}

QStringList networkNames(const NetworkList &networks)
{
    QStringList names;
    for (const auto &network : networks)
        names.append(network->name());
    return names;
}

/// Of all networks, each name once. What one network calls differently than another has both
/// labels.
QList<SignInField> allFields(const NetworkList &networks)
{
    QList<SignInField> fields;
    QHash<QString, QStringList> labels;
    for (const auto &network : networks) {
        const QList<SignInMethod> methods = network->signInForm().methods;
        for (const SignInMethod &method : methods) {
            for (const SignInField &field : method.fields) {
                QStringList &known = labels[field.name];
                if (known.isEmpty())
                    fields.append(field);
                if (!known.contains(field.label))
                    known.append(field.label);
            }
        }
    }
    for (SignInField &field : fields)
        field.label = labels.value(field.name).join(u" / "_s);
    return fields;
}

} // namespace

AccountAddCommand::AccountAddCommand(const NetworkList &networks)
    : m_networks(networks)
{
}

AccountAddCommand::~AccountAddCommand() = default;

void AccountAddCommand::declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(
        u"network"_s, tr("One of: %1").arg(networkNames(m_networks).join(u", "_s)), u"NETWORK"_s);
    parser.addOption({browserOption, tr("Sign in with the browser; its address is printed.")});
    for (const SignInField &field : allFields(m_networks)) {
        if (!field.secret) {
            parser.addOption({field.name, field.label, field.name.toUpper()});
            continue;
        }
        parser.addOption(
            {fromInput(field.name), tr("%1, read from standard input").arg(field.label)});
        // Declared only to be refused with the reason.
        QCommandLineOption refused(field.name, {}, u"VALUE"_s);
        refused.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(refused);
    }
}

QString AccountAddCommand::read(const QCommandLineParser &parser)
{
    for (const SignInField &field : allFields(m_networks)) {
        if (field.secret && parser.isSet(field.name)) {
            return tr("--%1 is not accepted: what stands on a command line can be seen by other "
                      "programs and stays in the shell's history. Use --%2.")
                .arg(field.name, fromInput(field.name));
        }
    }
    if (const QString complaint = readSingle(parser, u"NETWORK"_s, m_network); !complaint.isEmpty())
        return complaint;
    const Network *network = findNetwork(m_networks, m_network.toLower());
    if (!network) {
        return tr("There is no network called %1. There are: %2")
            .arg(m_network, networkNames(m_networks).join(u", "_s));
    }
    m_network = network->name();
    m_isPractice = network->isPractice();
    return readMethod(parser, *network);
}

QString AccountAddCommand::readMethod(const QCommandLineParser &parser, const Network &network)
{
    const SignInMethod::Kind kind =
        parser.isSet(browserOption) ? SignInMethod::Kind::Browser : SignInMethod::Kind::Fields;
    const QList<SignInMethod> methods = network.signInForm().methods;
    for (const SignInMethod &method : methods) {
        if (method.kind != kind)
            continue;
        m_input.method = method.name;
        QSet<QString> used;
        for (const SignInField &field : method.fields) {
            if (const QString complaint = readField(parser, field); !complaint.isEmpty())
                return complaint;
            used.insert(field.name);
        }
        for (const SignInField &field : allFields(m_networks)) {
            const QString option = field.secret ? fromInput(field.name) : field.name;
            if (!used.contains(field.name) && parser.isSet(option))
                return tr("--%1 does not belong to this sign-in.").arg(option);
        }
        return {};
    }
    return kind == SignInMethod::Kind::Browser ? tr("This network has no sign-in with the browser.")
                                               : tr("This network wants --browser.");
}

QString AccountAddCommand::readField(const QCommandLineParser &parser, const SignInField &field)
{
    const QString option = field.secret ? fromInput(field.name) : field.name;
    if (!parser.isSet(option))
        return field.required ? tr("--%1 is missing.").arg(option) : QString();
    if (field.secret)
        m_secretFields.append(field.name);
    else
        m_input.fields.insert(field.name, parser.value(option));
    return {};
}

void AccountAddCommand::start(CommandContext &context)
{
    Program &program = context.program();
    if (program.settings().isPractice() == m_isPractice) {
        signIn(context);
        return;
    }
    if (!m_isPractice) {
        context.complain(
            tr("This profile is for practice; it takes no real account. Choose another "
               "folder with --profile."));
        context.finish(ExitCode::Failed);
        return;
    }
    context.use(program.conversations().list({}), this, ErrorText::Action::Open,
                [this, &context](const QList<ConversationId> &conversations) {
        const bool isFresh =
            conversations.isEmpty() && context.program().accounts().accounts().isEmpty();
        if (isFresh) {
            becomePractice(context);
            return;
        }
        context.complain(tr("This profile holds a real account; it takes no practice account. "
                            "Choose another folder with --profile."));
        context.finish(ExitCode::Failed);
    });
}

void AccountAddCommand::becomePractice(CommandContext &context)
{
    context.program().settings().setPractice(true);
    context.program().accounts().setPractice(true);
    signIn(context);
}

bool AccountAddCommand::readSecrets(CommandContext &context)
{
    for (const QString &field : std::as_const(m_secretFields)) {
        const QString value = readSecretLine(context.input());
        if (value.isEmpty()) {
            context.complain(
                tr("Nothing came on standard input, where --%1 expects it.").arg(fromInput(field)));
            context.finish(ExitCode::Failed);
            return false;
        }
        m_input.fields.insert(field, value);
    }
    return true;
}

void AccountAddCommand::signIn(CommandContext &context)
{
    if (!readSecrets(context))
        return;
    m_attempt = context.program().accounts().signIn(m_network, m_input);
    // What stands before an @ may be a password.
    const QString typed = m_input.fields.value(u"server"_s);
    const QString server = printableLine(typed.mid(typed.lastIndexOf(u'@') + 1));
    // The attempt keeps what it needs.
    m_input.fields.clear();
    connect(&context, &CommandContext::interrupted, this, [&context] {
        context.complain(tr("Interrupted. No account was added."));
        context.finish(ExitCode::Failed);
    });
    connect(m_attempt.get(), &SignInAttempt::browserWanted, this, [&context](const QUrl &url) {
        context.complain(tr("Open this address in your browser:"));
        context.complain(url.toString(QUrl::FullyEncoded));
    });
    connect(m_attempt.get(), &SignInAttempt::codeWanted, this,
            [this, &context] { askForCode(context); });
    connect(m_attempt.get(), &SignInAttempt::finished, this,
            [this, &context, server](const Result<SignedIn> &result) {
        if (result)
            add(context, *result);
        else
            context.fail(result.error(), ErrorText::Action::SignIn, server);
    });
    m_attempt->start();
}

void AccountAddCommand::askForCode(CommandContext &context)
{
    context.complain(tr("If the browser shows a code, paste it here and press Enter."));
    m_lines = std::make_unique<InputLines>(context.input());
    connect(m_lines.get(), &InputLines::lineRead, m_attempt.get(), &SignInAttempt::giveCode);
}

void AccountAddCommand::add(CommandContext &context, const SignedIn &signedIn)
{
    context.use(context.program().accounts().add(m_network, signedIn), this,
                ErrorText::Action::SignIn, [&context](const Account &account) {
                    if (context.json())
                        context.writeLine(accountLine(account));
                    else
                        context.writeLine(tr("Connected: %1").arg(printableLine(account.handle)));
                    context.finish(ExitCode::Done);
                });
}

} // namespace sportello
