// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/accounts.h"
#include "ui/common/theme.h"

#include <QDialog>
#include <QUrl>

#include <functional>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QStackedWidget;
class QVBoxLayout;

namespace sportello {

class SignInPage;
class Strip;

/// Signs in to one network, as that network's form asks. Never modal by exec(): open() it.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    using Opener = std::function<void(const QUrl &)>;

    /// `network` is one of Accounts::connectable(). With `account` it is that account which signs
    /// in again. The references outlive the dialog.
    SignInDialog(Accounts &accounts, const Theme &theme, const Network &network,
                 const std::optional<Account> &account = {}, QWidget *parent = nullptr);
    ~SignInDialog() override;

    /// What opens the browser; the system's if nothing else is said.
    void setOpener(Opener opener) { m_opener = std::move(opener); }
    /// True while the network or the browser is asked.
    bool isWaiting() const { return m_attempt != nullptr || m_adding; }

    void reject() override;

Q_SIGNALS:
    void connected(const sportello::Account &account);

private:
    void build(const SignInForm &form);
    QWidget *buildWaiting();
    QWidget *buildButtons();
    void chooseMethod(int number);
    void begin();
    void openBrowser(const QUrl &url);
    void finish(const Result<SignedIn> &result);
    void stopWaiting();
    void showProblem(const QString &text);
    void refresh();
    SignInPage *page() const;

    Accounts &m_accounts;
    const Theme &m_theme;
    const Network &m_network;
    std::optional<Account> m_account;
    Opener m_opener;
    std::unique_ptr<SignInAttempt> m_attempt;
    QUrl m_browserUrl;
    bool m_adding = false;

    QList<QRadioButton *> m_choices;
    QStackedWidget *m_methods = nullptr;
    QWidget *m_waiting = nullptr;
    QLabel *m_waitingText = nullptr;
    QPushButton *m_openAgain = nullptr;
    QWidget *m_codeRow = nullptr;
    QLineEdit *m_code = nullptr;
    Strip *m_problem = nullptr;
    QPushButton *m_continue = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace sportello
