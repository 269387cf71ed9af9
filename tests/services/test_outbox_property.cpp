// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/outbox.h"
#include "storage/conversationtable.h"
#include "support/fakeconnector.h"
#include "support/faketransport.h"
#include "support/testsecretstore.h"
#include "support/teststore.h"

#include <QRandomGenerator>

#include <algorithm>
#include <memory>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Fault = FakeWorld::Fault;

constexpr int usualSeeds = 24;
constexpr int eventsPerSeed = 60;
const QStringList customers{u"giulia"_s, u"marco"_s, u"anna"_s};

/// The services on one store and one world, which both outlive them: restart() is a crash.
class Rig
{
public:
    explicit Rig(quint32 seed)
        : m_random(seed)
        , m_world(m_store.clock())
        , m_keychain(std::make_shared<MemorySecretStore::Keychain>())
        , m_secrets(m_keychain)
        , m_context{m_transport, m_store.clock()}
    {
        auto network = std::make_unique<FakeNetwork>(m_world);
        m_signedIn = network->signedIn();
        m_networks.push_back(std::move(network));
        chooseNature();
        for (const QString &customer : customers) {
            m_world.customerWrites(customer, u"Is there a room?"_s);
            m_world.customerWrites(customer, u"And between us?"_s, Audience::Private);
        }
        build();
    }

    bool connectAccount()
    {
        return waitFor(m_accounts->add(u"fake"_s, m_signedIn)).ok()
            && waitFor(m_accounts->syncOnce()).ok() && readConversations();
    }

    void restart()
    {
        m_outbox.reset();
        m_drafts.reset();
        m_accounts.reset();
        m_inbox.reset();
        build();
    }

    /// Lets everything happen that needs no time.
    void settle()
    {
        int quiet = 0;
        while (quiet < 15) {
            const bool quietNow = m_store.takeCommits().isEmpty();
            quiet = quietNow ? quiet + 1 : 0;
            m_store.own([](OwnDatabase &) {}, Urgency::Background);
        }
    }

    void pass(std::chrono::milliseconds time)
    {
        for (auto left = time; left.count() > 0; left -= 2s) {
            m_store.clock().advance(std::min<std::chrono::milliseconds>(left, 2s));
            settle();
        }
    }

    void event()
    {
        const int chance = m_random.bounded(100);
        if (chance < 32)
            reply();
        else if (chance < 52)
            pass(std::chrono::milliseconds(m_random.bounded(20'000)));
        else if (chance < 58)
            m_world.customerWrites(customers.at(m_random.bounded(int(customers.size()))),
                                   u"Hello?"_s);
        else if (chance < 76)
            m_world.sendFaults.append(Fault(m_random.bounded(int(Fault::Nonsense) + 1)));
        else if (chance < 80)
            ++m_world.findFaults;
        else if (chance < 84)
            m_world.isOnline = !m_world.isOnline;
        else if (chance < 86)
            m_world.isSignedIn = !m_world.isSignedIn;
        else if (chance < 92)
            restart();
        else
            decide();
        settle();
    }

    void calmDown()
    {
        m_world.sendFaults.clear();
        m_world.findFaults = 0;
        m_world.isOnline = true;
        m_world.isSignedIn = true;
        m_accounts->checkNow();
        settle();
    }

    /// A person looks at the network and says what is true of everything that waits for one.
    void decideAll()
    {
        const QList<OutboxItem> items = open();
        for (const OutboxItem &item : items) {
            if (needsPerson(item.state))
                decideTruly(item);
        }
        settle();
    }

    QList<OutboxItem> open() { return waitFor(m_outbox->openItems()).valueOr({}); }
    QList<OutboxItem> all() { return waitFor(m_outbox->all(100'000)).valueOr({}); }
    FakeWorld &world() { return m_world; }
    Clock &clock() { return m_store.clock(); }
    const QStringList &accepted() const { return m_accepted; }

private:
    void chooseNature()
    {
        Capabilities &can = m_world.capabilities;
        can.features.setFlag(Feature::FindSent, m_random.bounded(4) > 0);
        can.findSentIsCertain = can.has(Feature::FindSent) && m_random.bounded(2) == 0;
        can.findSentLag = std::chrono::seconds(m_random.bounded(20));
        m_world.honoursKeys = m_random.bounded(2) == 0;
        can.features.setFlag(Feature::IdempotentSend, m_world.honoursKeys);
        can.idempotencyWindow = m_world.honoursKeys ? 50min : 0min;
    }

    void build()
    {
        Clock &clock = m_store.clock();
        m_inbox = std::make_unique<Inbox>(m_store, clock);
        m_accounts =
            std::make_unique<Accounts>(m_store, *m_inbox, m_networks, m_secrets, m_context, false);
        m_drafts = std::make_unique<Drafts>(m_store, clock);
        m_outbox = std::make_unique<Outbox>(m_store, *m_accounts, *m_inbox, *m_drafts, clock);
        waitFor(m_accounts->load());
        waitFor(m_outbox->recover());
        m_accounts->start();
        m_outbox->start();
    }

    bool readConversations()
    {
        const auto ids = m_store.team(
            [](TeamDatabase &database) { return ConversationTable(database).ids({}, {}); });
        if (!ids)
            return false;
        m_conversations = *ids;
        return m_conversations.size() == 2 * customers.size();
    }

    void reply()
    {
        const ConversationId id = m_conversations.at(m_random.bounded(int(m_conversations.size())));
        const auto record = m_store.team(
            [id](TeamDatabase &database) { return ConversationTable(database).find(id); });
        const Conversation conversation =
            record.value().value_or(ConversationRecord{}).conversation;
        NewReply reply;
        reply.conversation = id;
        reply.account = conversation.account;
        reply.audience = m_random.bounded(5) == 0 ? Audience::Private : conversation.audience;
        reply.text = u"Answer %1"_s.arg(m_accepted.size());
        reply.basisRevision = conversation.revision;
        reply.undoWindow = std::chrono::seconds(m_random.bounded(2) == 0 ? 0 : 10);
        if (waitFor(m_outbox->enqueue(reply)))
            m_accepted.append(reply.text);
    }

    /// Something that a person may do with one open reply; where a look is needed, they look.
    void decide()
    {
        const QList<OutboxItem> items = open();
        if (items.isEmpty())
            return;
        const OutboxItem item = items.at(m_random.bounded(int(items.size())));
        switch (m_random.bounded(4)) {
        case 0: waitFor(m_outbox->undo(item.id)); return;
        case 1: waitFor(m_outbox->checkAgain(item.id)); return;
        case 2:
            if (item.state == OutboxState::Failed)
                waitFor(m_outbox->edit(item.id));
            return;
        default:
            if (needsPerson(item.state))
                decideTruly(item);
        }
    }

    void decideTruly(const OutboxItem &item)
    {
        if (m_world.countPublished(item.text) > 0 && item.state == OutboxState::Held)
            waitFor(m_outbox->markSent(item.id));
        else
            waitFor(m_outbox->retry(item.id));
    }

    QRandomGenerator m_random;
    TestStore m_store;
    FakeWorld m_world;
    std::shared_ptr<MemorySecretStore::Keychain> m_keychain;
    MemorySecretStore m_secrets;
    FakeTransport m_transport;
    NetworkContext m_context;
    NetworkList m_networks;
    SignedIn m_signedIn;
    std::unique_ptr<Inbox> m_inbox;
    std::unique_ptr<Accounts> m_accounts;
    std::unique_ptr<Drafts> m_drafts;
    std::unique_ptr<Outbox> m_outbox;
    QList<ConversationId> m_conversations;
    QStringList m_accepted;
};

} // namespace

/// Whatever happens in whatever order: nothing is published twice, nothing is lost, every doubt
/// ends, and a conversation's replies leave in the order in which they were written.
class TestOutboxProperty : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyDoubtEnds_data()
    {
        QTest::addColumn<int>("seed");
        const int asked = qEnvironmentVariableIntValue("SPORTELLO_SEEDS");
        for (int seed = 1; seed <= (asked > 0 ? asked : usualSeeds); ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    void everyDoubtEnds()
    {
        QFETCH(int, seed);
        Rig rig{quint32(seed)};
        QVERIFY(rig.connectAccount());
        for (int i = 0; i < eventsPerSeed; ++i) {
            rig.event();
            checkNothingTwice(rig);
            if (QTest::currentTestFailed())
                return;
        }
        rig.calmDown();
        checkDoubtsEnd(rig);
        for (int i = 0; i < 40 && !rig.open().isEmpty(); ++i) {
            rig.decideAll();
            rig.pass(60s);
        }
        QCOMPARE(rig.open().size(), 0);
        checkNothingTwice(rig);
        checkNothingLost(rig);
        checkOrder(rig);
    }

private:
    static void checkNothingTwice(Rig &rig)
    {
        for (const QString &text : rig.accepted())
            QVERIFY2(rig.world().countPublished(text) <= 1, qPrintable(text));
    }

    /// At most 120 seconds in which the network is there; a request without an answer is first
    /// waited for.
    static void checkDoubtsEnd(Rig &rig)
    {
        QHash<OutboxId, std::chrono::milliseconds> since;
        for (int i = 0; i < 250; ++i) {
            QSet<OutboxId> doubtful;
            const QList<OutboxItem> items = rig.open();
            for (const OutboxItem &item : items) {
                if (item.state == OutboxState::Unconfirmed)
                    doubtful.insert(item.id);
            }
            for (const OutboxId &id : std::as_const(doubtful)) {
                if (!since.contains(id))
                    since.insert(id, rig.clock().elapsed());
                QVERIFY2(rig.clock().elapsed() - since.value(id) <= 120s,
                         qPrintable(u"in doubt for %1 ms"_s.arg(
                             (rig.clock().elapsed() - since.value(id)).count())));
            }
            rig.pass(2s);
        }
    }

    static void checkNothingLost(Rig &rig)
    {
        const QList<OutboxItem> rows = rig.all();
        QCOMPARE(rows.size(), rig.accepted().size());
        for (const OutboxItem &row : rows) {
            const int published = rig.world().countPublished(row.text);
            if (row.state == OutboxState::Sent)
                QVERIFY2(published == 1, qPrintable(row.text + u" is said to be sent"_s));
            else
                QVERIFY2(row.state == OutboxState::Cancelled && published == 0,
                         qPrintable(row.text + u" is "_s + toWord(row.state)));
        }
    }

    static void checkOrder(Rig &rig)
    {
        QHash<ConversationId, QList<OutboxItem>> made;
        QList<OutboxItem> rows = rig.all();
        std::sort(rows.begin(), rows.end(),
                  [](const OutboxItem &a, const OutboxItem &b) { return a.id < b.id; });
        for (const OutboxItem &row : std::as_const(rows)) {
            if (row.state == OutboxState::Sent)
                made[row.conversation].append(row);
        }
        QStringList published;
        for (const FakeWorld::Published &each : rig.world().published())
            published.append(each.reply.text);
        for (const QList<OutboxItem> &items : std::as_const(made)) {
            qsizetype last = -1;
            for (const OutboxItem &item : items) {
                const qsizetype position = published.indexOf(item.text);
                QVERIFY2(position > last, qPrintable(item.text + u" is out of order"_s));
                last = position;
            }
        }
    }
};

SPORTELLO_TEST(TestOutboxProperty)
#include "test_outbox_property.moc"
