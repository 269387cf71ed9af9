// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandline/commandline.h"
#include "networks/allnetworks.h"
#include "networks/http/nettransport.h"
#include "networks/http/systemtxtlookup.h"
#include "services/keychainsecretstore.h"
#include "services/program.h"
#include "ui/application.h"
#include "ui/common/pdfsheets.h"
#include "ui/common/translators.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QLoggingCategory>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace {

sportello::ProgramParts realParts()
{
    sportello::ProgramParts parts;
    parts.networks = sportello::allNetworks();
    parts.secrets = std::make_unique<sportello::KeychainSecretStore>();
    parts.clock = std::make_unique<sportello::SystemClock>();
    parts.http = std::make_unique<sportello::NetTransport>(
        *parts.clock, u"Sportello/"_s + QCoreApplication::applicationVersion());
    parts.names = std::make_unique<sportello::SystemTxtLookup>(*parts.clock);
    return parts;
}

/// Where letters can be drawn.
sportello::ProgramParts partsWithFonts()
{
    sportello::ProgramParts parts = realParts();
    parts.reports = sportello::pdfReports();
    return parts;
}

void introduce()
{
    QCoreApplication::setApplicationName(u"Sportello"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(SPORTELLO_VERSION));
    QCoreApplication::setOrganizationDomain(u"sportello.org"_s);
}

QStringList textsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

int runWindow(int argc, char **argv)
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(argc, argv);
    introduce();
    QGuiApplication::setDesktopFileName(u"org.sportello.Sportello"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/app/org.sportello.Sportello.svg"_s));

    QCommandLineParser parser;
    const QCommandLineOption profile(u"profile"_s, {}, u"DIR"_s,
                                     sportello::Program::defaultProfilePath());
    parser.addOption(profile);
    parser.process(application);
    sportello::Application window(parser.value(profile), partsWithFonts);
    window.start();
    return QApplication::exec();
}

/// What this process writes is for its owner alone, and its memory never lands in a file.
void keepPrivate()
{
#ifdef Q_OS_UNIX
    ::umask(0077);
    const rlimit nothing{0, 0};
    ::setrlimit(RLIMIT_CORE, &nothing);
#endif
}

} // namespace

int main(int argc, char **argv)
{
    keepPrivate();
    // A command never touches a display.
    const QStringList arguments = textsOf(argc, argv);
    if (sportello::isCommand(arguments)) {
        const bool drawsLetters = sportello::needsFonts(arguments);
        std::unique_ptr<QCoreApplication> application;
        if (drawsLetters) {
            // On no screen.
            qputenv("QT_QPA_PLATFORM", "offscreen");
            application = std::make_unique<QGuiApplication>(argc, argv);
        } else {
            application = std::make_unique<QCoreApplication>(argc, argv);
        }
        introduce();
        // A person reads one sentence, not the log as well; QT_LOGGING_RULES brings it back.
        QLoggingCategory::setFilterRules(u"sportello.*.warning=false"_s);
        sportello::Translators translators;
        translators.install(QLocale::system());
        return sportello::runCommandLine(arguments, drawsLetters ? partsWithFonts() : realParts());
    }
    return runWindow(argc, argv);
}
