// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/conversation/composer.h"
#include "ui/conversation/composercheck.h"
#include "ui/replies/cannedpicker.h"

#include <QPushButton>

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
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->show());
        QVERIFY(m_desk->open(0));
    }

    void cleanup() { m_desk.reset(); }

    void anOpenBlankKeepsTheReplyBack()
    {
        editor()->setPlainText(u"Your table is at {{ask:When}} today."_s);
        QTRY_VERIFY(button(u"fix_placeholder"_s));
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
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
        const QList<OutboxItem> items = waitFor(m_desk->program().outbox().openItems()).value();
        for (const OutboxItem &item : items)
            QCOMPARE(item.parts, int(items.size()));
        QTRY_COMPARE(editor()->toPlainText(), QString());
    }

    void aCannedReplyThatGotTooLongTakesItsShortVariant()
    {
        QVERIFY(m_desk->open(Audience::Public));
        CannedReply reply;
        reply.title = u"About the garden"_s;
        reply.shortcut = u"aboutgarden"_s;
        reply.texts = {
            {{},
             u"Dear {{contact.first_name|guest}}, "_s
                 + u"the garden is open from morning to night. "_s.repeated(10).trimmed(),
             u"Dear {{contact.first_name|guest}}, the garden is open all day."_s}};
        QVERIFY(waitFor(m_desk->program().cannedReplies().save(reply)).ok());
        auto *picker = m_desk->window().findChild<CannedPicker *>();
        QTest::keyClicks(editor(), u"Hello! /"_s);
        QTRY_VERIFY(picker->isOpen());
        picker->find(u"aboutgarden"_s);
        QTRY_VERIFY(picker->findChild<QPushButton *>(u"cannedInsert"_s)->isEnabled());
        picker->findChild<QPushButton *>(u"cannedInsert"_s)->click();
        const QString whole = editor()->toPlainText();
        QVERIFY2(whole.size() > 400, qPrintable(whole));
        const QString more = u" We look forward to seeing you."_s.repeated(4);
        editor()->moveCursor(QTextCursor::End);
        editor()->insertPlainText(more);
        QTRY_VERIFY(takeShort());
        QVERIFY(m_desk->window().findChild<ComposerCheck *>()->reply().shortVariant.size()
                < whole.size());
        takeShort()->click();
        const QString brief = editor()->toPlainText();
        // What was written around it stays.
        QVERIFY2(brief.startsWith(u"Hello! Dear "_s), qPrintable(brief));
        QVERIFY2(brief.endsWith(u", the garden is open all day."_s + more), qPrintable(brief));
        QTRY_VERIFY(!button(u"fix_too-long"_s));
        send();
        QTRY_COMPARE(onTheirWay(), 1);
    }

private:
    QPushButton *takeShort() const
    {
        m_desk->practice().pass(std::chrono::milliseconds(100));
        for (auto *found : m_desk->window().findChildren<QPushButton *>(u"fix_too-long"_s)) {
            if (found->isVisible() && found->text() == u"Take the short version"_s)
                return found;
        }
        return nullptr;
    }
    void send() { m_desk->window().findChild<Composer *>()->send(); }
    int onTheirWay() { return int(waitFor(m_desk->program().outbox().openItems()).value().size()); }
    QPlainTextEdit *editor() const { return m_desk->editor(); }
    /// Null while it is not shown. Time goes by, so that the check looks.
    QPushButton *button(const QString &name) const
    {
        m_desk->practice().pass(std::chrono::milliseconds(100));
        for (auto *found : m_desk->window().findChildren<QPushButton *>(name)) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestComposerCheck)
#include "test_composercheck.moc"
