// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/application.h"

#include "core/future.h"
#include "core/log.h"
#include "services/errortext.h"
#include "ui/desktop/desktop.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QLocale>
#include <QMessageBox>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

/// The hotel, the restaurant and the hotel's phone: answering as the right one is part of practice,
/// and so is to reach somebody by another way.
constexpr int PracticeAccounts = 3;

} // namespace

Application::Application(QString profilePath, MakeParts makeParts)
    : m_profilePath(std::move(profilePath))
    , m_makeParts(std::move(makeParts))
{
    m_theme.install();
}

Application::~Application()
{
    close();
}

QString Application::practicePath(const QString &profilePath)
{
    return profilePath + u"-practice"_s;
}

void Application::start()
{
    if (open(m_profilePath))
        showWindow();
}

bool Application::open(const QString &profilePath)
{
    Result<std::unique_ptr<Program>> opened = Program::open(profilePath, m_makeParts());
    if (!opened) {
        refuse(opened.error(), profilePath);
        return false;
    }
    m_program = std::move(opened).value();
    Settings &settings = m_program->settings();
    m_theme.setChoice(settings.theme());
    m_theme.setTextSize(settings.textSize());
    connect(&settings, &Settings::textSizeChanged, this,
            [this] { m_theme.setTextSize(m_program->settings().textSize()); });
    connect(&settings, &Settings::themeChanged, this,
            [this] { m_theme.setChoice(m_program->settings().theme()); });
    // Queued: the dialog that asked belongs to the window that goes.
    connect(
        &settings, &Settings::languageChanged, this,
        [this] {
        translate();
        showWindow();
        },
        Qt::QueuedConnection);
    translate();
    m_program->start();
    if (settings.isPractice())
        inviteGuests();
    return true;
}

void Application::close()
{
    // Between two profiles there is no window for a moment, and the program must not end then.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desktop.reset();
    m_window.reset();
    m_invitation.reset();
    m_program.reset();
}

void Application::showWindow()
{
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_desktop.reset();
    m_window.reset();
    m_window = std::make_unique<MainWindow>(*m_program, m_theme);
    m_desktop = std::make_unique<Desktop>(*m_program, m_theme, *m_window);
    connect(m_window.get(), &MainWindow::practiceWanted, this, &Application::practise,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::leavePracticeWanted, this, &Application::leavePractice,
            Qt::QueuedConnection);
    connect(m_window.get(), &MainWindow::reopenWanted, this, &Application::reopen,
            Qt::QueuedConnection);
    m_window->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
}

void Application::practise()
{
    const QString path = practicePath(m_profilePath);
    close();
    if (!open(path))
        return;
    if (!m_program->settings().isPractice()) {
        // What a profile is for is read when it is opened, so a new one is opened twice.
        m_program->settings().setPractice(true);
        close();
        if (!open(path))
            return;
    }
    showWindow();
}

void Application::leavePractice()
{
    close();
    if (open(m_profilePath))
        showWindow();
}

void Application::reopen()
{
    const QString path = m_program->folder().path();
    close();
    if (open(path))
        showWindow();
}

void Application::inviteGuests()
{
    whenDone(m_program->ready(), m_program.get(), [this](const Result<Done> &) {
        const auto accounts = m_program->accounts().accounts().size();
        if (accounts == 0)
            inviteNext(PracticeAccounts);
    });
}

void Application::inviteNext(int left)
{
    const QList<const Network *> networks = m_program->accounts().connectable();
    if (left == 0)
        fileGuests();
    if (left == 0 || networks.isEmpty())
        return;
    const QString network = networks.first()->name();
    SignInInput input;
    input.method = networks.first()->signInForm().methods.first().name;
    m_invitation = m_program->accounts().signIn(network, input);
    connect(m_invitation.get(), &SignInAttempt::finished, m_program.get(),
            [this, network, left](const Result<SignedIn> &result) {
        if (!result)
            return;
        whenDone(m_program->accounts().add(network, result.value()), m_program.get(),
                 [this, left](const Result<Account> &added) {
            if (added)
                inviteNext(left - 1);
            else
                qCWarning(logAccounts) << "The practice account could not be kept";
        });
    });
    m_invitation->start();
}

void Application::fileGuests()
{
    // As a hotel has its guests on file before they write.
    QFile file(u":/networks/practice/contacts.csv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    ContactFile &contacts = m_program->contactFile();
    auto plan = contacts.preview(u"contacts.csv"_s, QString::fromUtf8(file.readAll()));
    whenDone(plan, m_program.get(), [this, &contacts](const Result<ContactImportPlan> &read) {
        if (read)
            contacts.import(*read, m_program->agent().id);
    });
}

void Application::translate()
{
    // Somebody who chose the language of their system keeps its dates and times.
    const QString choice = m_program->settings().language();
    const QLocale system = QLocale::system();
    const bool ofSystem = choice.isEmpty() || QLocale(choice).language() == system.language();
    const QLocale locale = ofSystem ? system : QLocale(choice);
    QLocale::setDefault(locale);
    m_translators.install(locale);
}

void Application::refuse(const Error &error, const QString &profilePath)
{
    const ErrorSentence sentence = ErrorText::forError(error, ErrorText::Action::Open, profilePath);
    auto box =
        std::make_unique<QMessageBox>(QMessageBox::Warning, QCoreApplication::applicationName(),
                                      sentence.sentence, QMessageBox::Close);
    box->setObjectName(u"refusal"_s);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(sentence.nextStep);
    if (!sentence.details.isEmpty())
        box->setDetailedText(sentence.details);
    box->show();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    m_refusal = std::move(box);
}

} // namespace sportello
