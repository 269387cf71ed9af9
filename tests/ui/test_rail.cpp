// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/inbox/bulkbar.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/rail.h"

#include <QLabel>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Where room is short: the navigation as a column of icons, and the buttons of what is marked.
class TestRail : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        m_desk->program().views().start();
    }

    void cleanup() { m_desk.reset(); }

    void savedViewsAreOnTheRail()
    {
        const SavedView unread = save(u"Not read"_s, u"is:unread"_s);
        QVERIFY(m_desk->show({1000, 700}));
        QVERIFY(rail()->isVisible());
        QTRY_VERIFY(button(1));
        const auto rows = [&] {
            return m_desk->program().views().counts().saved.value(unread.id, -1);
        };
        QVERIFY(m_desk->practice().settle([&] { return rows() > 0; }));
        QTRY_COMPARE(button(1)->text(), QString::number(rows()));
        QCOMPARE(button(1)->toolTip(), u"Not read"_s);
        QVERIFY2(button(1)->accessibleName().contains(u"Not read"_s)
                     && button(1)->accessibleName().contains(QString::number(rows()))
                     && button(1)->accessibleName().contains(u"key 1"_s),
                 qPrintable(button(1)->accessibleName()));
        button(1)->click();
        QTRY_COMPARE(title(), u"Not read"_s);
        QVERIFY(button(1)->isChecked());
        QTRY_COMPARE(m_desk->list()->model()->rowCount(), rows());
        shot(u"rail"_s);

        // The order of the views is that of the digits.
        const SavedView over = save(u"Over"_s, u"is:done"_s);
        QTRY_VERIFY(button(2));
        QVERIFY(waitFor(m_desk->program().views().reorder({over.id, unread.id})).ok());
        QTRY_COMPARE(button(1)->toolTip(), u"Over"_s);
        QVERIFY(!button(1)->isChecked() && button(2)->isChecked());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QVERIFY(waitFor(m_desk->program().views().remove(unread.id)).ok());
        QTRY_VERIFY(!button(2));
        m_desk->press(Qt::Key_1, Qt::ControlModifier);
        QTRY_COMPARE(title(), u"Waiting"_s);
        QVERIFY(!button(1)->isChecked());
    }

    void whatLiesBelowTheEdgeIsReachedByTab()
    {
        for (int i = 1; i <= 12; ++i)
            save(u"View %1"_s.arg(i), u"older:%1h"_s.arg(i));
        QVERIFY(m_desk->show({900, 480}));
        QTRY_VERIFY(button(12));
        // Only nine have a key.
        QVERIFY(!button(12)->accessibleName().contains(u"key"_s));
        QToolButton *last = button(12);
        QVERIFY(!rail()->viewport()->rect().contains(
            last->mapTo(rail()->viewport(), last->rect().center())));
        button(11)->setFocus();
        QTest::keyClick(button(11), Qt::Key_Tab);
        QVERIFY(last->hasFocus());
        QVERIFY(rail()->viewport()->rect().contains(
            last->mapTo(rail()->viewport(), last->rect().center())));
        QTest::keyClick(last, Qt::Key_Space);
        QTRY_COMPARE(title(), u"View 12"_s);
        shot(u"rail-low"_s);
    }

    void buttonsHaveWordsWhereThereIsRoom()
    {
        QVERIFY(m_desk->show({1440, 900}));
        mark();
        QToolButton *done = bulk(u"markDone"_s);
        QToolButton *reopen = bulk(u"reopen"_s);
        QVERIFY(done && reopen);
        shot(u"bulk-wide"_s);
        QCOMPARE(reopen->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QTest::qWait(50);
        QCOMPARE(reopen->parentWidget()->width(), 364);
        QVERIFY(reopen->width() >= 24);
        QVERIFY(!reopen->toolTip().isEmpty() && !reopen->accessibleName().isEmpty());
        // List and conversation take turns, so the list is as wide as the window.
        m_desk->window().resize(840, 700);
        QTRY_COMPARE(reopen->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        QCOMPARE(done->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        QCOMPARE(reopen->text(), u"Reopen"_s);
        QTRY_VERIFY(reopen->width() >= reopen->sizeHint().width());
        shot(u"bulk-alone"_s);
        const QWidget *bar = reopen->parentWidget();
        for (const QToolButton *each : bar->findChildren<QToolButton *>())
            QVERIFY(bar->rect().contains(each->geometry()));
        // Nothing of it keeps the list wide.
        m_desk->window().resize(1440, 900);
        QTRY_COMPARE(reopen->toolButtonStyle(), Qt::ToolButtonIconOnly);
        QTRY_COMPARE(bar->width(), 364);
    }

private:
    SavedView save(const QString &name, const QString &query)
    {
        SavedView view;
        view.name = name;
        view.query = query;
        return waitFor(m_desk->program().views().add(view)).valueOr(SavedView());
    }
    void mark()
    {
        m_desk->press(Qt::Key_J);
        QTRY_VERIFY(m_desk->list()->currentIndex().isValid());
        m_desk->press(Qt::Key_J, Qt::ShiftModifier);
        QTRY_COMPARE(m_desk->list()->markedRows().size(), 2);
    }
    void shot(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (!folder.isEmpty())
            m_desk->window().grab().save(folder + u'/' + name + u".png"_s);
    }
    Rail *rail() const { return m_desk->window().findChild<Rail *>(); }
    QToolButton *button(int place) const
    {
        return rail()->findChild<QToolButton *>(u"railSaved%1"_s.arg(place));
    }
    QToolButton *bulk(const QString &action) const
    {
        return m_desk->window().findChild<BulkBar *>()->findChild<QToolButton *>(u"bulk_"_s
                                                                                 + action);
    }
    QString title() const { return m_desk->window().findChild<QLabel *>(u"listTitle"_s)->text(); }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestRail)
#include "test_rail.moc"
