// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/palette/commandpalette.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchfield.h"

#include <QLineEdit>
#include <QListView>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// People and tags, looked up while somebody types.
class TestPaletteLookup : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<Desk>();
        const Account account = m_desk->connectAccount();
        m_account = account.id;
        m_desk->inStore([this, account](TeamDatabase &database) -> Result<Done> {
            for (int i = 0; i < 40; ++i) {
                const Handle handle = aHandle()
                                          .name(u"Guest Number%1"_s.arg(i))
                                          .address(u"guest%1@town.example"_s.arg(i))
                                          .in(database);
                aConversation().at(account).with(handle).in(database);
            }
            const Handle giulia =
                aHandle().name(u"Giulia Ricci"_s).address(u"gr_1990@town.example"_s).in(database);
            m_giulia = giulia.id;
            aConversation().at(account).with(giulia).lastActivity(testNow - 24h * 9).in(database);
            m_newest = aConversation()
                           .at(account)
                           .with(giulia)
                           .lastActivity(testNow - 24h * 8)
                           .in(database)
                           .id;
            return Done{};
        });
        Tag tag;
        tag.name = u"Rimborso viaggio"_s;
        tag.colour = u"teal"_s;
        QVERIFY(waitFor(m_desk->program().tags().create(tag, m_desk->program().agent().id)).ok());
        m_window = std::make_unique<MainWindow>(m_desk->program(), paneTheme());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->actions()[ActionId::Palette]->trigger();
        QVERIFY(palette()->isOpen());
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void aPersonIsFoundByTheBeginningOfAWordAndGoneTo()
    {
        type(u"ricc"_s);
        QTRY_VERIFY(rows().contains(u"Giulia Ricci"_s));
        QVERIFY(list()->currentIndex().data().toString() == u"Giulia Ricci"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!palette()->isOpen());
        auto *thread = m_window->findChild<ConversationPane *>();
        QTRY_COMPARE(thread->conversation(), m_newest);
    }

    void whoWasChosenComesBackUnderChosenLast()
    {
        type(u"ricc"_s);
        QTRY_VERIFY(rows().contains(u"Giulia Ricci"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        m_window->actions()[ActionId::Palette]->trigger();
        type(u"rimb"_s);
        QTRY_VERIFY(rows().contains(u"Tag Rimborso viaggio"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        m_window->actions()[ActionId::Palette]->trigger();
        QVERIFY(field()->text().isEmpty());
        QTRY_COMPARE(rows().mid(0, 3),
                     (QStringList{u"Chosen last"_s, u"Tag Rimborso viaggio"_s, u"Giulia Ricci"_s}));
        // The others are not offered unasked.
        QVERIFY(!rows().contains(u"Guest Number1"_s));
        type(u"@"_s);
        QTRY_VERIFY(rows().contains(u"Giulia Ricci"_s));
        // They wrote again: that is gone to.
        const auto newer =
            m_desk->inStore([this](TeamDatabase &database) -> Result<ConversationId> {
                return aConversation()
                    .at(m_account)
                    .with(m_giulia)
                    .lastActivity(testNow)
                    .in(database)
                    .id;
            });
        type(QString());
        QTRY_COMPARE(rows().value(2), u"Giulia Ricci"_s);
        // What was asked for has come by then.
        waitFor(m_desk->program().tags().list());
        QTest::qWait(20);
        QTest::keyClick(field(), Qt::Key_Down);
        QCOMPARE(list()->currentIndex().data().toString(), u"Giulia Ricci"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_window->findChild<ConversationPane *>()->conversation(), newer);
    }

    void byTheAddressToo()
    {
        type(u"@gr_19"_s);
        QTRY_VERIFY(rows().contains(u"Giulia Ricci"_s));
    }

    void notEverybodyIsLoaded()
    {
        type(u"gu"_s);
        QTRY_VERIFY(rows().size() > 5);
        QVERIFY(rows().size() < 30);
        type(u"guest number3"_s);
        QTRY_VERIFY(rows().contains(u"Guest Number3"_s));
        QVERIFY(!rows().contains(u"Guest Number4"_s));
    }

    void aTagShowsWhatHasIt()
    {
        type(u"rimb"_s);
        QTRY_VERIFY(rows().contains(u"Tag Rimborso viaggio"_s));
        QTest::keyClick(field(), Qt::Key_Return);
        QTRY_COMPARE(m_window->findChild<SearchField *>()->text(), u"tag:\"Rimborso viaggio\""_s);
    }

    void whatWasChosenStaysChosenWhenPeopleCome()
    {
        type(u"s"_s);
        const QString first = list()->currentIndex().data().toString();
        QTest::keyClick(field(), Qt::Key_Down);
        const QString second = list()->currentIndex().data().toString();
        QVERIFY(second != first);
        // What was asked for has come by then.
        waitFor(m_desk->program().tags().list());
        QTest::qWait(20);
        QCOMPARE(list()->currentIndex().data().toString(), second);
    }

private:
    CommandPalette *palette() const { return m_window->findChild<CommandPalette *>(); }
    QLineEdit *field() const { return palette()->findChild<QLineEdit *>(u"paletteField"_s); }
    QListView *list() const { return palette()->findChild<QListView *>(u"paletteList"_s); }
    void type(const QString &text)
    {
        field()->clear();
        QTest::keyClicks(field(), text);
    }
    QStringList rows() const
    {
        QStringList texts;
        for (int i = 0; i < list()->model()->rowCount(); ++i)
            texts.append(list()->model()->index(i, 0).data().toString());
        return texts;
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
    ConversationId m_newest;
    AccountId m_account;
    HandleId m_giulia;
};

SPORTELLO_TEST(TestPaletteLookup)

#include "test_palettelookup.moc"
