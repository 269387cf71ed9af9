// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/common/translators.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace sportello {

class Desktop;
class MainWindow;
class SignInAttempt;

/// Opens a profile and puts a window on it; changes to the practice profile and back.
class Application : public QObject
{
    Q_OBJECT

public:
    /// Makes what a program is built from, anew for each profile that is opened.
    using MakeParts = std::function<ProgramParts()>;

    Application(QString profilePath, MakeParts makeParts);
    ~Application() override;

    /// Shows the window, or the message why it cannot be shown. The program ends when it is closed.
    void start();

    /// Where the made-up guests of a profile live: a folder beside it.
    static QString practicePath(const QString &profilePath);

    MainWindow *window() const { return m_window.get(); }
    Program *program() const { return m_program.get(); }

private:
    bool open(const QString &profilePath);
    void close();
    void showWindow();
    void practise();
    void leavePractice();
    void reopen();
    void inviteGuests();
    void inviteNext(int left);
    void fileGuests();
    void translate();
    void refuse(const Error &error, const QString &profilePath);

    QString m_profilePath;
    MakeParts m_makeParts;
    Theme m_theme;
    Translators m_translators;
    std::unique_ptr<Program> m_program;
    std::unique_ptr<SignInAttempt> m_invitation;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Desktop> m_desktop; ///< on top of the window
    std::unique_ptr<QWidget> m_refusal;
};

} // namespace sportello
