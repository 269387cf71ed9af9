// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "storage/contexttable.h"
#include "support/testcase.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/signindialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keymap.h"
#include "ui/shell/keysheet.h"
#include "ui/welcome/welcomepage.h"

#include <QLineEdit>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Pictures of conversation, accounts and welcome for people to look at, in $SPORTELLO_SHOTS.
class TestPaneShots final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void shoot_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("pane") << u"light"_s << QSize(568, 830);
        QTest::newRow("pane-dark") << u"dark"_s << QSize(568, 830);
        QTest::newRow("pane-narrow") << u"light"_s << QSize(380, 700);
    }

    void shoot()
    {
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (folder.isEmpty())
            QSKIP("SPORTELLO_SHOTS names no folder");
        QFETCH(QString, theme);
        QFETCH(QSize, size);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        paneTheme().setChoice(theme);
        PaneFixture pane;
        fill(pane);
        pane.show(size);
        pane.pass(300ms);
        QVERIFY(pane.pane->grab().save(u"%1/%2-empty.png"_s.arg(folder, name)));
        pane.type(u"Giulia, la camera sta! La prenotazione resta confermata per due notti."_s);
        pane.pass(1s);
        QVERIFY(pane.pane->grab().save(u"%1/%2-typed.png"_s.arg(folder, name)));
        pane.pressSend();
        QTRY_COMPARE(pane.editor()->toPlainText(), QString());
        QTRY_VERIFY(pane.button("outbox_undo"));
        pane.pass(1s);
        QVERIFY(pane.pane->grab().save(u"%1/%2-sent.png"_s.arg(folder, name)));
        pane.button("tabPrivate")->click();
        pane.type(u"In privato "_s + QString(500, u'x'));
        pane.arrive(u"Ancora una cosa: accettate cani?"_s);
        pane.pass(1s);
        QVERIFY(pane.pane->grab().save(u"%1/%2-private.png"_s.arg(folder, name)));
        accounts(pane, folder, name, size);
        published(folder, name, size);
        paneTheme().setChoice(u"light"_s);
    }

private:
    /// A customer published a card number.
    static void published(const QString &folder, const QString &name, QSize size)
    {
        PaneFixture pane;
        pane.add(pane.message(u"Avete preso due volte 90 euro dalla carta 4111 1111 1111 1111, "
                              "chiamatemi al +39 347 1234567!"_s,
                              5));
        pane.show(size);
        pane.pass(300ms);
        QVERIFY(pane.pane->grab().save(u"%1/%2-published.png"_s.arg(folder, name)));
        pane.button("askToDelete")->click();
        QTRY_VERIFY(!pane.editor()->toPlainText().isEmpty());
        pane.pass(1s);
        QVERIFY(pane.pane->grab().save(u"%1/%2-delete.png"_s.arg(folder, name)));
    }

    static void fill(PaneFixture &pane)
    {
        pane.add(pane.message(u"Buongiorno Giulia, ci dispiace per l'attesa. Controlliamo con la "
                              "reception e le rispondiamo entro le 14:10."_s,
                              25)
                     .out());
        const QString text = u"Grazie! Arriviamo domani col treno delle 15, mi serve sapere oggi "
                             "se la camera c'è. Vedi booking.example e chiamami"_s;
        pane.add(pane.message(text, 12)
                     .spans({{text.indexOf(u"booking"_s), 15, TextSpan::Kind::Link,
                              u"https://booking.example/x"_s},
                             {0, 7, TextSpan::Kind::Bold, {}}})
                     .attachment({Attachment::Kind::Image,
                                  u"https://files.example/1.jpg"_s,
                                  {},
                                  u"la ricevuta della prenotazione"_s}));
        const Message deleted = pane.add(pane.message(u"Ho cambiato idea"_s, 8));
        const Message edited = pane.add(pane.message(u"Arriviamo alle 15"_s, 6));
        pane.desk.inStore([&pane, deleted, edited](TeamDatabase &database) -> Result<Done> {
            MessageTable(database).markDeleted(deleted.id, 2, testNow);
            Message now = edited;
            now.text.text = u"Arriviamo alle 16, scusi"_s;
            now.version = 2;
            now.revision = 3;
            MessageTable(database).addVersion(edited, now, testNow);
            for (int i = 0; i < 4; ++i) {
                ContextMessage post;
                post.remoteId = u"p%1"_s.arg(i);
                post.authorName = u"Rosa"_s;
                post.authorAddress = u"rosa@town.example"_s;
                post.text.text = u"Anche io cerco una camera"_s;
                post.createdAt = testNow - std::chrono::minutes(90 - i);
                ContextTable(database).save(pane.conversation.id, post);
            }
            return Done{};
        });
        using State = OutboxState;
        using Reason = OutboxReason;
        for (const auto &[state, reason] :
             {std::pair(State::Held, Reason::NeedsALook), std::pair(State::Held, Reason::News),
              std::pair(State::Failed, Reason::NetworkRefused)}) {
            pane.add(anOutboxItem()
                         .of(pane.conversation)
                         .state(state)
                         .reason(reason)
                         .text(u"Sì, la camera è libera."_s));
        }
    }

    static void accounts(PaneFixture &pane, const QString &folder, const QString &name, QSize size)
    {
        AccountsDialog dialog(pane.desk.program().accounts(), pane.desk.clock(), paneTheme());
        dialog.show();
        dialog.findChild<QPushButton *>(u"remove"_s)->click();
        QTest::qWait(50);
        QVERIFY(dialog.grab().save(u"%1/%2-accounts.png"_s.arg(folder, name)));
        SignInDialog signIn(pane.desk.program().accounts(), paneTheme(),
                            *pane.desk.program().accounts().connectable().constFirst());
        signIn.setOpener([](const QUrl &) {});
        signIn.show();
        QTest::qWait(50);
        QVERIFY(signIn.grab().save(u"%1/%2-signin.png"_s.arg(folder, name)));
        signIn.findChild<QWidget *>(u"method_browser"_s)
            ->findChild<QLineEdit *>(u"field_server"_s)
            ->setText(u"social.example"_s);
        signIn.findChild<QPushButton *>(u"continue"_s)->click();
        Q_EMIT pane.desk.network().attempt->browserWanted(QUrl(u"https://social.example"_s));
        Q_EMIT pane.desk.network().attempt->codeWanted();
        QTest::qWait(50);
        QVERIFY(signIn.grab().save(u"%1/%2-waiting.png"_s.arg(folder, name)));
        Keymap keymap(pane.desk.program().settings());
        SettingsDialog settings(pane.desk.program(), keymap, paneTheme(), nullptr);
        settings.show();
        QVERIFY(settings.grab().save(u"%1/%2-settings.png"_s.arg(folder, name)));
        KeySheet keys(keymap, paneTheme(), nullptr);
        keys.show();
        QVERIFY(keys.grab().save(u"%1/%2-keys.png"_s.arg(folder, name)));
        WelcomePage welcome(pane.desk.program(), paneTheme());
        welcome.resize(size.width() < 500 ? QSize(620, 900) : QSize(1440, 820));
        welcome.show();
        QTest::qWait(50);
        QVERIFY(welcome.grab().save(u"%1/%2-welcome.png"_s.arg(folder, name)));
    }
};

SPORTELLO_TEST(TestPaneShots)
#include "test_paneshots.moc"
