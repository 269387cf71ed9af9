// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "practicestage.h"

#include "domain/onetimecode.h"
#include "support/testcase.h"

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// A guest who is reached at two places: the chat of the hotel, and its phone.
class TestPracticeWires : public TestCase
{
    Q_OBJECT

    static constexpr int wait = 20;

    struct Wired
    {
        PracticeStage stage;
        std::shared_ptr<PracticeWires> wires = std::make_shared<PracticeWires>();
        std::unique_ptr<PracticeConnector> hotel = connect(u"hotel"_s);
        std::unique_ptr<PracticeConnector> phone = connect(u"phone"_s);
        int replies = 0;

        std::unique_ptr<PracticeConnector> connect(const QString &place)
        {
            return std::make_unique<PracticeConnector>(stage.account(place), stage.script,
                                                       stage.clock, wires);
        }
        Reply reply(const QString &place, const QString &to, const QString &text,
                    Audience audience = Audience::Private)
        {
            Reply reply;
            reply.idempotencyKey = u"key%1"_s.arg(++replies);
            reply.accountRemoteId = place;
            reply.recipient = to;
            reply.audience = audience;
            reply.text = text;
            reply.createdAt = stage.clock.now();
            if (audience == Audience::Public)
                reply.parentRemoteId = u"hotel-guest01-1"_s;
            return reply;
        }
    };
    static QStringList textsOf(const RemoteBatch &batch)
    {
        QStringList texts;
        for (const RemoteMessage &message : batch.messages)
            texts.append(message.text.text);
        return texts;
    }

private Q_SLOTS:
    void thePhoneIsAnotherWay()
    {
        Wired wired;
        const Capabilities can = wired.phone->capabilities();
        QCOMPARE(can.addressKind, AddressKind::Phone);
        QVERIFY(can.features.testFlag(Feature::PrivateMessage));
        QVERIFY(!can.features.testFlag(Feature::PublicReply));
        QCOMPARE(wired.hotel->capabilities().addressKind, AddressKind::OfNetwork);
        QVERIFY(wired.hotel->capabilities().features.testFlag(Feature::PublicReply));
    }

    void readsACodeBack()
    {
        Wired wired;
        wired.stage.clock.advance(10s);
        Cursor cursor = fetch(*wired.hotel, Mentions).next;
        const auto sent = waitFor(wired.phone->send(
            wired.reply(u"phone"_s, u"+393335550142"_s, u"Il codice è 4821 3370."_s)));
        QVERIFY(sent.ok());
        QVERIFY(fetch(*wired.hotel, Mentions, cursor).messages.isEmpty()); // she has to look first
        wired.stage.clock.advance(std::chrono::seconds(wait));
        const RemoteBatch said = fetch(*wired.hotel, Mentions, cursor);
        QCOMPARE(said.messages.size(), 1);
        QCOMPARE(said.messages.first().audience, Audience::Private);
        QCOMPARE(said.messages.first().author.address, u"laura.bassi@practice.example"_s);
        QCOMPARE(codesIn(said.messages.first().text.text), QStringList{u"48213370"_s});
        QVERIFY(fetch(*wired.phone, Mentions).messages.isEmpty());
        // Once, whatever is sent again.
        wired.stage.clock.advance(5min);
        for (const QString &text : textsOf(fetch(*wired.hotel, Mentions, said.next)))
            QVERIFY2(codesIn(text).isEmpty(), qPrintable(text));
    }

    void sendsACodeFromThePhone()
    {
        Wired wired;
        wired.stage.clock.advance(1min);
        QVERIFY(waitFor(wired.hotel->send(wired.reply(u"hotel"_s, u"laura.bassi@practice.example"_s,
                                                      u"Ci mandi 48213370 dal telefono"_s)))
                    .ok());
        wired.stage.clock.advance(std::chrono::seconds(wait));
        const RemoteBatch said = fetch(*wired.phone, Mentions);
        QCOMPARE(textsOf(said), QStringList{u"48213370"_s});
        QCOMPARE(said.messages.first().author.address, u"+393335550142"_s);
    }

    void saysNothingWithoutACode()
    {
        Wired wired;
        wired.stage.clock.advance(1min);
        const QString laura = u"laura.bassi@practice.example"_s;
        QVERIFY(waitFor(wired.hotel->send(wired.reply(u"hotel"_s, laura, u"Un momento"_s))).ok());
        // Somebody else's, and what everybody reads.
        QVERIFY(waitFor(wired.hotel->send(
                            wired.reply(u"hotel"_s, u"giulia_r@practice.example"_s, u"48213370"_s)))
                    .ok());
        QVERIFY(waitFor(wired.hotel->send(
                            wired.reply(u"hotel"_s, laura, u"48213370"_s, Audience::Public)))
                    .ok());
        wired.stage.clock.advance(1min);
        QVERIFY(fetch(*wired.phone, Mentions).messages.isEmpty());
    }

    void nobodyIsThere()
    {
        Wired wired;
        wired.phone.reset();
        wired.stage.clock.advance(1min);
        QVERIFY(waitFor(wired.hotel->send(wired.reply(u"hotel"_s, u"laura.bassi@practice.example"_s,
                                                      u"48213370"_s)))
                    .ok());
    }
};

SPORTELLO_TEST(TestPracticeWires)
#include "test_practicewires.moc"
