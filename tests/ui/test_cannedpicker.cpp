// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "ui/conversation/composer.h"
#include "ui/replies/cannedpicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace sportello;
using namespace Qt::StringLiterals;

/// Canned replies in the window, on the practice network.
class TestCannedPicker : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init()
    {
        failOnWarnings();
        m_desk = std::make_unique<DeskFixture>(m_theme);
        QVERIFY(m_desk->waitForCannedReplies());
        CannedReply reply;
        reply.title = u"Seating for a party"_s;
        reply.shortcut = u"seatingparty"_s;
        reply.texts = {
            {u"en"_s,
             u"Hi {{contact.first_name|there}}, {{ask:How many}} seats at {{ask:When|eight}}."_s,
             {}},
            {u"it"_s, u"Ciao {{contact.first_name|a te}}, {{ask:How many}} posti."_s, {}}};
        QVERIFY(waitFor(replies().save(reply)).ok());
        reply = {};
        reply.title = u"Door code"_s;
        reply.shortcut = u"doorcode"_s;
        reply.audience = CannedAudience::PrivateOnly;
        reply.texts = {{{}, u"Your code follows."_s, {}}};
        QVERIFY(waitFor(replies().save(reply)).ok());
        QVERIFY(m_desk->show());
        QVERIFY(m_desk->open(Audience::Public));
        editor()->setFocus();
    }

    void cleanup() { m_desk.reset(); }

    void aReplyIsInsertedByKeysAlone()
    {
        QTest::keyClicks(editor(), u"Well. /"_s);
        QVERIFY(picker()->isOpen());
        QTRY_VERIFY(search()->hasFocus());
        // The slash itself is not written.
        QCOMPARE(editor()->toPlainText(), u"Well. "_s);
        QTest::keyClicks(search(), u"seatingprty"_s);
        QCOMPARE(previewText().contains(u"{{ask:How many}}"_s), true);
        QCOMPARE(namelessControls(&m_desk->window()), QStringList());
        QTest::keyClick(search(), Qt::Key_Return);
        QTRY_VERIFY(field(0)->hasFocus());
        QTest::keyClicks(field(0), u"four"_s);
        QTest::keyClick(field(0), Qt::Key_Return);
        QTRY_VERIFY(field(1)->hasFocus());
        QTest::keyClick(field(1), Qt::Key_Return);
        QVERIFY(!picker()->isOpen());
        const QString text = editor()->toPlainText();
        QVERIFY2(text.startsWith(u"Well. Hi "_s), qPrintable(text));
        QVERIFY2(text.endsWith(u"four seats at eight."_s), qPrintable(text));
        QTRY_VERIFY(editor()->hasFocus());
        // Stackable, and nothing was sent.
        QTest::keyClicks(editor(), u" /"_s);
        QVERIFY(picker()->isOpen());
        QVERIFY(m_desk->practice().settle([this] {
            for (const CannedReply &reply : replies().all()) {
                if (reply.shortcut == u"seatingparty"_s)
                    return reply.useCount == 1;
            }
            return false;
        }));
        QCOMPARE(waitFor(m_desk->program().outbox().openItems()).value().size(), 0);
    }

    void whatWasTypedIsNotLost()
    {
        QTest::keyClicks(editor(), u"/"_s);
        QTest::keyClicks(search(), u"etc"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!picker()->isOpen());
        QCOMPARE(editor()->toPlainText(), u"/etc"_s);
        QTRY_VERIFY(editor()->hasFocus());
        // Inside a word a slash is a slash.
        QTest::keyClicks(editor(), u"/and/or"_s);
        QVERIFY(!picker()->isOpen());
        QCOMPARE(editor()->toPlainText(), u"/etc/and/or"_s);
        // Backspace undoes the slash.
        QTest::keyClicks(editor(), u" /"_s);
        QVERIFY(picker()->isOpen());
        QTest::keyClick(search(), Qt::Key_Backspace);
        QVERIFY(!picker()->isOpen());
        QCOMPARE(editor()->toPlainText(), u"/etc/and/or "_s);
    }

    void privateTextsStayOutOfPublic()
    {
        QTest::keyClicks(editor(), u"/"_s);
        QTest::keyClicks(search(), u"doorcode"_s);
        auto *insert = picker()->findChild<QPushButton *>(u"cannedInsert"_s);
        QVERIFY(!insert->isEnabled());
        QTest::keyClick(search(), Qt::Key_Return);
        QVERIFY(picker()->isOpen());
        QCOMPARE(editor()->toPlainText(), QString());
        QTest::keyClick(search(), Qt::Key_Escape);
        m_desk->window().findChild<Composer *>()->setAudience(Audience::Private);
        editor()->clear();
        QTest::keyClicks(editor(), u"/"_s);
        QTest::keyClicks(search(), u"doorcode"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(editor()->toPlainText(), u"Your code follows."_s);
    }

    void theLanguageCanBeChosen()
    {
        QTest::keyClicks(editor(), u"/"_s);
        QTest::keyClicks(search(), u"seating for a party"_s);
        QVERIFY(previewText().startsWith(u"Hi "_s));
        QToolButton *italian = nullptr;
        for (QToolButton *button : picker()->findChildren<QToolButton *>()) {
            if (button->text() == u"Italiano"_s)
                italian = button;
        }
        QVERIFY(italian);
        italian->click();
        QVERIFY2(previewText().startsWith(u"Ciao "_s), qPrintable(previewText()));
    }

private:
    CannedReplies &replies() { return m_desk->program().cannedReplies(); }
    QPlainTextEdit *editor() const { return m_desk->editor(); }
    CannedPicker *picker() const { return m_desk->window().findChild<CannedPicker *>(); }
    QLineEdit *search() const { return picker()->findChild<QLineEdit *>(u"cannedSearch"_s); }
    QLineEdit *field(int number) const
    {
        return picker()->findChild<QLineEdit *>(u"cannedField%1"_s.arg(number));
    }
    QString previewText() const
    {
        return picker()->findChild<QPlainTextEdit *>(u"cannedPreviewText"_s)->toPlainText();
    }

    Theme m_theme;
    std::unique_ptr<DeskFixture> m_desk;
};

SPORTELLO_TEST(TestCannedPicker)
#include "test_cannedpicker.moc"
