// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reports.h"

#include "storage/auditlog.h"
#include "storage/conversationtable.h"
#include "storage/openinghourstable.h"
#include "support/builders.h"
#include "support/teststore.h"

#include <QRandomGenerator>

#include <QSignalSpy>

#include <algorithm>
#include <cmath>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A question as the raw rows tell it, without any of the program's steps.
struct RawQuestion
{
    qint64 message = 0;
    QString account;
    qint64 asked = 0;
    qint64 answered = -1;

    bool operator==(const RawQuestion &) const = default;
    bool operator<(const RawQuestion &other) const { return message < other.message; }
};

/// Every message of a customer before which nothing of theirs is unanswered, and our next one.
const QString rawQuestions =
    u"SELECT m.id, m.account_id, m.created_at, COALESCE((SELECT MIN(o.created_at) FROM message o"
    u" WHERE o.conversation_id = m.conversation_id AND o.direction = 'out'"
    u" AND o.created_at > m.created_at), -1) FROM message m WHERE m.direction = 'in'"
    u" AND NOT EXISTS (SELECT 1 FROM message b WHERE b.conversation_id = m.conversation_id"
    u" AND b.direction = 'in' AND b.created_at < m.created_at AND NOT EXISTS"
    u" (SELECT 1 FROM message a WHERE a.conversation_id = m.conversation_id"
    u" AND a.direction = 'out' AND a.created_at > b.created_at AND a.created_at < m.created_at))"
    u" ORDER BY m.id"_s;

/// When a message's conversation was done for the first time after it, whatever it was called then.
const QString rawResolved =
    u"WITH RECURSIVE part (id, now_id) AS (SELECT id, id FROM conversation"
    u" UNION ALL SELECT g.from_id, p.now_id FROM conversation_merge g JOIN part p"
    u" ON g.into_id = p.id)"
    u" SELECT m.id, COALESCE((SELECT MIN(e.happened_at) FROM audit_event e"
    u" JOIN part p ON p.id = e.conversation_id WHERE p.now_id = m.conversation_id"
    u" AND e.kind = 'state.changed' AND e.detail LIKE '%>done' AND e.happened_at >= m.created_at),"
    u" -1) FROM message m WHERE m.direction = 'in' ORDER BY m.id"_s;

} // namespace

/// What customers asked and how they were answered, from the history.
class TestReports : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        explicit Scene(quint32 seed)
            : random(seed)
            , reports(store.store(), store.clock(), QTimeZone::utc())
        {
            store.team([this](TeamDatabase &database) {
                for (int i = 0; i < 3; ++i)
                    accounts.append(anAccount().in(database));
            });
        }
        /// A conversation of messages at different times, in which it is done now and then.
        void talk(int messages)
        {
            store.team([&](TeamDatabase &database) {
                Instant at = testNow - 24h * random.bounded(1, 200);
                const Account &account = accounts.at(random.bounded(3));
                const Conversation made =
                    aConversation().at(account).lastActivity(testNow).in(database);
                for (int i = 0; i < messages; ++i) {
                    at += std::chrono::milliseconds(random.bounded(1, 30'000'000));
                    MessageBuilder message = aMessage().of(made).at(at);
                    if (random.bounded(2) == 0)
                        message.out();
                    message.in(database);
                    if (random.bounded(4) == 0)
                        AuditLog(database).append(
                            {agent, u"state.changed"_s, made.account, made.id, {}, u"taken>done"_s},
                            at + 1ms);
                }
            });
        }
        QList<RawQuestion> raw()
        {
            return store
                .team([](TeamDatabase &database) -> Result<QList<RawQuestion>> {
                    Statement select = database.statement(rawQuestions);
                    select.exec();
                    QList<RawQuestion> found;
                    while (select.next())
                        found.append({select.integer(0), select.text(1), select.integer(2),
                                      select.integer(3)});
                    return found;
                })
                .value();
        }

        QRandomGenerator random;
        TestStore store;
        QList<Account> accounts;
        std::optional<AgentId> agent;
        Reports reports;
    };

private Q_SLOTS:
    void figuresAreThoseOfTheRawRows()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Scene scene(seed);
        for (int i = 0; i < 230; ++i)
            scene.talk(scene.random.bounded(1, 9));
        ReportScope scope;
        scope.from = testNow - 24h * 150;
        scope.to = testNow - 24h * 20;
        const auto facts = waitFor(scene.reports.answers(scope));
        QVERIFY(facts.ok());

        QList<RawQuestion> expected = scene.raw();
        expected.removeIf([&scope](const RawQuestion &raw) {
            return raw.asked < toMilliseconds(scope.from) || raw.asked >= toMilliseconds(scope.to);
        });
        QVERIFY(expected.size() > 100);
        QList<RawQuestion> found;
        for (const Question &question : facts->questions)
            found.append({question.message.value(), question.account.key(),
                          toMilliseconds(question.asked),
                          question.answered ? toMilliseconds(*question.answered) : -1});
        QVERIFY(std::is_sorted(found.cbegin(), found.cend(),
                               [](const RawQuestion &one, const RawQuestion &other) {
            return one.asked < other.asked;
        }));
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found.size(), expected.size());
        QVERIFY(found == expected);

        // The figures once more, by hand.
        const AnswerReport report = answerReport(*facts, AnswerGrouping::Account);
        QCOMPARE(report.rows.size(), 3);
        for (const AnswerFigures &row : report.rows) {
            QList<qint64> waits;
            int never = 0;
            for (const RawQuestion &raw : expected) {
                if (raw.account != AccountId::fromString(row.key).key())
                    continue;
                if (raw.answered < 0)
                    ++never;
                else
                    waits.append(raw.answered - raw.asked);
            }
            std::sort(waits.begin(), waits.end());
            QCOMPARE(row.answered.size(), waits.size());
            QCOMPARE(row.closed.size() + row.open.size(), never);
            const qsizetype all = waits.size() + never;
            for (const int percent : {10, 50, 90}) {
                const qsizetype rank = qsizetype(std::ceil(double(all) * percent / 100));
                const auto wait = row.calendar.percentile(percent);
                if (rank > waits.size())
                    QVERIFY(!wait);
                else
                    QCOMPARE(qint64(wait->count()), waits.at(rank - 1));
            }
        }
    }

    void whatIsDoneAfterwardsIsResolved()
    {
        Scene scene(1);
        MessageId asked;
        scene.store.team([&](TeamDatabase &database) {
            const Conversation made =
                aConversation().at(scene.accounts.first()).lastActivity(testNow).in(database);
            asked = aMessage().of(made).at(testNow - 3h).in(database).id;
            AuditLog log(database);
            log.append({{}, u"state.changed"_s, made.account, made.id, {}, u"done>new"_s},
                       testNow - 2h);
            log.append({{}, u"state.changed"_s, made.account, made.id, {}, u"taken>done"_s},
                       testNow - 1h);
        });
        ReportScope scope{testNow - 24h, testNow, {}, {}};
        const auto facts = waitFor(scene.reports.answers(scope));
        QCOMPARE(facts->questions.size(), 1);
        QCOMPARE(facts->questions.first().message, asked);
        QCOMPARE(facts->questions.first().resolved, std::optional(testNow - 1h));
        QVERIFY(facts->questions.first().wasClosedUnanswered());
    }

    void whatWentIntoAnotherConversationCounts()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Scene scene(seed);
        for (int i = 0; i < 60; ++i)
            scene.talk(scene.random.bounded(1, 6));
        // In chains too: what took others in goes itself.
        const auto merged = scene.store.team([&](TeamDatabase &database) -> Result<int> {
            Statement select = database.statement(
                u"SELECT id, account_id FROM conversation ORDER BY account_id, id"_s);
            select.exec();
            QList<std::pair<ConversationId, AccountId>> all;
            while (select.next())
                all.append({select.id<ConversationId>(0), select.id<AccountId>(1)});
            ConversationTable table(database);
            int count = 0;
            for (qsizetype i = 0; i + 1 < all.size(); ++i) {
                if (all.at(i).second != all.at(i + 1).second || scene.random.bounded(3) == 0)
                    continue;
                const auto from = table.find(all.at(i).first);
                const auto into = table.find(all.at(i + 1).first);
                if (!from || !into)
                    return Error{ErrorKind::NotFound, {}, {}, false};
                table.merge(*from, *into, testNow);
                ++count;
            }
            return count;
        });
        QVERIFY(merged.ok());
        QVERIFY(*merged > 10);
        const auto raw = scene.store.team([](TeamDatabase &database) {
            Statement select = database.statement(rawResolved);
            select.exec();
            QHash<qint64, qint64> found;
            while (select.next())
                found.insert(select.integer(0), select.integer(1));
            return found;
        });
        ReportScope scope{testNow - 24h * 400, testNow, {}, {}};
        const auto facts = waitFor(scene.reports.answers(scope));
        QVERIFY(facts.ok());
        int resolved = 0;
        for (const Question &question : facts->questions) {
            const qint64 expected = raw->value(question.message.value(), -2);
            QCOMPARE(question.resolved ? toMilliseconds(*question.resolved) : -1, expected);
            resolved += expected >= 0;
        }
        QVERIFY(resolved > 10);
    }

    void spamIsLeftOut()
    {
        Scene scene(3);
        scene.talk(4);
        ReportScope scope{testNow - 24h * 400, testNow, {}, {}};
        const qsizetype before = waitFor(scene.reports.answers(scope))->questions.size();
        const auto marked = scene.store.team([](TeamDatabase &database) {
            database.statement(u"UPDATE conversation SET outcome = 'spam'"_s).exec();
        });
        QVERIFY(marked.ok());
        const auto facts = waitFor(scene.reports.answers(scope));
        QVERIFY(facts->questions.isEmpty());
        QCOMPARE(facts->spam, before);
        // Only what is in the period.
        scope.from = testNow;
        scope.to = testNow + 24h;
        QCOMPARE(waitFor(scene.reports.answers(scope))->spam, 0);
    }

    void whatIsTooLateEnds()
    {
        Scene scene(4);
        for (int i = 0; i < 250; ++i)
            scene.talk(1);
        ReportScope scope{testNow - 24h * 400, testNow, {}, {}};
        scope.number = scene.reports.begin();
        QSignalSpy progress(&scene.reports, &Reports::progressed);
        // In the middle of the first one, however fast it is.
        std::optional<Future<AnswerFacts>> begun;
        connect(&scene.reports, &Reports::progressed, &scene.reports, [&] {
            if (begun)
                return;
            scope.number = scene.reports.begin();
            begun = scene.reports.answers(scope);
        });
        const auto old = scene.reports.answers(scope);
        QTRY_VERIFY(begun);
        const auto fresh = *begun;
        const auto late = waitFor(old);
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Cancelled);
        QVERIFY(waitFor(fresh).ok());
        QCOMPARE(progress.last().at(0).toULongLong(), scope.number);
        QCOMPARE(progress.last().at(1).value<qsizetype>(), 250);
        QCOMPARE(progress.last().at(2).value<qsizetype>(), 250);
    }

    void tooManyQuestionsAreRefused()
    {
        Scene scene(5);
        for (int i = 0; i < 30; ++i)
            scene.talk(3);
        ReportScope scope{testNow - 24h * 400, testNow, {}, {}};
        const qsizetype all = waitFor(scene.reports.answers(scope))->questions.size();
        scope.most = all;
        QVERIFY(waitFor(scene.reports.answers(scope)).ok());
        scope.most = all - 1;
        const auto refusal = waitFor(scene.reports.answers(scope));
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().kind, ErrorKind::Refused);
        QVERIFY(refusal.error().message.contains(QString::number(all - 1)));
    }

    void questionsAreShownInTheirOrder()
    {
        Scene scene(6);
        QList<MessageId> asked;
        Conversation place;
        scene.store.team([&](TeamDatabase &database) {
            const Handle handle = aHandle().name(u"Giulia"_s).in(database);
            place = aConversation().at(scene.accounts.first()).with(handle).in(database);
            asked.append(aMessage().of(place).text(u"One"_s).in(database).id);
            asked.append(
                aMessage().of(place).text(u"Two"_s).from(u"Bruno"_s, u"b@x"_s).in(database).id);
        });
        const QList<MessageId> wanted{asked.at(1), MessageId(1), asked.at(0)};
        const auto found = waitFor(scene.reports.questions(wanted));
        QVERIFY(found.ok());
        QCOMPARE(found->size(), 3);
        QCOMPARE(found->at(0).person, u"Bruno"_s);
        QCOMPARE(found->at(0).text, u"Two"_s);
        QVERIFY(found->at(1).conversation.isNull());
        QCOMPARE(found->at(1).message, MessageId(1));
        QCOMPARE(found->at(2).person, u"Giulia"_s);
        QCOMPARE(found->at(2).conversation, place.id);
        QCOMPARE(found->at(2).account, place.account);
        QVERIFY(waitFor(scene.reports.questions({}))->isEmpty());
    }

    void otherHoursStandInForTheAccounts()
    {
        auto facts = std::make_shared<AnswerFacts>();
        Account account;
        account.id = AccountId::make();
        OpeningHours hours;
        hours.id = OpeningHoursId::make();
        hours.timeZone = u"UTC"_s;
        hours.week.fill({{9 * 60, 17 * 60}});
        account.duties.hours = hours.id;
        facts->accounts.insert(account.id, account);
        facts->hours.insert(hours.id, hours);
        facts->zone = QTimeZone::utc();
        facts->now = testNow + 24h;
        Question question;
        question.account = account.id;
        question.message = MessageId(7);
        // In the evening, answered after half an hour of work the next day.
        question.asked = fromDateTime({QDate(2026, 5, 14), QTime(20, 0), Qt::UTC});
        question.answered = fromDateTime({QDate(2026, 5, 15), QTime(9, 30), Qt::UTC});
        facts->questions.append(question);
        CoverageChoice choice;
        const auto plain = waitFor(Reports::coverage(facts, choice));
        QVERIFY(!plain->other && !plain->otherMap);
        QVERIFY(plain->was.inTime.isEmpty());
        hours.week.fill({{9 * 60, 22 * 60}});
        choice.week = hours.week;
        const auto other = waitFor(Reports::coverage(facts, choice));
        QCOMPARE(other->other->inTime, QList<MessageId>{MessageId(7)});
        QCOMPARE(other->map.at(3).at(20).waited.size(), 1);
        QVERIFY(other->otherMap->at(3).at(20).waited.isEmpty());
        const auto study =
            waitFor(Reports::study(facts, nullptr, AnswerGrouping::Hour, WaitClock::Business));
        QCOMPARE(study->report.rows.first().key, u"20"_s);
        QCOMPARE(study->reply.steps.at(1).size(), 1); // half an hour
        QVERIFY(!study->before);
    }

    void thePeriodBeforeIsThatOfTheRawRows()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo() << "seed" << seed;
        Scene scene(seed);
        for (int i = 0; i < 230; ++i)
            scene.talk(scene.random.bounded(1, 9));
        ReportScope scope;
        scope.from = testNow - 24h * 70;
        scope.to = testNow - 24h * 20;
        scope.accounts = {scene.accounts.at(0).id, scene.accounts.at(2).id};
        const auto both = waitFor(scene.reports.compared(scope));
        QVERIFY(both.ok() && both->before);
        const auto study =
            waitFor(Reports::study(std::make_shared<const AnswerFacts>(both->now),
                                   std::make_shared<const AnswerFacts>(*both->before),
                                   AnswerGrouping::Account, WaitClock::Calendar));
        QVERIFY(study->before);
        // What is read in one go is what is read alone.
        ReportScope alone = scope;
        alone.from = testNow - 24h * 120;
        alone.to = scope.from;
        const auto before = waitFor(scene.reports.answers(alone));
        QVERIFY(both->before->questions == before->questions);
        QVERIFY(both->now.questions == waitFor(scene.reports.answers(scope))->questions);

        // The figures and their differences once more, from the raw rows.
        struct ByHand
        {
            QList<qint64> waits;
            qsizetype all = 0;

            double share() const { return double(waits.size()) / double(all); }
            /// -1: without an end.
            qint64 percentile(int percent) const
            {
                const auto rank = qsizetype(std::ceil(double(all) * percent / 100));
                return rank > waits.size() ? -1 : waits.at(rank - 1);
            }
        };
        const QList<RawQuestion> raw = scene.raw();
        const auto byHand = [&](Instant from, Instant to) {
            ByHand sum;
            for (const RawQuestion &each : raw) {
                if (each.asked < toMilliseconds(from) || each.asked >= toMilliseconds(to)
                    || each.account == scene.accounts.at(1).id.key())
                    continue;
                ++sum.all;
                if (each.answered >= 0)
                    sum.waits.append(each.answered - each.asked);
            }
            std::sort(sum.waits.begin(), sum.waits.end());
            return sum;
        };
        const ByHand was = byHand(alone.from, alone.to);
        const ByHand is = byHand(scope.from, scope.to);
        QVERIFY(was.all > 20 && is.all > 20);
        QCOMPARE(study->before->asked.size(), was.all);
        QCOMPARE(study->before->answeredShare().value(), was.share());
        const AnswerFigures &sum = study->report.sum;
        QCOMPARE(sum.asked.size(), is.all);
        const auto change = shareChange(study->before->answeredShare(), sum.answeredShare());
        QVERIFY(change && std::abs(*change - (is.share() - was.share())) < 1e-9);
        for (const int percent : {10, 30, 50, 90}) {
            const WaitChange found = waitChange(study->before->calendar, sum.calendar, percent);
            const qint64 old = was.percentile(percent);
            const qint64 now = is.percentile(percent);
            if (old < 0 || now < 0) {
                QVERIFY(!found.difference);
                QCOMPARE(found.trend,
                         old >= 0       ? WaitTrend::NowEndless
                             : now >= 0 ? WaitTrend::NowEnds
                                        : WaitTrend::EndlessBoth);
            } else {
                QCOMPARE(qint64(found.difference->count()), now - old);
            }
        }
    }

    void aPeriodBeforeThatIsTooMuchIsLeftOut()
    {
        Scene scene(4);
        scene.store.team([&scene](TeamDatabase &database) {
            for (int i = 0; i < 6; ++i) {
                const Conversation made =
                    aConversation().at(scene.accounts.first()).lastActivity(testNow).in(database);
                aMessage().of(made).at(testNow - (i < 2 ? 1h : 30h)).in(database);
            }
        });
        ReportScope scope{testNow - 24h, testNow, {}, {}};
        const auto both = waitFor(scene.reports.compared(scope));
        QCOMPARE(both->now.questions.size(), 2);
        QCOMPARE(both->before->questions.size(), 4);
        QCOMPARE(both->before->accounts.size(), both->now.accounts.size());
        scope.most = 3;
        const auto now = waitFor(scene.reports.compared(scope));
        QCOMPARE(now->now.questions.size(), 2);
        QVERIFY(!now->before);
        scope.most = 1;
        QVERIFY(!waitFor(scene.reports.compared(scope)));
        scope.to = scope.from - 1ms;
        const auto refusal = waitFor(scene.reports.compared(scope));
        QCOMPARE(refusal.error().kind, ErrorKind::Refused);
    }

    void aScopeNarrows()
    {
        Scene scene(2);
        for (int i = 0; i < 40; ++i)
            scene.talk(3);
        ReportScope scope{testNow - 24h * 400, testNow, {}, {}};
        const qsizetype all = waitFor(scene.reports.answers(scope))->questions.size();
        qsizetype parts = 0;
        for (const Account &account : scene.accounts) {
            scope.accounts = {account.id};
            const auto facts = waitFor(scene.reports.answers(scope));
            QVERIFY(std::all_of(facts->questions.cbegin(), facts->questions.cend(),
                                [&account](const Question &question) {
                return question.account == account.id;
            }));
            parts += facts->questions.size();
        }
        QVERIFY(all > 0);
        QCOMPARE(parts, all);
        scope.accounts.clear();
        scope.brand = BrandId::make();
        QVERIFY(waitFor(scene.reports.answers(scope))->questions.isEmpty());
        scope.to = scope.from - 1ms;
        const auto refusal = waitFor(scene.reports.answers(scope));
        QVERIFY(!refusal);
        QCOMPARE(refusal.error().kind, ErrorKind::Refused);
    }
};

SPORTELLO_TEST(TestReports)
#include "test_reports.moc"
