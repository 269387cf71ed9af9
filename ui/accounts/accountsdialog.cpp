// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/accountsdialog.h"

#include "services/errortext.h"
#include "ui/accounts/accountrow.h"
#include "ui/accounts/signindialog.h"
#include "ui/common/format.h"
#include "ui/conversation/strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

AccountsDialog::AccountsDialog(Accounts &accounts, Clock &clock, const Theme &theme,
                               QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_clock(clock)
    , m_theme(theme)
{
    setObjectName(u"accountsDialog"_s);
    setWindowTitle(tr("Accounts"));
    resize(620, 480);
    build();
    connect(&accounts, &Accounts::accountsChanged, this, &AccountsDialog::refreshRows);
    refreshRows();
}

void AccountsDialog::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 12);
    layout->setSpacing(0);
    m_report = new Strip(m_theme, Strip::Tone::Plain, this);
    m_report->setObjectName(u"removalReport"_s);
    connect(m_report->addButton(tr("Close"), u"closeReport"_s), &QPushButton::clicked, this,
            [this] { m_report->setText({}); });
    layout->addWidget(m_report);

    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"accountList"_s);
    scroll->setAccessibleName(windowTitle());
    scroll->setWidgetResizable(true);
    auto *list = new QWidget(scroll);
    list->setProperty("surface", u"surf"_s);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_none = new QLabel(tr("No account is connected yet."), list);
    m_none->setObjectName(u"noAccounts"_s);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setProperty("tone", u"third"_s);
    m_rows->addWidget(m_none);
    m_rows->addStretch(1);
    scroll->setWidget(list);
    layout->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 12, 12, 0);
    for (const Network *network : m_accounts.connectable()) {
        auto *button = new QPushButton(tr("Connect %1…").arg(network->displayName()), this);
        button->setObjectName(u"connect_"_s + network->name());
        button->setIcon(m_theme.icon(u"plus"_s));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this,
                [this, name = network->name()] { connectAccount(name); });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(close);
    layout->addLayout(buttons);
}

void AccountsDialog::refreshRows()
{
    const QList<Account> accounts = m_accounts.accounts();
    for (AccountRow *row : std::as_const(m_shown)) {
        // Later: one of them may be telling us that its account is gone.
        row->hide();
        row->setObjectName({});
        row->deleteLater();
    }
    m_shown.clear();
    for (const Account &account : accounts) {
        auto *row = new AccountRow(m_accounts, m_clock, m_theme, account, this);
        connect(row, &AccountRow::signInWanted, this, &AccountsDialog::signInAgain);
        connect(row, &AccountRow::removalConfirmed, this, &AccountsDialog::remove);
        m_rows->insertWidget(static_cast<int>(m_shown.size()), row);
        m_shown.append(row);
    }
    m_none->setVisible(accounts.isEmpty());
}

void AccountsDialog::remove(const Account &account)
{
    // Asked here and not by the row, which goes before the answer comes.
    whenDone(m_accounts.remove(account.id), this,
             [this, account](const Result<RemovalReport> &report) {
        if (report) {
            m_report->setText(reportWords(account, *report));
            return;
        }
        const QString words =
            ErrorText::forError(report.error(), ErrorText::Action::Remove, account.handle).text();
        for (AccountRow *row : std::as_const(m_shown)) {
            if (row->account().id == account.id)
                row->removalFailed(words);
        }
    });
}

QString AccountsDialog::reportWords(const Account &account, const RemovalReport &report) const
{
    QStringList sentences;
    const QString name = Format::address(account.handle);
    if (report.revoked) {
        sentences.append(tr("%1 is removed; its sign-in is worthless now.").arg(name));
    } else {
        sentences.append(
            tr("%1 is removed here, but its sign-in could not be revoked. Revoke it in "
               "the account's settings on the server.")
                .arg(name));
    }
    if (report.secretProblem) {
        sentences.append(tr("The keychain did not confirm that the sign-in is deleted. Look for "
                            "Sportello in your keychain."));
    }
    sentences.append(tr("Its messages stay here."));
    return sentences.join(u' ');
}

void AccountsDialog::connectAccount(const QString &network)
{
    for (const Network *candidate : m_accounts.connectable()) {
        if (candidate->name() == network)
            openSignIn(*candidate, {});
    }
}

void AccountsDialog::signInAgain(const Account &account)
{
    for (const Network *candidate : m_accounts.connectable()) {
        if (candidate->name() == account.network)
            openSignIn(*candidate, account);
    }
}

void AccountsDialog::openSignIn(const Network &network, const std::optional<Account> &account)
{
    auto *dialog = new SignInDialog(m_accounts, m_theme, network, account, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (m_opener)
        dialog->setOpener(m_opener);
    dialog->open();
}

} // namespace sportello
