// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"
#include "reviewscene.h"
#include "windowaudit.h"

#include "services/history.h"
#include "storage/checked.h"
#include "storage/customerpromisetable.h"
#include "storage/lookaliketable.h"
#include "support/desk.h"
#include "support/testcase.h"
#include "ui/accounts/accountsdialog.h"
#include "ui/accounts/signindialog.h"
#include "ui/contact/contactpanel.h"
#include "ui/contact/tiessection.h"
#include "ui/conversation/attachmentchip.h"
#include "ui/conversation/replyeditor.h"
#include "ui/conversation/reportdialog.h"
#include "ui/exchange/historyexportdialog.h"
#include "ui/exchange/historyimportdialog.h"
#include "ui/history/backupsdialog.h"
#include "ui/history/verifydialog.h"
#include "ui/people/contactimportdialog.h"
#include "ui/replies/cannededitor.h"
#include "ui/replies/cannedfiles.h"
#include "ui/replies/cannedimportdialog.h"
#include "ui/reports/handoffreportdialog.h"
#include "ui/reports/reportpage.h"
#include "ui/review/reviewdesk.h"
#include "ui/search/searchpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/keymap.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/searchfield.h"
#include "ui/verification/verificationbox.h"
#include "ui/welcome/welcomepage.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeWidget>
#include <QUrl>

#include <tuple>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// How the windows look while they are walked through.
struct Look
{
    QString name;
    QString theme = u"light"_s;
    int percent = 100;
    bool isLong = false;
    QSize size{1440, 900};
};

const QList<Look> looks{
    {u"light"_s},
    {u"dark"_s, u"dark"_s},
    {u"double"_s, u"light"_s, 200, false, {1920, 1200}},
    {u"long"_s, u"light"_s, 100, true},
    {u"doublelong"_s, u"light"_s, 200, true, {1920, 1200}},
    {u"narrow"_s, u"light"_s, 100, false, {600, 700}},
};

} // namespace

/// Every window, dialog, panel and page: everything can be named, read and seen. Pictures of all
/// of them go to the folder that $SPORTELLO_SHOTS names.
class TestEveryWindow final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }

    void init() { failOnWarnings(); }

    void cleanup()
    {
        QCoreApplication::removeTranslator(&m_long);
        m_theme.setChoice(u"light"_s);
        m_theme.setTextSize(100);
    }

    void everythingCanBeNamedReadAndSeen_data()
    {
        QTest::addColumn<int>("look");
        for (int i = 0; i < looks.size(); ++i)
            QTest::newRow(qPrintable(looks.at(i).name)) << i;
    }
    void everythingCanBeNamedReadAndSeen()
    {
        QFETCH(int, look);
        m_look = looks.at(look);
        m_theme.setChoice(m_look.theme);
        m_theme.setTextSize(m_look.percent);
        if (m_look.isLong)
            QCoreApplication::installTranslator(&m_long);
        m_troubles.clear();
        DeskFixture desk(m_theme);
        QVERIFY(desk.waitForCannedReplies());
        desk.practice().connectPlace(u"phone"_s);
        fill(desk.program());
        walkWindow(desk);
        walkSearch(desk);
        walkReports(desk);
        walkReview(desk);
        walkComposer(desk);
        walkPromises(desk);
        walkPanels(desk);
        walkVerification(desk);
        walkHandoff(desk);
        walkSettings(desk);
        walkDialogs(desk);
        walkSignIn(desk);
        // The report of a failure is cut; here is all of it.
        for (const QString &trouble : std::as_const(m_troubles))
            qInfo().noquote() << trouble;
        QCOMPARE(m_troubles.size(), 0);
    }

private:
    /// Something on every page.
    void fill(Program &program)
    {
        Tag tag;
        tag.name = u"Refund"_s;
        tag.colour = u"violet"_s;
        tag.shortcut = u"r"_s;
        QVERIFY(waitFor(program.tags().create(tag, program.agent().id)).ok());
        tag.name = u"Noise at night"_s;
        tag.colour = u"green"_s;
        tag.shortcut.clear();
        QVERIFY(waitFor(program.tags().create(tag, program.agent().id)).ok());
        OpeningHours hours;
        hours.name = u"Reception"_s;
        hours.timeZone = u"Europe/Rome"_s;
        for (QList<OpeningSpan> &day : hours.week)
            day = {{9 * 60, 12 * 60 + 30}, {14 * 60, 18 * 60}};
        hours.exceptions = {{{}, 12, 25, u"Christmas"_s, {}}};
        const auto saved = waitFor(program.duties().saveOpeningHours(hours));
        QVERIFY(saved.ok());
        QVERIFY(waitFor(program.duties().setInitials(u"MR"_s)).ok());
        AccountDuties duties;
        duties.purpose = u"Reservations"_s;
        duties.hours = saved.value().id;
        duties.firstReply = 60min;
        duties.signs = true;
        const Account account = program.accounts().accounts().first();
        QVERIFY(waitFor(program.duties().setDuties(account.id, duties)).ok());
        const BlockedWord word{u"guarantee"_s, u"en"_s, BlockedWord::Action::Block,
                               u"We promise nothing that the house cannot keep"_s};
        QVERIFY(waitFor(program.replyChecks().saveBlockedWord(word)).ok());
    }

    void walkWindow(DeskFixture &desk)
    {
        QVERIFY(desk.show(m_look.size));
        look(desk.window(), u"window"_s);
        desk.list()->setFocus();
        if (m_look.size.width() < 860) {
            // One place for both: the list goes when the conversation comes.
            desk.list()->setCurrentIndex(desk.list()->model()->index(0, 0));
            QTest::keyClick(desk.list(), Qt::Key_Return);
            QTRY_VERIFY(desk.editor()->isVisible() && !desk.editor()->isReadOnly());
        } else {
            QVERIFY(desk.open(Audience::Public));
        }
        desk.practice().pass(2s);
        look(desk.window(), u"conversation"_s);
        auto *contact = desk.window().findChild<ContactPanel *>();
        if (!contact->isVisible())
            act(desk, u"toggleContact"_s);
        desk.window().findChild<QPushButton *>(u"addContactNote"_s)->click();
        look(desk.window(), u"contact"_s);
        desk.window().findChild<QPushButton *>(u"cancelNote"_s)->click();
        makeTies(desk);
        QTRY_VERIFY(contact->ties().suggestion());
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"impostorStrip"_s)->isVisible());
        desk.window().findChild<QPushButton *>(u"addContactFact"_s)->click();
        desk.window().findChild<QLineEdit *>(u"factValue"_s)->setText(u"12"_s);
        desk.window().findChild<QPushButton *>(u"keepFact"_s)->click();
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"factProblem"_s)->isVisible());
        look(desk.window(), u"people"_s);
        desk.window().findChild<QPushButton *>(u"cancelFact"_s)->click();
        desk.window().findChild<QPushButton *>(u"impostorHarmless"_s)->click();
        if (m_look.size.width() < 1180)
            act(desk, u"toggleContact"_s);
    }

    /// The whole history, looked through for a word that there is, and for one that there is not.
    void walkSearch(DeskFixture &desk)
    {
        auto *field = desk.window().findChild<SearchField *>();
        auto *page = desk.window().findChild<SearchPage *>();
        field->setFocus();
        field->setText(u"-spa room"_s);
        QTRY_VERIFY(page->isVisible() && page->model().facets());
        desk.practice().pass(500ms);
        look(desk.window(), u"search"_s);
        field->setText(u"room zzzz"_s);
        QTRY_VERIFY(page->model().isThere() && page->model().rowCount() == 0);
        desk.practice().pass(500ms);
        look(desk.window(), u"search-nothing"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
    }

    /// How it was answered and who waited, with a list of questions and a formula.
    void walkReports(DeskFixture &desk)
    {
        auto *page = desk.window().findChild<ReportPage *>();
        const auto read = desk.pane()->conversation();
        act(desk, u"showReports"_s);
        QTRY_VERIFY(page->isVisible());
        page->filter().setPeriod(365);
        QTRY_VERIFY(page->figures().size() > 1);
        look(desk.window(), u"reports"_s);
        auto *area = page->findChild<QScrollArea *>(u"reportArea"_s);
        const auto show = [&](const QString &name, const QString &part) {
            auto *section = page->findChild<QWidget *>(u"report_"_s + name);
            area->ensureWidgetVisible(section->findChild<QWidget *>(part));
            look(desk.window(), u"reports-%1"_s.arg(name));
        };
        page->findChild<QWidget *>(u"report_reply"_s)
            ->findChild<QPushButton *>(u"reportAsk"_s)
            ->click();
        show(u"reply"_s, u"reportFormula"_s);
        show(u"resolutionBy"_s, u"reportTable"_s);
        show(u"promises"_s, u"reportTable"_s);
        page->filter().setSubject(ReportFilter::Subject::Coverage);
        QTRY_VERIFY(page->figures().first().name == u"week"_s);
        look(desk.window(), u"reports-coverage"_s);
        page->findChild<QPushButton *>(u"reportUntilMidnight"_s)->click();
        QTRY_VERIFY(page->figures().size() == 3);
        show(u"changed"_s, u"reportTable"_s);
        auto *table =
            page->findChild<QWidget *>(u"report_week"_s)->findChild<QTableView *>(u"reportTable"_s);
        area->ensureWidgetVisible(table);
        Q_EMIT table->activated(table->model()->index(10, 6));
        const auto *questions = page->findChild<QWidget *>(u"reportQuestions"_s);
        QVERIFY(questions->isVisible());
        desk.practice().pass(0ms);
        look(desk.window(), u"reports-questions"_s);
        desk.window().goTo(read);
        QVERIFY(!page->isVisible());
        QTRY_VERIFY(!desk.editor()->isReadOnly());
    }

    /// Replies to be reviewed, one of them with something said about it; and none.
    void walkReview(DeskFixture &desk)
    {
        const ReviewScene scene = ReviewScene::fill(desk.program());
        QCOMPARE(scene.replies.size(), 3);
        ReviewScene::commentBy(desk.program(), scene.tom, scene.replies.first(),
                               u"Answer the question about the terrace first."_s);
        auto *page = desk.window().findChild<ReviewDesk *>();
        page->showQuery(u"newer:7d tag:terrace"_s);
        act(desk, u"reviewReplies"_s);
        QTRY_VERIFY(page->isVisible() && page->model().rowCount() == 3 && page->model().count());
        desk.practice().pass(500ms);
        look(desk.window(), u"review"_s);
        page->showQuery(u"is:edited newer:7d tag:terrace"_s);
        QTRY_COMPARE(page->model().rowCount(), 1);
        desk.window().findChild<QPushButton *>(u"reviewChanges"_s)->click();
        desk.practice().pass(500ms);
        look(desk.window(), u"review-changes"_s);
        page->showQuery(u"-is:reviewed zzzz"_s);
        QTRY_VERIFY(page->model().isThere() && page->model().rowCount() == 0);
        desk.practice().pass(500ms);
        look(desk.window(), u"review-nothing"_s);
        QTest::keyClick(page, Qt::Key_Escape);
        QVERIFY(!page->isVisible());
        if (m_look.size.width() >= 860)
            return;
        // The list came back, which covers the conversation.
        QTest::keyClick(desk.list(), Qt::Key_Return);
        QTRY_VERIFY(desk.editor()->isVisible() && !desk.editor()->isReadOnly());
    }

    /// Somebody who looks like us, is on file, was put together with one and may be another.
    void makeTies(DeskFixture &desk)
    {
        Program &program = desk.program();
        const ConversationSummary here = desk.pane()->model().content().summary;
        const auto ids = waitFor(program.conversations().list({})).value();
        const auto all = waitFor(program.conversations().summaries(ids)).value();
        QList<ContactId> others;
        for (const ConversationSummary &each : all) {
            if (each.contact != here.contact && !others.contains(each.contact))
                others.append(each.contact);
        }
        QVERIFY(others.size() > 1);
        const AgentId me = program.agent().id;
        const auto put =
            [&](const ContactId &contact, ContactFact::Kind kind, const QString &what) {
            return waitFor(program.contactFile().add(contact, kind, what, me)).ok();
        };
        QVERIFY(put(here.contact, ContactFact::Kind::CustomerNumber, u"K-4711"_s));
        QVERIFY(put(others.first(), ContactFact::Kind::CustomerNumber, u"K-4711"_s));
        QVERIFY(put(here.contact, ContactFact::Kind::Email,
                    u"a.very.long.address.indeed@a-mailbox-far-away.example"_s));
        QVERIFY(waitFor(program.contactMerges().merge(here.contact, others.last(), {}, me)).ok());
        const Instant now = desk.practice().clock().now();
        const auto seen =
            waitFor(program.store().run([here, now](TeamDatabase &database) -> Result<Done> {
                LookalikeTable(database).save(
                    here.handle,
                    Lookalike{Lookalike::Kind::BrandName, here.handle, here.account, {}, {}}, now);
                return checked(database, Done{});
            }));
        QVERIFY(seen.ok());
    }

    /// Everything that can be said about a reply, and the note beside it.
    void walkComposer(DeskFixture &desk)
    {
        desk.editor()->setPlainText(
            u"We guarantee {{ask:What}} and answer at length. "_s.repeated(20));
        desk.practice().pass(1s);
        QVERIFY(desk.practice().settle(
            [&] { return desk.window().findChild<QWidget *>(u"composerCheck"_s)->isVisible(); }));
        look(desk.window(), u"composer"_s);
        desk.editor()->setPlainText(u"Here is the room."_s);
        attach(desk, {picture(u"room.png"_s), picture(u"terrace at the lake.png"_s)});
        QTRY_COMPARE(desk.window().findChildren<AttachmentChip *>(u"attachmentChip"_s).size(), 2);
        desk.practice().pass(1s);
        look(desk.window(), u"files"_s);
        attach(desk, {file(u"price list.exe"_s, "MZ nothing that anybody shows")});
        const auto isRefused = [&desk] {
            const auto *chips = desk.window().findChild<QWidget *>(u"attachmentRow"_s);
            return desk.window().findChild<QWidget *>(u"composerProblem"_s)->isVisible()
                || chips->findChildren<AttachmentChip *>(u"attachmentChip"_s).size() > 2;
        };
        QTRY_VERIFY(isRefused());
        look(desk.window(), u"refused"_s);
        desk.window().findChild<QPushButton *>(u"closeProblem"_s)->click();
        const qsizetype added =
            desk.window().findChildren<AttachmentChip *>(u"attachmentChip"_s).size();
        for (qsizetype left = added; left > 0; --left) {
            // Those that were taken off go a moment later, and keep their buttons.
            const auto chips = desk.window().findChildren<AttachmentChip *>(u"attachmentChip"_s);
            chips.last()->findChild<QToolButton *>(u"attachmentRemove"_s)->click();
            QTRY_COMPARE(desk.window().findChildren<AttachmentChip *>(u"attachmentChip"_s).size(),
                         left - 1);
        }
        desk.editor()->clear();
        act(desk, u"writeNote"_s);
        auto *note = desk.window().findChild<QPlainTextEdit *>(u"noteEditor"_s);
        QTRY_VERIFY(note->isVisible() && !note->isReadOnly());
        note->setPlainText(u"Prefers the quiet side. "_s.repeated(30));
        desk.practice().pass(2s);
        look(desk.window(), u"note"_s);
        note->clear();
        desk.window().findChild<QPushButton *>(u"tabPublic"_s)->click();
        desk.editor()->setFocus();
        QTest::keyClicks(desk.editor(), u"/"_s);
        desk.practice().pass(100ms);
        look(desk.window(), u"canned"_s);
        escape();
        desk.editor()->setPlainText(u"The table is yours."_s);
        act(desk, u"sendReply"_s);
        desk.practice().pass(1s);
        look(desk.window(), u"sending"_s);
    }

    /// What is asked while something is promised, and what stands above the thread then.
    void walkPromises(DeskFixture &desk)
    {
        desk.editor()->setPlainText(u"Thank you. We will call you back tomorrow morning."_s);
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"promiseChoice"_s)->isVisible());
        look(desk.window(), u"promising"_s);
        desk.window().findChild<QPushButton *>(u"promiseOther"_s)->click();
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"promiseTimePanel"_s)->isVisible());
        look(desk.window(), u"promise-time"_s);
        escape();
        desk.window().findChild<QPushButton *>(u"promiseOffer0"_s)->click();
        look(desk.window(), u"promised-by"_s);
        desk.editor()->clear();
        const Instant now = desk.practice().clock().now();
        const ConversationId place = desk.pane()->conversation();
        const AgentId me = desk.program().agent().id;
        const auto made =
            waitFor(desk.program().store().run([=](TeamDatabase &database) -> Result<Done> {
                for (const std::chrono::minutes until : {-90min, 1560min, 3000min})
                    addPromise(database, place, me, now, until);
                return checked(database, Done{});
            }));
        QVERIFY(made.ok());
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"promiseBar"_s)->isVisible());
        desk.practice().pass(100ms);
        look(desk.window(), u"promises"_s);
        // What comes next is looked at without them.
        const auto open = waitFor(desk.program().promises().open(10));
        QVERIFY(open.ok() && open->size() == 3);
        for (const StandingPromise &standing : *open)
            QVERIFY(waitFor(desk.program().promises().withdraw(standing.promise.id, me)).ok());
        QTRY_VERIFY(!desk.window().findChild<QWidget *>(u"promiseBar"_s)->isVisible());
    }

    static void addPromise(TeamDatabase &database, const ConversationId &place, const AgentId &me,
                           Instant now, std::chrono::minutes until)
    {
        CustomerPromise promise;
        promise.id = CustomerPromiseId::make();
        promise.conversation = place;
        promise.outbox = OutboxId::make();
        promise.said = u"We will call you back as soon as the room on the quiet side is free"_s;
        promise.agent = me;
        promise.madeAt = now - 5h;
        promise.due = now + until;
        CustomerPromiseTable(database).insert(promise);
    }

    void walkPanels(DeskFixture &desk)
    {
        desk.colleague(u"Marco Bianchi"_s);
        desk.list()->setFocus();
        for (const QString &action :
             {u"setTag"_s, u"snooze"_s, u"markDone"_s, u"assign"_s, u"saveView"_s, u"palette"_s}) {
            act(desk, action);
            desk.practice().pass(100ms);
            QTRY_VERIFY(QApplication::focusWidget());
            if (action == u"snooze"_s)
                QTest::keyClicks(QApplication::focusWidget(), u"someday"_s);
            // What is behind the palette is dimmed on purpose.
            look(desk.window(), action,
                 action == u"palette"_s ? desk.window().findChild<QWidget *>(u"palettePanel"_s)
                                        : nullptr);
            escape();
        }
    }

    /// Who a customer is: what is known, what is asked, and the ways for a code.
    void walkVerification(DeskFixture &desk)
    {
        Program &program = desk.program();
        const auto found = waitFor(program.contactCards().people(u"anke vogel"_s, 1)).value();
        QCOMPARE(found.size(), 1);
        const auto card = waitFor(program.contactCards().card(found.first().newest, 1)).value();
        const ConversationSummary &place = card.conversation;
        const AgentId me = program.agent().id;
        QVERIFY(waitFor(program.verifications().saveChecklist(
                            place.account,
                            {{{}, u"Booking number"_s, true},
                             {{}, u"Surname as in the booking"_s, true}}))
                    .ok());
        const auto fact = waitFor(program.contactFile().add(place.contact, ContactFact::Kind::Phone,
                                                            u"+39 333 5550142"_s, me, u"IT"_s));
        QVERIFY(fact.ok());
        desk.window().goTo(place.id);
        QVERIFY(desk.practice().settle([&] {
            const auto &model = desk.pane()->model();
            return model.isLoaded() && model.content().summary.id == place.id;
        }));
        act(desk, u"verifyCustomer"_s);
        auto *box = desk.window().findChild<VerificationBox *>();
        QVERIFY(desk.practice().settle(
            [box] { return box->isVisible() && box->findChild<QWidget *>(u"checklistTick1"_s); }));
        look(desk.window(), u"verify-checklist"_s);
        QVERIFY(waitFor(program.verifications().verifyByHand(
                            place.id, u"She called from the room"_s, u"booking"_s, me))
                    .ok());
        box->choose(VerificationBox::Way::Code);
        box->setProblem(u"This customer has had three codes within a day. Use the checklist, or "
                        "try again tomorrow."_s);
        QVERIFY(desk.practice().settle([box] {
            return box->findChild<QWidget *>(u"codeWay0"_s)
                && box->findChild<QWidget *>(u"verificationTakeBack"_s);
        }));
        look(desk.window(), u"verify-ways"_s);
        CodeStanding standing;
        standing.code.id = OneTimeCodeId::make();
        standing.code.account = place.account;
        standing.fact = *fact;
        standing.triesLeft = 4;
        box->code().setCode(standing, 7min);
        look(desk.window(), u"verify-code"_s);
        box->code().setCode({}, {});
        box->setProblem({});
        box->choose(VerificationBox::Way::ByHand);
        look(desk.window(), u"verify-byhand"_s);
        act(desk, u"verifyCustomer"_s);
        QVERIFY(box->isHidden());
    }

    static void act(DeskFixture &desk, const QString &action)
    {
        auto *found = desk.window().findChild<QAction *>(action);
        QVERIFY2(found, qPrintable(action));
        found->trigger();
    }
    static void escape()
    {
        if (QWidget *focus = QApplication::focusWidget())
            QTest::keyClick(focus, Qt::Key_Escape);
    }
    QString file(const QString &name, const QByteArray &data)
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(data) != data.size())
            qFatal("cannot write");
        return made.fileName();
    }
    QString picture(const QString &name)
    {
        QImage image(20, 20, QImage::Format_RGB32);
        // The same picture twice would be one file.
        image.fill(QColor::fromHsv(int(qHash(name) % 360), 200, 120));
        const QString path = m_folder.filePath(name);
        if (!image.save(path))
            qFatal("cannot write");
        return path;
    }
    static void attach(DeskFixture &desk, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data.setUrls(urls);
        Q_EMIT desk.window().findChild<ReplyEditor *>(u"replyEditor"_s)->filesOffered(&data);
    }

    /// From the words that take a customer into private to the timeline of both sides.
    void walkHandoff(DeskFixture &desk)
    {
        desk.program().start();
        const ConversationId place = reachable(desk.program());
        QVERIFY(!place.isNull());
        desk.window().goTo(place);
        QTRY_COMPARE(desk.pane()->conversation(), place);
        QTRY_VERIFY(desk.pane()->model().isLoaded() && !desk.editor()->isReadOnly());
        act(desk, u"takePrivate"_s);
        QVERIFY(desk.practice().settle(
            [&] { return desk.window().findChild<QWidget *>(u"takePrivate"_s)->isVisible(); }));
        look(desk.window(), u"handoff-proposed"_s);
        act(desk, u"sendReply"_s);
        auto *lanes = desk.window().findChild<QWidget *>(u"laneHeader"_s);
        QVERIFY(desk.practice().settle([&] { return lanes->isVisible(); }));
        QVERIFY(desk.practice().settle([&] { return desk.pane()->model().isJoined(); }));
        desk.practice().pass(1min);
        look(desk.window(), u"handoff-timeline"_s);
        const auto open = waitFor(desk.program().handoffs().open()).valueOr({});
        QCOMPARE(open.size(), 1);
        const AgentId me = desk.program().agent().id;
        Handoffs &handoffs = desk.program().handoffs();
        if (open.first().state == HandoffState::Offered)
            QVERIFY(waitFor(handoffs.customerWrote(open.first().id, me)).ok());
        QVERIFY(waitFor(handoffs.unlink(open.first().id, me)).ok());
        auto *link = desk.window().findChild<QPushButton *>(u"handoffLink"_s);
        QTRY_VERIFY(link->isVisible());
        link->click();
        QTRY_VERIFY(desk.window().findChild<QWidget *>(u"linkPanel"_s)->isVisible());
        look(desk.window(), u"handoff-link"_s);
        escape();
        HandoffReportDialog report(desk.program(), m_theme, nullptr);
        report.setAttribute(Qt::WA_DeleteOnClose, false);
        show(report);
        auto *stages = report.findChild<QTableWidget *>(u"reportStages"_s);
        QTRY_COMPARE(stages->rowCount(), 5);
        Q_EMIT stages->itemActivated(stages->item(0, 1));
        QTRY_COMPARE(report.findChild<QListWidget *>(u"reportRows"_s)->count(), 1);
        look(report, u"handoff-report"_s);
        report.close();
        const auto listed = waitFor(desk.program().conversations().list({})).valueOr({});
        HistoryExportDialog exporting(desk.program(), {listed, place}, m_theme);
        show(exporting);
        look(exporting, u"history-export"_s);
        exporting.close();
        HistoryImportDialog importing(desk.program(), m_theme);
        show(importing);
        look(importing, u"history-import"_s);
        importing.close();
    }

    /// A public conversation with somebody who takes private messages.
    static ConversationId reachable(Program &program)
    {
        ConversationQuery query;
        query.query = parseQuery(u"is:public"_s).query;
        for (const ConversationId &id : waitFor(program.conversations().list(query)).valueOr({})) {
            const auto plan = waitFor(program.handoffs().plan(id));
            if (plan && !plan->offers.isEmpty()
                && plan->offers.first().route == HandoffRoute::PrivateMessage)
                return id;
        }
        return {};
    }

    void walkSettings(DeskFixture &desk)
    {
        Keymap keymap(desk.program().settings());
        SettingsDialog dialog(desk.program(), keymap, m_theme, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        show(dialog);
        for (int page = 0; page < dialog.pageCount(); ++page) {
            dialog.showPage(page);
            desk.practice().pass(0ms);
            look(dialog, u"settings-%1"_s.arg(page));
        }
        // The account's form and what is wrong in a field.
        auto *brands = dialog.findChild<QTreeWidget *>(u"brandsList"_s);
        QTRY_VERIFY(brands->topLevelItemCount() > 0);
        brands->setCurrentItem(brands->topLevelItem(0)->child(0));
        auto *tag = dialog.findChild<QLineEdit *>(u"tagsField"_s);
        tag->setText(u"refund"_s);
        QTest::keyClick(tag, Qt::Key_Return);
        auto *day = dialog.findChild<QLineEdit *>(u"hoursDay0"_s);
        day->selectAll();
        QTest::keyClicks(day, u"nine to five"_s);
        QTest::keyClick(day, Qt::Key_Return);
        dialog.findChild<QPushButton *>(u"wordsRemove"_s)->click();
        desk.practice().pass(0ms);
        for (int page = 0; page < dialog.pageCount(); ++page) {
            dialog.showPage(page);
            QTest::qWait(1);
            look(dialog, u"settings-%1-more"_s.arg(page));
        }
    }

    void walkDialogs(DeskFixture &desk)
    {
        Program &program = desk.program();
        Keymap keymap(program.settings());
        AccountsDialog accounts(program.accounts(), program.clock(), m_theme);
        KeySheet keys(keymap, m_theme, nullptr);
        CannedEditor editor(program, m_theme, nullptr);
        CannedImportDialog import(program, nullptr);
        ContactImportDialog contacts(program, nullptr);
        contacts.showFile(file(u"guests.csv"_s, "name,phone\nAnna,+39 333 1234567\nBeppe,12\n"));
        ReportDialog report(u"Giulia Ricci"_s, u"Mastodon"_s, m_theme, nullptr);
        WelcomePage welcome(program, m_theme);
        welcome.resize(m_look.size);
        for (const auto &[dialog, name] : {std::pair<QWidget *, QString>(&accounts, u"accounts"_s),
                                           {&keys, u"keys"_s},
                                           {&editor, u"editor"_s},
                                           {&import, u"import"_s},
                                           {&contacts, u"import-contacts"_s},
                                           {&report, u"report"_s},
                                           {&welcome, u"welcome"_s}}) {
            dialog->setAttribute(Qt::WA_DeleteOnClose, false);
            show(*dialog);
            desk.practice().pass(0ms);
            look(*dialog, name);
            dialog->close();
        }
        walkCannedFiles(desk, editor);
        walkHistory(desk);
    }

    /// The history as it should be and as it should not, and the backups.
    void walkHistory(DeskFixture &desk)
    {
        Program &program = desk.program();
        VerifyDialog verify(program.history().verifier(), m_theme);
        show(verify);
        verify.start();
        const auto *head = verify.findChild<QLineEdit *>(u"verifyHead"_s);
        QVERIFY(desk.practice().settle([&] { return head->isVisible(); }));
        look(verify, u"verify"_s);
        const auto spoilt = waitFor(program.store().run([](TeamDatabase &database) -> Result<Done> {
            database.statement(u"UPDATE audit_event SET kind = 'reply.sent'"_s).exec();
            return checked(database, Done{});
        }));
        QVERIFY(spoilt.ok());
        verify.start();
        const auto *findings = verify.findChild<QPlainTextEdit *>(u"verifyFindings"_s);
        QVERIFY(desk.practice().settle([&] { return findings->isVisible(); }));
        look(verify, u"verify-findings"_s);
        verify.close();
        BackupsDialog backups(program.history().backups(), m_theme);
        show(backups);
        backups.findChild<QPushButton *>(u"backupMake"_s)->click();
        auto *list = backups.findChild<QTreeWidget *>(u"backupsList"_s);
        QVERIFY(desk.practice().settle(
            [&] { return backups.findChild<QPushButton *>(u"backupMake"_s)->isEnabled(); }));
        QVERIFY(list->topLevelItemCount() > 0);
        list->setCurrentItem(list->topLevelItem(0));
        const auto *loss = backups.findChild<QLabel *>(u"backupLoss"_s);
        QVERIFY(desk.practice().settle([&] { return loss->text().contains(u'\n'); }));
        look(backups, u"backups"_s);
        backups.close();
    }

    void walkCannedFiles(DeskFixture &desk, CannedEditor &editor)
    {
        show(editor);
        const auto button = [&editor](const QString &name) {
            return editor.findChild<QPushButton *>(name);
        };
        button(u"cannedNew"_s)->click();
        editor.findChild<QLineEdit *>(u"cannedTitle"_s)->setText(u"The way to the house"_s);
        editor.findChild<QPlainTextEdit *>(u"cannedText"_s)->setPlainText(u"From the station:"_s);
        auto *files = editor.findChild<CannedFiles *>();
        files->add({picture(u"map of the house.png"_s), m_folder.filePath(u"gone.pdf"_s)});
        const auto *about = editor.findChild<QLabel *>(u"attachmentsAbout"_s);
        QTRY_VERIFY2(files->files().size() == 1, qPrintable(about->text()));
        if (auto *area = ancestorOf<QScrollArea>(files))
            area->ensureWidgetVisible(button(u"cannedAddFiles"_s));
        look(editor, u"editor-files"_s);
        button(u"cannedSave"_s)->click();
        QVERIFY(desk.practice().settle([&] { return button(u"cannedRemove"_s)->isEnabled(); }));
        button(u"cannedRemove"_s)->click();
        QTRY_VERIFY(button(u"cannedUndo"_s)->isVisible());
        look(editor, u"editor-removed"_s);
        editor.close();
    }

    /// Signing in by form, and through the browser with all that can happen on the way.
    void walkSignIn(DeskFixture &desk)
    {
        SignInDialog practice(desk.program().accounts(), m_theme,
                              *desk.program().accounts().connectable().constFirst());
        practice.setAttribute(Qt::WA_DeleteOnClose, false);
        show(practice);
        look(practice, u"signin-practice"_s);
        practice.close();
        Desk made;
        SignInDialog signIn(made.program().accounts(), m_theme,
                            *made.program().accounts().connectable().constFirst());
        signIn.setAttribute(Qt::WA_DeleteOnClose, false);
        signIn.setOpener([](const QUrl &) {});
        show(signIn);
        signIn.findChild<QPushButton *>(u"continue"_s)->click();
        look(signIn, u"signin-missing"_s);
        signIn.findChild<QRadioButton *>(u"choose_token"_s)->setChecked(true);
        look(signIn, u"signin-token"_s);
        signIn.findChild<QRadioButton *>(u"choose_browser"_s)->setChecked(true);
        auto *server = signIn.findChild<QWidget *>(u"method_browser"_s)
                           ->findChild<QLineEdit *>(u"field_server"_s);
        QTest::keyClicks(server, u"social.example"_s);
        QTest::keyClick(server, Qt::Key_Return);
        QVERIFY(signIn.isWaiting());
        look(signIn, u"signin-waiting"_s);
        Q_EMIT made.network().attempt->browserWanted(QUrl(u"https://social.example/oauth"_s));
        Q_EMIT made.network().attempt->codeWanted();
        look(signIn, u"signin-browser"_s);
        signIn.close();
        const Account account = made.connectAccount();
        AccountsDialog accounts(made.program().accounts(), made.program().clock(), m_theme);
        show(accounts);
        QTRY_VERIFY(accounts.findChild<QPushButton *>(u"remove"_s));
        accounts.findChild<QPushButton *>(u"remove"_s)->click();
        look(accounts, u"accounts-remove"_s);
        accounts.close();
    }

    template<typename T>
    static T *ancestorOf(QWidget *widget)
    {
        while (widget && !qobject_cast<T *>(widget))
            widget = widget->parentWidget();
        return qobject_cast<T *>(widget);
    }

    static void show(QWidget &window)
    {
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    /// `bright` is the part that stands out, the whole window without one.
    void look(QWidget &window, const QString &name, QWidget *bright = nullptr)
    {
        // What was asked for by a resize or a new text is laid out in several rounds of events; on
        // a busy machine that takes longer than any fixed time. What stays wrong is found all the
        // same.
        QWidget &read = bright ? *bright : window;
        QStringList clipped;
        QStringList faint;
        const auto isInOrder = [&] {
            clipped = WindowAudit::clippedTexts(window);
            faint = clipped.isEmpty() ? WindowAudit::faintTexts(read) : QStringList();
            return clipped.isEmpty() && faint.isEmpty();
        };
        QTest::qWait(20);
        std::ignore = QTest::qWaitFor(isInOrder, 3000);
        faint = WindowAudit::faintTexts(read);
        const QString place = m_look.name + u' ' + name;
        const auto note = [&](const QStringList &troubles) {
            for (const QString &trouble : troubles) {
                const QString line = u": "_s + trouble;
                // Said once, not for each of the pictures on which it is.
                if (std::none_of(m_troubles.cbegin(), m_troubles.cend(),
                                 [&line](const QString &said) { return said.endsWith(line); }))
                    m_troubles.append(place + line);
            }
        };
        note(namelessControls(&window));
        note(clipped);
        note(faint);
        const QString folder = qEnvironmentVariable("SPORTELLO_SHOTS");
        if (!folder.isEmpty()) {
            const QString path = u"%1/every-%2-%3.png"_s.arg(folder, m_look.name, name);
            QVERIFY(window.grab().save(path));
        }
    }

    Theme m_theme;
    LongLanguage m_long;
    Look m_look;
    QStringList m_troubles;
    QTemporaryDir m_folder;
};

SPORTELLO_TEST(TestEveryWindow)
#include "test_everywindow.moc"
