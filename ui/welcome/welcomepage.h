// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QComboBox;
class QFrame;
class QLabel;

namespace sportello {

class AccountsDialog;

/// What is seen while no account is connected: practise, or connect one. It also opens the windows
/// in which accounts are looked after.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    using Opener = std::function<void(const QUrl &)>;

    /// Both outlive the page.
    WelcomePage(Program &program, const Theme &theme, QWidget *parent = nullptr);

    /// What opens the browser for a sign-in.
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// Opens the accounts, where another can be connected.
    void showAccounts();
    /// Does the one thing that an account needs: a sign-in, or another look into the keychain.
    void reconnect(const AccountId &account);

Q_SIGNALS:
    void practiceWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildPractice();
    QWidget *buildNetworks();
    QWidget *buildNetworkRow(const Network &network);
    QWidget *buildFooter();
    QFrame *makeCard(const QString &name);
    QLabel *makeLabel(const QString &text, FontRole role, const QString &tone, QWidget *parent);
    AccountsDialog *accountsDialog();
    void applyColors();

    Program &m_program;
    const Theme &m_theme;
    Opener m_opener;
    QPointer<AccountsDialog> m_accounts;
    QBoxLayout *m_cards = nullptr;
    QList<QFrame *> m_frames;
};

} // namespace sportello
