// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/conversationrules.h"
#include "support/testcase.h"

#include <algorithm>
#include <vector>

using namespace sportello;
using namespace std::chrono_literals;

namespace {

const Instant connected = fromMilliseconds(1'778'752'800'000);

} // namespace

/// A conversation's state after the network brought something.
class TestConversationRules : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void liveArrivals_data()
    {
        using enum ConversationState;
        QTest::addColumn<ConversationState>("before");
        QTest::addColumn<bool>("fromCustomer");
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("lastIn");
        QTest::addColumn<int>("lastOut");
        QTest::addColumn<ConversationState>("after");

        // Minutes after the connection; 0 = there is none.
        const auto row = [](const char *name, ConversationState before, bool fromCustomer,
                            int minute, int lastIn, int lastOut, ConversationState after) {
            QTest::newRow(name) << before << fromCustomer << minute << lastIn << lastOut << after;
        };
        row("the first", New, true, 1, 0, 0, New);
        row("reopens answered", WaitingForCustomer, true, 3, 1, 2, New);
        row("reopens done", Done, true, 3, 1, 2, New);
        row("reopens done, never answered", Done, true, 3, 1, 0, New);
        row("wakes snoozed", Snoozed, true, 3, 1, 2, New);
        row("taken stays taken", Taken, true, 3, 1, 2, Taken);
        row("late, already answered", WaitingForCustomer, true, 1, 0, 2, WaitingForCustomer);
        row("late, done", Done, true, 1, 0, 2, Done);
        row("late, snoozed", Snoozed, true, 1, 0, 2, Snoozed);
        row("answered elsewhere", New, false, 2, 1, 0, WaitingForCustomer);
        row("answered elsewhere, taken", Taken, false, 2, 1, 0, WaitingForCustomer);
        row("answered at the same moment", New, false, 1, 1, 0, WaitingForCustomer);
        row("an answer to something older", New, false, 1, 2, 0, New);
        row("an older answer, taken", Taken, false, 1, 2, 0, Taken);
        row("done stays done", Done, false, 2, 1, 0, Done);
        row("snoozed stays snoozed", Snoozed, false, 2, 1, 0, Snoozed);
        row("we begin", New, false, 1, 0, 0, WaitingForCustomer);
    }

    void liveArrivals()
    {
        QFETCH(const ConversationState, before);
        QFETCH(const bool, fromCustomer);
        QFETCH(const int, minute);
        QFETCH(const int, lastIn);
        QFETCH(const int, lastOut);
        QFETCH(const ConversationState, after);
        StateFacts facts;
        facts.state = before;
        facts.lastIn = at(lastIn);
        facts.lastOut = at(lastOut);
        const Arrival arrival{fromCustomer ? Direction::In : Direction::Out, *at(minute), false};
        for (const bool decidedByIntake : {true, false}) {
            facts.decidedByIntake = decidedByIntake;
            QCOMPARE(stateAfter(arrival, facts, connected), after);
        }
    }

    void history_data()
    {
        using enum ConversationState;
        QTest::addColumn<bool>("fromCustomer");
        QTest::addColumn<qint64>("age");
        QTest::addColumn<ConversationState>("after");
        const auto row = [](const char *name, bool fromCustomer, std::chrono::milliseconds age,
                            ConversationState after) {
            QTest::newRow(name) << fromCustomer << qint64(age.count()) << after;
        };
        row("customer, an hour", true, 1h, New);
        row("customer, seven days", true, 7 * 24h, New);
        row("customer, a bit more", true, 7 * 24h + 1ms, Done);
        row("customer, a year", true, 365 * 24h, Done);
        row("ours, an hour", false, 1h, WaitingForCustomer);
        row("ours, seven days", false, 7 * 24h, WaitingForCustomer);
        row("ours, a bit more", false, 7 * 24h + 1ms, Done);
    }

    void history()
    {
        QFETCH(const bool, fromCustomer);
        QFETCH(const qint64, age);
        QFETCH(const ConversationState, after);
        const Arrival arrival{fromCustomer ? Direction::In : Direction::Out,
                              connected - std::chrono::milliseconds(age), true};
        QCOMPARE(stateAfter(arrival, {}, connected), after);

        StateFacts decided;
        decided.decidedByIntake = false;
        for (const ConversationState state :
             {ConversationState::New, ConversationState::Taken, ConversationState::Snoozed,
              ConversationState::WaitingForCustomer, ConversationState::Done}) {
            decided.state = state;
            QCOMPARE(stateAfter(arrival, decided, connected), state);
        }
    }

    void orderOfHistoryDoesNotMatter()
    {
        using enum ConversationState;
        const auto in = [](std::chrono::hours age) {
            return Arrival{Direction::In, connected - age, true};
        };
        const auto out = [](std::chrono::hours age) {
            return Arrival{Direction::Out, connected - age, true};
        };
        const QList<std::pair<std::vector<Arrival>, ConversationState>> histories{
            {{in(50h), out(40h), in(30h), out(20h)}, WaitingForCustomer},
            {{in(50h), out(40h), in(30h), in(20h)}, New},
            {{in(900h), out(800h), in(700h), out(600h)}, Done},
            {{in(900h), out(800h), in(5h), out(600h)}, New},
            {{in(900h), in(10h), out(10h), out(600h)}, WaitingForCustomer},
            {{in(170h), out(168h), in(169h), in(1000h)}, WaitingForCustomer},
        };
        for (const auto &[arrivals, expected] : histories) {
            std::vector<int> order{0, 1, 2, 3};
            do {
                StateFacts facts;
                for (const int i : order)
                    take(facts, arrivals.at(size_t(i)));
                QCOMPARE(facts.state, expected);
            } while (std::next_permutation(order.begin(), order.end()));
        }
    }

    void orderOfLiveMessagesDoesNotMatter()
    {
        // Networks deliver late and out of order; what was answered stays answered.
        const std::vector<Arrival> arrivals{{Direction::In, connected + 1min, false},
                                            {Direction::Out, connected + 2min, false},
                                            {Direction::In, connected + 3min, false},
                                            {Direction::Out, connected + 4min, false}};
        std::vector<int> order{0, 1, 2, 3};
        do {
            StateFacts facts;
            for (const int i : order)
                take(facts, arrivals.at(size_t(i)));
            QCOMPARE(facts.state, ConversationState::WaitingForCustomer);
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void historyDoesNotHideWhatIsNew()
    {
        StateFacts facts;
        take(facts, {Direction::In, connected + 1min, false});
        take(facts, {Direction::In, connected - 900h, true});
        take(facts, {Direction::Out, connected - 5h, true});
        QCOMPARE(facts.state, ConversationState::New);
    }

    void aCustomersMessageBringsItBack_data()
    {
        using enum ConversationState;
        QTest::addColumn<ConversationState>("before");
        QTest::addColumn<bool>("onDuty");
        QTest::addColumn<ConversationState>("after");
        for (const ConversationState state : {New, Taken, WaitingForCustomer, Snoozed, Done}) {
            QTest::addRow("%d, on duty", int(state)) << state << true << Taken;
            QTest::addRow("%d, nobody", int(state)) << state << false << New;
        }
    }

    void aCustomersMessageBringsItBack()
    {
        QFETCH(const ConversationState, before);
        QFETCH(const bool, onDuty);
        QFETCH(const ConversationState, after);
        const AgentId sara = AgentId::make();
        const Instant now = connected + 5h;
        for (const SnoozeWake wake : {SnoozeWake::UnlessTheyWrite, SnoozeWake::InAnyCase}) {
            Place place{before, takenBy({}, sara, onDuty ? now - 59min : now - 60min)};
            place.desk.snoozedUntil = now + 3h;
            place.desk.snoozeWake = wake;
            place.desk.outcome = Outcome::Solved;
            place.desk.wokenAt = now - 1h;
            place.desk.priority = Priority::High;
            const Arrival arrival{Direction::In, now, false};
            const Place back =
                placeAfter(arrival, place, stateAfter(arrival, {before, {}, {}}, {}), now);
            QCOMPARE(back.state, after);
            QCOMPARE(back.desk.owner.has_value(), onDuty);
            QCOMPARE(back.desk.leaseUntil.has_value(), onDuty);
            QCOMPARE(back.desk.snoozedUntil.has_value(), wake == SnoozeWake::InAnyCase);
            QVERIFY(back.desk.outcome == Outcome::None && !back.desk.wokenAt);
            QVERIFY(back.desk.priority == Priority::High);
            // What is late, ours or old decides nothing anew.
            const Place still{before, place.desk};
            QCOMPARE(placeAfter({Direction::Out, now, false}, place, before, now), still);
            QCOMPARE(placeAfter({Direction::In, now, true}, place, before, now), still);
        }
    }

    void takingIsALease()
    {
        const AgentId sara = AgentId::make();
        const AgentId marco = AgentId::make();
        const DeskState taken = takenBy({}, sara, connected);
        QVERIFY(isHeldBy(taken, sara, connected + LeaseTime - 1ms));
        QVERIFY(!isHeldBy(taken, marco, connected));
        QVERIFY(!isHeld(taken, connected + LeaseTime));
        // Again while it runs: longer, but since then.
        const DeskState again = takenBy(taken, sara, connected + 30min);
        QVERIFY(again.takenAt == connected);
        QVERIFY(again.leaseUntil == connected + 30min + LeaseTime);
        QVERIFY(takenBy(taken, marco, connected + 30min).takenAt == connected + 30min);
        QVERIFY(takenBy(taken, sara, connected + 3h).takenAt == connected + 3h);
        QVERIFY(returned(taken) == DeskState{});
    }

    void whatALeaseLeaves()
    {
        using enum ConversationState;
        const DeskState taken = takenBy({}, AgentId::make(), connected);
        QCOMPARE(placeAfterLease({Taken, taken}), (Place{New, DeskState{}}));
        for (const ConversationState state : {New, WaitingForCustomer, Snoozed, Done}) {
            const Place place = placeAfterLease({state, taken});
            QCOMPARE(place.state, state);
            QVERIFY(place.desk.owner == taken.owner && !place.desk.leaseUntil);
        }
    }

    void whatASnoozeLeaves()
    {
        using enum ConversationState;
        const Instant now = connected + 5h;
        for (const bool onDuty : {true, false}) {
            for (const ConversationState state : {New, Taken, WaitingForCustomer, Snoozed, Done}) {
                DeskState desk = takenBy({}, AgentId::make(), onDuty ? now : now - 2h);
                desk.snoozedUntil = now;
                desk.snoozeWake = SnoozeWake::InAnyCase;
                const Place place = placeAfterSnooze({state, desk}, now);
                QVERIFY(!place.desk.snoozedUntil);
                QCOMPARE(place.desk.wokenAt.has_value(), state != Done);
                if (state == Done || isWaiting(state))
                    QCOMPARE(place.state, state);
                else
                    QCOMPARE(place.state, onDuty ? Taken : New);
            }
        }
    }

    void aReplyTakes()
    {
        using enum ConversationState;
        const AgentId sara = AgentId::make();
        DeskState desk = takenBy({}, AgentId::make(), connected);
        desk.snoozedUntil = connected + 9h;
        desk.snoozeWake = SnoozeWake::InAnyCase;
        const Place waiting = placeAfterReply({WaitingForCustomer, desk}, sara, connected + 1min);
        QCOMPARE(waiting.state, WaitingForCustomer);
        QVERIFY(isHeldBy(waiting.desk, sara, connected + 2min));
        QVERIFY(waiting.desk.snoozedUntil == desk.snoozedUntil);
        // A newer question overtook it.
        QCOMPARE(placeAfterReply({New, {}}, sara, connected).state, Taken);
        QCOMPARE(placeAfterReply({Done, {}}, sara, connected).state, Done);
    }

private:
    static std::optional<Instant> at(int minute)
    {
        if (minute == 0)
            return {};
        return connected + std::chrono::minutes(minute);
    }

    static void take(StateFacts &facts, const Arrival &arrival)
    {
        facts.state = stateAfter(arrival, facts, connected);
        auto &last = arrival.direction == Direction::In ? facts.lastIn : facts.lastOut;
        last = last ? std::max(*last, arrival.createdAt) : arrival.createdAt;
    }
};

SPORTELLO_TEST(TestConversationRules)
#include "test_conversationrules.moc"
