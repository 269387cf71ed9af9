// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"
#include "reviewscene.h"

#include "services/reviewpreferences.h"
#include "support/testcase.h"
#include "ui/charts/chartview.h"
#include "ui/conversation/threadview.h"
#include "ui/reports/reportpage.h"
#include "ui/review/reviewdesk.h"
#include "ui/review/reviewfilters.h"
#include "ui/review/reviewsummary.h"
#include "ui/review/reviewtile.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The figures above the replies, the choices that have a name, and comments in the thread.
class TestReviewTiles final : public TestCase
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

    void theFiguresAreAboutWhatIsChosen()
    {
        QVERIFY(open(u"agent:\"Tom Reeve\" newer:7d"_s));
        QTRY_VERIFY(summary()->isThere());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        // Tom's one answer came after 125 minutes, and 60 are promised.
        QCOMPARE(label(u"keptTileHeadline"_s), u"0 %"_s);
        QVERIFY(label(u"keptTileTitle"_s).startsWith(u"Answered"_s));
        QCOMPARE(tile(u"agentTile"_s)->figure().chart->cells().size(), 1);
        QCOMPARE(tile(u"agentTile"_s)->figure().chart->cells().first().name, u"Tom Reeve"_s);
        QVERIFY(tile(u"agentTile"_s)->figure().chart->cells().first().isMarked);
        QVERIFY(tile(u"keptTile"_s)->accessibleDescription().contains(u"0 of 1"_s));
        // What nobody answered is no agent's.
        QVERIFY(!tile(u"leftTile"_s)->figure().chart);
        QVERIFY(!shown<QLabel>(u"summaryWider"_s)->isVisible());
        page()->showQuery(u"newer:7d is:late"_s);
        QTRY_VERIFY(shown<QLabel>(u"summaryWider"_s)->isVisible());
        QTRY_VERIFY(summary()->isThere() && tile(u"leftTile"_s)->figure().chart);
    }

    void anEmptyPeriodIsASentence()
    {
        QVERIFY(open(u"before:2001-02-01 after:2001-01-01"_s));
        QTRY_VERIFY(summary()->isThere());
        for (const QString &name : {u"keptTile"_s, u"agentTile"_s, u"leftTile"_s}) {
            QVERIFY(!tile(name)->figure().chart);
            QVERIFY(!label(name + u"Sentence"_s).isEmpty());
            QVERIFY(!label(name + u"Sentence"_s).contains(u'%'));
        }
        QVERIFY(!shown<QPushButton>(u"reviewGoal"_s)->isVisible());
        page()->showQuery(u"account:nowhere"_s);
        QTRY_VERIFY(label(u"keptTileSentence"_s).contains(u"account"_s));
    }

    void theLastChoiceWins()
    {
        QVERIFY(open(u"newer:7d"_s));
        for (const QString &text : {u"agent:me newer:90d"_s, u"newer:30d"_s, u"agent:me newer:7d"_s,
                                    u"agent:\"Tom Reeve\" newer:7d"_s})
            page()->showQuery(text);
        QTRY_VERIFY(page()->model().isThere() && summary()->isThere());
        m_desk->practice().pass(0ms);
        QCOMPARE(tile(u"agentTile"_s)->figure().chart->cells().size(), 1);
        QCOMPARE(tile(u"agentTile"_s)->figure().chart->cells().first().name, u"Tom Reeve"_s);
    }

    void aBarLeadsToItsReplies()
    {
        QVERIFY(open(u"newer:7d"_s));
        QTRY_VERIFY(summary()->isThere());
        auto *agents = shown<ChartView>(u"agentTileChart"_s);
        const QList<ChartCell> cells = agents->chart()->cells();
        int tom = 0;
        while (tom < cells.size() && cells.at(tom).name != u"Tom Reeve"_s)
            ++tom;
        QVERIFY(tom < cells.size());
        Q_EMIT agents->cellActivated(tom);
        QTRY_COMPARE(page()->model().rowCount(), 1);
        QCOMPARE(page()->model().reply(0).agent, std::optional(m_scene.tom));
        QCOMPARE(shown<QComboBox>(u"reviewAgent"_s)->currentText(), u"Tom Reeve"_s);
        QTRY_VERIFY(summary()->isThere());
        auto *days = shown<ChartView>(u"keptTileChart"_s);
        days->setFocus();
        QTest::keyClick(days, Qt::Key_End);
        QTest::keyClick(days, Qt::Key_Return);
        auto *period = shown<QComboBox>(u"reviewPeriod"_s);
        QTRY_VERIFY(period->currentData().toString().startsWith(u"after:"_s));
        const QString own = period->currentData().toString();
        QTRY_VERIFY(page()->model().isThere());
        QVERIFY(page()->model().text().contains(own));
        // The choice says itself what it is, and is read again.
        QVERIFY(!period->currentText().contains(u':'));
        const QString text = page()->model().text();
        page()->showQuery(u"newer:30d"_s);
        page()->showQuery(text);
        QCOMPARE(period->currentData().toString(), own);
        QVERIFY(shown<QLineEdit>(u"reviewMore"_s)->text().isEmpty());
    }

    void anHourLeadsToTheReports()
    {
        QVERIFY(open(u"newer:30d"_s));
        QTRY_VERIFY(summary()->isThere());
        auto *week = shown<ChartView>(u"leftTileChart"_s);
        QVERIFY(week->isVisible());
        week->setFocus();
        QTest::keyClick(week, Qt::Key_Return);
        auto *reports = m_desk->window().findChild<ReportPage *>();
        QTRY_VERIFY(reports->isVisible() && !page()->isVisible());
        QCOMPARE(reports->filter().subject(), ReportFilter::Subject::Coverage);
        QTRY_VERIFY(!reports->figures().isEmpty());
        QVERIFY(!m_desk->window().actions()[ActionId::MarkDone]->isEnabled());
    }

    void theGoalIsChosen()
    {
        QVERIFY(open(u"newer:7d"_s));
        QTRY_VERIFY(summary()->isThere());
        auto *goal = shown<QPushButton>(u"reviewGoal"_s);
        QVERIFY(goal->isVisible() && goal->text().contains(u"90"_s));
        Q_EMIT goal->menu()->aboutToShow();
        goal->menu()->actions().first()->trigger();
        QTRY_VERIFY(goal->text().contains(u"70"_s));
        QCOMPARE(ReviewPreferences(m_desk->program().folder().settingsPath()).goal(), 70);
    }

    void theFiguresGoWhereThereIsNoRoom()
    {
        QVERIFY(open(u"newer:7d"_s));
        auto *button = shown<QPushButton>(u"reviewFigures"_s);
        QVERIFY(summary()->isVisible() && button->isEnabled());
        m_desk->window().resize(1440, 640);
        QTRY_VERIFY(!summary()->isVisible());
        QVERIFY(!button->isEnabled() && button->isChecked());
        m_desk->window().resize(1440, 900);
        QTRY_VERIFY(summary()->isVisible());
        m_desk->window().resize(700, 900);
        QTRY_VERIFY(!summary()->isVisible());
        m_desk->window().resize(1440, 900);
        QTRY_VERIFY(summary()->isVisible());
        button->click();
        QVERIFY(!summary()->isVisible());
        QVERIFY(!ReviewPreferences(m_desk->program().folder().settingsPath()).showsFigures());
        // What was chosen meanwhile is read when they come back.
        page()->showQuery(u"agent:\"Tom Reeve\" newer:7d"_s);
        QTRY_COMPARE(page()->model().rowCount(), 1);
        QVERIFY(!summary()->isThere());
        button->click();
        QTRY_VERIFY(summary()->isThere());
        QCOMPARE(tile(u"agentTile"_s)->figure().chart->cells().size(), 1);
    }

    void verdictsAreChosen()
    {
        ReviewScene::commentBy(m_desk->program(), m_scene.tom, m_scene.mine, u"Well done"_s);
        QVERIFY(open(u"newer:7d tag:terrace"_s));
        auto *verdict = shown<QComboBox>(u"reviewVerdict"_s);
        choose(verdict, verdict->count() - 1);
        QTRY_COMPARE(page()->model().rowCount(), 1);
        QCOMPARE(page()->model().reply(0).message, m_scene.mine);
        choose(verdict, 1);
        QTRY_COMPARE(page()->model().rowCount(), 2);
        QVERIFY(page()->model().text().contains(u"-is:judged"_s));
        page()->showQuery(u"newer:7d is:example tag:terrace"_s);
        QCOMPARE(verdict->currentIndex(), verdict->count() - 1);
        QCOMPARE(shown<QLineEdit>(u"reviewMore"_s)->text(), u"tag:terrace"_s);
    }

    void aSampleIsSpreadOverAgents()
    {
        QVERIFY(open(u"newer:7d tag:terrace"_s));
        auto *all = shown<QPushButton>(u"reviewAll"_s);
        QVERIFY(!all->isVisible());
        shown<QPushButton>(u"reviewSpread"_s)->click();
        QVERIFY(page()->model().sample() && page()->model().sample()->isSpread);
        QTRY_VERIFY(all->isVisible());
        QTRY_COMPARE(page()->model().rowCount(), 3);
        shown<QPushButton>(u"reviewSample"_s)->click();
        QVERIFY(page()->model().sample() && !page()->model().sample()->isSpread);
        all->click();
        QTRY_VERIFY(!page()->model().sample() && !all->isVisible());
    }

    void choicesAreKeptUnderAName()
    {
        QVERIFY(open(u"agent:\"Tom Reeve\" is:late newer:7d tag:terrace"_s));
        auto *saved = shown<QPushButton>(u"reviewSaved"_s);
        trigger(saved, u"reviewSaveChoices"_s);
        auto *name = shown<QLineEdit>(u"reviewFilterName"_s);
        QTRY_VERIFY(name->isVisible() && name->hasFocus());
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(name->isVisible()); // it needs one
        QTest::keyClicks(name, u"Tom & late"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(!name->isVisible());
        QCOMPARE(saved->accessibleName(), u"Saved choices: Tom & late"_s);
        const QString text = page()->model().text();
        page()->showQuery(u"newer:30d"_s);
        QCOMPARE(saved->text(), u"Saved choices"_s);
        Q_EMIT saved->menu()->aboutToShow();
        QCOMPARE(saved->menu()->actions().first()->text(), u"Tom && late"_s);
        saved->menu()->actions().first()->trigger();
        QCOMPARE(page()->model().text(), text);
        trigger(saved, u"reviewRenameChoices"_s);
        QTRY_VERIFY(name->hasFocus());
        name->setText(u"Tom"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QCOMPARE(saved->accessibleName(), u"Saved choices: Tom"_s);
        QSignalSpy told(page(), &ReviewDesk::told);
        trigger(saved, u"reviewRemoveChoices"_s);
        QCOMPARE(saved->text(), u"Saved choices"_s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(page()->model().text(), text);
    }

    void commentsStandBelowMyReplyInTheThread()
    {
        auto *badge = m_desk->window().findChild<QToolButton *>(u"commentsBadge"_s);
        QVERIFY(open(u"agent:me newer:7d tag:terrace"_s));
        QCOMPARE(page()->model().rowCount(), 1);
        QTest::keyClick(table(), Qt::Key_O);
        const ConversationId place = page()->model().reply(0).conversation;
        QTRY_COMPARE(m_desk->pane()->conversation(), place);
        QTRY_VERIFY(rowOfMine() >= 0);
        ThreadView &view = m_desk->pane()->view();
        QVERIFY(actionOf(rowOfMine()) == nullptr);
        ReviewScene::commentBy(m_desk->program(), m_scene.tom, m_scene.mine, u"Well done"_s);
        QTRY_VERIFY(actionOf(rowOfMine()));
        const auto readOut = [&] {
            return view.model()->index(rowOfMine(), 0).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(readOut().contains(u"New: 1 comment"_s));
        QVERIFY(readOut().contains(u"Example for others"_s));
        QVERIFY(!textOf(rowOfMine()).contains(u"Well done"_s));
        view.trigger(rowOfMine(), RowAction(*actionOf(rowOfMine())));
        QTRY_VERIFY(textOf(rowOfMine()).contains(u"Well done"_s));
        QVERIFY(remarksOf(rowOfMine()).contains(u"Tom Reeve"_s));
        QVERIFY(remarksOf(rowOfMine()).contains(u"Internal"_s));
        // Who looked at it has seen it.
        QTRY_VERIFY(!readOut().contains(u"New"_s));
        QTRY_VERIFY(!badge->isVisible());
        view.trigger(rowOfMine(), RowAction(*actionOf(rowOfMine())));
        QTRY_VERIFY(!textOf(rowOfMine()).contains(u"Well done"_s));
    }

    void whatIsSaidToOthersStaysWithThem()
    {
        ReviewScene::commentBy(m_desk->program(), m_desk->program().agent().id,
                               m_scene.replies.first(), u"For Tom"_s);
        QVERIFY(open(u"agent:\"Tom Reeve\" newer:7d tag:terrace"_s));
        QTest::keyClick(table(), Qt::Key_O);
        QTRY_COMPARE(m_desk->pane()->conversation(), page()->model().reply(0).conversation);
        QTRY_VERIFY(rowOf(m_scene.replies.first()) >= 0);
        ReviewScene::commentBy(m_desk->program(), m_desk->program().agent().id, m_scene.mine, {});
        m_desk->practice().pass(0ms);
        QVERIFY(actionOf(rowOf(m_scene.replies.first())) == nullptr);
    }

private:
    bool open(const QString &query)
    {
        page()->showQuery(query);
        m_desk->window().actions()[ActionId::ReviewReplies]->trigger();
        return QTest::qWaitFor([this, query] {
            return page()->isVisible() && page()->model().isThere() && table()
                && summary()->isVisible();
        });
    }
    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    static void trigger(QPushButton *button, const QString &action)
    {
        Q_EMIT button->menu()->aboutToShow();
        auto *found = button->menu()->findChild<QAction *>(action);
        QVERIFY(found);
        found->trigger();
    }
    template<typename Widget>
    Widget *shown(const QString &name) const
    {
        return m_desk->window().findChild<Widget *>(name);
    }
    ReviewDesk *page() const { return m_desk->window().findChild<ReviewDesk *>(); }
    ReviewSummary *summary() const { return &page()->summary(); }
    ReviewTile *tile(const QString &name) const { return shown<ReviewTile>(name); }
    QTableView *table() const { return shown<QTableView>(u"reviewTable"_s); }
    QString label(const QString &name) const { return shown<QLabel>(name)->text(); }

    int rowOf(MessageId message) const
    {
        return m_desk->pane()->model().rowOf(u"m%1"_s.arg(message.value()));
    }
    int rowOfMine() const { return rowOf(m_scene.mine); }
    const ThreadItem &item(int row) const
    {
        return m_desk->pane()->view().layouts().item(m_desk->pane()->model().row(row));
    }
    const RowAction *actionOf(int row) const
    {
        for (const RowAction &action : item(row).actions) {
            if (action.kind == RowAction::Kind::ToggleComments)
                return &action;
        }
        return nullptr;
    }
    QString textOf(int row) const
    {
        QString all;
        for (const ThreadItem::Block &block : item(row).blocks)
            all += block.text->text().text + u'\n';
        return all;
    }
    QString remarksOf(int row) const
    {
        QString all;
        for (const ThreadItem::Remark &remark : item(row).remarks)
            all += remark.text + u'\n';
        return all;
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    ReviewScene m_scene;
};

SPORTELLO_TEST(TestReviewTiles)
#include "test_reviewtiles.moc"
