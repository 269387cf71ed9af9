// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "uiprogram.h"

#include "storage/customerpromisetable.h"
#include "storage/duetable.h"
#include "support/testcase.h"
#include "ui/common/theme.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/quiethours.h"
#include "ui/desktop/tray.h"

#include <QSignalSpy>
#include <QWidget>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

class FakeCenter final : public NotificationCenter
{
public:
    void show(const DesktopNotification &notification) override { shown.append(notification); }
    void withdraw() override { ++withdrawn; }

    QList<DesktopNotification> shown;
    int withdrawn = 0;
};

} // namespace

/// What the desktop is told, and when it is not.
class TestNotifier : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        TestCase::init();
        m_program = std::make_unique<UiProgram>(UiProgram::Kind::Practice);
        m_center = std::make_unique<FakeCenter>();
        m_locked = false;
        m_notifier =
            std::make_unique<Notifier>(**m_program, *m_center, [this] { return m_locked; });
        const auto ids = waitFor((*m_program)->conversations().list(*query()));
        m_ids = ids.value();
        QVERIFY(m_ids.size() > 4);
    }

    void cleanup()
    {
        m_notifier.reset();
        m_center.reset();
        m_program.reset();
    }

    void oneCustomerIsNamed()
    {
        arrive({m_ids.at(0)});
        QTRY_COMPARE(m_center->shown.size(), 1);
        const ConversationSummary summary = summaryOf(m_ids.at(0));
        QVERIFY2(m_center->shown.first().title.contains(summary.contactName),
                 qPrintable(m_center->shown.first().title));
        QCOMPARE(m_center->shown.first().text, summary.snippet);
        QSignalSpy wanted(m_notifier.get(), &Notifier::conversationWanted);
        Q_EMIT m_center->activated(u"token"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<ConversationId>(), m_ids.at(0));
        QCOMPARE(wanted.first().at(1).toString(), u"token"_s);
    }

    void severalAreOneNotification()
    {
        arrive({m_ids.at(0), m_ids.at(1)});
        arrive({m_ids.at(2), m_ids.at(3), m_ids.at(1)});
        QTRY_COMPARE(m_center->shown.size(), 2);
        const DesktopNotification last = m_center->shown.last();
        QVERIFY2(last.title.contains(u"4"_s), qPrintable(last.title));
        QVERIFY2(last.text.contains(u"1 more"_s), qPrintable(last.text));
        QSignalSpy waiting(m_notifier.get(), &Notifier::waitingWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(waiting.size(), 1);
    }

    void nothingWhileSomebodyLooks()
    {
        m_notifier->setLookedAt(true);
        QCOMPARE(m_center->withdrawn, 1);
        arrive({m_ids.at(0)});
        QVERIFY(m_center->shown.isEmpty());
        // What came then is known; what comes later is new.
        m_notifier->setLookedAt(false);
        arrive({m_ids.at(1)});
        QTRY_COMPARE(m_center->shown.size(), 1);
        QVERIFY(m_center->shown.first().title.contains(summaryOf(m_ids.at(1)).contactName));
    }

    void whoWasAnsweredMeanwhileIsNotAnnounced()
    {
        waitFor(
            (*m_program)->triage().done({m_ids.at(0)}, Outcome::Solved, (*m_program)->agent().id));
        arrive({m_ids.at(0)});
        QVERIFY(m_center->shown.isEmpty());
    }

    void wordsStayHidden_data()
    {
        QTest::addColumn<bool>("locked");
        QTest::addColumn<bool>("content");
        QTest::newRow("locked screen") << true << true;
        QTest::newRow("by choice") << false << false;
    }
    void wordsStayHidden()
    {
        QFETCH(bool, locked);
        QFETCH(bool, content);
        m_locked = locked;
        (*m_program)->settings().setNotifiesWithContent(content);
        arrive({m_ids.at(0)});
        QTRY_COMPARE(m_center->shown.size(), 1);
        const DesktopNotification shown = m_center->shown.first();
        const ConversationSummary summary = summaryOf(m_ids.at(0));
        QCOMPARE(shown.text, QString());
        for (const QString &secret : {summary.contactName, summary.handleAddress})
            QVERIFY(!shown.title.contains(secret));
    }

    void quietHoursAreKept()
    {
        Settings &settings = (*m_program)->settings();
        const QTime now =
            QDateTime::fromMSecsSinceEpoch(toMilliseconds(m_program->clock().now())).time();
        settings.setHasQuietHours(true);
        settings.setQuietFrom(now.addSecs(-3600));
        settings.setQuietTo(now.addSecs(3600));
        arrive({m_ids.at(0)});
        QVERIFY(m_center->shown.isEmpty());
        // Afterwards the next message brings up what came in the meantime too.
        settings.setHasQuietHours(false);
        arrive({m_ids.at(1)});
        QTRY_COMPARE(m_center->shown.size(), 1);
        QVERIFY(m_center->shown.first().title.contains(u"2"_s));
        settings.setNotifies(false);
        arrive({m_ids.at(2)});
        QTRY_COMPARE(m_center->shown.size(), 1);
    }

    void whatIsDueIsAnnouncedOnce()
    {
        promise({{m_ids.at(0), 5min}, {m_ids.at(1), 12min}, {m_ids.at(2), 14min + 20s}});
        due({m_ids.at(0), m_ids.at(1)});
        // Within the moment in which announcements are gathered.
        m_notifier->noteDue({m_ids.at(2)});
        m_program->pass(3s);
        QTRY_COMPARE(m_center->shown.size(), 1);
        const DesktopNotification shown = m_center->shown.first();
        QVERIFY2(shown.title.contains(u'3') && shown.title.contains(u"15 min"_s),
                 qPrintable(shown.title));
        QVERIFY(shown.text.contains(summaryOf(m_ids.at(0)).contactName));
        QSignalSpy waiting(m_notifier.get(), &Notifier::waitingWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(waiting.size(), 1);
    }

    void whoIsLateIsNamed()
    {
        promise({{m_ids.at(0), -1min}});
        due({m_ids.at(0)});
        m_program->pass(3s);
        QTRY_COMPARE(m_center->shown.size(), 1);
        const QString title = m_center->shown.first().title;
        QVERIFY2(title.startsWith(u"Late: "_s), qPrintable(title));
        QVERIFY(title.contains(summaryOf(m_ids.at(0)).contactName));
        QSignalSpy wanted(m_notifier.get(), &Notifier::conversationWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<ConversationId>(), m_ids.at(0));
        // On a locked screen there is a number and no name.
        m_locked = true;
        promise({{m_ids.at(1), 5min}});
        due({m_ids.at(0), m_ids.at(1)});
        m_program->pass(3s);
        QTRY_COMPARE(m_center->shown.size(), 2);
        const DesktopNotification hidden = m_center->shown.last();
        QVERIFY2(hidden.title.contains(u'1'), qPrintable(hidden.title));
        for (int i = 0; i < 2; ++i) {
            const QString name = summaryOf(m_ids.at(i)).contactName;
            QVERIFY(!hidden.title.contains(name) && !hidden.text.contains(name));
        }
    }

    void dueTimesAreKeptToThemselves_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("somebody looks") << u"looked"_s;
        QTest::newRow("not wanted") << u"off"_s;
        QTest::newRow("quiet hours") << u"quiet"_s;
        QTest::newRow("answered meanwhile") << u"answered"_s;
    }
    void dueTimesAreKeptToThemselves()
    {
        QFETCH(QString, reason);
        Settings &settings = (*m_program)->settings();
        promise({{m_ids.at(0), 5min}});
        m_notifier->setLookedAt(reason == u"looked"_s);
        settings.setNotifiesAboutDue(reason != u"off"_s);
        settings.setHasQuietHours(reason == u"quiet"_s);
        settings.setQuietFrom(QTime(0, 0));
        settings.setQuietTo(QTime(0, 0));
        if (reason == u"answered"_s) {
            waitFor((*m_program)
                        ->triage()
                        .done({m_ids.at(0)}, Outcome::Solved, (*m_program)->agent().id));
        }
        due({m_ids.at(0)});
        m_program->pass(3s);
        QVERIFY(m_center->shown.isEmpty());
    }

    void theWatchIsHeard()
    {
        promise({{m_ids.at(0), 5min}});
        Q_EMIT(*m_program)->dueWatch().dueSoon({m_ids.at(0)});
        m_program->pass(3s);
        QTRY_COMPARE(m_center->shown.size(), 1);
        // Messages and due times are chosen apart.
        (*m_program)->settings().setNotifies(false);
        Q_EMIT(*m_program)->dueWatch().late({m_ids.at(0)});
        m_program->pass(3s);
        QTRY_COMPARE(m_center->shown.size(), 2);
    }

    void aPromiseIsAnnouncedWhenItIsDue()
    {
        // The watch itself says when, as it does while the program runs.
        QVERIFY(waitFor((*m_program)->promiseWatch().start()));
        promiseTo(m_ids.at(0), 30min);
        QTRY_COMPARE((*m_program)->promiseWatch().watched(), 1);
        m_program->pass(29min);
        QVERIFY(m_center->shown.isEmpty());
        m_program->pass(2min);
        QTRY_COMPARE(m_center->shown.size(), 1);
        const DesktopNotification shown = m_center->shown.first();
        QVERIFY2(shown.title.contains(u"promise"_s) && shown.title.contains(u'1'),
                 qPrintable(shown.title));
        QVERIFY(shown.text.contains(summaryOf(m_ids.at(0)).contactName));
        QSignalSpy wanted(m_notifier.get(), &Notifier::conversationWanted);
        Q_EMIT m_center->activated(u"token"_s);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<ConversationId>(), m_ids.at(0));
        QCOMPARE(wanted.first().at(1).toString(), u"token"_s);
        // Said once.
        m_program->pass(1h);
        QCOMPARE(m_center->shown.size(), 1);
    }

    void severalPromisesLeadToTheirView()
    {
        m_locked = true;
        for (int i = 0; i < 3; ++i)
            promiseTo(m_ids.at(i), -1min);
        Q_EMIT(*m_program)->promiseWatch().due({m_ids.at(0), m_ids.at(1), m_ids.at(2)});
        QTRY_COMPARE(m_center->shown.size(), 1);
        // On a locked screen there is a number and no name.
        const DesktopNotification hidden = m_center->shown.first();
        QVERIFY2(hidden.title.contains(u'3'), qPrintable(hidden.title));
        QVERIFY(hidden.text.isEmpty());
        QVERIFY(!hidden.title.contains(summaryOf(m_ids.at(0)).contactName));
        QSignalSpy promises(m_notifier.get(), &Notifier::promisesWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(promises.size(), 1);
    }

    void promisesAreKeptToThemselves_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("somebody looks") << u"looked"_s;
        QTest::newRow("not wanted") << u"off"_s;
        QTest::newRow("quiet hours") << u"quiet"_s;
        QTest::newRow("kept meanwhile") << u"kept"_s;
        QTest::newRow("moved meanwhile") << u"moved"_s;
    }
    void promisesAreKeptToThemselves()
    {
        QFETCH(QString, reason);
        Settings &settings = (*m_program)->settings();
        m_notifier->setLookedAt(reason == u"looked"_s);
        settings.setNotifiesAboutDue(reason != u"off"_s);
        settings.setHasQuietHours(reason == u"quiet"_s);
        settings.setQuietFrom(QTime(0, 0));
        settings.setQuietTo(QTime(0, 0));
        const CustomerPromiseId id = promiseTo(m_ids.at(0), -1min);
        CustomerPromises &promises = (*m_program)->promises();
        const AgentId me = (*m_program)->agent().id;
        if (reason == u"kept"_s)
            QVERIFY(waitFor(promises.keep(id, PromiseProof::Marked, me)).ok());
        if (reason == u"moved"_s)
            QVERIFY(waitFor(promises.move(id, m_program->clock().now() + 1h, me)).ok());
        Q_EMIT(*m_program)->promiseWatch().due({m_ids.at(0)});
        m_program->pass(3s);
        QTest::qWait(20);
        QVERIFY(m_center->shown.isEmpty());
    }

    void whoStallsOnTheWayIntoPrivateIsSaid()
    {
        Handoff handoff;
        handoff.id = HandoffId::make();
        handoff.publicConversation = m_ids.at(0);
        handoff.state = HandoffState::Offered;
        handoff.agent = (*m_program)->agent().id;
        Q_EMIT(*m_program)->handoffs().stalled({handoff});
        QTRY_COMPARE(m_center->shown.size(), 1);
        const QString name = summaryOf(m_ids.at(0)).contactName;
        QVERIFY2(m_center->shown.last().title.contains(name),
                 qPrintable(m_center->shown.last().title));
        QSignalSpy wanted(m_notifier.get(), &Notifier::conversationWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().at(0).value<ConversationId>(), m_ids.at(0));
        // Once they wrote, the next step is taken in private.
        handoff.state = HandoffState::CustomerWrote;
        handoff.privateConversation = m_ids.at(1);
        m_locked = true;
        Q_EMIT(*m_program)->handoffs().stalled({handoff});
        QTRY_COMPARE(m_center->shown.size(), 2);
        const DesktopNotification hidden = m_center->shown.last();
        const ConversationSummary other = summaryOf(m_ids.at(1));
        QVERIFY(!hidden.title.contains(other.contactName) && hidden.text.isEmpty());
        Q_EMIT m_center->activated({});
        QCOMPARE(wanted.last().at(0).value<ConversationId>(), m_ids.at(1));
        // Several lead to the view of all of them.
        Handoff another = handoff;
        another.id = HandoffId::make();
        another.privateConversation = m_ids.at(2);
        Q_EMIT(*m_program)->handoffs().stalled({handoff, another});
        QTRY_COMPARE(m_center->shown.size(), 3);
        QSignalSpy all(m_notifier.get(), &Notifier::handoffsWanted);
        Q_EMIT m_center->activated({});
        QCOMPARE(all.size(), 1);
    }

    void stallsAreKeptToThemselves_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("somebody looks") << u"looked"_s;
        QTest::newRow("not wanted") << u"off"_s;
        QTest::newRow("quiet hours") << u"quiet"_s;
        QTest::newRow("a colleague's") << u"colleague"_s;
    }
    void stallsAreKeptToThemselves()
    {
        QFETCH(QString, reason);
        Settings &settings = (*m_program)->settings();
        m_notifier->setLookedAt(reason == u"looked"_s);
        settings.setNotifiesAboutDue(reason != u"off"_s);
        settings.setHasQuietHours(reason == u"quiet"_s);
        settings.setQuietFrom(QTime(0, 0));
        settings.setQuietTo(QTime(0, 0));
        Handoff handoff;
        handoff.id = HandoffId::make();
        handoff.publicConversation = m_ids.at(0);
        handoff.state = HandoffState::Offered;
        handoff.agent = reason == u"colleague"_s ? AgentId::make() : (*m_program)->agent().id;
        Q_EMIT(*m_program)->handoffs().stalled({handoff});
        m_program->pass(3s);
        QTest::qWait(20);
        QVERIFY(m_center->shown.isEmpty());
    }

    void quietHoursGoOverMidnight()
    {
        const QuietHours night{true, QTime(22, 0), QTime(7, 0)};
        QVERIFY(night.covers(QTime(22, 0)));
        QVERIFY(night.covers(QTime(3, 0)));
        QVERIFY(!night.covers(QTime(7, 0)));
        QVERIFY(!night.covers(QTime(12, 0)));
        const QuietHours noon{true, QTime(12, 0), QTime(13, 0)};
        QVERIFY(noon.covers(QTime(12, 30)));
        QVERIFY(!noon.covers(QTime(13, 0)));
        QVERIFY(!(QuietHours{false, QTime(0, 0), QTime(0, 0)}.covers(QTime(12, 0))));
    }

    void closingHidesOnlyWhereThereIsATray_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<bool>("there");
        QTest::addColumn<bool>("hidden");
        QTest::newRow("wanted, tray") << true << true << true;
        QTest::newRow("wanted, no tray") << true << false << false;
        QTest::newRow("not wanted") << false << true << false;
    }
    void closingHidesOnlyWhereThereIsATray()
    {
        QFETCH(bool, wanted);
        QFETCH(bool, there);
        QFETCH(bool, hidden);
        Settings &settings = (*m_program)->settings();
        settings.setStaysInTray(wanted);
        // The icon itself would need a real tray.
        settings.setShowsTray(false);
        const Theme theme;
        QWidget window;
        Tray tray(
            settings, theme, [there] { return there; }, nullptr);
        tray.setWindow(&window);
        QSignalSpy explained(&tray, &Tray::explanationWanted);
        window.show();
        QCOMPARE(window.close(), !hidden);
        QVERIFY(!window.isVisible());
        QCOMPARE(explained.size(), hidden ? 1 : 0);
        window.show();
        window.close();
        QCOMPARE(explained.size(), hidden ? 1 : 0);
        window.show();
        tray.letGo();
        QVERIFY(window.close());
    }

    void aTrayThatVanishesBringsTheWindowBack()
    {
        Settings &settings = (*m_program)->settings();
        settings.setStaysInTray(true);
        settings.setShowsTray(false);
        bool there = true;
        const Theme theme;
        QWidget window;
        Tray tray(
            settings, theme, [&there] { return there; }, nullptr);
        tray.setWindow(&window);
        QSignalSpy opened(&tray, &Tray::openWanted);
        window.show();
        window.close();
        there = false;
        QTRY_COMPARE(opened.size(), 1);
    }

private:
    std::optional<ConversationQuery> query() const
    {
        ConversationQuery query;
        query.query = parseQuery(u"is:waiting"_s).query;
        return query;
    }

    void arrive(const QSet<ConversationId> &ids)
    {
        ChangeSet changes;
        changes.newCustomerMessages = ids;
        m_notifier->noteChanges(changes);
        m_program->pass(3s);
    }

    void due(const QList<ConversationId> &ids) { m_notifier->noteDue(ids); }

    /// The store says that an answer is due that long from now.
    void promise(const QList<std::pair<ConversationId, std::chrono::milliseconds>> &times)
    {
        const Instant now = m_program->clock().now();
        const auto work = [times, now](TeamDatabase &database) -> Result<Done> {
            for (const auto &[id, time] : times)
                DueTable(database).setDue(id, now + time);
            return Done{};
        };
        QVERIFY(waitFor((*m_program)->store().run(work)).ok());
    }

    /// A reply promised something until that long from now.
    CustomerPromiseId promiseTo(const ConversationId &conversation, std::chrono::milliseconds until)
    {
        CustomerPromise promise;
        promise.id = CustomerPromiseId::make();
        promise.conversation = conversation;
        promise.outbox = OutboxId::make();
        promise.said = u"We will call you back"_s;
        promise.agent = (*m_program)->agent().id;
        promise.madeAt = m_program->clock().now() - 1h;
        promise.due = m_program->clock().now() + until;
        const auto work = [promise](TeamDatabase &database) -> Result<bool> {
            return CustomerPromiseTable(database).insert(promise);
        };
        return waitFor((*m_program)->store().run(work)).valueOr(false) ? promise.id
                                                                       : CustomerPromiseId();
    }

    ConversationSummary summaryOf(const ConversationId &id)
    {
        return waitFor((*m_program)->conversations().summaries({id})).value().first();
    }

    std::unique_ptr<UiProgram> m_program;
    std::unique_ptr<FakeCenter> m_center;
    std::unique_ptr<Notifier> m_notifier;
    QList<ConversationId> m_ids;
    bool m_locked = false;
};

SPORTELLO_TEST(TestNotifier)
#include "test_notifier.moc"
