// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/models/navigationmodel.h"
#include "ui/shell/actions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/toast.h"
#include "ui/shell/viewpanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTreeView>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Saved views by keys alone: made, opened, moved, renamed, removed, and taken back.
class TestInboxViews : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        (*m_program)->views().start();
        m_window = std::make_unique<MainWindow>(**m_program, m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTRY_VERIFY(list()->model()->rowCount() > 2);
    }

    void cleanup()
    {
        m_window.reset();
        m_program.reset();
    }

    void theNumbersAreThoseOfTheViews()
    {
        QTRY_COMPARE(model()->count(BuiltInView::Waiting).value_or(-1),
                     m_program->count(ConversationState::New));
        QTRY_COMPARE(model()->count(BuiltInView::Unassigned).value_or(-1),
                     m_program->count(ConversationState::New));
        QTRY_COMPARE(model()->count(BuiltInView::Mine).value_or(-1), 0);
        press(Qt::Key_J);
        QTRY_VERIFY(list()->currentIndex().isValid());
        press(Qt::Key_A);
        QVERIFY(m_program->settle(
            [this] { return model()->count(BuiltInView::Mine).value_or(-1) == 1; }));
        press(Qt::Key_8, Qt::ControlModifier);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(title(), u"Mine"_s);
    }

    void aSearchBecomesAViewWithAKey()
    {
        save(u"is:unread"_s, u"Not read"_s);
        QTRY_COMPARE(title(), u"Not read"_s);
        QTRY_COMPARE(model()->saved().size(), 1);
        QCOMPARE(model()->saved().first().query, u"is:unread"_s);
        QCOMPARE(model()->saved().first().agent, std::optional((*m_program)->agent().id));
        QVERIFY(search()->text().isEmpty());
        const int rows = list()->model()->rowCount();
        QVERIFY(m_program->settle(
            [&] { return model()->count(model()->saved().first().id).value_or(-1) == rows; }));
        QVERIFY(tree()->currentIndex() == model()->savedIndex(model()->saved().first().id));

        press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE(title(), u"Done"_s);
        press(Qt::Key_1);
        QTRY_COMPARE(title(), u"Not read"_s);
        // A digit is text in a field, and nothing where there is no such view.
        press(Qt::Key_3, Qt::ControlModifier);
        press(Qt::Key_2);
        QTRY_COMPARE(title(), u"Done"_s);
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(search(), u"1"_s);
        QCOMPARE(search()->text(), u"1"_s);
    }

    void aViewIsChangedMovedAndRemoved()
    {
        save(u"is:unread"_s, u"Not read"_s);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s}));
        save(u"is:done"_s, u"Over"_s);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s, u"Over"_s}));
        QTRY_COMPARE(title(), u"Over"_s);

        press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(names(), (QStringList{u"Over"_s, u"Not read"_s}));
        QTRY_VERIFY(toast()->isVisible());
        press(Qt::Key_Z);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s, u"Over"_s}));

        press(Qt::Key_F2);
        QVERIFY(panel()->isOpen());
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        field("viewName")->setText(u"Finished"_s);
        panel()->findChild<QCheckBox *>(u"viewForAll"_s)->setChecked(true);
        QTest::keyClick(field("viewName"), Qt::Key_Return);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s, u"Finished"_s}));
        QTRY_COMPARE(title(), u"Finished"_s);
        QVERIFY(!model()->saved().at(1).agent);
        QTRY_VERIFY(toast()->text().contains(u"Finished"_s));
        press(Qt::Key_Z);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s, u"Over"_s}));

        press(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s}));
        // What was shown is no more.
        QTRY_COMPARE(title(), u"Waiting"_s);
        QTRY_VERIFY(toast()->text().contains(u"Over"_s));
        press(Qt::Key_Z);
        QTRY_COMPARE(names(), (QStringList{u"Not read"_s, u"Over"_s}));
    }

    void theMenuOfAViewDoesTheSame()
    {
        save(u"is:unread"_s, u"Not read"_s);
        save(u"is:done"_s, u"Over"_s);
        QTRY_COMPARE(names().size(), 2);
        const QModelIndex first = model()->savedIndex(model()->saved().first().id);
        tree()->scrollTo(first);
        Q_EMIT tree()->customContextMenuRequested(tree()->visualRect(first).center());
        auto *menu = m_window->findChild<QMenu *>(u"savedViewMenu"_s);
        QVERIFY(menu);
        QVERIFY(!menu->actions().at(1)->isEnabled());
        menu->actions().at(2)->trigger();
        menu->close();
        QTRY_COMPARE(names(), (QStringList{u"Over"_s, u"Not read"_s}));
    }

    void whatCannotBeReadIsSaid()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(search(), u"is:wating "_s);
        QTRY_VERIFY2(search()->problem().contains(u"waiting"_s), qPrintable(search()->problem()));
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!panel()->isOpen());
        search()->clear();

        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isOpen());
        QCOMPARE(field("viewQuery")->text(), u"is:waiting"_s);
        auto *problem = panel()->findChild<QLabel *>(u"viewProblem"_s);
        QTest::keyClick(field("viewName"), Qt::Key_Return);
        QVERIFY(panel()->isOpen() && !problem->text().isEmpty());
        field("viewName")->setText(u"Mine"_s);
        field("viewQuery")->setText(u"is:lat"_s);
        QTest::keyClick(field("viewQuery"), Qt::Key_Return);
        QVERIFY(panel()->isOpen());
        QVERIFY2(problem->text().contains(u"late"_s), qPrintable(problem->text()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!panel()->isOpen());
        QVERIFY(waitFor((*m_program)->views().list()).value().isEmpty());
    }

private:
    void save(const QString &query, const QString &name)
    {
        press(Qt::Key_F, Qt::ControlModifier);
        search()->setText(query);
        QTest::keyClick(search(), Qt::Key_Return);
        QTRY_COMPARE(title(), u"Search"_s);
        press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel()->isOpen());
        QCOMPARE(field("viewQuery")->text(), query);
        QTest::keyClicks(field("viewName"), name);
        QTest::keyClick(field("viewName"), Qt::Key_Return);
        QVERIFY(!panel()->isOpen());
        QTRY_COMPARE(title(), name);
        list()->setFocus();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(m_window.get(), Qt::Key(key), modifiers);
    }
    QString title() const { return m_window->findChild<QLabel *>(u"listTitle"_s)->text(); }
    QStringList names() const
    {
        QStringList names;
        for (const SavedView &view : model()->saved())
            names << view.name;
        return names;
    }
    QTreeView *tree() const { return m_window->findChild<QTreeView *>(u"navigation"_s); }
    NavigationModel *model() const { return qobject_cast<NavigationModel *>(tree()->model()); }
    ViewPanel *panel() const { return m_window->findChild<ViewPanel *>(); }
    QLineEdit *field(const char *name) const
    {
        return panel()->findChild<QLineEdit *>(QString::fromLatin1(name));
    }
    SearchField *search() const { return m_window->findChild<SearchField *>(); }
    Toast *toast() const { return m_window->findChild<Toast *>(); }
    ConversationListView *list() const { return m_window->findChild<ConversationListView *>(); }

    Theme m_theme;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<MainWindow> m_window;
};

SPORTELLO_TEST(TestInboxViews)
#include "test_inboxviews.moc"
