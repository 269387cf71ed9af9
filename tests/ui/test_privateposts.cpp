// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "storage/auditlog.h"
#include "storage/brandchanneltable.h"
#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/laidtext.h"
#include "ui/guard/privatepoststrip.h"
#include "ui/inbox/inboxpane.h"
#include "ui/models/conversationlistmodel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSignalSpy>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString posted = u"You took 90 euro twice from 4111 1111 1111 1111!"_s;
const QString maskedText = u"You took 90 euro twice from •••• •••• •••• 1111!"_s;

int rowOf(const PaneFixture &pane, const Message &message)
{
    return pane.pane->model().rowOf(u"m%1"_s.arg(message.id.value()));
}

QString shownText(const PaneFixture &pane, const Message &message)
{
    const ThreadModel &model = pane.pane->model();
    return model.data(model.index(rowOf(pane, message)), ThreadModel::TextRole).toString();
}

void trigger(const PaneFixture &pane, const Message &message, RowAction::Kind kind)
{
    const int row = rowOf(pane, message);
    ThreadView &view = pane.pane->view();
    const ThreadItem &item = view.layouts().item(pane.pane->model().row(row));
    const auto action = std::ranges::find(item.actions, kind, &RowAction::kind);
    QVERIFY(action != item.actions.cend());
    view.trigger(row, RowAction(*action));
}

int reveals(PaneFixture &pane)
{
    return pane.desk.inStore([](TeamDatabase &database) -> Result<int> {
        return AuditLog(database).count(u"private_data.revealed"_s);
    });
}

} // namespace

/// Private data that a customer published: masked wherever it is shown, shown on demand with a
/// trace, and answered with one key.
class TestPrivatePosts final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnWarnings(); }
    void postsAreMasked();
    void nothingCopiesWhatIsMasked();
    void revealIsRecordedAndEnds();
    void privateMessagesAreNotMasked();
    void ownContactsAreNotMasked();
    void theListMasksToo();
    void oneKeyAsksToDeleteInPrivate();
    void theStripGoesOnceAnswered();
};

void TestPrivatePosts::postsAreMasked()
{
    PaneFixture pane;
    const Message message = pane.add(pane.message(posted, 5));
    pane.show();
    QCOMPARE(shownText(pane, message), maskedText);
    const ThreadItem &item =
        pane.pane->view().layouts().item(pane.pane->model().row(rowOf(pane, message)));
    QCOMPARE(item.blocks.front().text->text().text, maskedText);
    QVERIFY(item.remarks.constLast().text.contains(u"a card number"_s));
    const QString readOut =
        pane.pane->model()
            .data(pane.pane->model().index(rowOf(pane, message)), Qt::AccessibleTextRole)
            .toString();
    QVERIFY(!readOut.contains(u"4111"_s));
    // The history itself is as the network gave it.
    const auto thread =
        waitFor(pane.desk.program().conversations().thread(pane.conversation.id, 9));
    QCOMPARE(thread.value().messages.constLast().text.text, posted);
}

void TestPrivatePosts::nothingCopiesWhatIsMasked()
{
    PaneFixture pane;
    const Message message = pane.add(pane.message(posted, 5));
    pane.show();
    QMenu menu;
    pane.pane->view().fillMenu(menu, rowOf(pane, message));
    menu.actions().constFirst()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), maskedText);
}

void TestPrivatePosts::revealIsRecordedAndEnds()
{
    PaneFixture pane;
    const Message message = pane.add(pane.message(posted, 5));
    pane.show();
    trigger(pane, message, RowAction::Kind::Reveal);
    QTRY_COMPARE(shownText(pane, message), posted);
    QCOMPARE(reveals(pane), 1);
    trigger(pane, message, RowAction::Kind::Conceal);
    QCOMPARE(shownText(pane, message), maskedText);
    trigger(pane, message, RowAction::Kind::Reveal);
    QTRY_COMPARE(shownText(pane, message), posted);
    QCOMPARE(reveals(pane), 2);
    // Whoever comes back later asks again.
    pane.pane->clear();
    pane.pane->showConversation(pane.conversation.id);
    QTRY_VERIFY(rowOf(pane, message) >= 0);
    QCOMPARE(shownText(pane, message), maskedText);
}

void TestPrivatePosts::privateMessagesAreNotMasked()
{
    PaneFixture pane(Audience::Private);
    const Message message = pane.add(pane.message(posted, 5));
    pane.show();
    QCOMPARE(shownText(pane, message), posted);
    QVERIFY(!pane.child<PrivatePostStrip>("privatePost")->isVisible());
}

void TestPrivatePosts::ownContactsAreNotMasked()
{
    PaneFixture pane;
    const Message message = pane.add(pane.message(u"I called +39 055 264 5512, nobody came"_s, 5));
    pane.show();
    QVERIFY(!shownText(pane, message).contains(u"264"_s));
    const auto saved = waitFor(pane.desk.program().handoffs().savePublicContacts(
        pane.account.brand, {u"+39 055 2645512"_s}));
    QVERIFY(saved.ok());
    QTRY_VERIFY(shownText(pane, message).contains(u"264"_s));
    QVERIFY(!pane.child<PrivatePostStrip>("privatePost")->isVisible());
}

void TestPrivatePosts::theListMasksToo()
{
    PaneFixture pane;
    pane.show();
    pane.arrive(posted);
    InboxPane inbox(pane.desk.program(), paneTheme());
    inbox.resize(400, 600);
    inbox.show();
    auto *model = inbox.findChild<ConversationListModel *>();
    const auto snippet = [model] {
        const ConversationSummary *summary = model->summaryAt(0);
        return summary ? summary->snippet : QString();
    };
    QTRY_COMPARE(snippet(), maskedText);
}

void TestPrivatePosts::oneKeyAsksToDeleteInPrivate()
{
    PaneFixture pane;
    pane.add(pane.message(posted, 5));
    pane.show();
    auto *strip = pane.child<PrivatePostStrip>("privatePost");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY(strip->text().contains(u"a card number"_s));
    QVERIFY(!strip->text().contains(u"1111"_s));
    pane.button("askToDelete")->click();
    QTRY_VERIFY(pane.editor()->toPlainText().contains(u"Please delete your public post"_s));
    // Nothing left by itself.
    QVERIFY(waitFor(pane.desk.program().outbox().openOfConversation(pane.conversation.id))
                .value()
                .isEmpty());
}

void TestPrivatePosts::theStripGoesOnceAnswered()
{
    PaneFixture pane;
    pane.add(pane.message(posted, 5));
    pane.show();
    auto *strip = pane.child<PrivatePostStrip>("privatePost");
    QTRY_VERIFY(strip->isVisible());
    pane.add(pane.message(u"We wrote to you."_s, 1).out());
    QTRY_VERIFY(!strip->isVisible());
}

SPORTELLO_TEST(TestPrivatePosts)
#include "test_privateposts.moc"
