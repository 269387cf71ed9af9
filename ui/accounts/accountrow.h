// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "ui/common/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace sportello {

class Strip;

/// One account in the list: how its channel is, in one sentence, and the one thing to do.
class AccountRow : public QFrame
{
    Q_OBJECT

public:
    /// The references outlive the row.
    AccountRow(Accounts &accounts, Clock &clock, const Theme &theme, const Account &account,
               QWidget *parent = nullptr);

    const Account &account() const { return m_account; }
    /// Reads the account's state again.
    void refresh();
    /// The account is still there.
    void removalFailed(const QString &text);

Q_SIGNALS:
    void signInWanted(const sportello::Account &account);
    /// Somebody wants the account removed, and was asked.
    void removalConfirmed(const sportello::Account &account);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void askRemoval();
    void remove();
    QString facts(const AccountHealth &health) const;

    Accounts &m_accounts;
    Clock &m_clock;
    const Theme &m_theme;
    Account m_account;
    QLabel *m_sentence = nullptr;
    QLabel *m_facts = nullptr;
    QLabel *m_details = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_showDetails = nullptr;
    QPushButton *m_remove = nullptr;
    Strip *m_question = nullptr;
};

} // namespace sportello
