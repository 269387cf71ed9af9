// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/replyreview.h"

#include "domain/canneduses.h"
#include "support/testcase.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

using namespace sportello;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(sportello::TextChange)

/// How much was changed, which replies a sample has, what a reply was made from.
class TestReplyReview : public TestCase
{
    Q_OBJECT

    static QList<SampleCandidate> candidates(int count, const QList<AgentId> &agents)
    {
        QList<SampleCandidate> all;
        for (int i = 1; i <= count; ++i)
            all.append({MessageId(i * 4096), agents.at(i % agents.size())});
        return all;
    }

private Q_SLOTS:
    void changesAreCountedInWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<TextChange>("change");
        const QString text = u"Hello Giulia, we are open from Tuesday to Sunday. See you soon!"_s;
        QTest::newRow("same") << text << text << TextChange::None;
        QTest::newRow("spaces") << text
                                << u"Hello Giulia,\n\nwe are open  from Tuesday to Sunday."
                                   " See you soon!\n"_s
                                << TextChange::None;
        QTest::newRow("nothing") << QString() << QString() << TextChange::None;
        QTest::newRow("a word") << text
                                << u"Hello Giulia, we are open from Monday to Sunday. See you"
                                   " soon!"_s
                                << TextChange::Little;
        QTest::newRow("half")
            << text << u"Hello Giulia, we are open on the terrace too, tonight. See you later!"_s
            << TextChange::Half;
        QTest::newRow("most") << text
                              << u"Dear Ingrid, the terrace is closed today. See you soon!"_s
                              << TextChange::Mostly;
        QTest::newRow("all") << text << u"No."_s << TextChange::Mostly;
    }
    void changesAreCountedInWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(TextChange, change);
        QCOMPARE(toWord(textChange(before, after)), toWord(change));
        QCOMPARE(toWord(textChange(after, before)), toWord(change));
        QCOMPARE(textChangeFromWord(toWord(change)), std::optional(change));
    }

    void verdictsHaveWords()
    {
        for (const ReplyVerdict verdict :
             {ReplyVerdict::None, ReplyVerdict::Good, ReplyVerdict::CouldBeBetter,
              ReplyVerdict::Wrong, ReplyVerdict::Example})
            QCOMPARE(replyVerdictFromWord(toWord(verdict)), std::optional(verdict));
        QVERIFY(!replyVerdictFromWord(u"great"_s));
    }

    void aSampleIsTheSameForTheSameSeedInAnyOrder()
    {
        QList<SampleCandidate> all = candidates(500, {AgentId::make()});
        const QList<MessageId> sample = sampleOf(all, 20, 7, false);
        QCOMPARE(sample.size(), 20);
        QVERIFY(std::is_sorted(sample.begin(), sample.end(),
                               [](auto one, auto other) { return one.value() > other.value(); }));
        std::reverse(all.begin(), all.end());
        QCOMPARE(sampleOf(all, 20, 7, false), sample);
        QVERIFY(sampleOf(all, 20, 8, false) != sample);
        // What is taken away does not change who else is in it.
        QList<MessageId> smaller = sampleOf(all, 19, 7, false);
        for (const MessageId id : std::as_const(smaller))
            QVERIFY(sample.contains(id));
        QCOMPARE(sampleOf(all, 1000, 7, false).size(), 500);
        QCOMPARE(sampleOf({}, 20, 7, true).size(), 0);
        QCOMPARE(sampleOf(all, -1, 7, false).size(), 0);
    }

    /// Each of 100 is drawn about 2000 times in 10,000 samples of 20; six standard deviations are
    /// 240.
    void everyReplyHasTheSameChance()
    {
        const QList<SampleCandidate> all = candidates(100, {AgentId::make()});
        QHash<qint64, int> drawn;
        for (quint64 seed = 0; seed < 10000; ++seed) {
            const QList<MessageId> sample = sampleOf(all, 20, seed, false);
            for (const MessageId id : sample)
                ++drawn[id.value()];
        }
        QCOMPARE(drawn.size(), 100);
        for (const int times : std::as_const(drawn))
            QVERIFY2(times > 1760 && times < 2240, qPrintable(QString::number(times)));
    }

    void aSpreadSampleTakesFromEverybody()
    {
        const AgentId busy = AgentId::make();
        const AgentId rare = AgentId::make();
        QList<SampleCandidate> all = candidates(300, {busy});
        for (int i = 0; i < 5; ++i)
            all.append({MessageId(10'000'000 + i), rare});
        all.append({MessageId(20'000'000), {}});
        const QList<MessageId> sample = sampleOf(all, 12, 3, true);
        const auto count = std::count_if(sample.begin(), sample.end(), [](MessageId id) {
            return id.value() >= 10'000'000 && id.value() < 20'000'000;
        });
        QCOMPARE(count, 5);
        QVERIFY(sample.contains(MessageId(20'000'000)));
        QCOMPARE(sample.size(), 12);
    }

    void whatWasPutInIsKnownUntilItIsSent()
    {
        const ConversationId giulia = ConversationId::make();
        const ConversationId marco = ConversationId::make();
        const InsertedCanned hours{CannedReplyId::make(), u"Opening hours"_s,
                                   u"We are open from Tuesday to Sunday, 12 to 22."_s};
        const InsertedCanned thanks{CannedReplyId::make(), u"Thanks"_s,
                                    u"Thank you very much for your kind words!"_s};
        CannedUses uses;
        uses.note(giulia, thanks);
        uses.note(giulia, hours);
        const QString both = thanks.text + u"\n"_s + hours.text;
        QCOMPARE(uses.of(giulia, both), (QList{thanks, hours}));
        QCOMPARE(uses.of(giulia, u"We are open from Tuesday to Friday, 12 to 23."_s), QList{hours});
        QCOMPARE(uses.of(giulia, u"No, sorry."_s), QList<InsertedCanned>());
        QCOMPARE(uses.of(marco, both), QList<InsertedCanned>());
        uses.sent(giulia);
        QCOMPARE(uses.of(giulia, both), QList<InsertedCanned>());
        uses.cameBack(giulia);
        QCOMPARE(uses.of(giulia, both), (QList{thanks, hours}));
        uses.note(giulia, hours);
        QCOMPARE(uses.of(giulia, both), (QList{thanks, hours}));
    }
};

SPORTELLO_TEST(TestReplyReview)
#include "test_replyreview.moc"
