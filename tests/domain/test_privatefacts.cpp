// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatedata.h"
#include "domain/guard/privatefacts.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// What was told in private and stands in a public draft.
class TestPrivateFacts : public TestCase
{
    Q_OBJECT

    static QStringList repeated(const PrivateFacts &facts, const QString &draft)
    {
        QStringList values;
        const QList<RepeatedFact> found = facts.repeatedIn(draft);
        for (const RepeatedFact &fact : found)
            values.append(toWord(fact.kind) + u':'
                          + draft.mid(fact.range.start, fact.range.length));
        return values;
    }

    static PrivateFacts told(const QStringList &texts, const QString &allowed = {})
    {
        const QStringList regions = usualPhoneRegions();
        PrivateFacts facts(AllowedContacts::parse(allowed, regions), regions);
        for (const QString &text : texts)
            facts.addPrivate(text);
        return facts;
    }

private Q_SLOTS:
    void repeats_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QStringList>("expected");
        const auto row =
            [](const QString &told, const QString &draft, const QStringList &expected) {
            QTest::addRow("%s / %s", qPrintable(told), qPrintable(draft))
                << told << draft << expected;
        };
        row(u"My booking is X7K2PQ"_s, u"We found x7k2-pq for you"_s, {u"code:x7k2-pq"_s});
        row(u"number 4821"_s, u"about 4821: yes"_s, {u"code:4821"_s});
        row(u"customer 448 812"_s, u"number 448812"_s, {u"code:448812"_s});
        row(u"IBAN IT60 X054 2811 1010 0000 0123 456"_s, u"to it60x0542811101000000123456!"_s,
            {u"code:it60x0542811101000000123456"_s});
        row(u"anna (at) example (dot) com"_s, u"we wrote to ANNA@example.com"_s,
            {u"email:ANNA@example.com"_s});
        row(u"call +39 333 1234567"_s, u"we called 333-1234567"_s, {u"phone:333-1234567"_s});
        row(u"mobile 3331234567"_s, u"we called 0039 333 1234567"_s, {u"phone:0039 333 1234567"_s});
        row(u"We arrive on 12/03"_s, u"See you on 12 March!"_s, {u"date:12 March"_s});
        row(u"arriviamo il 12 marzo 2027"_s, u"See you on March 12th"_s, {u"date:March 12th"_s});
        row(u"from 2027-03-12"_s, u"dal 12.03.2027"_s, {u"date:12.03.2027"_s});
        row(u"I paid 1.250,00 €"_s, u"the €1250 are on their way"_s, {u"amount:€1250"_s});
        row(u"it was 99.90 euro"_s, u"the 99,90€, sorry"_s, {u"amount:99,90€"_s});
        row(u"we are in room 12"_s, u"Is Room 12 quiet now?"_s, {u"room:Room 12"_s});
        row(u"camera 305"_s, u"la stanza n. 305 è pronta"_s, {u"room:stanza n. 305"_s});
        row(u"I live at Via Città 12, 20121 Milano"_s, u"sent to via citta 12."_s,
            {u"address:via citta 12"_s});
        // Not what is different, and not what everybody says.
        row(u"number 4821"_s, u"about 4822 and 48210"_s, {});
        row(u"arriving 12/03/2026"_s, u"on 12 March 2027, in 2026"_s, {});
        row(u"in 2026 we come tomorrow at 10:30"_s, u"tomorrow at 10:30 in 2026"_s, {});
        row(u"12 of us, 3 nights"_s, u"12 people for 3 nights in room 12"_s, {});
        row(u"I paid 50 €"_s, u"it costs £50"_s, {});
        row(u"Via Roma 12"_s, u"Via Roma 120"_s, {});
        row(u""_s, u"call +39 333 1234567"_s, {});
    }
    void repeats()
    {
        QFETCH(QString, told);
        QFETCH(QString, draft);
        QFETCH(QStringList, expected);
        QCOMPARE(repeated(TestPrivateFacts::told({told}), draft), expected);
    }

    void whatTheCustomerSaidInPublicIsNoSecret()
    {
        PrivateFacts facts = told({u"Booking X7K2PQ, 12/03, room 305"_s});
        const QString draft = u"X7K2PQ on 12 March, room 305"_s;
        QCOMPARE(repeated(facts, draft).size(), 3);
        facts.addPublic(u"I come on March 12 to room 305"_s);
        QCOMPARE(repeated(facts, draft), QStringList{u"code:X7K2PQ"_s});
    }

    void whatTheBrandPublishesIsNoSecret()
    {
        const PrivateFacts facts =
            told({u"You said 06 1234567 and info@hotel.example, code HB2026X,"
                  " Via Roma 12"_s},
                 u"+39061234567\n@hotel.example\nhb2026x\nVia Roma 12"_s);
        QCOMPARE(repeated(facts, u"06/1234567, info@hotel.example, HB2026X, Via Roma 12"_s),
                 QStringList());
    }

    void itSaysHowItWasTold()
    {
        const PrivateFacts facts = told({u"Thanks!"_s, u"we arrive on 12/03"_s, u"on 12 March"_s});
        const QList<RepeatedFact> found = facts.repeatedIn(u"😀 12 marzo"_s);
        QCOMPARE(found, (QList<RepeatedFact>{{FactKind::Date, {3, 8}, u"12/03"_s}}));
        QVERIFY(told({}).isEmpty() && !facts.isEmpty());
    }
};

SPORTELLO_TEST(TestPrivateFacts)
#include "test_privatefacts.moc"
