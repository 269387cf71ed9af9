// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "programprocess.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 90'000;

void waitWithEvents(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
}

} // namespace

KeychainSession::KeychainSession(const QString &home)
{
    const QString script =
        u"export HOME='%1' XDG_RUNTIME_DIR='%1/run' XDG_DATA_HOME='%1/data'; "
        u"mkdir -p -m 700 \"$XDG_RUNTIME_DIR\"; "
        u"printf pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; "
        u"echo \"$DBUS_SESSION_BUS_ADDRESS\"; cat >/dev/null"_s.arg(home);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"DISPLAY"_s);
    m_process.setProcessEnvironment(environment);
    m_process.start(u"dbus-run-session"_s, {u"--"_s, u"bash"_s, u"-c"_s, script});
    while (m_process.state() != QProcess::NotRunning && !m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return;
    }
    m_address = QString::fromUtf8(m_process.readLine()).trimmed();
}

KeychainSession::~KeychainSession()
{
    // `cat` ends with its input, and the session with the shell.
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString KeychainSession::missing()
{
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"bash"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return u"%1 is not installed"_s.arg(program);
    }
    return {};
}

ProgramProcess::ProgramProcess()
    : m_profile(m_home.filePath(u"profile"_s))
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s,
                                u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
        m_environment.remove(name);
    m_environment.insert(u"HOME"_s, m_home.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.filePath(u"run"_s));
    // A command that touched a display would end here.
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"there-is-none"_s);
    m_environment.insert(u"QT_LOGGING_RULES"_s, u"sportello.*=true"_s);
}

QString ProgramProcess::executable()
{
    return QStringLiteral(SPORTELLO_PROGRAM);
}

bool ProgramProcess::useKeychain()
{
    m_keychain = std::make_unique<KeychainSession>(m_home.path());
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, m_keychain->address());
    return !m_keychain->address().isEmpty();
}

void ProgramProcess::forgetKeychain()
{
    m_keychain.reset();
    m_environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
}

CommandOutcome ProgramProcess::run(const QStringList &arguments, const QByteArray &input)
{
    return runThrough({}, arguments, input);
}

CommandOutcome ProgramProcess::runThrough(const QStringList &wrapper, const QStringList &arguments,
                                          const QByteArray &input)
{
    QStringList all = wrapper + QStringList{executable(), u"--profile"_s, m_profile} + arguments;
    QProcess process;
    process.setProcessEnvironment(m_environment);
    const QString program = all.takeFirst();
    process.start(program, all);
    return finish(process, input);
}

QList<QJsonObject> ProgramProcess::json(const QStringList &arguments)
{
    return run(arguments + QStringList{u"--json"_s}).lines();
}

std::unique_ptr<QProcess> ProgramProcess::start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->start(executable(), QStringList{u"--profile"_s, m_profile} + arguments);
    return process;
}

std::unique_ptr<QProcess> ProgramProcess::startWindow()
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = m_environment;
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    process->setProcessEnvironment(environment);
    process->start(executable(), {u"--profile"_s, m_profile});
    return process;
}

CommandOutcome ProgramProcess::finish(QProcess &process, const QByteArray &input)
{
    process.write(input);
    process.closeWriteChannel();
    CommandOutcome outcome = outcomeOf(process);
    m_said += outcome.output.toUtf8() + outcome.errors.toUtf8();
    // The log is asked for here, so that secrets in it are seen; it is no part of the sentences.
    QStringList sentences;
    const QStringList lines = outcome.errors.split(u'\n');
    for (const QString &line : lines) {
        if (!line.startsWith("sportello."_L1))
            sentences.append(line);
    }
    outcome.errors = sentences.join(u'\n');
    return outcome;
}

CommandOutcome ProgramProcess::outcomeOf(QProcess &process)
{
    waitWithEvents(process);
    CommandOutcome outcome;
    outcome.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    outcome.output = QString::fromUtf8(process.readAllStandardOutput());
    outcome.errors = QString::fromUtf8(process.readAllStandardError());
    return outcome;
}

bool ProgramProcess::keepsToItself(const QByteArray &text) const
{
    if (m_said.contains(text))
        return false;
    QDirIterator files(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return false;
    }
    return true;
}

} // namespace sportello
