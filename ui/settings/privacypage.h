// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/personaldata.h"
#include "services/program.h"
#include "ui/settings/settingspage.h"

class QPushButton;
class QSpinBox;
class QTreeWidget;

namespace sportello {

/// How long texts are kept, account by account; erasures with their receipts, holds, and what was
/// removed because its time was over.
class PrivacyPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The program outlives the page.
    PrivacyPage(Program &program, const Theme &theme, QWidget *parent);

private:
    /// What is chosen for one account.
    struct AccountRow
    {
        AccountId account;
        QSpinBox *privateMonths = nullptr;
        QSpinBox *publicMonths = nullptr;
        QPushButton *keep = nullptr;
        QLabel *state = nullptr;
    };

    void buildAccounts();
    void buildLists();
    QTreeWidget *addList(const QString &title, const QString &objectName,
                         const QStringList &columns);
    QSpinBox *monthsBox(const QString &objectName, const QString &name);
    void readRules();
    void readReceipts();
    void readHolds();
    void readRuns();
    void choose(const AccountRow &row);
    void showState(const AccountRow &row, const std::optional<RetentionRule> &rule);
    void showReceipt();
    void liftHold();

    Program &m_program;
    QList<AccountRow> m_rows;
    QTreeWidget *m_receipts = nullptr;
    QTreeWidget *m_holds = nullptr;
    QTreeWidget *m_runs = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_lift = nullptr;
    QList<ErasureReceipt> m_shownReceipts;
};

} // namespace sportello
