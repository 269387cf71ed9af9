// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/signindialog.h"
#include "ui/welcome/welcomepage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

SignedIn signedInAs(const QString &handle, const QString &remoteId)
{
    SignedIn signedIn;
    signedIn.server = u"https://social.example"_s;
    signedIn.identity = {handle, remoteId, u"Hotel Aurora"_s, {}};
    signedIn.credentials = Secret(u"a token"_s);
    return signedIn;
}

template<typename T>
T *find(const QWidget &parent, const char *name)
{
    return parent.findChild<T *>(QString::fromLatin1(name));
}

/// The field of the way that is shown; each way has fields of its own.
QLineEdit *serverField(const QWidget &dialog)
{
    return dialog.findChild<QWidget *>(u"method_browser"_s)
        ->findChild<QLineEdit *>(u"field_server"_s);
}

} // namespace

class TestAccounts final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void formIsDrawnFromData();
    void missingFieldIsNamed();
    void browserFlowConnects();
    void codeIsHandedOver();
    void cancelStopsWaitingThenCloses();
    void failureIsSaidInPlace();
    void anotherIdentityIsNotTaken();
    void accountsSayHowTheyAre();
    void removalAsksOnceAndReports();
    void removalSaysWhatWasNotRevoked();
    void welcomeOffersPracticeAndNetworks();
    void reconnectOpensTheSignIn();
};

void TestAccounts::formIsDrawnFromData()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    dialog.show();
    auto *browser = find<QRadioButton>(dialog, "choose_browser");
    auto *token = find<QRadioButton>(dialog, "choose_token");
    QVERIFY(browser && token);
    QVERIFY(browser->isChecked());
    QCOMPARE(find<QPushButton>(dialog, "continue")->text(), u"Continue in the browser"_s);
    token->setChecked(true);
    QCOMPARE(find<QPushButton>(dialog, "continue")->text(), u"Connect"_s);
    const QLineEdit *secret = find<QLineEdit>(dialog, "field_token");
    QVERIFY(secret->isVisible());
    QCOMPARE(int(secret->echoMode()), int(QLineEdit::Password));
    QCOMPARE(secret->accessibleName(), u"Access token"_s);
}

void TestAccounts::missingFieldIsNamed()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    dialog.show();
    find<QPushButton>(dialog, "continue")->click();
    QCOMPARE(find<Strip>(dialog, "signInProblem")->text(), u"Server is missing."_s);
    QVERIFY(!dialog.isWaiting());
}

void TestAccounts::browserFlowConnects()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    QList<QUrl> opened;
    dialog.setOpener([&opened](const QUrl &url) { opened.append(url); });
    QSignalSpy connected(&dialog, &SignInDialog::connected);
    dialog.show();
    auto *server =
        dialog.findChild<QWidget *>(u"method_browser"_s)->findChild<QLineEdit *>(u"field_server"_s);
    QTest::keyClicks(server, u"social.example"_s);
    QTest::keyClick(server, Qt::Key_Return);
    QVERIFY(dialog.isWaiting());
    QCOMPARE(desk.network().lastInput.method, u"browser"_s);
    QCOMPARE(desk.network().lastInput.fields.value(u"server"_s), u"social.example"_s);
    QVERIFY(!find<QPushButton>(dialog, "continue")->isEnabled());
    const QUrl url(u"https://social.example/oauth"_s);
    Q_EMIT desk.network().attempt->browserWanted(url);
    QCOMPARE(opened, QList<QUrl>{url});
    find<QPushButton>(dialog, "openBrowserAgain")->click();
    QCOMPARE(opened.size(), 2);
    Q_EMIT desk.network().attempt->finished(signedInAs(u"hotelaurora@social.example"_s, u"1"_s));
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(desk.program().accounts().accounts().size(), 1);
    QVERIFY(!dialog.isVisible());
}

void TestAccounts::codeIsHandedOver()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    dialog.setOpener([](const QUrl &) {});
    dialog.show();
    serverField(dialog)->setText(u"social.example"_s);
    find<QPushButton>(dialog, "continue")->click();
    Q_EMIT desk.network().attempt->browserWanted(QUrl(u"https://social.example/oauth"_s));
    auto *code = find<QLineEdit>(dialog, "code");
    QVERIFY(!code->isVisible());
    Q_EMIT desk.network().attempt->codeWanted();
    QVERIFY(code->isVisible());
    auto *go = find<QPushButton>(dialog, "continue");
    QVERIFY(!go->isEnabled());
    QTest::keyClicks(code, u" 4711 "_s);
    QVERIFY(go->isEnabled());
    QCOMPARE(go->text(), u"Use this code"_s);
    go->click();
    QCOMPARE(desk.network().codeGiven, u"4711"_s);
}

void TestAccounts::cancelStopsWaitingThenCloses()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    dialog.show();
    serverField(dialog)->setText(u"social.example"_s);
    find<QPushButton>(dialog, "continue")->click();
    QVERIFY(dialog.isWaiting());
    find<QPushButton>(dialog, "cancel")->click();
    QVERIFY(!dialog.isWaiting());
    QVERIFY(desk.network().attempt.isNull());
    QVERIFY(dialog.isVisible());
    find<QPushButton>(dialog, "cancel")->click();
    QVERIFY(!dialog.isVisible());
    QVERIFY(desk.program().accounts().accounts().isEmpty());
}

void TestAccounts::failureIsSaidInPlace()
{
    Desk desk;
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst());
    dialog.show();
    serverField(dialog)->setText(u"social.example"_s);
    find<QPushButton>(dialog, "continue")->click();
    Q_EMIT desk.network().attempt->finished(Error{ErrorKind::Offline, {}, {}, false});
    auto *problem = find<Strip>(dialog, "signInProblem");
    QTRY_VERIFY(problem->isVisible());
    QCOMPARE(problem->text(),
             u"social.example cannot be reached. Check the address and your connection."_s);
    QVERIFY(dialog.isVisible());
    QVERIFY(find<QPushButton>(dialog, "continue")->isEnabled());
}

void TestAccounts::anotherIdentityIsNotTaken()
{
    Desk desk;
    const Account account = desk.connectAccount();
    SignInDialog dialog(desk.program().accounts(), paneTheme(),
                        *desk.program().accounts().connectable().constFirst(), account);
    dialog.show();
    QCOMPARE(serverField(dialog)->text(), u"social.example"_s);
    find<QPushButton>(dialog, "continue")->click();
    Q_EMIT desk.network().attempt->finished(signedInAs(u"trattoria@social.example"_s, u"2"_s));
    auto *problem = find<Strip>(dialog, "signInProblem");
    QTRY_VERIFY(problem->isVisible());
    QVERIFY2(problem->text().startsWith(
                 u"This sign-in is for @trattoria@social.example, not for @hotelaurora"_s),
             qPrintable(problem->text()));
    QCOMPARE(desk.program().accounts().accounts().size(), 1);
}

void TestAccounts::accountsSayHowTheyAre()
{
    Desk desk;
    AccountsDialog dialog(desk.program().accounts(), desk.clock(), paneTheme());
    dialog.show();
    QVERIFY(find<QLabel>(dialog, "noAccounts")->isVisible());
    const Account account = desk.connectAccount();
    QTRY_VERIFY(find<QLabel>(dialog, "healthSentence"));
    QTRY_COMPARE(find<QLabel>(dialog, "healthSentence")->text(), u"Working."_s);
    QVERIFY(!find<QPushButton>(dialog, "signInAgain")->isVisible());
    desk.program()
        .accounts()
        .session(account.id)
        ->noteSignInLost({ErrorKind::SignInNeeded, u"invalid_token"_s, {}, false});
    QTRY_VERIFY(find<QPushButton>(dialog, "signInAgain")->isVisible());
    QVERIFY(find<QLabel>(dialog, "healthSentence")->text().startsWith(u"Signed out of"_s));
    QVERIFY(!find<QLabel>(dialog, "noAccounts")->isVisible());
    find<QPushButton>(dialog, "signInAgain")->click();
    auto *signIn = dialog.findChild<SignInDialog *>();
    QVERIFY(signIn && signIn->isVisible());
    QCOMPARE(signIn->windowTitle(), u"Sign in again as @hotelaurora@social.example"_s);
}

void TestAccounts::removalAsksOnceAndReports()
{
    Desk desk;
    desk.connectAccount();
    AccountsDialog dialog(desk.program().accounts(), desk.clock(), paneTheme());
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    find<QPushButton>(dialog, "remove")->click();
    auto *question = find<Strip>(dialog, "removeQuestion");
    QVERIFY(question->isVisible());
    QVERIFY(question->text().contains(u"revoked"_s));
    QVERIFY(question->text().contains(u"The messages stay here"_s));
    QTRY_VERIFY(find<QPushButton>(dialog, "removeNo")->hasFocus());
    find<QPushButton>(dialog, "removeNo")->click();
    QVERIFY(!question->isVisible());
    QCOMPARE(desk.program().accounts().accounts().size(), 1);
    find<QPushButton>(dialog, "remove")->click();
    find<QPushButton>(dialog, "removeYes")->click();
    auto *report = find<Strip>(dialog, "removalReport");
    QTRY_VERIFY(report->isVisible());
    QVERIFY2(report->text().contains(u"its sign-in is worthless now"_s),
             qPrintable(report->text()));
    QCOMPARE(desk.network().revoked, QStringList{u"hotelaurora@social.example"_s});
    QTRY_VERIFY(find<QLabel>(dialog, "noAccounts")->isVisible());
}

void TestAccounts::removalSaysWhatWasNotRevoked()
{
    Desk desk;
    desk.connectAccount();
    desk.network().revokeFails = true;
    AccountsDialog dialog(desk.program().accounts(), desk.clock(), paneTheme());
    dialog.show();
    find<QPushButton>(dialog, "remove")->click();
    find<QPushButton>(dialog, "removeYes")->click();
    auto *report = find<Strip>(dialog, "removalReport");
    QTRY_VERIFY(report->isVisible());
    QVERIFY2(report->text().contains(u"could not be revoked"_s), qPrintable(report->text()));
}

void TestAccounts::welcomeOffersPracticeAndNetworks()
{
    Desk desk;
    WelcomePage page(desk.program(), paneTheme());
    page.resize(1100, 800);
    page.show();
    QSignalSpy practice(&page, &WelcomePage::practiceWanted);
    find<QPushButton>(page, "practise")->click();
    QCOMPARE(practice.size(), 1);
    QVERIFY(find<QLabel>(page, "storedWhere")->text().contains(desk.program().folder().path()));
    auto *button = find<QPushButton>(page, "connect_mastodon");
    QCOMPARE(button->accessibleName(), u"Connect Mastodon"_s);
    button->click();
    auto *dialog = page.findChild<SignInDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *language = find<QComboBox>(page, "language");
    language->setCurrentIndex(language->findData(u"it"_s));
    Q_EMIT language->activated(language->currentIndex());
    QCOMPARE(desk.program().settings().language(), u"it"_s);
}

void TestAccounts::reconnectOpensTheSignIn()
{
    Desk desk;
    const Account account = desk.connectAccount();
    desk.program()
        .accounts()
        .session(account.id)
        ->noteSignInLost({ErrorKind::SignInNeeded, {}, {}, false});
    WelcomePage page(desk.program(), paneTheme());
    page.show();
    page.reconnect(account.id);
    auto *dialog = page.findChild<SignInDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"Sign in again as @hotelaurora@social.example"_s);
}

SPORTELLO_TEST(TestAccounts)
#include "test_accounts.moc"
