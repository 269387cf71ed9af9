// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/inbox.h"
#include "services/session.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers a fetch only when it is told to.
class PatientConnector final : public Connector
{
public:
    Capabilities capabilities() const override { return {}; }
    Future<Done> refresh() override { return readyValue(Done{}); }
    QList<Source> sources() const override { return {Source{u"mentions"_s}, Source{u"own"_s}}; }
    Future<RemoteBatch> fetch(const Source &source, const Cursor &) override
    {
        asked.append(source.name);
        m_waiting.append(Promise<RemoteBatch>());
        return m_waiting.last().future();
    }
    Future<RemoteMessage> send(const Reply &) override
    {
        return readyError<RemoteMessage>(Error{ErrorKind::Offline, {}, {}, false});
    }
    Future<std::optional<RemoteMessage>> findSent(const Reply &) override
    {
        return readyValue(std::optional<RemoteMessage>());
    }
    Future<RemoteThreadContent> thread(const RemoteThread &) override
    {
        return readyValue(RemoteThreadContent{});
    }
    std::chrono::milliseconds pollInterval() const override { return 60s; }

    bool isWaiting() const { return !m_waiting.isEmpty(); }
    void answer(const Result<RemoteBatch> &batch) { m_waiting.takeFirst().finish(batch); }

    QStringList asked;

private:
    QList<Promise<RemoteBatch>> m_waiting;
};

} // namespace

/// When an account asks its network, and what for.
class TestSession : public StoreTestCase
{
    Q_OBJECT

    struct Desk
    {
        Desk()
            : inbox(store, store.clock())
        {
            const auto account =
                store.team([](TeamDatabase &database) { return AccountBuilder().in(database); });
            auto made = std::make_unique<PatientConnector>();
            connector = made.get();
            session = std::make_unique<Session>(account.valueOr(Account{}), std::move(made), store,
                                                inbox, store.clock());
            session->start();
        }
        void answer(const Result<RemoteBatch> &batch = RemoteBatch{})
        {
            const auto before = connector->asked.size();
            connector->answer(batch);
            QTRY_VERIFY(connector->asked.size() > before || session->health().lastCheck);
        }

        TestStore store;
        Inbox inbox;
        PatientConnector *connector = nullptr;
        std::unique_ptr<Session> session;
    };

private Q_SLOTS:
    void everySourceIsAskedOnce()
    {
        Desk desk;
        QTRY_VERIFY(desk.connector->isWaiting());
        desk.answer();
        desk.answer();
        QCOMPARE(desk.connector->asked, (QStringList{u"mentions"_s, u"own"_s}));
        QVERIFY(desk.session->health().lastCheck);
    }

    void whatHasMoreIsAskedAgainFirst()
    {
        Desk desk;
        QTRY_VERIFY(desk.connector->isWaiting());
        RemoteBatch full;
        full.next = Cursor{u"1"_s};
        full.more = true;
        desk.answer(full);
        desk.answer();
        desk.answer();
        QCOMPARE(desk.connector->asked, (QStringList{u"mentions"_s, u"mentions"_s, u"own"_s}));
    }

    void aWakeUpWhileTheAnswerIsOnItsWayIsNotLost()
    {
        Desk desk;
        QTRY_VERIFY(desk.connector->isWaiting());
        // The server has made its answer; this message is newer.
        Q_EMIT desk.connector->wakeUp(Source{u"mentions"_s});
        desk.answer();
        desk.answer();
        QVERIFY(desk.connector->isWaiting());
        desk.answer();
        QCOMPARE(desk.connector->asked, (QStringList{u"mentions"_s, u"own"_s, u"mentions"_s}));
    }

    void afterAFailureEverythingIsAskedAgain()
    {
        Desk desk;
        QTRY_VERIFY(desk.connector->isWaiting());
        desk.answer();
        desk.connector->answer(Error{ErrorKind::Timeout, u"slow"_s, 30s, false});
        QTRY_COMPARE(desk.session->health().state, ConnectionState::Unreachable);
        desk.store.clock().advance(29s);
        QVERIFY(!desk.connector->isWaiting());
        desk.connector->asked.clear();
        desk.store.clock().advance(1s);
        QTRY_VERIFY(desk.connector->isWaiting());
        desk.answer();
        desk.answer();
        QCOMPARE(desk.connector->asked.size(), 2);
        QCOMPARE(desk.session->health().state, ConnectionState::Working);
    }
};

SPORTELLO_TEST(TestSession)
#include "test_session.moc"
