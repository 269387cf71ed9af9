// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/outboxstate.h"
#include "support/testcase.h"

#include <QHash>

using namespace sportello;
using namespace Qt::StringLiterals;

/// A reply's way: every pair of states, and what each state means for people and for later replies.
class TestOutboxState : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheseStepsAreAllowed()
    {
        using enum OutboxState;
        const QHash<OutboxState, QList<OutboxState>> allowed{
            {Queued, {Queued, Sending, Held, Cancelled, Failed}},
            {Sending, {Sent, Failed, Queued, Held, Unconfirmed}},
            {Unconfirmed, {Sent, Queued, Held}},
            {Held, {Held, Queued, Sent, Cancelled}},
            {Failed, {Queued, Cancelled}},
        };
        QCOMPARE(allOutboxStates().size(), 7);
        for (const OutboxState from : allOutboxStates()) {
            for (const OutboxState to : allOutboxStates()) {
                const QString step = toWord(from) + u" → "_s + toWord(to);
                QVERIFY2(isAllowed(from, to) == allowed.value(from).contains(to), qPrintable(step));
            }
        }
    }

    void nothingIsSentTwice()
    {
        using enum OutboxState;
        // What may have been published never goes back on its way by itself without a decision, and
        // what was sent or thrown away stays so.
        for (const OutboxState to : allOutboxStates()) {
            QVERIFY(!isAllowed(Sent, to));
            QVERIFY(!isAllowed(Cancelled, to));
        }
        QVERIFY(!isAllowed(Unconfirmed, Sending));
        QVERIFY(!isAllowed(Held, Sending));
        QVERIFY(!isAllowed(Failed, Sending));
        QVERIFY(!isAllowed(Sending, Cancelled));
    }

    void everyOpenStateHasAWayToAnEnd()
    {
        for (const OutboxState from : allOutboxStates()) {
            QList<OutboxState> reached{from};
            for (qsizetype i = 0; i < reached.size(); ++i) {
                for (const OutboxState to : allOutboxStates()) {
                    if (isAllowed(reached.at(i), to) && !reached.contains(to))
                        reached.append(to);
                }
            }
            QVERIFY2(reached.contains(OutboxState::Sent) || from == OutboxState::Cancelled,
                     qPrintable(toWord(from)));
        }
    }

    void meanings_data()
    {
        using enum OutboxState;
        QTest::addColumn<OutboxState>("state");
        QTest::addColumn<QString>("word");
        QTest::addColumn<bool>("open");
        QTest::addColumn<bool>("person");
        const auto row = [](OutboxState state, const char *word, bool open, bool person) {
            QTest::newRow(word) << state << QString::fromLatin1(word) << open << person;
        };
        row(Queued, "queued", true, false);
        row(Sending, "sending", true, false);
        row(Unconfirmed, "unconfirmed", true, false);
        row(Held, "held", true, true);
        row(Sent, "sent", false, false);
        row(Failed, "failed", true, true);
        row(Cancelled, "cancelled", false, false);
    }

    void meanings()
    {
        QFETCH(const OutboxState, state);
        QFETCH(const QString, word);
        QFETCH(const bool, open);
        QFETCH(const bool, person);
        QCOMPARE(toWord(state), word);
        QVERIFY(outboxStateFromWord(word) == state);
        QCOMPARE(isOpen(state), open);
        QCOMPARE(blocksLater(state), open);
        QCOMPARE(needsPerson(state), person);
    }

    void unknownWordsAreNoState()
    {
        QVERIFY(!outboxStateFromWord(u"lost"_s));
        QVERIFY(!outboxStateFromWord(u""_s));
        QVERIFY(!outboxStateFromWord(u"Sent"_s));
    }
};

SPORTELLO_TEST(TestOutboxState)
#include "test_outboxstate.moc"
