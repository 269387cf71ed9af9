// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/errortext.h"
#include "services/inbox.h"
#include "services/session.h"
#include "storage/sourcetable.h"
#include "support/builders.h"
#include "support/teststore.h"

#include <QLocale>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int pages = 6;
constexpr int onAPage = 10;

/// A network with a past of so many pages, the newest first; answers as often as it is allowed to.
class PastConnector final : public Connector
{
public:
    explicit PastConnector(int answers)
        : m_left(answers)
    {
    }
    Capabilities capabilities() const override { return {}; }
    Future<Done> refresh() override { return readyValue(Done{}); }
    QList<Source> sources() const override { return {Source{u"mentions"_s}}; }
    Future<RemoteBatch> fetch(const Source &, const Cursor &cursor) override
    {
        RemoteBatch batch;
        batch.next = Cursor{u"now"_s};
        if (cursor.value.isEmpty())
            batch.older = Cursor{u"1"_s};
        return readyValue(batch);
    }
    Future<RemoteBatch> fetchOlder(const Source &, const Cursor &cursor) override
    {
        asked.append(cursor.value);
        if (m_left-- <= 0) {
            // On its way when the program dies.
            m_hanging.append(Promise<RemoteBatch>());
            return m_hanging.last().future();
        }
        const int page = cursor.value.toInt();
        RemoteBatch batch;
        for (int i = 0; i < onAPage; ++i) {
            RemoteMessage message;
            message.remoteId = u"%1-%2"_s.arg(page).arg(i);
            message.author = {u"anna@town.example"_s, u"7"_s, u"Anna"_s, {}};
            message.counterpart = message.author;
            message.visibility = u"public"_s;
            message.text.text = u"Page %1"_s.arg(page);
            message.createdAt = testNow - std::chrono::hours(24 * 30) * page - 1min * i;
            batch.messages.append(message);
        }
        if (page < pages)
            batch.older = Cursor{QString::number(page + 1)};
        return readyValue(batch);
    }
    Future<RemoteMessage> send(const Reply &) override
    {
        return readyError<RemoteMessage>(Error{ErrorKind::Offline, {}, {}, false});
    }
    Future<RemoteThreadContent> thread(const RemoteThread &) override
    {
        return readyValue(RemoteThreadContent{});
    }
    std::chrono::milliseconds pollInterval() const override { return 60s; }

    QStringList asked;

private:
    int m_left;
    QList<Promise<RemoteBatch>> m_hanging;
};

} // namespace

/// The past of an account is fetched to its end, whatever happens on the way.
class TestBackfill : public StoreTestCase
{
    Q_OBJECT

    struct Desk
    {
        explicit Desk()
            : inbox(store, store.clock())
            , account(store.team(
                               [](TeamDatabase &db) {
            return AccountBuilder().in(db);
            }).valueOr(Account{}))
        {
        }
        void begin(int answers)
        {
            auto made = std::make_unique<PastConnector>(answers);
            connector = made.get();
            session =
                std::make_unique<Session>(account, std::move(made), store, inbox, store.clock());
            session->start();
        }
        qint64 messages()
        {
            return *store.team([](TeamDatabase &db) -> qint64 {
                Statement select = db.statement(u"SELECT COUNT(*) FROM message"_s);
                return select.exec() && select.next() ? select.integer(0) : -1;
            });
        }

        TestStore store;
        Inbox inbox;
        Account account;
        PastConnector *connector = nullptr;
        std::unique_ptr<Session> session;
    };

private Q_SLOTS:
    void goesOnWhereItWasBrokenOff()
    {
        Desk desk;
        desk.begin(2);
        QTRY_COMPARE(desk.connector->asked, (QStringList{u"1"_s, u"2"_s, u"3"_s}));
        QVERIFY(desk.session->health().fetchingOlder);
        QCOMPARE(desk.session->health().fetchedOlder, 2 * onAPage);
        // The program dies while the third page is on its way.
        desk.session.reset();
        QCOMPARE(desk.messages(), 2 * onAPage);
        desk.begin(pages);
        QTRY_VERIFY(desk.session->health().lastCheck.has_value());
        QCOMPARE(desk.connector->asked, (QStringList{u"3"_s, u"4"_s, u"5"_s, u"6"_s}));
        QVERIFY(!desk.session->health().fetchingOlder);
        QCOMPARE(desk.session->health().fetchedOlder, pages * onAPage);
        QCOMPARE(desk.messages(), pages * onAPage);
        // What is complete is not begun again.
        desk.session.reset();
        desk.begin(pages);
        QTRY_VERIFY(desk.session->health().lastCheck.has_value());
        QVERIFY(desk.connector->asked.isEmpty());
    }

    void peopleSeeHowFarBackItIs()
    {
        Desk desk;
        desk.begin(2);
        QTRY_COMPARE(desk.session->health().fetchedOlder, 2 * onAPage);
        const ErrorSentence sentence = ErrorText::forHealth(desk.session->health(), desk.account);
        QVERIFY2(sentence.sentence.contains(u"20"_s), qPrintable(sentence.sentence));
        const Instant back = testNow - std::chrono::hours(24 * 60) - 9min;
        QCOMPARE(desk.session->health().fetchedBackTo, std::optional(back));
        const QString day =
            QLocale().toString(toDateTime(back).toLocalTime().date(), QLocale::ShortFormat);
        QVERIFY2(sentence.sentence.contains(day), qPrintable(sentence.sentence));
    }

    /// One page that the disk does not take is asked for again, not left out.
    void aPageIsNotLostBetweenCursorAndMessages()
    {
        Desk desk;
        desk.begin(1);
        QTRY_COMPARE(desk.connector->asked, (QStringList{u"1"_s, u"2"_s}));
        const SourcePosition position = *desk.store.team([&](TeamDatabase &db) -> SourcePosition {
            return SourceTable(db).find(desk.account.id, u"mentions"_s);
        });
        QCOMPARE(position.older, u"2"_s);
        QCOMPARE(position.fetchedOlder, onAPage);
        QCOMPARE(desk.messages(), onAPage);
    }
};

SPORTELLO_TEST(TestBackfill)
#include "test_backfill.moc"
