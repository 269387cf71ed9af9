// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "storage/conversationtable.h"
#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/conversationpane.h"
#include "ui/conversation/languagebutton.h"
#include "ui/conversation/threadheader.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// What typing an answer does beside the text: it takes the conversation, and knows its language.
class TestTyping : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnWarnings();
        m_pane = std::make_unique<PaneFixture>();
    }

    void cleanup()
    {
        m_window.reset();
        m_pane.reset();
    }

    void theFirstKeyTakesItAndLaterOnesKeepIt()
    {
        m_pane->show();
        QVERIFY(!stored().desk.owner); // looking takes nothing
        m_pane->type(u"C"_s);
        QTRY_COMPARE(stored().desk.owner, std::optional(me()));
        QCOMPARE(stored().state, ConversationState::Taken);
        const Instant first = *stored().desk.leaseUntil;
        m_pane->pass(30s);
        m_pane->type(u"i"_s);
        QCOMPARE(*stored().desk.leaseUntil, first); // once a minute is enough
        m_pane->pass(5min);
        m_pane->type(u"a"_s);
        QTRY_VERIFY(*stored().desk.leaseUntil > first);
    }

    void itIsTakenBackLikeEverything()
    {
        showWindow();
        m_window->findChild<Composer *>()->focusEditor();
        QTest::keyClicks(replyEditor(), u"x"_s);
        QTRY_COMPARE(stored().state, ConversationState::Taken);
        QTest::qWait(10);
        m_window->findChild<ConversationListView *>()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_Z);
        QTRY_COMPARE(stored().state, ConversationState::New);
        QVERIFY(!stored().desk.owner);
        QCOMPARE(replyEditor()->toPlainText(), u"x"_s);
    }

    void whoHoldsItIsSaidAndNothingIsBlocked()
    {
        const AgentId marco = colleague(u"Marco"_s);
        QVERIFY(waitFor(program().triage().take({m_pane->conversation.id}, marco)).ok());
        m_pane->show();
        auto *strip = m_pane->child<Strip>("holderStrip");
        QVERIFY(!strip->isVisible());
        m_pane->type(u"Certo"_s);
        QTRY_VERIFY(strip->isVisible());
        QCOMPARE(m_pane->button("takeButton")->text(), u"Marco"_s);
        QVERIFY2(strip->text().startsWith(u"Marco has this since "_s), qPrintable(strip->text()));
        QCOMPARE(stored().desk.owner, std::optional(marco));
        QTRY_VERIFY(m_pane->sendButton()->isEnabled());
        m_pane->button("takeOver")->click();
        QTRY_COMPARE(stored().desk.owner, std::optional(me()));
        QTRY_VERIFY(!strip->isVisible());
        QCOMPARE(m_pane->editor()->toPlainText(), u"Certo"_s);
    }

    void aForeignLanguageIsSaid()
    {
        program().settings().setAgentLanguages({u"it"_s, u"en"_s});
        speak(u"de"_s);
        m_pane->show();
        auto *header = m_pane->child<ThreadHeader>("threadHeader");
        QTRY_VERIFY2(header->accessibleName().endsWith(u"writes in Deutsch"_s),
                     qPrintable(header->accessibleName()));
        QTRY_VERIFY(spoken(u"Guten Tag"_s).contains(u"In Deutsch."_s));
        program().settings().setAgentLanguages({u"it"_s, u"de"_s});
        QVERIFY(!header->accessibleName().contains(u"Deutsch"_s));
        QVERIFY(!spoken(u"Guten Tag"_s).contains(u"Deutsch"_s));
    }

    void theLanguageOfTheReplyIsFoundOrChosen()
    {
        program().settings().setAgentLanguages({u"it"_s, u"en"_s});
        speak(u"de"_s);
        m_pane->show();
        auto *button = m_pane->child<LanguageButton>("languageButton");
        QTRY_COMPARE(button->text(), u"Deutsch"_s);
        QCOMPARE(m_pane->pane->composer().replyLanguage(), u"de"_s);
        m_pane->type(u"Thank you very much for your message"_s);
        QTRY_COMPARE(button->text(), u"English"_s);
        QTRY_VERIFY(strip("check_wrong-language"));
        // Whoever says so means it.
        choose(button, u"English"_s);
        QCOMPARE(m_pane->pane->composer().replyLanguage(), u"en"_s);
        QTRY_VERIFY(!strip("check_wrong-language"));
        choose(button, u"Italiano"_s);
        QCOMPARE(button->text(), u"Italiano"_s);
        QTRY_VERIFY(strip("check_wrong-language"));
    }

    void aNameFromTheConversationBeforeIsNoticed()
    {
        const Conversation marco = another(u"Marco Conti"_s);
        m_pane->show();
        m_pane->pane->showConversation(marco.id);
        QTRY_VERIFY(m_pane->pane->model().isLoaded());
        QTRY_VERIFY(!m_pane->editor()->isReadOnly());
        m_pane->type(u"Buongiorno Giulia, la camera va bene."_s);
        QTRY_VERIFY(strip("check_other-name"));
    }

private:
    /// Null while it is not shown. Time goes by, so that the check looks.
    Strip *strip(const char *name) const
    {
        m_pane->pass(300ms);
        return m_pane->child<Strip>(name);
    }
    void showWindow()
    {
        m_window = std::make_unique<MainWindow>(program(), paneTheme());
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto *list = m_window->findChild<ConversationListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 0);
        QTest::keyClick(m_window.get(), Qt::Key_J);
        QTRY_VERIFY(m_window->findChild<ConversationPane *>()->model().isLoaded());
        QTRY_VERIFY(!replyEditor()->isReadOnly());
    }
    QPlainTextEdit *replyEditor() const
    {
        return m_window->findChild<QPlainTextEdit *>(u"replyEditor"_s);
    }
    void choose(LanguageButton *button, const QString &language)
    {
        QMenu menu;
        button->fillMenu(menu);
        for (QAction *action : menu.actions()) {
            if (action->text() == language)
                action->trigger();
        }
    }
    /// The customer writes in that language.
    void speak(const QString &language)
    {
        m_pane->add(m_pane->message(u"Guten Tag"_s, 5).remoteId(u"second"_s).language(language));
        m_pane->desk.inStore([this, language](TeamDatabase &database) -> Result<Done> {
            ConversationTable table(database);
            auto record = table.find(m_pane->conversation.id);
            record->conversation.language = language;
            table.update(*record);
            return Done{};
        });
    }
    QString spoken(const QString &text) const
    {
        const ThreadModel &model = m_pane->pane->model();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            if (index.data(ThreadModel::TextRole).toString() == text)
                return index.data(Qt::AccessibleTextRole).toString();
        }
        return {};
    }
    Conversation another(const QString &name)
    {
        return m_pane->desk.inStore([this, name](TeamDatabase &database) -> Result<Conversation> {
            const Handle handle =
                aHandle().address(u"marco@town.example"_s).name(name).in(database);
            const Conversation made = aConversation().at(m_pane->account).with(handle).in(database);
            MessageBuilder().of(made).text(u"C'è posto?"_s).at(testNow).in(database);
            return made;
        });
    }
    AgentId colleague(const QString &name)
    {
        return m_pane->desk.inStore([name](TeamDatabase &database) -> Result<AgentId> {
            const AgentId id = AgentId::make();
            database.statement(u"INSERT INTO agent (id, name, created_at) VALUES (?, ?, ?)"_s)
                .bind(id)
                .bind(name)
                .bind(testNow + 1h)
                .exec();
            return id;
        });
    }
    ConversationSummary stored()
    {
        return waitFor(program().conversations().summaries({m_pane->conversation.id}))
            .value()
            .first();
    }
    AgentId me() const { return program().agent().id; }
    Program &program() const { return m_pane->desk.program(); }

    std::unique_ptr<PaneFixture> m_pane;
    std::unique_ptr<MainWindow> m_window;
};

SPORTELLO_TEST(TestTyping)
#include "test_typing.moc"
