// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"

#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestComposer final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void enterNeverSends();
    void controlEnterSendsAsWhoTheBandNames();
    void eachAudienceHasItsOwnDraft();
    void copyingADraftTakesAClick();
    void privateConversationHasNoPublicReply();
    void privateNeedsARoute();
    void tooLongIsMarkedAndNotSent();
    void mentionsOfTheRecipientCount();
    void emptyIsNotSent();
    void signedOutKeepsTheDraft();
    void undoButtonBringsTheTextBack();
    void controlZInTheEmptyEditorTakesBack();
    void controlZWithTextUndoesTyping();
    void draftSurvivesTheProgram();
    void newsWhileTypingAreShownAndSeen();
    void otherAccountIsRefused();
    void escapeLosesNothing();
    void everyControlHasAName();
    void bandKeepsTheFirstWords();
    void editorGrowsToEightLines();
    void practiceSaysSo();
};

void TestComposer::enterNeverSends()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Certo"_s);
    QTest::keyClick(pane.editor(), Qt::Key_Return);
    QTest::keyClick(pane.editor(), Qt::Key_Enter);
    QTest::keyClick(pane.editor(), Qt::Key_Return, Qt::ShiftModifier);
    pane.type(u"a presto"_s);
    pane.pass(1s);
    QVERIFY(waitFor(pane.desk.program().outbox().openItems()).value().isEmpty());
    QVERIFY(pane.editor()->toPlainText().startsWith(u"Certo"_s));
    QVERIFY(pane.editor()->toPlainText().endsWith(u"a presto"_s));
}

void TestComposer::controlEnterSendsAsWhoTheBandNames()
{
    PaneFixture pane;
    pane.show();
    QCOMPARE(pane.pane->composer().sentence(),
             u"Public reply · everyone can see this · as @hotelaurora on Mastodon"_s);
    QCOMPARE(pane.editor()->accessibleName(), pane.pane->composer().sentence());
    pane.type(u"Certo, ne abbiamo una"_s);
    QVERIFY(pane.sendButton()->isEnabled());
    QCOMPARE(pane.sendButton()->text(), u"Send public reply"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    QVERIFY(pane.editor()->toPlainText().isEmpty());
    QVERIFY(pane.desk.network().sent.isEmpty());
    QCOMPARE(pane.card()->words(), u"Sending in 10 s"_s);
    pane.pass(3s);
    QTRY_COMPARE(pane.card()->words(), u"Sending in 7 s"_s);
    pane.pass(8s);
    QTRY_COMPARE(pane.desk.network().sent.size(), 1);
    const Reply reply = pane.desk.network().sent.constFirst();
    QCOMPARE(reply.text, u"Certo, ne abbiamo una"_s);
    QCOMPARE(int(reply.audience), int(Audience::Public));
    QCOMPARE(reply.accountRemoteId, u"1"_s);
    QTRY_VERIFY(!pane.card());
}

void TestComposer::eachAudienceHasItsOwnDraft()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Grazie del messaggio"_s);
    QTest::keyClick(pane.editor(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(int(pane.pane->composer().audience()), int(Audience::Private));
    QVERIFY(pane.editor()->toPlainText().isEmpty());
    QCOMPARE(pane.pane->composer().sentence(),
             u"Private message · only Giulia Ricci and you · as @hotelaurora on Mastodon"_s);
    QCOMPARE(pane.sendButton()->text(), u"Send private message"_s);
    pane.type(u"La prenotazione AU-48213"_s);
    QTest::keyClick(pane.editor(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(pane.editor()->toPlainText(), u"Grazie del messaggio"_s);
    QTest::keyClick(pane.editor(), Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(pane.editor()->toPlainText(), u"La prenotazione AU-48213"_s);
    pane.pass(1s);
    const auto stored = [&pane](Audience audience) {
        return waitFor(pane.desk.program().drafts().find(pane.conversation.id, audience)).value();
    };
    QCOMPARE(stored(Audience::Public)->text, u"Grazie del messaggio"_s);
    QCOMPARE(stored(Audience::Private)->text, u"La prenotazione AU-48213"_s);
}

void TestComposer::copyingADraftTakesAClick()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Grazie"_s);
    pane.button("tabPrivate")->click();
    auto *strip = pane.child<Strip>("copyStrip");
    QVERIFY(strip->isVisible());
    QCOMPARE(strip->text(), u"Your public draft stays in Public"_s);
    pane.button("copyDraft")->click();
    QCOMPARE(pane.editor()->toPlainText(), u"Grazie"_s);
    QVERIFY(!strip->isVisible());
    pane.button("tabPublic")->click();
    QCOMPARE(pane.editor()->toPlainText(), u"Grazie"_s);
}

void TestComposer::privateConversationHasNoPublicReply()
{
    PaneFixture pane(Audience::Private);
    pane.show();
    QCOMPARE(int(pane.pane->composer().audience()), int(Audience::Private));
    QVERIFY(!pane.button("tabPublic")->isEnabled());
    QVERIFY(pane.button("tabPrivate")->isEnabled());
    QCOMPARE(pane.child<QLabel>("tabNote")->text(),
             u"This conversation is private: no public reply from here"_s);
    pane.pane->composer().setAudience(Audience::Public);
    QCOMPARE(int(pane.pane->composer().audience()), int(Audience::Private));
    QTest::keyClick(pane.editor(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(int(pane.pane->composer().audience()), int(Audience::Private));
}

void TestComposer::privateNeedsARoute()
{
    PaneFixture pane;
    pane.desk.network().capabilities.features.setFlag(Feature::PrivateFromPublic, false);
    pane.show();
    QVERIFY(!pane.button("tabPrivate")->isEnabled());
    QCOMPARE(pane.child<QLabel>("tabNote")->text(),
             u"Mastodon has no private way to answer this"_s);
}

void TestComposer::tooLongIsMarkedAndNotSent()
{
    PaneFixture pane;
    pane.show();
    pane.editor()->setPlainText(QString(500, u'a'));
    QCOMPARE(pane.child<QLabel>("counter")->text(), u"500 / 500"_s);
    QVERIFY(pane.sendButton()->isEnabled());
    pane.editor()->setPlainText(QString(512, u'a'));
    QCOMPARE(pane.child<QLabel>("counter")->text(), u"12 too many"_s);
    QVERIFY(!pane.sendButton()->isEnabled());
    QCOMPARE(pane.stateText(), u"Too long to send"_s);
    const QList<QTextLayout::FormatRange> marks =
        pane.editor()->document()->firstBlock().layout()->formats();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.constFirst().start, 500);
    QCOMPARE(marks.constFirst().length, 12);
    pane.pressSend();
    pane.pass(1s);
    QVERIFY(waitFor(pane.desk.program().outbox().openItems()).value().isEmpty());
}

void TestComposer::mentionsOfTheRecipientCount()
{
    PaneFixture pane;
    pane.desk.network().capabilities.limits[Audience::Public].prefix = u"{recipients} "_s;
    pane.show();
    pane.editor()->setPlainText(u"Ciao"_s);
    const qsizetype prefix = u"@giulia@town.example "_s.size();
    QCOMPARE(pane.child<QLabel>("counter")->text(), u"%1 / 500"_s.arg(prefix + 4));
}

void TestComposer::emptyIsNotSent()
{
    PaneFixture pane;
    pane.show();
    QVERIFY(!pane.sendButton()->isEnabled());
    QCOMPARE(pane.stateText(), u"Nothing written yet"_s);
    QCOMPARE(pane.sendButton()->accessibleDescription(), u"Nothing written yet"_s);
    pane.type(u"   "_s);
    QVERIFY(!pane.sendButton()->isEnabled());
    pane.pressSend();
    pane.pass(1s);
    QVERIFY(waitFor(pane.desk.program().outbox().openItems()).value().isEmpty());
}

void TestComposer::signedOutKeepsTheDraft()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Certo"_s);
    pane.desk.program()
        .accounts()
        .session(pane.account.id)
        ->noteSignInLost({ErrorKind::SignInNeeded, {}, {}, false});
    QTRY_VERIFY(!pane.sendButton()->isEnabled());
    QCOMPARE(pane.pane->composer().sentence(),
             u"Public reply · cannot be sent: @hotelaurora is signed out of Mastodon"_s);
    QCOMPARE(pane.stateText(), u"Draft kept"_s);
    QPushButton *signIn = pane.button("composerSignIn");
    QVERIFY(signIn->isVisible());
    QCOMPARE(signIn->text(), u"Sign in to Mastodon"_s);
    QSignalSpy wanted(pane.pane.get(), &ConversationPane::signInWanted);
    signIn->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(!pane.editor()->isReadOnly());
    QCOMPARE(pane.editor()->toPlainText(), u"Certo"_s);
}

void TestComposer::undoButtonBringsTheTextBack()
{
    PaneFixture pane;
    pane.show();
    pane.button("tabPrivate")->click();
    pane.type(u"Il codice 1234"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.button("outbox_undo"));
    pane.button("tabPublic")->click();
    QCOMPARE(pane.editor()->toPlainText(), QString());
    pane.button("outbox_undo")->click();
    QTRY_COMPARE(pane.editor()->toPlainText(), u"Il codice 1234"_s);
    QCOMPARE(int(pane.pane->composer().audience()), int(Audience::Private));
    QTRY_VERIFY(!pane.card());
    pane.pass(30s);
    QVERIFY(pane.desk.network().sent.isEmpty());
}

void TestComposer::controlZInTheEmptyEditorTakesBack()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Certo"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    QTest::keyClick(pane.editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(pane.editor()->toPlainText(), u"Certo"_s);
    pane.pass(30s);
    QVERIFY(pane.desk.network().sent.isEmpty());
}

void TestComposer::controlZWithTextUndoesTyping()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Certo"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    pane.type(u"Anzi"_s);
    QTest::keyClick(pane.editor(), Qt::Key_Z, Qt::ControlModifier);
    pane.pass(100ms);
    QVERIFY(pane.card());
    QVERIFY(pane.editor()->toPlainText() != u"Anzi"_s);
}

void TestComposer::draftSurvivesTheProgram()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Un attimo, controllo"_s);
    pane.pass(1s);
    QTRY_VERIFY(pane.stateText().startsWith(u"Draft, saved"_s));
    pane.pane.reset();
    pane.desk.restart();
    QVERIFY(pane.desk.isOpen());
    pane.show();
    QTRY_COMPARE(pane.editor()->toPlainText(), u"Un attimo, controllo"_s);
    QVERIFY(pane.stateText().startsWith(u"Draft, saved"_s));
}

void TestComposer::newsWhileTypingAreShownAndSeen()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Alle tre"_s);
    auto *news = pane.child<Strip>("newsStrip");
    QVERIFY(!news->isVisible());
    pane.arrive(u"Scusi, alle quattro!"_s);
    QTRY_VERIFY(news->isVisible());
    QCOMPARE(news->text(), u"Giulia Ricci wrote while you were typing"_s);
    pane.button("newsSeen")->click();
    QVERIFY(!news->isVisible());
    pane.pass(1s);
    const auto draft =
        waitFor(pane.desk.program().drafts().find(pane.conversation.id, Audience::Public)).value();
    QVERIFY(draft);
    QCOMPARE(draft->basisRevision, pane.pane->model().content().summary.revision);
}

void TestComposer::otherAccountIsRefused()
{
    PaneFixture pane;
    const Account other = pane.desk.inStore(
        [](TeamDatabase &database) -> Result<Account> { return anAccount().in(database); });
    pane.desk.inStore([&pane, other](OwnDatabase &database) -> Result<Done> {
        Draft draft = aDraft().of(pane.conversation).text(u"Salve"_s).value();
        draft.account = other.id;
        DraftTable(database).save(draft);
        return Done{};
    });
    pane.show();
    QTRY_COMPARE(pane.editor()->toPlainText(), u"Salve"_s);
    QVERIFY(!pane.sendButton()->isEnabled());
    QVERIFY2(pane.stateText().startsWith(u"This was written as another account."_s),
             qPrintable(pane.stateText()));
}

void TestComposer::escapeLosesNothing()
{
    PaneFixture pane;
    pane.show();
    QSignalSpy back(pane.pane.get(), &ConversationPane::backWanted);
    pane.type(u"Certo"_s);
    QTest::keyClick(pane.editor(), Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
    QCOMPARE(pane.editor()->toPlainText(), u"Certo"_s);
    pane.pass(1s);
    QVERIFY(
        waitFor(pane.desk.program().drafts().find(pane.conversation.id, Audience::Public)).value());
}

void TestComposer::everyControlHasAName()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Certo"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    const QList<QWidget *> widgets = pane.pane->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        const auto *button = qobject_cast<const QPushButton *>(widget);
        const QString name = widget->accessibleName().isEmpty() && button
            ? button->text()
            : widget->accessibleName();
        QVERIFY2(!name.isEmpty() || qobject_cast<const QLabel *>(widget),
                 qPrintable(widget->objectName()
                            + QString::fromLatin1(widget->metaObject()->className())));
    }
}

void TestComposer::bandKeepsTheFirstWords()
{
    ComposerBand band(paneTheme());
    band.setSentence(
        Audience::Public,
        WeightedSentence::fromMarked(u"\u0002Public reply\u0003 · everyone can see this · as "
                                     "\u0002@hotelaurora\u0003 on Mastodon"_s));
    QCOMPARE(band.shownText(2000),
             u"Public reply · everyone can see this · as @hotelaurora on Mastodon"_s);
    const QString narrow = band.shownText(330);
    QVERIFY2(narrow.startsWith(u"Public reply · everyone can …"_s), qPrintable(narrow));
    QVERIFY2(narrow.endsWith(u"Mastodon"_s), qPrintable(narrow));
    QCOMPARE(band.shownText(10), u"Public reply · everyone can"_s);
}

void TestComposer::editorGrowsToEightLines()
{
    PaneFixture pane;
    pane.show();
    const int one = pane.editor()->height();
    pane.editor()->setPlainText(u"1\n2\n3"_s);
    QTRY_VERIFY(pane.editor()->height() > one);
    pane.editor()->setPlainText(QString(8, u'\n'));
    const int eight = pane.editor()->height();
    pane.editor()->setPlainText(QString(30, u'\n'));
    QCOMPARE(pane.editor()->height(), eight);
    QVERIFY(eight < 9 * one);
}

void TestComposer::practiceSaysSo()
{
    PaneFixture pane;
    pane.desk.program().settings().setPractice(true);
    pane.show();
    pane.type(u"Certo"_s);
    QCOMPARE(pane.sendButton()->text(), u"Send in practice"_s);
}

SPORTELLO_TEST(TestComposer)
#include "test_composer.moc"
