// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "uiprogram.h"

#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/composercheck.h"
#include "ui/conversation/conversationpane.h"
#include "ui/inbox/conversationlistview.h"
#include "ui/shell/mainwindow.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The reply check under the text, on the practice network.
class TestComposerCheck : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        m_window = std::make_unique<MainWindow>(**m_program, m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        auto *list = m_window->findChild<ConversationListView *>();
        QTRY_VERIFY(list->model()->rowCount() > 2);
        list->setCurrentIndex(list->model()->index(0, 0));
        auto *pane = m_window->findChild<ConversationPane *>();
        QTRY_VERIFY(pane->model().isLoaded());
        QTRY_VERIFY(!editor()->isReadOnly());
    }

    void cleanup()
    {
        m_window.reset();
        m_program.reset();
    }

    void anOpenBlankKeepsTheReplyBack()
    {
        editor()->setPlainText(u"Your table is at {{ask:When}} today."_s);
        QTRY_VERIFY(button(u"fix_placeholder"_s));
        QCOMPARE(namelessControls(m_window.get()), QStringList());
        send();
        QTest::qWait(100);
        QCOMPARE(onTheirWay(), 0);
        QCOMPARE(editor()->toPlainText(), u"Your table is at {{ask:When}} today."_s);
        QTRY_VERIFY(button(u"fix_placeholder"_s));
        button(u"fix_placeholder"_s)->click();
        QCOMPARE(editor()->textCursor().selectedText(), u"{{ask:When}}"_s);
        editor()->textCursor().insertText(u"eight"_s);
        QTRY_VERIFY(!button(u"fix_placeholder"_s));
        send();
        QTRY_COMPARE(onTheirWay(), 1);
    }

    void whatIsMeantSoIsSentAllTheSame()
    {
        editor()->setPlainText(u"Write {{name}} as it stands."_s);
        QTRY_VERIFY(button(u"override_placeholder"_s));
        button(u"override_placeholder"_s)->click();
        QTRY_COMPARE(onTheirWay(), 1);
        // The row is there before the editor is free again.
        QTRY_VERIFY(!editor()->isReadOnly());
        QCOMPARE(editor()->toPlainText(), QString());
        // The next text is another decision.
        editor()->setPlainText(u"And {{again}}."_s);
        QTRY_VERIFY(button(u"override_placeholder"_s));
        send();
        QTest::qWait(100);
        QCOMPARE(onTheirWay(), 1);
    }

    void aLongTextIsPreviewedAndSentInParts()
    {
        QString text;
        for (int i = 0; i < 40; ++i)
            text += u"This is sentence number %1 of a long answer. "_s.arg(i);
        editor()->setPlainText(text.trimmed());
        QTRY_VERIFY(button(u"fix_too-long"_s));
        send();
        QTest::qWait(100);
        QCOMPARE(onTheirWay(), 0);
        button(u"fix_too-long"_s)->click();
        QTRY_VERIFY(button(u"sendThread"_s));
        button(u"sendThread"_s)->click();
        QTRY_VERIFY(onTheirWay() >= 3);
        const QList<OutboxItem> items = waitFor((*m_program)->outbox().openItems()).value();
        for (const OutboxItem &item : items)
            QCOMPARE(item.parts, int(items.size()));
        QTRY_COMPARE(editor()->toPlainText(), QString());
    }

private:
    void send() { m_window->findChild<Composer *>()->send(); }
    int onTheirWay() { return int(waitFor((*m_program)->outbox().openItems()).value().size()); }
    QPlainTextEdit *editor() const
    {
        return m_window->findChild<QPlainTextEdit *>(u"replyEditor"_s);
    }
    /// Null while it is not shown. Time goes by, so that the check looks.
    QPushButton *button(const QString &name) const
    {
        m_program->pass(std::chrono::milliseconds(100));
        for (auto *found : m_window->findChildren<QPushButton *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    Theme m_theme;
    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<MainWindow> m_window;
};

SPORTELLO_TEST(TestComposerCheck)
#include "test_composercheck.moc"
