// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/contactmove.h"
#include "domain/impostor.h"
#include "domain/skeleton.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

using Kind = Lookalike::Kind;

namespace {

Handle handle(const QString &address, const QString &name, const QString &network = u"mastodon"_s)
{
    return {HandleId::make(), ContactId::make(), network, address, name, {}};
}

QList<OwnIdentity> hotel()
{
    const AccountId account = AccountId::make();
    return {{account,
             u"mastodon"_s,
             u"aurora_hotel@social.example"_s,
             {u"Hotel Aurora Firenze"_s, u"Aurora"_s}}};
}

} // namespace

/// Who looks like somebody else, and who does not.
class TestImpostor : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void textsThatLookAlikeHaveOneSkeleton_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("alike");
        const auto row = [](const QString &one, const QString &other, bool alike) {
            QTest::newRow(qPrintable(one + u"/"_s + other)) << one << other << alike;
        };
        row(u"Aurora"_s, u"\u0410urora"_s, true); // Cyrillic A
        row(u"AURORA"_s, u"\u0410UR\u041ER\u0410"_s, true);
        row(u"HOTEL"_s, u"\u041D\u041ET\u0415L"_s,
            true); // a Cyrillic Н looks like H as a capital alone
        row(u"aurora"_s, u"aur0ra"_s, true);
        row(u"hotel"_s, u"hote1"_s, true);
        row(u"hotel"_s, u"hoteI"_s, true);
        row(u"modern"_s, u"rnodern"_s, true);
        row(u"Anna Rossi"_s, u"\u2728 Anna \u00A0 Rossi \u2728"_s, true);
        row(u"Anna Rossi"_s, u"\U0001D400nna Rossi"_s, true); // mathematical bold
        row(u"Anna Rossi"_s, u"An\u200Bna Rossi"_s, true);
        row(u"Città"_s, u"CITTA"_s, true);
        row(u"D'Angelo"_s, u"D\u2019angelo"_s, true);
        row(u"Anna Rossi"_s, u"Anna Russo"_s, false);
        row(u"Anna"_s, u"\u0410\u043D\u043D\u0430"_s, false); // an honest Russian Anna
        row(u"Marta"_s, u"Maria"_s, false);
        row(u"Carlo"_s, u"Carla"_s, false);
    }
    void textsThatLookAlikeHaveOneSkeleton()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, alike);
        QCOMPARE(skeleton(one) == skeleton(other), alike);
        QCOMPARE(skeleton(skeleton(one)), skeleton(one));
    }

    void aSkeletonIsMadeOfAnything()
    {
        QCOMPARE(skeleton({}), QString());
        QCOMPARE(skeleton(u"\U0001F600 !?"_s), QString());
        QVERIFY(!skeleton(QString(100000, u'\uFDFA')).isEmpty());
        const QString broken = QString(QChar(0xD800)) + u"Anna"_s + QChar(0xDC00);
        QVERIFY(!skeleton(broken).isEmpty());
        QCOMPARE(userNameOf(u"aurora_hotel@social.example"_s), u"aurora_hotel"_s);
        QCOMPARE(userNameOf(u"aurora.bsky.social"_s), u"aurora"_s);
        QCOMPARE(addressSkeleton(u"aurora.h0tel@x.example"_s),
                 addressSkeleton(u"aurora_hotel@social.example"_s));
    }

    void theDifferenceCanBePointedAt()
    {
        using Difference = LookalikeLetter::Kind;
        const LookalikeLetter cyrillic = firstDifference(u"aur\u043Era_hotel"_s, u"aurora_hotel"_s);
        QCOMPARE(cyrillic.kind, Difference::OtherScript);
        QCOMPARE(cyrillic.position, 4);
        QCOMPARE(cyrillic.script, u"Cyrillic"_s);
        const LookalikeLetter digit = firstDifference(u"aur0ra"_s, u"aurora"_s);
        QCOMPARE(digit.kind, Difference::Digit);
        QCOMPARE(digit.letter, u"0"_s);
        QCOMPARE(digit.instead, u"o"_s);
        const LookalikeLetter letter = firstDifference(u"aurorI"_s, u"aurorl"_s);
        QCOMPARE(letter.kind, Difference::OtherLetter);
        QCOMPARE(letter.position, 6);
        QCOMPARE(letter.letter, u"I"_s);
        QCOMPARE(firstDifference(u"Aurora"_s, u"aurora"_s).kind, Difference::None);
        QCOMPARE(firstDifference(u"aurora"_s, u"aurora_hotel"_s).kind, Difference::None);
    }

    void whoLooksLikeUs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind"); // -1 = nobody
        const auto row = [](const QString &address, const QString &name, int kind) {
            QTest::newRow(qPrintable(address + u" "_s + name)) << address << name << kind;
        };
        const int byAddress = int(Kind::BrandAddress);
        const int byName = int(Kind::BrandName);
        row(u"aurora_hotel@social.example"_s, u"Hotel Aurora Firenze"_s, -1); // ourselves
        row(u"aurora_hotel@other.example"_s, u"Anna"_s, byAddress);
        row(u"aurora_h0tel@social.example"_s, u"Anna"_s, byAddress);
        row(u"aur\u043Era_hotel@social.example"_s, u"Anna"_s, byAddress);
        row(u"aurorahotel@social.example"_s, u"Anna"_s, byAddress);
        row(u"aurora_hotel_support@social.example"_s, u"Anna"_s, byAddress);
        row(u"official.aurora.hotel@social.example"_s, u"Anna"_s, byAddress);
        row(u"aurora_hotell@social.example"_s, u"Anna"_s, byAddress);
        row(u"aurora_hoetl@social.example"_s, u"Anna"_s, byAddress);
        row(u"anna@social.example"_s, u"Hotel Aurora Firenze"_s, byName);
        row(u"anna@social.example"_s, u"Hotel \u0410urora Firenze (official)"_s, byName);
        row(u"anna@social.example"_s, u"\u2705 HOTEL AURORA FIRENZE Support"_s, byName);
        row(u"anna@social.example"_s, u"\u0410ur\u043Era"_s, byName);
        // Aurora is also what people are called.
        row(u"aurora@social.example"_s, u"Aurora"_s, -1);
        row(u"aurora.conti@social.example"_s, u"Aurora Conti"_s, -1);
        row(u"hotel_lover@social.example"_s, u"Guest of Hotel Aurora"_s, -1);
        row(u"anna@social.example"_s, u"Anna"_s, -1);
    }
    void whoLooksLikeUs()
    {
        QFETCH(QString, address);
        QFETCH(QString, name);
        QFETCH(int, kind);
        const QList<OwnIdentity> ours = hotel();
        const auto found = looksLikeUs(handle(address, name), ours);
        QCOMPARE(found ? int(found->kind) : -1, kind);
        if (found)
            QVERIFY(found->account == ours.first().account);
    }

    void whoLooksLikeACustomer_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("knownAddress");
        QTest::addColumn<QString>("knownName");
        QTest::addColumn<int>("kind"); // -1 = nobody
        QTest::addColumn<int>("kindIfVerified");
        const auto row = [](const QString &address, const QString &name,
                            const QString &knownAddress, const QString &knownName, int kind,
                            int verified) {
            QTest::newRow(qPrintable(address + u" "_s + name))
                << address << name << knownAddress << knownName << kind << verified;
        };
        const int byName = int(Kind::CustomerName);
        const int byAddress = int(Kind::CustomerAddress);
        const QString anna = u"anna.rossi@town.example"_s;
        const QString carla = u"carla@town.example"_s;
        row(u"a@x.example"_s, u"\u0410nna Rossi"_s, anna, u"Anna Rossi"_s, byName, byName);
        row(u"a@x.example"_s, u"Anna R0ssi"_s, anna, u"Anna Rossi"_s, byName, byName);
        row(u"a@x.example"_s, u"Anna RossI"_s, anna, u"Anna Rossl"_s, byName, byName);
        row(u"a@x.example"_s, u"Anna Corni"_s, anna, u"Anna Comi"_s, -1, byName);
        // Two of one name are two people.
        row(u"a@x.example"_s, u"Anna Rossi"_s, anna, u"Anna Rossi"_s, -1, -1);
        row(u"b@x.example"_s, u"ANNA ROSSI"_s, anna, u"Anna Rossi"_s, -1, -1);
        row(u"anna_rossi@x.example"_s, u"Anna Rossi"_s, anna, u"Anna Rossi"_s, -1, byName);
        row(u"anna.ross1@x.example"_s, u"Anna Rossi"_s, anna, u"Anna Rossi"_s, byAddress,
            byAddress);
        row(u"c@x.example"_s, u"Carla Quintavalle"_s, carla, u"Carla Quintavalle"_s, -1, byName);
        row(u"carla@y.example"_s, u"Carla Bianchi"_s, carla, u"Carla Quintavalle"_s, -1, -1);
        // No name at all.
        row(u"d@x.example"_s, u"d@x.example"_s, u"d@x.example"_s, u"d@x.example"_s, -1, -1);
    }
    void whoLooksLikeACustomer()
    {
        QFETCH(QString, address);
        QFETCH(QString, name);
        QFETCH(QString, knownAddress);
        QFETCH(QString, knownName);
        QFETCH(int, kind);
        QFETCH(int, kindIfVerified);
        const Handle known = handle(knownAddress, knownName);
        Handle newcomer = handle(address, name);
        const auto kindOf = [&](bool verified) {
            const auto found = looksLikeCustomer(newcomer, known, verified);
            return found ? int(found->kind) : -1;
        };
        QCOMPARE(kindOf(false), kind);
        QCOMPARE(kindOf(true), kindIfVerified);
        newcomer.contact = known.contact; // their own second handle
        QCOMPARE(kindOf(true), -1);
    }

    void ordinaryPeopleAreNoAlarm()
    {
        const QStringList firsts =
            u"Anna Marco Giulia Luca Maria Paolo Sara Andrea Ilaria Matteo Elena Davide Chiara"
            " Stefano Laura Emma Liam Olivia Noah Jan Lena Felix Hannah Julien Camille Léa Hugo"
            " Irina Olga Ivan Yuki Wei Aylin Mehmet Fatima Omar Aurora Alba Ida Ilda Lidia Nora"
            " Marta Maria Carla Carlo Lia Ila Milo Mila Arno Aroon Corny Comy Clara"_s.split(u' ');
        const QStringList lasts =
            u"Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Müller Schmidt"
            " Weber Martin Bernard Dubois Smith Jones Brown Taylor Quintavalle Zanardi Ołdak Nilsen"
            " Ivanova Tanaka Hotel Firenze Conti Auroni Bell Ball Mann Marin Corni Comi"_s.split(
                u' ');
        QList<Handle> people;
        for (qsizetype i = 0; i < firsts.size(); ++i) {
            for (qsizetype j = 0; j < lasts.size(); ++j) {
                const QString user = firsts.at(i) + u'_' + lasts.at(j) + QString::number(i % 3);
                people.append(
                    handle(user.toLower() + u"@town.example"_s, firsts.at(i) + u' ' + lasts.at(j)));
            }
        }
        const QList<OwnIdentity> ours = hotel();
        int alarms = 0;
        QHash<QString, QList<Handle>> bySkeleton;
        for (const Handle &person : std::as_const(people)) {
            alarms += looksLikeUs(person, ours) ? 1 : 0;
            QList<Handle> &alike = bySkeleton[skeleton(person.displayName)];
            for (const Handle &other : std::as_const(alike))
                alarms += looksLikeCustomer(person, other, false) ? 1 : 0;
            alike.append(person);
        }
        QVERIFY(people.size() > 1500);
        QVERIFY2(alarms <= 3, qPrintable(QString::number(alarms)));
    }

    void rareNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("rare");
        QTest::newRow("rare") << u"Carla Quintavalle"_s << true;
        QTest::newRow("common last name") << u"Ermenegilda Rossi"_s << false;
        QTest::newRow("one word") << u"Quintavalle"_s << false;
        QTest::newRow("short") << u"Al Bo"_s << false;
        QTest::newRow("house") << u"Hotel Quintavalle"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void rareNames()
    {
        QFETCH(QString, name);
        QFETCH(bool, rare);
        QCOMPARE(isRareName(name), rare);
    }

    void aNameAloneMakesNobodyTheSame_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("ground");
        const QString anna = u"Anna Rossi"_s;
        QTest::newRow("name alone") << u"a@x.example"_s << u"b.bsky.social"_s << anna << QString();
        QTest::newRow("user name") << u"annarossi@x.example"_s << u"annarossi.bsky.social"_s << anna
                                   << u"name_and_address"_s;
        QTest::newRow("short user name")
            << u"anna@x.example"_s << u"anna.bsky.social"_s << anna << QString();
        QTest::newRow("domain") << u"anna@annarossi.example"_s << u"annarossi.example"_s << anna
                                << u"name_and_host"_s;
        QTest::newRow("rare") << u"a@x.example"_s << u"b.bsky.social"_s << u"Carla Quintavalle"_s
                              << u"rare_name"_s;
    }
    void aNameAloneMakesNobodyTheSame()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, name);
        QFETCH(QString, ground);
        const Handle first = handle(one, name);
        const Handle second = handle(other, name, u"bluesky"_s);
        const auto reason = sameNameGround(first, second);
        QCOMPARE(reason ? toWord(reason->ground) : QString(), ground);
        QVERIFY(!sameNameGround(first, handle(other, u"Somebody Else"_s, u"bluesky"_s)));
        // On one network they are two accounts, as two people have them.
        QVERIFY(!sameNameGround(first, handle(other, name)));
    }
};

SPORTELLO_TEST(TestImpostor)
#include "test_impostor.moc"
