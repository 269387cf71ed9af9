// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"
#include "reviewscene.h"

#include "support/testcase.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewfilters.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The review of replies in the window, by its keys.
class TestReviewWindow final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        m_scene = ReviewScene::fill(m_desk->program());
        QVERIFY(m_scene.replies.size() == 3);
        QVERIFY(m_desk->show());
        m_desk->list()->setFocus();
    }
    void cleanup() { m_desk.reset(); }

    void keysLeadThroughThePile()
    {
        QVERIFY(open());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QVERIFY(!m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
        QCOMPARE(table()->currentIndex().row(), 0);
        QVERIFY(text(u"reviewReply"_s).contains(m_scene.texts.first()));
        QVERIFY(text(u"reviewQuestion"_s).contains(u"terrace"_s));
        QTest::keyClick(table(), Qt::Key_J);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTest::keyClick(table(), Qt::Key_K);
        QCOMPARE(table()->currentIndex().row(), 0);
        QTest::keyClick(table(), Qt::Key_2);
        QVERIFY(button(u"verdict2"_s)->isChecked());
        QTest::keyClick(table(), Qt::Key_3);
        QVERIFY(!button(u"verdict2"_s)->isChecked() && button(u"verdict3"_s)->isChecked());
        QTest::keyClick(table(), Qt::Key_C);
        QTRY_VERIFY(comment()->hasFocus());
        QTest::keyClicks(comment(), u"Answer 1 question first"_s);
        QTest::keyClick(comment(), Qt::Key_Escape);
        QTRY_VERIFY(table()->hasFocus());
        const MessageId reply = page()->model().reply(0).message;
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(table()->currentIndex().row(), 1);
        QTRY_VERIFY(page()->model().reply(0).isReviewed());
        QCOMPARE(page()->model().reply(0).message, reply);
        QCOMPARE(page()->model().reply(0).review()->comment, u"Answer 1 question first"_s);
        QCOMPARE(page()->model().reply(0).review()->verdict, ReplyVerdict::Wrong);
        // The next one begins without any of it.
        QVERIFY(comment()->toPlainText().isEmpty());
        QVERIFY(!button(u"verdict3"_s)->isChecked());
    }

    void whatWasTypedIsThereWhenOneComesBack()
    {
        QVERIFY(open());
        comment()->setPlainText(u"half a thought"_s);
        table()->setFocus();
        QTest::keyClick(table(), Qt::Key_J);
        QVERIFY(comment()->toPlainText().isEmpty());
        QTest::keyClick(table(), Qt::Key_K);
        QCOMPARE(comment()->toPlainText(), u"half a thought"_s);
        m_desk->window().findChild<QPushButton *>(u"saveReview"_s)->click();
        QTRY_VERIFY(page()->model().reply(0).review());
        QCOMPARE(page()->model().reply(0).review()->comment, u"half a thought"_s);
        QCOMPARE(comment()->toPlainText(), u"half a thought"_s);
    }

    void whatWasReviewedStaysSo()
    {
        QVERIFY(open());
        QTest::keyClick(table(), Qt::Key_1);
        QTest::keyClick(table(), Qt::Key_Return);
        QTRY_VERIFY(page()->model().reply(0).isReviewed());
        auto *left = m_desk->window().findChild<QCheckBox *>(u"reviewOpen"_s);
        left->click();
        QTRY_COMPARE(page()->model().rowCount(), 2);
        QTRY_VERIFY(label(u"reviewCount"_s).startsWith(u"2 "_s));
        QVERIFY(page()->model().text().contains(u"-is:reviewed"_s));
    }

    void filtersAreQueriesAndTheOtherWayRound()
    {
        QVERIFY(open());
        auto *edited = m_desk->window().findChild<QComboBox *>(u"reviewEdited"_s);
        choose(edited, 1);
        QTRY_COMPARE(page()->model().rowCount(), 1);
        QVERIFY(text(u"reviewReply"_s).contains(u"tonight"_s));
        auto *changes = m_desk->window().findChild<QPushButton *>(u"reviewChanges"_s);
        QVERIFY(changes->isVisible());
        changes->click();
        QVERIFY(text(u"reviewReply"_s).contains(u"at noon"_s));
        const QString query = page()->model().text();
        page()->showQuery(u"agent:none is:canned -is:edited newer:30d tag:terrace"_s);
        auto *filters = m_desk->window().findChild<ReviewFilters *>();
        QCOMPARE(edited->currentIndex(), 2);
        QCOMPARE(m_desk->window().findChild<QLineEdit *>(u"reviewMore"_s)->text(),
                 u"tag:terrace"_s);
        QVERIFY(filters->text().contains(u"agent:none"_s));
        QTRY_VERIFY(page()->model().isThere());
        QTRY_COMPARE(page()->model().rowCount(), 0);
        QVERIFY(m_desk->window().findChild<QLabel *>(u"reviewNothing"_s)->isVisible());
        page()->showQuery(query);
        QTRY_COMPARE(page()->model().rowCount(), 1);
        page()->showQuery(u"is:nothing"_s);
        QCOMPARE(edited->currentIndex(), 0);
    }

    void whatCannotBeReadIsSaid()
    {
        QVERIFY(open());
        auto *more = m_desk->window().findChild<QLineEdit *>(u"reviewMore"_s);
        more->setText(u"is:revewed"_s);
        QTest::keyClick(more, Qt::Key_Return);
        auto *problem = m_desk->window().findChild<QLabel *>(u"reviewProblem"_s);
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(u"revewed"_s));
        more->clear();
        QTRY_VERIFY(!problem->isVisible());
    }

    void aSampleIsTaken()
    {
        QVERIFY(open());
        auto *sample = m_desk->window().findChild<QPushButton *>(u"reviewSample"_s);
        sample->click();
        QTRY_VERIFY(page()->model().sample() && label(u"reviewCount"_s).startsWith(u"3 "_s));
        m_desk->window().findChild<QPushButton *>(u"reviewAll"_s)->click();
        QTRY_VERIFY(!page()->model().sample() && label(u"reviewCount"_s).startsWith(u"3 "_s));
    }

    void oOpensTheConversationAndEscapeGoesBack()
    {
        QVERIFY(open());
        const ConversationId id = page()->model().reply(0).conversation;
        QTest::keyClick(table(), Qt::Key_O);
        QVERIFY(!page()->isVisible());
        QTRY_COMPARE(m_desk->pane()->conversation(), id);
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
        QVERIFY(open());
        QTest::keyClick(table(), Qt::Key_Escape);
        QVERIFY(!page()->isVisible());
        QVERIFY(m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
    }

    void commentsOnMyRepliesAreAnnouncedAndSeen()
    {
        auto *badge = m_desk->window().findChild<QToolButton *>(u"commentsBadge"_s);
        QVERIFY(!badge->isVisible());
        QVERIFY(open());
        ReviewScene::commentBy(m_desk->program(), m_scene.tom, m_scene.mine, u"Well done"_s);
        QTest::keyClick(table(), Qt::Key_Escape);
        QTRY_VERIFY(badge->isVisible());
        QVERIFY(badge->text().startsWith(u"1 "_s));
        badge->click();
        QTRY_VERIFY(page()->isVisible());
        QTRY_COMPARE(page()->model().rowCount(), 1);
        QCOMPARE(page()->model().reply(0).message, m_scene.mine);
        QTRY_VERIFY(m_desk->window()
                        .findChild<QLabel *>(u"reviewEarlier"_s)
                        ->text()
                        .contains(u"Well done"_s));
        QTRY_VERIFY(!badge->isVisible());
    }

    void aTableIsWritten()
    {
        QVERIFY(open());
        QTemporaryDir folder;
        const QString path = folder.filePath(u"replies.csv"_s);
        QSignalSpy told(page(), &ReviewDesk::told);
        page()->exportTo(path);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY(told.first().first().toString().startsWith(u"3 "_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), 4);
    }

private:
    bool open()
    {
        page()->showQuery(u"newer:7d tag:terrace"_s);
        m_desk->window().actions()[ActionId::ReviewReplies]->trigger();
        return QTest::qWaitFor([this] {
            return page()->isVisible() && page()->model().isThere()
                && page()->model().rowCount() == 3 && table()->hasFocus();
        });
    }
    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    ReviewDesk *page() const { return m_desk->window().findChild<ReviewDesk *>(); }
    QTableView *table() const { return m_desk->window().findChild<QTableView *>(u"reviewTable"_s); }
    QPlainTextEdit *comment() const
    {
        return m_desk->window().findChild<QPlainTextEdit *>(u"reviewComment"_s);
    }
    QToolButton *button(const QString &name) const
    {
        return m_desk->window().findChild<QToolButton *>(name);
    }
    QString label(const QString &name) const
    {
        return m_desk->window().findChild<QLabel *>(name)->text();
    }
    QString text(const QString &name) const
    {
        return m_desk->window().findChild<QTextBrowser *>(name)->toPlainText();
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    ReviewScene m_scene;
};

SPORTELLO_TEST(TestReviewWindow)
#include "test_review.moc"
