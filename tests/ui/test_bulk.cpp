// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/conversation/conversationpane.h"
#include "ui/desk/assignpanel.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/models/conversationroles.h"
#include "ui/shell/actions.h"
#include "ui/shell/brandscope.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/querysuggestions.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Several conversations at once, and what narrows the list: the brand, a query that completes
/// itself, the order of what was promised.
class TestBulk : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->show());
        QTRY_VERIFY(list()->model()->rowCount() > 4);
        press(Qt::Key_J);
        QTRY_VERIFY(list()->currentIndex().isValid());
        QTRY_VERIFY(!pane()->conversation().isNull());
    }

    void cleanup() { m_desk.reset(); }

    void severalAreMarkedAndReadingGoesOn()
    {
        const ConversationId read = pane()->conversation();
        press(Qt::Key_J, Qt::ShiftModifier);
        QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list()->markedRows(), (QList<int>{0, 1, 2}));
        QVERIFY(bar()->isVisible());
        QVERIFY2(count().contains(u'3'), qPrintable(count()));
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        press(Qt::Key_K, Qt::ShiftModifier);
        QCOMPARE(list()->markedRows(), (QList<int>{0, 1}));
        QCOMPARE(pane()->conversation(), read);
        // One is no reply to two people.
        press(Qt::Key_R);
        QVERIFY(toast()->isVisible());
        QVERIFY(!QApplication::focusWidget()->inherits("QPlainTextEdit"));

        QTest::keyClick(list(), Qt::Key_Escape);
        QVERIFY(!bar()->isVisible());
        QCOMPARE(list()->markedRows(), QList<int>{0});
        QCOMPARE(list()->currentIndex().row(), 0);
        QCOMPARE(pane()->conversation(), read);

        QTest::keyClick(list(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(list()->markedRows().size(), list()->model()->rowCount());
        // A choice ends it.
        press(Qt::Key_J);
        QVERIFY(!bar()->isVisible());
        QTRY_COMPARE(pane()->conversation(), idAt(1));
    }

    void aClickWithControlMarksOneMore()
    {
        const ConversationId read = pane()->conversation();
        click(2, Qt::ControlModifier);
        QCOMPARE(list()->markedRows(), (QList<int>{0, 2}));
        QCOMPARE(pane()->conversation(), read);
        click(3, Qt::ShiftModifier);
        QVERIFY(list()->markedRows().contains(3));
        QCOMPARE(pane()->conversation(), read);
        click(1, Qt::NoModifier);
        QCOMPARE(list()->markedRows(), QList<int>{1});
        QTRY_COMPARE(pane()->conversation(), idAt(1));
    }

    void allOfThemAreDoneAndTakenBack()
    {
        const int waiting = list()->model()->rowCount();
        const int done = m_desk->practice().count(ConversationState::Done);
        mark(3);
        press(Qt::Key_E);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QTRY_COMPARE(list()->model()->rowCount(), waiting - 3);
        QCOMPARE(m_desk->practice().count(ConversationState::Done), done + 3);
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY2(toast()->text().contains(u'3'), qPrintable(toast()->text()));
        QVERIFY(!bar()->isVisible());
        press(Qt::Key_Z);
        QTRY_COMPARE(list()->model()->rowCount(), waiting);
        QCOMPARE(m_desk->practice().count(ConversationState::Done), done);
    }

    void whatAColleagueHasIsNamed()
    {
        const AgentId marco = m_desk->colleague(u"Marco"_s);
        const QString held = summaryAt(1).contactName;
        waitFor(m_desk->program().triage().take({idAt(1)}, marco));
        QTRY_VERIFY(list()
                        ->model()
                        ->index(1, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"Marco"_s));
        mark(3);
        press(Qt::Key_A);
        QTRY_VERIFY(toast()->isVisible());
        QTRY_VERIFY2(toast()->text().contains(held) && toast()->text().contains(u"Marco"_s),
                     qPrintable(toast()->text()));
        QCOMPARE(m_desk->practice().count(ConversationState::Taken), 3);
        // The others can still be given back.
        press(Qt::Key_Z);
        QTRY_COMPARE(m_desk->practice().count(ConversationState::Taken), 1);
    }

    void theyAreGivenToAColleague()
    {
        const AgentId marco = m_desk->colleague(u"Marco"_s);
        const QList<ConversationId> ids{idAt(0), idAt(1)};
        mark(2);
        press(Qt::Key_G);
        auto *panel = m_desk->window().findChild<AssignPanel *>();
        QTRY_VERIFY(panel->isOpen());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QTest::keyClicks(panel->findChild<QLineEdit *>(u"assignField"_s), u"marc"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->practice().count(ConversationState::Taken), 2);
        const auto given = waitFor(m_desk->program().conversations().summaries(ids));
        for (const ConversationSummary &summary : given.value())
            QCOMPARE(summary.desk.owner, std::optional(marco));
    }

    void prioritiesAreSetAndUsualAgain()
    {
        const auto priority = [this] {
            return waitFor(m_desk->program().conversations().summaries({idAt(0)}))
                .value()
                .first()
                .desk.priority;
        };
        press(Qt::Key_Plus);
        QTRY_COMPARE(priority(), Priority::High);
        QTRY_VERIFY(list()
                        ->model()
                        ->index(0, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"High priority"_s));
        press(Qt::Key_Minus);
        QTRY_COMPARE(priority(), Priority::Low);
        QTRY_COMPARE(summaryAt(0).desk.priority, Priority::Low);
        press(Qt::Key_Minus);
        QTRY_COMPARE(priority(), Priority::Normal);
    }

    void aQueryCompletesItself()
    {
        auto *search = m_desk->window().findChild<SearchField *>();
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(search, u"is:wai"_s);
        auto *popup = m_desk->window().findChild<QuerySuggestions *>();
        QVERIFY(popup->isOpen());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QTest::keyClick(search, Qt::Key_Escape);
        QVERIFY(!popup->isOpen());
        QCOMPARE(search->text(), u"is:wai"_s);
        QTest::keyClicks(search, u"t"_s);
        QTest::keyClick(search, Qt::Key_Tab);
        QCOMPARE(search->text(), u"is:waiting "_s);
        QVERIFY(search->hasFocus());
        QVERIFY(!popup->isOpen());
        // A field's values follow it.
        QTest::keyClicks(search, u"bran"_s);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(!search->accessibleDescription().isEmpty());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(search->text(), u"is:waiting brand:"_s);
        QVERIFY(popup->isOpen());
        QTest::keyClick(search, Qt::Key_Tab);
        QVERIFY(search->text().size() > u"is:waiting brand:"_s.size());
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(search->problem(), QString());
        QTRY_COMPARE(m_desk->window().findChild<QLabel *>(u"listTitle"_s)->text(), u"Search"_s);
    }

    void oneBrandIsShownAlone()
    {
        auto *scope = m_desk->window().findChild<BrandScope *>();
        const QList<Brand> brands = waitFor(m_desk->program().duties().brands()).value();
        if (brands.size() < 2) {
            QVERIFY(!scope->isVisible());
            const Brand other =
                waitFor(m_desk->program().duties().createBrand(u"Trattoria"_s)).value();
            waitFor(m_desk->program().duties().moveAccount(
                m_desk->program().accounts().accounts().last().id, other.id));
        }
        QTRY_VERIFY(scope->isVisible());
        QTRY_COMPARE(scope->count(), 3);
        const int all = list()->model()->rowCount();
        scope->setCurrentIndex(1);
        QTRY_VERIFY(list()->model()->rowCount() < all);
        const int one = list()->model()->rowCount();
        scope->setCurrentIndex(2);
        QTRY_COMPARE(list()->model()->rowCount(), all - one);
        // It stays while another view is shown.
        press(Qt::Key_6, Qt::ControlModifier);
        press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), all - one);
        scope->setCurrentIndex(0);
        QTRY_COMPARE(list()->model()->rowCount(), all);
    }

    void rowsSayWhatWasPromised()
    {
        const ConversationSummary first = summaryAt(0);
        AccountDuties duties = m_desk->program().accounts().account(first.account)->duties;
        duties.firstReply = std::chrono::ceil<std::chrono::minutes>(m_desk->practice().clock().now()
                                                                    - *first.waitingSince)
            + 30min;
        duties.nextReply = duties.firstReply;
        QVERIFY(waitFor(m_desk->program().duties().setDuties(first.account, duties)).ok());
        const auto said = [this, id = first.id] {
            for (int row = 0; row < list()->model()->rowCount(); ++row) {
                if (idAt(row) == id)
                    return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            }
            return QString();
        };
        QTRY_VERIFY2(said().contains(u"min left"_s), qPrintable(said()));
        m_desk->practice().pass(40min);
        QTRY_VERIFY2(said().contains(u"Late "_s), qPrintable(said()));
    }

private:
    void mark(int rows)
    {
        for (int i = 1; i < rows; ++i)
            press(Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(list()->markedRows().size(), rows);
    }
    void click(int row, Qt::KeyboardModifiers modifiers)
    {
        const QModelIndex index = list()->model()->index(row, 0);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, modifiers,
                          list()->visualRect(index).center());
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        m_desk->press(key, modifiers);
    }
    ConversationId idAt(int row) const
    {
        return list()->model()->index(row, 0).data(ConversationRole::Id).value<ConversationId>();
    }
    ConversationSummary summaryAt(int row) const
    {
        return list()
            ->model()
            ->index(row, 0)
            .data(ConversationRole::Summary)
            .value<ConversationSummary>();
    }
    QString count() const { return bar()->findChild<QLabel *>(u"bulkCount"_s)->text(); }
    BulkBar *bar() const { return m_desk->window().findChild<BulkBar *>(); }
    Toast *toast() const { return m_desk->window().findChild<Toast *>(); }
    ConversationPane *pane() const { return m_desk->pane(); }
    ConversationListView *list() const { return m_desk->list(); }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestBulk)
#include "test_bulk.moc"
