// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/audience.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/outboxstate.h"
#include "support/testcase.h"

#include <QSet>

using namespace sportello;
using namespace Qt::StringLiterals;

/// The words that stand for values in databases and JSON; a changed word would orphan stored rows.
class TestWords : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void audiences()
    {
        const QList<std::pair<Audience, QString>> words{{Audience::Public, u"public"_s},
                                                        {Audience::Private, u"private"_s},
                                                        {Audience::Review, u"review"_s}};
        for (const auto &[audience, word] : words) {
            QCOMPARE(toWord(audience), word);
            QVERIFY(audienceFromWord(word) == audience);
        }
        QVERIFY(!audienceFromWord(u"Public"_s));
        QVERIFY(!audienceFromWord(u""_s));
    }

    void conversationStates()
    {
        using enum ConversationState;
        const QList<std::pair<ConversationState, QString>> words{
            {New, u"new"_s},
            {Taken, u"taken"_s},
            {WaitingForCustomer, u"waiting_for_customer"_s},
            {Snoozed, u"snoozed"_s},
            {Done, u"done"_s}};
        for (const auto &[state, word] : words) {
            QCOMPARE(toWord(state), word);
            QVERIFY(conversationStateFromWord(word) == state);
            QCOMPARE(isWaiting(state), state == New || state == Taken);
        }
        QVERIFY(!conversationStateFromWord(u"open"_s));
    }

    void attachmentKinds()
    {
        using Kind = Attachment::Kind;
        for (const Kind kind : {Kind::Image, Kind::Video, Kind::Audio, Kind::File})
            QCOMPARE(attachmentKindFromWord(toWord(kind)), kind);
        QCOMPARE(toWord(Kind::Image), u"image"_s);
        QCOMPARE(attachmentKindFromWord(u"hologram"_s), Kind::File);
    }

    void outboxReasons()
    {
        QSet<QString> seen;
        for (int i = 0; i <= int(OutboxReason::Discarded); ++i) {
            const QString word = toWord(OutboxReason(i));
            QVERIFY2(!word.isEmpty(), qPrintable(QString::number(i)));
            QVERIFY(!seen.contains(word));
            seen.insert(word);
            QVERIFY(outboxReasonFromWord(word) == OutboxReason(i));
        }
        QCOMPARE(seen.size(), 18);
        QVERIFY(!outboxReasonFromWord(u"because"_s));
    }
};

SPORTELLO_TEST(TestWords)
#include "test_words.moc"
