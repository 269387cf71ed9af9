// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/accounts/signindialog.h"

#include "services/errortext.h"
#include "ui/accounts/signinpage.h"
#include "ui/common/format.h"
#include "ui/common/wrappedlabel.h"
#include "ui/conversation/strip.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace sportello {

using namespace Qt::StringLiterals;

SignInDialog::SignInDialog(Accounts &accounts, const Theme &theme, const Network &network,
                           const std::optional<Account> &account, QWidget *parent)
    : QDialog(parent)
    , m_accounts(accounts)
    , m_theme(theme)
    , m_network(network)
    , m_account(account)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
{
    setObjectName(u"signInDialog"_s);
    build(network.signInForm());
    refresh();
}

SignInDialog::~SignInDialog() = default;

void SignInDialog::build(const SignInForm &form)
{
    const QString title =
        m_account ? tr("Sign in again as %1").arg(Format::address(m_account->handle)) : form.title;
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(8);
    auto *heading = new QLabel(title, this);
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(m_theme.font(FontRole::Title));
    layout->addWidget(heading);

    m_methods = new QStackedWidget(this);
    for (const SignInMethod &method : form.methods) {
        auto *methodPage = new SignInPage(method, m_theme, m_methods);
        if (m_account)
            methodPage->setAnswer(u"server"_s, QUrl(m_account->server).host());
        connect(methodPage, &SignInPage::submitted, this, &SignInDialog::begin);
        const int number = m_methods->addWidget(methodPage);
        if (form.methods.size() < 2)
            continue;
        auto *choice = new QRadioButton(method.label, this);
        choice->setObjectName(u"choose_"_s + method.name);
        choice->setAccessibleDescription(method.explanation);
        connect(choice, &QRadioButton::toggled, this, [this, number](bool on) {
            if (on)
                chooseMethod(number);
        });
        layout->addWidget(choice);
        m_choices.append(choice);
    }
    layout->addWidget(m_methods);
    layout->addWidget(buildWaiting());
    m_problem = new Strip(m_theme, Strip::Tone::Bad, this);
    m_problem->setObjectName(u"signInProblem"_s);
    layout->addWidget(m_problem);
    layout->addStretch(1);
    layout->addWidget(buildButtons());
    if (!m_choices.isEmpty())
        m_choices.constFirst()->setChecked(true);
    // Not the least width of the dialog: longer words on the buttons make it wider.
    layout->addStrut(440 - 48);
    chooseMethod(0);
}

QWidget *SignInDialog::buildWaiting()
{
    m_waiting = new QWidget(this);
    m_waiting->setObjectName(u"waiting"_s);
    auto *layout = new QVBoxLayout(m_waiting);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *row = new QHBoxLayout;
    m_waitingText = new WrappedLabel({}, m_waiting);
    m_waitingText->setObjectName(u"waitingText"_s);
    m_waitingText->setTextFormat(Qt::PlainText);
    m_openAgain = new QPushButton(tr("Open the browser again"), m_waiting);
    m_openAgain->setObjectName(u"openBrowserAgain"_s);
    m_openAgain->setProperty("extent", u"small"_s);
    connect(m_openAgain, &QPushButton::clicked, this, [this] { m_opener(m_browserUrl); });
    layout->addWidget(m_waitingText);
    row->addWidget(m_openAgain);
    row->addStretch(1);
    layout->addLayout(row);

    m_codeRow = new QWidget(m_waiting);
    auto *codeLayout = new QVBoxLayout(m_codeRow);
    codeLayout->setContentsMargins(0, 4, 0, 0);
    codeLayout->setSpacing(4);
    auto *label = new WrappedLabel(tr("If the browser shows a code, paste it here:"), m_codeRow);
    m_code = new QLineEdit(m_codeRow);
    m_code->setObjectName(u"code"_s);
    m_code->setAccessibleName(tr("Code from the browser"));
    m_code->setEchoMode(QLineEdit::Password);
    label->setBuddy(m_code);
    connect(m_code, &QLineEdit::returnPressed, this, &SignInDialog::begin);
    connect(m_code, &QLineEdit::textChanged, this, &SignInDialog::refresh);
    codeLayout->addWidget(label);
    codeLayout->addWidget(m_code);
    layout->addWidget(m_codeRow);
    m_codeRow->hide();
    m_waiting->hide();
    return m_waiting;
}

QWidget *SignInDialog::buildButtons()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addStretch(1);
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_cancel->setObjectName(u"cancel"_s);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &SignInDialog::reject);
    m_continue = new QPushButton(row);
    m_continue->setObjectName(u"continue"_s);
    m_continue->setProperty("kind", u"primary"_s);
    m_continue->setAutoDefault(false);
    connect(m_continue, &QPushButton::clicked, this, &SignInDialog::begin);
    layout->addWidget(m_cancel);
    layout->addWidget(m_continue);
    return row;
}

SignInPage *SignInDialog::page() const
{
    return qobject_cast<SignInPage *>(m_methods->currentWidget());
}

void SignInDialog::chooseMethod(int number)
{
    m_methods->setCurrentIndex(number);
    // The pages behind must not make the dialog as high as the highest of them.
    for (int i = 0; i < m_methods->count(); ++i) {
        m_methods->widget(i)->setSizePolicy(
            QSizePolicy::Preferred, i == number ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    m_methods->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    if (m_problem)
        m_problem->setText({});
    if (SignInPage *shown = page())
        shown->focusFirst();
    if (m_continue)
        refresh();
}

void SignInDialog::begin()
{
    if (m_adding || !page())
        return;
    if (m_attempt) {
        const QString code = m_code->text().trimmed();
        if (!code.isEmpty())
            m_attempt->giveCode(code);
        return;
    }
    const QString missing = page()->missingField();
    if (!missing.isEmpty()) {
        showProblem(tr("%1 is missing.").arg(missing));
        return;
    }
    m_problem->setText({});
    m_attempt = m_accounts.signIn(m_network.name(), {page()->method().name, page()->answers()});
    if (!m_attempt)
        return;
    connect(m_attempt.get(), &SignInAttempt::browserWanted, this, &SignInDialog::openBrowser);
    connect(m_attempt.get(), &SignInAttempt::codeWanted, this, [this] {
        m_codeRow->show();
        refresh();
    });
    // Queued: the attempt must not be destroyed while it is still speaking.
    connect(m_attempt.get(), &SignInAttempt::finished, this, &SignInDialog::finish,
            Qt::QueuedConnection);
    m_waitingText->setText(tr("Asking %1…").arg(m_network.displayName()));
    m_openAgain->hide();
    refresh();
    m_attempt->start();
}

void SignInDialog::openBrowser(const QUrl &url)
{
    m_browserUrl = url;
    m_waitingText->setText(
        tr("Your browser asks for your permission. Answer there; this goes on by itself."));
    m_openAgain->show();
    refresh();
    m_opener(url);
}

void SignInDialog::finish(const Result<SignedIn> &result)
{
    // A result that was on its way when somebody cancelled.
    if (!m_attempt)
        return;
    if (!result) {
        stopWaiting();
        QString server = page()->answers().value(u"server"_s);
        if (server.isEmpty())
            server = m_network.displayName();
        showProblem(ErrorText::forError(result.error(), ErrorText::Action::SignIn, server).text());
        return;
    }
    const QString address = result->identity.address;
    if (m_account && !m_account->remoteId.isEmpty()
        && result->identity.remoteId != m_account->remoteId) {
        stopWaiting();
        showProblem(tr("This sign-in is for %1, not for %2. Choose %2 in the browser and try "
                       "again, or connect %1 as an account of its own.")
                        .arg(Format::address(address), Format::address(m_account->handle)));
        return;
    }
    m_adding = true;
    whenDone(m_accounts.add(m_network.name(), *result), this,
             [this](const Result<Account> &account) {
        m_adding = false;
        stopWaiting();
        if (!account) {
            showProblem(ErrorText::forError(account.error(), ErrorText::Action::SignIn,
                                            m_network.displayName())
                            .text());
            return;
        }
        page()->forgetSecrets();
        Q_EMIT connected(*account);
        accept();
    });
}

void SignInDialog::stopWaiting()
{
    m_attempt.reset();
    m_code->clear();
    m_codeRow->hide();
    m_browserUrl.clear();
    refresh();
}

void SignInDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    refresh();
}

void SignInDialog::refresh()
{
    const bool waiting = isWaiting();
    m_methods->setEnabled(!waiting);
    for (QRadioButton *choice : std::as_const(m_choices))
        choice->setEnabled(!waiting);
    m_waiting->setVisible(waiting);
    const bool codeShown = !m_codeRow->isHidden();
    const bool inBrowser = page() && page()->method().kind == SignInMethod::Kind::Browser;
    if (waiting && codeShown)
        m_continue->setText(tr("Use this code"));
    else
        m_continue->setText(inBrowser ? tr("Continue in the browser") : tr("Connect"));
    m_continue->setEnabled(!waiting || (codeShown && !m_code->text().trimmed().isEmpty()));
    // Wrapped text asks for its height only once its width is known.
    layout()->activate();
    const int needed = layout()->totalHeightForWidth(width());
    if (height() < needed)
        resize(width(), needed);
}

void SignInDialog::reject()
{
    if (m_adding)
        return; // the secret is being written; a moment later the account is there
    if (m_attempt) {
        // The first Cancel stops the waiting, the second closes.
        stopWaiting();
        page()->focusFirst();
        return;
    }
    for (int i = 0; i < m_methods->count(); ++i) {
        if (auto *methodPage = qobject_cast<SignInPage *>(m_methods->widget(i)))
            methodPage->forgetSecrets();
    }
    QDialog::reject();
}

} // namespace sportello
