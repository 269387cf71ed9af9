// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDialog>
#include <QPlainTextEdit>

#include <algorithm>

using namespace sportello;
using namespace Qt::StringLiterals;

/// What an agent does all day: the next waiting conversation, a canned reply with one blank, sent,
/// and on. By keys alone, without a dialog, and no key more than it takes.
class TestGoldenPath : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        CannedReply reply;
        reply.title = u"When we call back"_s;
        reply.shortcut = u"callback"_s;
        reply.texts = {
            {u"en"_s, u"Hi {{contact.first_name|there}}, we call at {{ask:When}}."_s, {}}};
        QVERIFY(waitFor(m_desk->program().cannedReplies().save(reply)).ok());
        QVERIFY(m_desk->show());
        QTRY_VERIFY(list()->model()->rowCount() > 3);
        QTRY_COMPARE(QApplication::focusWidget(), list());
        m_keys = 0;
    }

    void cleanup() { m_desk.reset(); }

    void twoCustomersAreAnsweredByKeysAlone()
    {
        press(Qt::Key_J);
        QTRY_VERIFY(isRead());
        const ConversationId first = pane()->conversation();
        answer(u"ten"_s);
        // The first conversation took J as well; the next one is open by itself.
        QTRY_VERIFY(pane()->conversation() != first && isRead());
        QCOMPARE(m_keys, 6);
        QCOMPARE(list()->currentIndex().isValid(), true);
        const ConversationId second = pane()->conversation();
        m_keys = 0;
        answer(u"noon"_s);
        QTRY_VERIFY(pane()->conversation() != second && isRead());
        QCOMPARE(m_keys, 5);

        const auto items = waitFor(m_desk->program().outbox().openItems()).value();
        QCOMPARE(items.size(), 2);
        for (const OutboxItem &item : items) {
            const bool isFirst = item.origin == first;
            QCOMPARE(isFirst || item.origin == second, true);
            QVERIFY2(item.text.endsWith(isFirst ? u"we call at ten."_s : u"we call at noon."_s),
                     qPrintable(item.text));
        }
        m_desk->program().start();
        QVERIFY(m_desk->practice().settle([&] { return onTheirWay() == 0; }));
        for (const ConversationId &id : {first, second}) {
            const auto answered =
                waitFor(m_desk->program().conversations().summaries({id})).value();
            QVERIFY(answered.first().state != ConversationState::New);
        }
        QCOMPARE(dialogs(), 0);
    }

    void aReplyThatMayNotGoDoesNotMoveOn()
    {
        press(Qt::Key_J);
        QTRY_VERIFY(isRead());
        const ConversationId here = pane()->conversation();
        press(Qt::Key_R);
        QTRY_VERIFY(editor()->hasFocus());
        type(u"We call at {{ask:When}}."_s);
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!editor()->isReadOnly());
        QTest::qWait(100);
        QCOMPARE(pane()->conversation(), here);
        QCOMPARE(editor()->toPlainText(), u"We call at {{ask:When}}."_s);
        QCOMPARE(onTheirWay(), 0);
        // What is sent after that was not asked to move on.
        editor()->setPlainText(u"We call at ten."_s);
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(onTheirWay(), 1);
        QTRY_VERIFY(!editor()->isReadOnly());
        QCOMPARE(pane()->conversation(), here);
    }

private:
    /// R, slash, Enter, Enter, Ctrl+Shift+Enter and the words in between.
    void answer(const QString &when)
    {
        press(Qt::Key_R);
        QTRY_VERIFY(editor()->hasFocus());
        press(Qt::Key_Slash);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"cannedSearch"_s);
        type(u"callback"_s);
        press(Qt::Key_Return);
        QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"cannedField0"_s);
        type(when);
        press(Qt::Key_Return);
        QTRY_VERIFY(editor()->hasFocus());
        press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    }
    /// One key that is neither a word to look for nor one to send.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCOMPARE(dialogs(), 0);
    }
    static void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    static int dialogs()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        return int(std::count_if(windows.begin(), windows.end(), [](const QWidget *window) {
            return window->isVisible() && qobject_cast<const QDialog *>(window);
        }));
    }
    int onTheirWay() { return int(waitFor(m_desk->program().outbox().openItems()).value().size()); }
    bool isRead() const
    {
        return !pane()->conversation().isNull() && pane()->model().isLoaded()
            && !editor()->isReadOnly();
    }
    ConversationListView *list() const { return m_desk->list(); }
    ConversationPane *pane() const { return m_desk->pane(); }
    QPlainTextEdit *editor() const { return m_desk->editor(); }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
    int m_keys = 0;
};

SPORTELLO_TEST(TestGoldenPath)
#include "test_goldenpath.moc"
