// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "ui/common/theme.h"

#include <QDialog>
#include <QUrl>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace sportello {

class AccountRow;
class SignInDialog;
class Strip;

/// All accounts with their state, and the networks to connect another on.
class AccountsDialog : public QDialog
{
    Q_OBJECT

public:
    using Opener = std::function<void(const QUrl &)>;

    /// The references outlive the dialog.
    AccountsDialog(Accounts &accounts, Clock &clock, const Theme &theme, QWidget *parent = nullptr);

    /// What opens the browser for a sign-in.
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// Opens the sign-in of a network, or does nothing for an unknown one.
    void connectAccount(const QString &network);
    /// Opens the sign-in of an account again.
    void signInAgain(const Account &account);

private:
    void build();
    void refreshRows();
    void remove(const Account &account);
    QString reportWords(const Account &account, const RemovalReport &report) const;
    void openSignIn(const Network &network, const std::optional<Account> &account);

    Accounts &m_accounts;
    Clock &m_clock;
    const Theme &m_theme;
    Opener m_opener;
    QVBoxLayout *m_rows = nullptr;
    QList<AccountRow *> m_shown;
    QLabel *m_none = nullptr;
    Strip *m_report = nullptr;
};

} // namespace sportello
