// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/history/historydesk.h"

#include "services/errortext.h"
#include "services/history.h"
#include "services/program.h"
#include "ui/history/backupsdialog.h"
#include "ui/history/verifydialog.h"
#include "ui/shell/actions.h"

namespace sportello {

HistoryDesk::HistoryDesk(Program &program, const Theme &theme, const Actions &actions,
                         QWidget *window)
    : QObject(window)
    , m_program(program)
    , m_theme(theme)
    , m_window(window)
{
    connect(actions[ActionId::VerifyHistory], &QAction::triggered, this, &HistoryDesk::verify);
    connect(actions[ActionId::Backups], &QAction::triggered, this, &HistoryDesk::showBackups);
    connect(&program.history().memory(), &HistoryMemory::stateChanged, this, &HistoryDesk::judge);
    connect(&program.history().backups(), &Backups::problemChanged, this,
            &HistoryDesk::judgeBackups);
    // Another window on the same profile: it is known already, and nobody listens yet.
    QMetaObject::invokeMethod(this, &HistoryDesk::judgeBackups, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &HistoryDesk::judge, Qt::QueuedConnection);
}

void HistoryDesk::verify()
{
    auto *dialog = new VerifyDialog(m_program.history().verifier(), m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->start();
}

void HistoryDesk::showBackups()
{
    auto *dialog = new BackupsDialog(m_program.history().backups(), m_theme, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BackupsDialog::reopenWanted, this, &HistoryDesk::reopenWanted);
    dialog->open();
}

void HistoryDesk::judge()
{
    // Also what a machine loses that tells its programs that something is on the disk.
    if (m_program.history().memory().state() == HistoryMemory::State::Differs)
        Q_EMIT troubled(
            tr("The history ends earlier than the keychain remembers, or it is another one: "
               "something was lost or changed."),
            tr("Choose “Verify history…” in the menu Help to see what."));
}

void HistoryDesk::judgeBackups()
{
    const std::optional<Error> &problem = m_program.history().backups().problem();
    if (!problem)
        return;
    const ErrorSentence why = ErrorText::forError(*problem, ErrorText::Action::Save);
    Q_EMIT troubled(tr("There is no backup of today. %1").arg(why.text()),
                    tr("It is tried again every hour. “Backups…” in the menu File shows what "
                       "there is."));
}

} // namespace sportello
