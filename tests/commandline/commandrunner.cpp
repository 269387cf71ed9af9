// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"

#include "commandline/commandline.h"
#include "networks/practice/practicenetwork.h"
#include "support/faketransport.h"

#include <QTemporaryFile>
#include <QTimer>

#include <csignal>
#include <unistd.h>

namespace sportello {

using namespace Qt::StringLiterals;

CommandRunner::CommandRunner()
{
    m_world.capabilities.findSentLag = std::chrono::seconds(5);
}

ProgramParts CommandRunner::parts()
{
    ProgramParts parts;
    parts.networks.push_back(std::make_unique<PracticeNetwork>());
    parts.networks.push_back(std::make_unique<FakeNetwork>(m_world));
    parts.secrets = std::make_unique<MemorySecretStore>(m_keychain);
    parts.http = std::make_unique<FakeTransport>();
    parts.clock = std::make_unique<FastClock>(m_factor);
    return parts;
}

CommandOutcome CommandRunner::run(const QStringList &arguments, const QByteArray &input)
{
    QBuffer output;
    QBuffer errors;
    return runWith(output, errors, arguments, input);
}

CommandOutcome CommandRunner::runUntil(const QString &said, int signalNumber,
                                       const QStringList &arguments)
{
    QBuffer output;
    QBuffer errors;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        const QByteArray wanted = said.toUtf8();
        if (!output.data().contains(wanted) && !errors.data().contains(wanted))
            return;
        look.stop();
        kill(getpid(), signalNumber);
    });
    look.start(20);
    return runWith(output, errors, arguments, {});
}

CommandOutcome CommandRunner::runWith(QBuffer &output, QBuffer &errors,
                                      const QStringList &arguments, const QByteArray &input)
{
    output.open(QIODevice::WriteOnly);
    errors.open(QIODevice::WriteOnly);
    QTemporaryFile given;
    if (!given.open())
        return {};
    given.write(input);
    given.flush();
    given.seek(0);
    lseek(given.handle(), 0, SEEK_SET);
    CommandOutcome outcome;
    outcome.code = runCommandLine(QStringList{u"--profile"_s, profile()} + arguments, parts(),
                                  {output, errors, given.handle()});
    outcome.output = QString::fromUtf8(output.data());
    outcome.errors = QString::fromUtf8(errors.data());
    return outcome;
}

QList<QJsonObject> CommandRunner::json(const QStringList &arguments, const QByteArray &input)
{
    return run(arguments + QStringList{u"--json"_s}, input).lines();
}

QJsonObject CommandRunner::conversation(const QString &handle, const QString &audience)
{
    QJsonObject found;
    const QList<QJsonObject> lines = json({u"list"_s});
    for (const QJsonObject &line : lines) {
        if (line.value(u"handle"_s) == handle && line.value(u"audience"_s) == audience)
            found = line;
    }
    return found;
}

bool CommandRunner::usePractice()
{
    return run({u"account"_s, u"add"_s, u"practice"_s}).code == 0
        && run({u"sync"_s, u"--once"_s}).code == 0;
}

bool CommandRunner::useFake()
{
    return run({u"account"_s, u"add"_s, u"fake"_s, u"--server"_s, u"fake.example"_s,
                u"--token-stdin"_s},
               "canary-in-memory\n")
               .code
        == 0
        && run({u"sync"_s, u"--once"_s}).code == 0;
}

} // namespace sportello
