// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "domain/worddifference.h"
#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/laidtext.h"
#include "ui/conversation/linkquestion.h"
#include "ui/conversation/threadheader.h"

#include <QMenu>
#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestThread final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void headerSaysWhereAndSinceWhen();
    void everyStateHasItsWordsAndActions_data();
    void everyStateHasItsWordsAndActions();
    void newsHoldTheReplyAndAreShown();
    void unclearAnswerIsCheckedNotRepeated();
    void warningHidesTheText();
    void deletedTextStaysReadable();
    void editedShowsEarlierWordings();
    void attachmentsOpenOnlyWhenAsked();
    void linksAskOnce();
    void linkWords_data();
    void linkWords();
    void hostileTextsAreOnlyText();
    void directionControlsAreVisible();
    void longTextIsCut();
    void wordsOfADifference_data();
    void wordsOfADifference();
    void readsOutRows();
};

void TestThread::headerSaysWhereAndSinceWhen()
{
    PaneFixture pane;
    pane.show();
    const auto *header = pane.child<ThreadHeader>("threadHeader");
    QCOMPARE(header->place(), u"Mastodon · Hotel Aurora · public thread"_s);
    QVERIFY2(header->waiting().startsWith(u"waiting since "_s), qPrintable(header->waiting()));
    QSignalSpy done(pane.pane.get(), &ConversationPane::doneWanted);
    pane.button("done")->click();
    QCOMPARE(done.size(), 1);
}

void TestThread::everyStateHasItsWordsAndActions_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("actions");
    using S = OutboxState;
    using R = OutboxReason;
    const auto row =
        [](const char *name, S state, R reason, const QString &words, const QStringList &actions) {
        QTest::newRow(name) << int(state) << int(reason) << words << actions;
    };
    const QStringList editDiscard{u"Edit"_s, u"Discard"_s};
    row("offline", S::Queued, R::Offline, u"Goes out when you are online"_s, editDiscard);
    row("pause", S::Queued, R::RateLimited, u"Waiting for the network"_s, editDiscard);
    row("earlier", S::Queued, R::EarlierFirst, u"Waits until the earlier reply"_s, editDiscard);
    row("sending", S::Sending, R::None, u"Sending…"_s, {});
    row("unconfirmed", S::Unconfirmed, R::NoAnswer, u"Checking whether this arrived…"_s, {});
    row("signed out", S::Held, R::SignedOut, u"Needs you: "_s,
        {u"Sign in"_s, u"Edit"_s, u"Discard"_s});
    row("keychain", S::Held, R::Keychain, u"Needs you: the keychain"_s,
        {u"Try again"_s, u"Edit"_s, u"Discard"_s});
    row("news", S::Held, R::News, u"Not sent yet: something changed"_s,
        {u"Send anyway"_s, u"Edit"_s, u"Discard"_s});
    row("closed", S::Held, R::ClosedBefore, u"Sportello closed before this left."_s,
        {u"Send now"_s, u"Edit"_s, u"Discard"_s});
    row("look", S::Held, R::NeedsALook, u"This may have been sent."_s,
        {u"Check again"_s, u"It was sent"_s, u"Send again"_s, u"Discard"_s});
    row("account", S::Held, R::AccountChanged, u"Not sent: the account"_s, editDiscard);
    row("attempts", S::Held, R::TooManyAttempts, u"Needs you: the network"_s,
        {u"Retry"_s, u"Edit"_s, u"Discard"_s});
    row("refused", S::Failed, R::NetworkRefused, u"Not sent: the network refused it."_s,
        {u"Retry"_s, u"Edit"_s, u"Discard"_s});
    row("parent gone", S::Failed, R::ParentGone, u"Not sent: the message it answers"_s,
        editDiscard);
}

void TestThread::everyStateHasItsWordsAndActions()
{
    QFETCH(int, state);
    QFETCH(int, reason);
    QFETCH(QString, words);
    QFETCH(QStringList, actions);
    OutboxItem item = anOutboxItem().state(OutboxState(state)).reason(OutboxReason(reason)).value();
    OutboxCard card(paneTheme());
    card.setItem(item, anAccount().handle(u"hotelaurora@social.example"_s).value());
    QVERIFY2(card.words().startsWith(words), qPrintable(card.words()));
    QStringList texts;
    for (const QPushButton *button : card.findChildren<QPushButton *>())
        texts.append(button->text());
    QCOMPARE(texts, actions);
    QVERIFY(card.accessibleName().contains(words));
    // Nothing is ever called sent before the network said so.
    QVERIFY(!card.words().startsWith(u"Sent"_s));
}

void TestThread::newsHoldTheReplyAndAreShown()
{
    PaneFixture pane;
    pane.show();
    pane.type(u"Alle tre"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    RemoteMessage news;
    news.remoteId = u"news"_s;
    news.author = {u"giulia@town.example"_s, u"7"_s, u"Giulia Ricci"_s, {}};
    news.counterpart = news.author;
    news.parentRemoteId = u"first"_s;
    news.text.text = u"Scusi, alle quattro"_s;
    news.createdAt = testNow;
    pane.desk.network().thread.messages = {news};
    pane.pass(11s);
    QTRY_VERIFY(pane.button("outbox_sendAnyway"));
    QVERIFY(pane.desk.network().sent.isEmpty());
    auto *shown = pane.child<QLabel>("outboxNews");
    QTRY_VERIFY2(shown->text().contains(u"Scusi, alle quattro"_s), qPrintable(shown->text()));
    QVERIFY(shown->text().startsWith(u"Giulia Ricci wrote at"_s));
    pane.button("outbox_sendAnyway")->click();
    QTRY_COMPARE(pane.desk.network().sent.size(), 1);
    QCOMPARE(pane.desk.network().sent.constFirst().text, u"Alle tre"_s);
}

void TestThread::unclearAnswerIsCheckedNotRepeated()
{
    PaneFixture pane;
    pane.desk.network().send = [](const Reply &) {
        return readyError<RemoteMessage>(Error{ErrorKind::Timeout, {}, {}, true});
    };
    pane.show();
    pane.type(u"Alle tre"_s);
    pane.pressSend();
    QTRY_VERIFY(pane.card());
    pane.pass(11s);
    QTRY_VERIFY2(pane.card()->words().startsWith(u"Checking whether this arrived…"_s),
                 qPrintable(pane.card()->words()));
    QVERIFY(pane.card()->findChildren<QPushButton *>().isEmpty());
    for (int i = 0; i < 200 && !pane.button("outbox_markSent"); ++i)
        pane.pass(2s);
    QTRY_VERIFY(pane.button("outbox_markSent"));
    QCOMPARE(pane.desk.network().sent.size(), 1);
    pane.button("outbox_markSent")->click();
    QTRY_VERIFY2(pane.card()->words().startsWith(u"Sent"_s), qPrintable(pane.card()->words()));
    QVERIFY(pane.card()->findChildren<QPushButton *>().isEmpty());
    QCOMPARE(pane.desk.network().sent.size(), 1);
    // What the network shows at last takes the card's place.
    pane.comesBack(pane.desk.network().sent.constFirst());
    QTRY_VERIFY(!pane.card());
    const Message *shown = pane.pane->model().newest(Direction::Out);
    QVERIFY(shown && shown->outbox);
}

namespace {

/// The laid-out row whose content is that message.
const ThreadItem &itemOf(const PaneFixture &pane, const Message &message)
{
    const ThreadModel &model = pane.pane->model();
    const int row = model.rowOf(u"m%1"_s.arg(message.id.value()));
    return pane.pane->view().layouts().item(model.row(std::max(0, row)));
}

void click(const PaneFixture &pane, const Message &message, RowAction::Kind kind)
{
    const int row = pane.pane->model().rowOf(u"m%1"_s.arg(message.id.value()));
    for (const RowAction &action : itemOf(pane, message).actions) {
        if (action.kind == kind) {
            pane.pane->view().trigger(row, RowAction(action));
            return;
        }
    }
    QFAIL("no such action");
}

} // namespace

void TestThread::warningHidesTheText()
{
    PaneFixture pane;
    const Message message =
        pane.add(pane.message(u"C'era un topo"_s, 5)
                     .warning(u"Animali"_s)
                     .attachment({Attachment::Kind::Image, u"https://x.example/1.jpg"_s, {}, {}}));
    pane.show();
    QTRY_VERIFY(pane.pane->model().rowCount() > 2);
    QVERIFY(!itemOf(pane, message).hasText);
    QCOMPARE(itemOf(pane, message).remarks.size(), 1);
    QCOMPARE(itemOf(pane, message).remarks.constFirst().text, u"Content warning: Animali"_s);
    click(pane, message, RowAction::Kind::ShowWarning);
    QVERIFY(itemOf(pane, message).hasText);
    QCOMPARE(itemOf(pane, message).blocks.front().text->text().text, u"C'era un topo"_s);
}

void TestThread::deletedTextStaysReadable()
{
    PaneFixture pane;
    pane.desk.inStore([&pane](TeamDatabase &database) -> Result<Done> {
        MessageTable(database).markDeleted(pane.first.id, 2, testNow);
        return Done{};
    });
    pane.show();
    const ThreadItem &item = itemOf(pane, pane.first);
    QVERIFY(item.hasText);
    QCOMPARE(item.blocks.front().text->text().text, u"Buongiorno! Avete una camera?"_s);
    QCOMPARE(item.remarks.constLast().text, u"Deleted by Giulia Ricci"_s);
}

void TestThread::editedShowsEarlierWordings()
{
    PaneFixture pane;
    pane.desk.inStore([&pane](TeamDatabase &database) -> Result<Done> {
        Message now = pane.first;
        now.text.text = u"Buongiorno! Avete due camere?"_s;
        now.version = 2;
        now.revision = 2;
        MessageTable(database).addVersion(pane.first, now, testNow);
        return Done{};
    });
    pane.show();
    QCOMPARE(itemOf(pane, pane.first).actions.constFirst().text,
             u"Edited · show 1 earlier wording(s)"_s);
    click(pane, pane.first, RowAction::Kind::ToggleVersions);
    QTRY_COMPARE(itemOf(pane, pane.first).blocks.size(), size_t(2));
    const FormattedText &difference = itemOf(pane, pane.first).blocks.at(1).text->text();
    QCOMPARE(difference.text, u"Buongiorno! Avete una camera?due camere?"_s);
    QCOMPARE(difference.spans.size(), 2);
    QCOMPARE(int(difference.spans.at(0).kind), int(TextSpan::Kind::Strike));
    QCOMPARE(int(difference.spans.at(1).kind), int(TextSpan::Kind::Bold));
    click(pane, pane.first, RowAction::Kind::ToggleVersions);
    QCOMPARE(itemOf(pane, pane.first).blocks.size(), size_t(1));
}

void TestThread::attachmentsOpenOnlyWhenAsked()
{
    PaneFixture pane;
    const Message message =
        pane.add(pane.message(u"Ecco"_s, 5)
                     .attachment({Attachment::Kind::Image, u"https://files.example/1.jpg"_s,
                                  u"image/jpeg"_s, u"due persone a tavola"_s}));
    pane.show();
    QTRY_VERIFY(pane.pane->model().rowCount() > 2);
    QList<QUrl> opened;
    pane.pane->setOpener([&opened](const QUrl &url) { opened.append(url); });
    QCOMPARE(itemOf(pane, message).remarks.constFirst().text, u"Image: due persone a tavola"_s);
    click(pane, message, RowAction::Kind::OpenAttachment);
    QVERIFY(opened.isEmpty());
    auto *question = pane.child<LinkQuestion>("linkQuestion");
    QVERIFY(question->isVisible());
    QVERIFY2(question->text().contains(u"files.example"_s), qPrintable(question->text()));
    pane.button("linkOpen")->click();
    QCOMPARE(opened, QList<QUrl>{QUrl(u"https://files.example/1.jpg"_s)});
    QVERIFY(!question->isVisible());
}

void TestThread::linksAskOnce()
{
    PaneFixture pane;
    const QString text = u"Veda bank.example grazie"_s;
    const Message message = pane.add(pane.message(text, 5).spans(
        {{5, 12, TextSpan::Kind::Link, u"https://evil.example/login"_s}}));
    pane.show();
    QTRY_VERIFY(pane.pane->model().rowCount() > 2);
    QList<QUrl> opened;
    pane.pane->setOpener([&opened](const QUrl &url) { opened.append(url); });
    const int row = pane.pane->model().rowOf(u"m%1"_s.arg(message.id.value()));
    QMenu menu;
    pane.pane->view().fillMenu(menu, row);
    QStringList texts;
    for (const QAction *action : menu.actions())
        texts.append(action->text());
    QVERIFY2(texts.contains(u"Open evil.example…"_s), qPrintable(texts.join(u'|')));
    for (QAction *action : menu.actions()) {
        if (action->text() == u"Open evil.example…"_s)
            action->trigger();
    }
    auto *question = pane.child<LinkQuestion>("linkQuestion");
    QVERIFY(question->isVisible());
    QVERIFY2(question->text().startsWith(u"Careful: the text names another host"_s),
             qPrintable(question->text()));
    // Enter straight away must not follow it.
    QVERIFY(pane.button("linkCancel")->hasFocus());
    QTest::keyClick(pane.button("linkCancel"), Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(opened.isEmpty());
}

void TestThread::linkWords_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("visible");
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("asks");
    QTest::newRow("plain") << u"https://hotel.example/a"_s << u"hotel.example/a"_s
                           << u"Open hotel.example? Full address: https://hotel.example/a"_s
                           << true;
    QTest::newRow("look-alike") << u"https://xn--80ak6aa92e.com/"_s << u"apple.com"_s
                                << u"xn--80ak6aa92e.com"_s << true;
    QTest::newRow("user info") << u"https://bank.example@evil.example/"_s << u"here"_s
                               << u"Open evil.example?"_s << true;
    QTest::newRow("script") << u"javascript:alert(1)"_s << u"here"_s << u"is not opened"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << u"here"_s << u"is not opened"_s << false;
}

void TestThread::linkWords()
{
    QFETCH(QString, target);
    QFETCH(QString, visible);
    QFETCH(QString, part);
    QFETCH(bool, asks);
    const QString question = LinkQuestion::question(target, visible);
    QVERIFY2(question.contains(part), qPrintable(question));
    LinkQuestion strip(paneTheme());
    int opened = 0;
    strip.setOpener([&opened](const QUrl &) { ++opened; });
    strip.ask(target, visible);
    QCOMPARE(strip.findChild<QPushButton *>(u"linkOpen"_s)->isVisibleTo(&strip), asks);
    strip.findChild<QPushButton *>(u"linkOpen"_s)->click();
    QCOMPARE(opened, asks ? 1 : 0);
}

void TestThread::hostileTextsAreOnlyText()
{
    const QStringList texts{
        u"<img src=\"file:///dev/zero\">"_s,
        u"<link rel=stylesheet href=file:///etc/passwd><b>x</b>"_s,
        u"<style>@import url(file:///etc/passwd)</style>"_s,
        u"<a href='javascript:alert(1)'>x</a>"_s,
        u"\u202e\u202d\u2066\u2067 evil \u2069"_s,
        QString(3000, QChar(0x0301)),
        u"a"_s + QString(200, QChar(0x0489)),
        QString(50'000, u'W'),
        u"\U0001F468\u200D\U0001F469\u200D\U0001F467 \U0001F44D\U0001F3FD"_s,
        QString(QChar(0xD800)) + u"x"_s,
        u"%1 %2 %s %n \\u0000"_s,
    };
    PaneFixture pane;
    for (const QString &text : texts) {
        pane.add(
            pane.message(text, 5)
                .spans({{0, 3, TextSpan::Kind::Link, u"file:///etc/passwd"_s}})
                .from(text.left(80), u"x@evil.example"_s)
                .warning({})
                .attachment({Attachment::Kind::Image, u"file:///dev/zero"_s, {}, text.left(80)}));
    }
    pane.add(anOutboxItem()
                 .of(pane.conversation)
                 .state(OutboxState::Held)
                 .reason(OutboxReason::NeedsALook)
                 .text(texts.at(0)));
    pane.show();
    QTRY_VERIFY(pane.pane->model().rowCount() > texts.size());
    const QImage image = pane.pane->grab().toImage();
    QVERIFY(!image.isNull());
    QTRY_VERIFY(pane.card());
    // A label that would read markup could load what it names.
    for (const QLabel *label : pane.pane->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'),
                 qPrintable(label->objectName()));
    }
    QCOMPARE(pane.child<QLabel>("outboxText")->text(), texts.at(0));
}

void TestThread::directionControlsAreVisible()
{
    QCOMPARE(shownText(u"a\u202eb\u2066c\nd"_s), u"a\uFFFDb\uFFFDc\u2028d"_s);
}

void TestThread::longTextIsCut()
{
    PaneFixture pane;
    const Message message = pane.add(pane.message(QString(30'000, u'x'), 5));
    pane.show();
    QTRY_VERIFY(pane.pane->model().rowCount() > 2);
    QVERIFY(itemOf(pane, message).blocks.front().text->text().text.size() < 5000);
    click(pane, message, RowAction::Kind::ShowAll);
    QCOMPARE(itemOf(pane, message).blocks.front().text->text().text.size(), 30'000);
}

void TestThread::wordsOfADifference_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("marked");
    QTest::newRow("same") << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::newRow("changed") << u"alle tre oggi"_s << u"alle quattro oggi"_s
                             << u"alle [-tre ][+quattro ]oggi"_s;
    QTest::newRow("added") << u"a c"_s << u"a b c"_s << u"a [+b ]c"_s;
    QTest::newRow("removed") << u"a b c"_s << u"a c"_s << u"a [-b ]c"_s;
    QTest::newRow("from nothing") << QString() << u"a"_s << u"[+a]"_s;
    QTest::newRow("everything") << u"a b"_s << u"c"_s << u"[-a b][+c]"_s;
}

void TestThread::wordsOfADifference()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, marked);
    QString text;
    for (const DifferencePart &part : wordDifference(before, after)) {
        switch (part.kind) {
        case DifferencePart::Kind::Same: text += part.text; break;
        case DifferencePart::Kind::Removed: text += u"[-%1]"_s.arg(part.text); break;
        case DifferencePart::Kind::Added: text += u"[+%1]"_s.arg(part.text); break;
        }
    }
    QCOMPARE(text, marked);
}

void TestThread::readsOutRows()
{
    PaneFixture pane;
    pane.show();
    const int row = pane.pane->model().rowOf(u"m%1"_s.arg(pane.first.id.value()));
    const QString text =
        pane.pane->model().data(pane.pane->model().index(row), Qt::AccessibleTextRole).toString();
    QVERIFY2(text.startsWith(u"Public, Giulia Ricci, "_s), qPrintable(text));
    QVERIFY2(text.endsWith(u": Buongiorno! Avete una camera?"_s), qPrintable(text));
}

SPORTELLO_TEST(TestThread)
#include "test_thread.moc"
