// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/palette/commandpalette.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/actions.h"
#include "ui/shell/banner.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panerow.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/toast.h"

#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestMainWindow final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        show(QSize(1440, 900));
    }

    void cleanup() { m_desk.reset(); }

    void theListShowsWhoWaits()
    {
        QVERIFY(list()->model()->rowCount() > 2);
        QCOMPARE(list()->model()->rowCount(), m_desk->practice().count(ConversationState::New));
        // Nobody chose one, so nothing counts as read.
        QVERIFY(!list()->currentIndex().isValid());
    }

    void keysAloneWorkThroughTheList()
    {
        const int waiting = list()->model()->rowCount();
        press(Qt::Key_J);
        QTRY_COMPARE(list()->currentIndex().row(), 0);
        press(Qt::Key_J);
        QTRY_COMPARE(list()->currentIndex().row(), 1);
        press(Qt::Key_K);
        QTRY_COMPARE(list()->currentIndex().row(), 0);
        QTRY_VERIFY(!thread()->conversation().isNull());
        const ConversationId first = thread()->conversation();

        press(Qt::Key_E);
        // One more key says how it ended.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_1);
        QVERIFY(QTest::qWaitFor([&] { return list()->model()->rowCount() == waiting - 1; }));
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY2(toast()->text().startsWith(u"Done: "_s), qPrintable(toast()->text()));
        QTRY_VERIFY(thread()->conversation() != first);
        QTRY_COMPARE(m_desk->practice().count(ConversationState::Done), m_doneBefore + 1);

        press(Qt::Key_Z);
        QVERIFY(QTest::qWaitFor([&] { return list()->model()->rowCount() == waiting; }));
        QTRY_VERIFY(!toast()->isVisible());
        QTRY_COMPARE(m_desk->practice().count(ConversationState::Done), m_doneBefore);
    }

    void undoEndsAfterTenSeconds()
    {
        press(Qt::Key_J);
        QTRY_VERIFY(list()->currentIndex().isValid());
        press(Qt::Key_E);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_4);
        QTRY_VERIFY(toast()->isVisible());
        QTRY_COMPARE(m_desk->practice().count(ConversationState::Done), m_doneBefore + 1);
        m_desk->practice().pass(9s);
        QVERIFY(toast()->isVisible());
        m_desk->practice().pass(2s);
        QTRY_VERIFY(!toast()->isVisible());
        // A key that does nothing would leave people in doubt.
        press(Qt::Key_Z);
        QTRY_VERIFY(toast()->isVisible());
        QVERIFY2(toast()->text().startsWith(u"Too late"_s), qPrintable(toast()->text()));
        m_desk->practice().pass(1s);
        QCOMPARE(m_desk->practice().count(ConversationState::Done), m_doneBefore + 1);
    }

    void aRowThatLeavesDoesNotOpenItsNeighbour()
    {
        press(Qt::Key_J);
        QTRY_VERIFY(!thread()->conversation().isNull());
        const ConversationId shown = thread()->conversation();
        // Somebody else, or the outbox, moves it on.
        waitFor(m_desk->program().triage().markWaitingForCustomer({shown},
                                                                  m_desk->program().agent().id));
        QVERIFY(QTest::qWaitFor([this] { return !list()->currentIndex().isValid(); }));
        QTRY_COMPARE(thread()->conversation(), shown);
    }

    void lettersAreTextInAField()
    {
        press(Qt::Key_Slash);
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"jez"_s);
        QTRY_COMPARE(search()->text(), u"jez"_s);
        QTRY_VERIFY(!list()->currentIndex().isValid());
    }

    void searchFindsAndSaysWhatIsWrong()
    {
        press(Qt::Key_F, Qt::ControlModifier);
        QTRY_VERIFY(search()->hasFocus());
        QTest::keyClicks(search(), u"is:wating"_s);
        QVERIFY(QTest::qWaitFor([this] { return !search()->problem().isEmpty(); }));
        QVERIFY2(search()->problem().contains(u"waiting"_s), qPrintable(search()->problem()));
        search()->clear();
        QTest::keyClicks(search(), u"zzzzzz"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        const auto *empty = m_desk->window().findChild<QLabel *>(u"emptyTitle"_s);
        QVERIFY(QTest::qWaitFor([&] { return empty->isVisible(); }));
        const int waiting = m_desk->practice().count(ConversationState::New);
        QTest::mouseClick(m_desk->window().findChild<QPushButton *>(u"clearSearch"_s),
                          Qt::LeftButton);
        QVERIFY(QTest::qWaitFor([&] { return list()->model()->rowCount() == waiting; }));
    }

    void questionMarkListsAllKeys()
    {
        press(Qt::Key_Question);
        QTRY_VERIFY(m_desk->window().findChild<QWidget *>(u"keySheet"_s));
        const QWidget *sheet = m_desk->window().findChild<QWidget *>(u"keySheet"_s);
        QTRY_VERIFY(sheet->isVisible());
        QStringList texts;
        for (const QLabel *label : sheet->findChildren<QLabel *>())
            texts.append(label->text());
        for (const ActionInfo &info : actionTable()) {
            if (!m_desk->window().actions().keymap().text(info.id).isEmpty())
                QVERIFY2(texts.contains(actionText(info)), info.text);
        }
    }

    void thePaletteFindsAndRuns()
    {
        auto *palette = m_desk->window().findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>(u"paletteField"_s);
        list()->setFocus();
        m_desk->window().actions()[ActionId::Palette]->trigger();
        QVERIFY(palette->isOpen());
        QTRY_VERIFY(field->hasFocus());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        // Letters are text here, not keys of actions.
        QTest::keyClicks(field, u"setings"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isOpen());
        QTRY_VERIFY(m_desk->window().findChild<QDialog *>(u"settingsDialog"_s));
        m_desk->window().findChild<QDialog *>(u"settingsDialog"_s)->close();
        QCOMPARE(m_desk->program().settings().recentChoices(), QStringList({u"action/settings"_s}));

        m_desk->window().actions()[ActionId::Palette]->trigger();
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isOpen());
        QTRY_VERIFY(list()->hasFocus());

        m_desk->window().actions()[ActionId::Palette]->trigger();
        QTest::keyClicks(field, u"breakfast"_s);
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_desk->window().findChild<SearchField *>()->text(), u"breakfast"_s);
    }

    void noKeyStandsForTwoActions()
    {
        QSet<QString> seen;
        for (const ActionInfo &info : actionTable()) {
            for (const QKeySequence &key : m_desk->window().actions()[info.id]->shortcuts()) {
                QVERIFY2(!seen.contains(key.toString()), qPrintable(key.toString()));
                seen.insert(key.toString());
            }
        }
    }

    void everyFocusableControlHasAName()
    {
        press(Qt::Key_J);
        QTRY_VERIFY(!thread()->conversation().isNull());
        QTRY_VERIFY(thread()->model().isLoaded());
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        // Through the actions: while a dialog is open the keys are its own.
        for (const auto &[action, name] : {std::pair(ActionId::ShowKeys, u"keySheet"_s),
                                           std::pair(ActionId::Settings, u"settingsDialog"_s),
                                           std::pair(ActionId::Accounts, u"accountsDialog"_s)}) {
            m_desk->window().actions()[action]->trigger();
            QTRY_VERIFY(m_desk->window().findChild<QDialog *>(name));
            QTRY_VERIFY(m_desk->window().findChild<QDialog *>(name)->isVisible());
        }
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        m_desk.reset();

        UiProgram fresh(UiProgram::Kind::Empty);
        waitFor(fresh->ready());
        MainWindow welcome(*fresh, m_theme);
        welcome.show();
        QTRY_VERIFY(welcome.findChild<QWidget *>(u"welcomePage"_s)->isVisible());
        QCOMPARE(namelessControls(&welcome), QStringList());
    }

    void aRowIsSaidInTheOrderOfTheDesign()
    {
        const QModelIndex row = list()->model()->index(0, 0);
        const QString said = row.data(Qt::AccessibleTextRole).toString();
        const QString name = row.data(Qt::DisplayRole).toString();
        QVERIFY2(said.startsWith(name), qPrintable(said));
        QVERIFY2(said.contains(u"waiting"_s) && said.contains(u"New"_s), qPrintable(said));
    }

    void inANarrowWindowListAndThreadShareOnePlace()
    {
        show(QSize(700, 700));
        QTRY_VERIFY(list()->isVisible());
        QTRY_VERIFY(!thread()->isVisible());
        press(Qt::Key_J);
        QTRY_VERIFY(list()->currentIndex().isValid());
        QVERIFY(!thread()->isVisible());
        press(Qt::Key_O);
        QTRY_VERIFY(thread()->isVisible());
        QTRY_VERIFY(!list()->isVisible());
        press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(list()->isVisible());
        QTRY_VERIFY(!thread()->isVisible());
    }

    void theNarrowestWindowIsNarrow()
    {
        show(QSize(560, 480));
        QTRY_COMPARE(m_desk->window().size(), QSize(560, 480));
    }

    void theRailComesWhenTheThreadWouldBeTooNarrow()
    {
        QWidget *tree = m_desk->window().findChild<QWidget *>(u"navigation"_s);
        QTRY_VERIFY(tree->isVisible());
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(!tree->isVisible());
        press(Qt::Key_B, Qt::ControlModifier);
        QTRY_VERIFY(tree->isVisible());
        m_desk->window().resize(950, 700);
        QTRY_VERIFY(!tree->isVisible());
        QTRY_VERIFY2(thread()->width() >= PaneRow::LeastThreadWidth,
                     qPrintable(QString::number(thread()->width())));
    }

    void practiceIsAlwaysSaid()
    {
        QTRY_VERIFY(m_desk->window().findChild<QWidget *>(u"practiceStrip"_s)->isVisible());
        QTRY_VERIFY(m_desk->window().findChild<QWidget *>(u"practiceBadge"_s)->isVisible());
        show(QSize(600, 600));
        QTRY_VERIFY(m_desk->window().findChild<QWidget *>(u"practiceStrip"_s)->isVisible());
    }

    void aFailingDiskIsSaidWithItsNextStep()
    {
        Q_EMIT m_desk->program().store().failed(
            Error{ErrorKind::Storage, u"database or disk is full"_s, {}, false});
        auto *banner = m_desk->window().findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY2(banner->text().contains(u"disk"_s), qPrintable(banner->text()));
    }

    void settingsCountAtOnce()
    {
        Keymap keymap(m_desk->program().settings());
        SettingsDialog dialog(m_desk->program(), keymap, m_theme, &m_desk->window());
        dialog.findChild<QSpinBox *>(u"undoSeconds"_s)->setValue(25);
        QCOMPARE(m_desk->program().settings().undoWindow(), 25s);
    }

private:
    void show(const QSize &size)
    {
        m_doneBefore = m_desk->practice().count(ConversationState::Done);
        QVERIFY(m_desk->show(size));
        const int waiting = m_desk->practice().count(ConversationState::New);
        QVERIFY(QTest::qWaitFor([&] { return list()->model()->rowCount() == waiting; }));
        list()->setFocus();
        QTRY_VERIFY(list()->hasFocus());
    }

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::activeWindow() ? QApplication::activeWindow()
                                                     : &m_desk->window(),
                        Qt::Key(key), modifiers);
    }

    ConversationListView *list() const { return m_desk->list(); }
    ConversationPane *thread() const { return m_desk->pane(); }
    SearchField *search() const { return m_desk->window().findChild<SearchField *>(); }
    Toast *toast() const { return m_desk->window().findChild<Toast *>(); }

    Theme m_theme;
    int m_doneBefore = 0;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestMainWindow)
#include "test_mainwindow.moc"
