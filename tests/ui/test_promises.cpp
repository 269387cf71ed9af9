// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "storage/customerpromisetable.h"
#include "support/testcase.h"
#include "ui/conversation/composer.h"
#include "ui/desk/outcomepanel.h"
#include "ui/promises/promisebar.h"
#include "ui/promises/promisechoice.h"
#include "ui/promises/promisetimepanel.h"
#include "ui/promises/promisewords.h"

#include <QCheckBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Promises in the window: asked while they are written, shown above the thread, kept, moved and
/// withdrawn.
class TestPromises : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->show());
        QVERIFY(
            m_desk->practice().settle([this] { return m_desk->program().ready().isFinished(); }));
        QVERIFY(m_desk->open(0));
    }

    void cleanup() { m_desk.reset(); }

    void aTextThatPromisesOffersTimes()
    {
        QVERIFY(!choice()->isVisible());
        editor()->setPlainText(u"Thank you, we will call you back by tomorrow."_s);
        QVERIFY(choice()->isVisible());
        QVERIFY(editor()->hasFocus() || !choice()->isAncestorOf(QApplication::focusWidget()));
        // The text names the first one.
        QPushButton *first = chip(0);
        QVERIFY(first && first->isVisible());
        QVERIFY2(first->text().contains(u"omorrow"_s), qPrintable(first->text()));
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        first->click();
        QVERIFY(choice()->due().has_value());
        QVERIFY(choice()->text().contains(PromiseWords::time(*choice()->due(), now())));
        // What promises nothing is not asked about.
        editor()->setPlainText(u"Thank you, goodbye."_s);
        QVERIFY(!choice()->isVisible());
        QVERIFY(!choice()->due());
    }

    void whoSendsIsAskedOnceAndThenTheReplyGoes()
    {
        editor()->setPlainText(u"We will call you back."_s);
        send();
        QCOMPARE(onTheirWay(), 0);
        QVERIFY(choice()->isAncestorOf(QApplication::focusWidget()));
        // By key: the chip is all that was missing.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(onTheirWay(), 1);
        QTRY_VERIFY(!choice()->isVisible());
        leave();
        QTRY_COMPARE(open().size(), 1);
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY(stripText(0).contains(u"We will call you back"_s));
    }

    void whoSendsAgainPromisesNothing()
    {
        editor()->setPlainText(u"We will call you back."_s);
        send();
        QCOMPARE(onTheirWay(), 0);
        send();
        QTRY_COMPARE(onTheirWay(), 1);
        leave();
        QVERIFY(open().isEmpty());
        QVERIFY(!bar()->isVisible());
    }

    void noPromiseIsADecision()
    {
        editor()->setPlainText(u"We will call you back."_s);
        named<QPushButton>(u"promiseNone"_s)->click();
        QVERIFY(choice()->isVisible());
        QVERIFY(!choice()->mustAsk());
        // A further phrase is a further question.
        editor()->setPlainText(u"We will call you back. And we will let you know."_s);
        QVERIFY(choice()->mustAsk());
        named<QPushButton>(u"promiseNone"_s)->click();
        send();
        QTRY_COMPARE(onTheirWay(), 1);
    }

    void anotherTimeIsTyped()
    {
        editor()->setPlainText(u"We will call you back."_s);
        named<QPushButton>(u"promiseOther"_s)->click();
        auto *panel = m_desk->window().findChild<PromiseTimePanel *>(u"promiseTimePanel"_s);
        QTRY_VERIFY(panel && panel->isOpen());
        auto *field = panel->findChild<QLineEdit *>(u"promiseField"_s);
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"in 3 hours"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!panel->isOpen());
        QVERIFY(choice()->due() == now() + 3h);
    }

    void keptMovedWithdrawnAndTakenBack()
    {
        promise(2h);
        QTRY_VERIFY(bar()->isVisible());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        named<QPushButton>(u"promiseKept"_s)->click();
        QTRY_VERIFY(open().isEmpty());
        QTRY_VERIFY(!bar()->isVisible());
        m_desk->window().findChild<QAction *>(u"undoLast"_s)->trigger();
        QTRY_COMPARE(open().size(), 1);
        QTRY_VERIFY(bar()->isVisible());

        named<QPushButton>(u"promiseMove"_s)->click();
        auto *panel = m_desk->window().findChild<PromiseTimePanel *>(u"promiseMovePanel"_s);
        QTRY_VERIFY(panel->isOpen());
        auto *field = panel->findChild<QLineEdit *>(u"promiseField"_s);
        QTest::keyClicks(field, u"5 hours"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(open().value(0).promise.due == now() + 5h);

        QTRY_VERIFY(named<QPushButton>(u"promiseWithdraw"_s));
        named<QPushButton>(u"promiseWithdraw"_s)->click();
        QTRY_VERIFY(open().isEmpty());
    }

    void solvedIsNotKeptUnlessItIsSaid()
    {
        promise(2h);
        QTRY_VERIFY(m_desk->summary() && m_desk->summary()->promiseDue);
        m_desk->window().findChild<QAction *>(u"markDone"_s)->trigger();
        auto *panel = m_desk->window().findChild<OutcomePanel *>();
        QTRY_VERIFY(panel->isOpen());
        auto *kept = panel->findChild<QCheckBox *>(u"outcomeKept"_s);
        QVERIFY(kept->isVisible() && !kept->isChecked());
        kept->setChecked(true);
        QTest::keyClick(panel, Qt::Key_1);
        QTRY_VERIFY(open().isEmpty());
        m_desk->window().findChild<QAction *>(u"undoLast"_s)->trigger();
        QTRY_COMPARE(open().size(), 1);
    }

    void theListShowsUntilWhen()
    {
        const QModelIndex row = m_desk->list()->currentIndex();
        const auto said = [&row] { return row.data(Qt::AccessibleTextRole).toString(); };
        const QImage without = picture(row);
        QVERIFY(!said().contains(u"romise"_s));
        promise(2h);
        QTRY_VERIFY(m_desk->summary() && m_desk->summary()->promiseDue);
        const QString until = PromiseWords::chip(*m_desk->summary()->promiseDue, now());
        QVERIFY(until.startsWith(u"Promised until "_s));
        QVERIFY2(said().contains(until), qPrintable(said()));
        const QImage with = picture(row);
        QVERIFY(with != without);
        QCOMPARE(dots(with, Token::BadFg), 0);
        // What is overdue is said in words, and stands out.
        m_desk->practice().clock().advance(2h + 8min);
        const QString overdue = PromiseWords::chip(*m_desk->summary()->promiseDue, now());
        QCOMPARE(overdue, u"Promise overdue 8 min"_s);
        QVERIFY2(said().contains(overdue), qPrintable(said()));
        QVERIFY(dots(picture(row), Token::BadFg) > 0);
        // And it goes with the promise.
        QVERIFY(waitFor(m_desk->program().promises().withdraw(open().value(0).promise.id,
                                                              m_desk->program().agent().id)));
        QTRY_VERIFY(m_desk->summary() && !m_desk->summary()->promiseDue);
        QVERIFY(!said().contains(u"romise"_s));
        QCOMPARE(dots(picture(row), Token::BadFg), 0);
    }

    void theyHaveAViewWithANumber()
    {
        m_desk->program().views().start();
        promise(-1h);
        QVERIFY(m_desk->practice().settle([this] {
            return m_desk->program().views().counts().builtIn.value(BuiltInView::Promises) == 1;
        }));
        m_desk->window().showView(BuiltInView::Promises);
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), 1);
        QTRY_VERIFY(stripText(0).contains(u"overdue"_s));
    }

private:
    QPlainTextEdit *editor() const { return m_desk->editor(); }
    PromiseChoice *choice() const { return m_desk->window().findChild<PromiseChoice *>(); }
    PromiseBar *bar() const { return m_desk->window().findChild<PromiseBar *>(); }
    QPushButton *chip(int number) const
    {
        return named<QPushButton>(u"promiseOffer%1"_s.arg(number));
    }
    template<typename Widget>
    Widget *named(const QString &name) const
    {
        for (Widget *found : m_desk->window().findChildren<Widget *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    QString stripText(int number) const
    {
        auto *strip = named<QWidget>(u"promise%1"_s.arg(number));
        return strip ? strip->accessibleName() : QString();
    }
    /// A row of the list as it is painted.
    QImage picture(const QModelIndex &row) const
    {
        QWidget *area = m_desk->list()->viewport();
        return area->grab(m_desk->list()->visualRect(row)).toImage();
    }
    int dots(const QImage &image, Token token) const
    {
        const QRgb wanted = m_theme.color(token).rgb();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == wanted;
        }
        return count;
    }
    Instant now() const { return m_desk->program().clock().now(); }
    void send() { m_desk->window().findChild<Composer *>()->send(); }
    int onTheirWay() { return int(waitFor(m_desk->program().outbox().openItems()).value().size()); }
    QList<StandingPromise> open()
    {
        return waitFor(m_desk->program().promises().open(10)).valueOr({});
    }
    /// The time to take it back is over.
    void leave()
    {
        m_desk->program().outbox().start();
        QVERIFY(m_desk->practice().settle([this] {
            m_desk->practice().pass(1s);
            return onTheirWay() == 0;
        }));
    }
    /// Something is promised in the conversation that is open.
    void promise(std::chrono::minutes until)
    {
        CustomerPromise made;
        made.id = CustomerPromiseId::make();
        made.conversation = m_desk->pane()->conversation();
        made.outbox = OutboxId::make();
        made.said = u"We will call you back"_s;
        made.agent = m_desk->program().agent().id;
        made.madeAt = now();
        made.due = now() + until;
        const auto stored =
            waitFor(m_desk->program().store().run([made](TeamDatabase &database) -> Result<Done> {
                CustomerPromiseTable(database).insert(made);
                return Done{};
            }));
        QVERIFY(stored.ok());
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestPromises)
#include "test_promises.moc"
