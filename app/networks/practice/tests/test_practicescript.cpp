// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/practice/tests/practicestage.h"
#include "support/testcase.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestPracticeScript final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void scriptIsComplete();
    void scriptIsNatural();
    void brokenScriptsAreNamed_data();
    void brokenScriptsAreNamed();
    void textsAreMarked();
    void pagesKeepThreadsTogether();
    void peopleElsewhereAreThere();
};

void TestPracticeScript::scriptIsComplete()
{
    PracticeStage stage;
    QCOMPARE(stage.script.places.size(), 3);
    QVERIFY(stage.script.place(u"hotel"_s)->guests.size() >= 12);
    QVERIFY(stage.script.place(u"restaurant"_s)->guests.size() >= 8);
    for (const PracticePlace &place : stage.script.places) {
        // Nobody writes to the phone by themselves.
        if (place.addresses != AddressKind::OfNetwork)
            continue;
        QSet<QString> found;
        QHash<QString, ScriptTime> lastOfGuest;
        for (const PracticeGuest &guest : place.guests) {
            found.insert(guest.language);
            found.insert(u"fate %1"_s.arg(int(guest.fate)));
            found.insert(u"route %1"_s.arg(int(guest.privateRoute)));
            for (const PracticeAnswer &answer : guest.answers) {
                if (answer.to == Audience::Private && answer.audience == Audience::Public)
                    found.insert(u"public thanks"_s);
            }
        }
        for (const PracticeMessage &message : place.messages) {
            const auto note = [&found](bool holds, const QString &what) {
                if (holds)
                    found.insert(what);
            };
            note(message.at < ScriptTime(0) - 7 * 24h, u"old"_s);
            note(message.at > ScriptTime(0), u"late"_s);
            note(message.audience == Audience::Private, u"private"_s);
            note(message.editedAt.has_value(), u"edit"_s);
            note(message.deletedAt.has_value(), u"deletion"_s);
            note(!message.participants.isEmpty(), u"participants"_s);
            note(!message.warning.isEmpty(), u"warning"_s);
            note(message.from == PracticeMessage::From::Other, u"context"_s);
            note(message.from == PracticeMessage::From::Us && !message.guest.isEmpty(),
                 u"answered"_s);
            note(message.from == PracticeMessage::From::Us && message.guest.isEmpty(), u"post"_s);
            note(!message.attachments.isEmpty()
                     && !message.attachments.value(0).description.isEmpty(),
                 u"attachment"_s);
            note(message.text.text.contains(u"555 01"_s), u"phone"_s);
            note(message.text.text.size() > 700, u"long"_s);
            note(message.text.text.toUcs4().size() < message.text.text.size(), u"emoji"_s);
            for (const TextSpan &span : message.text.spans)
                note(span.kind == TextSpan::Kind::Link, u"link"_s);
            if (message.from == PracticeMessage::From::Guest) {
                const auto last = lastOfGuest.constFind(message.guest);
                note(last != lastOfGuest.constEnd() && message.at - *last <= 5min,
                     u"twice in a row"_s);
                lastOfGuest.insert(message.guest, message.at);
            }
        }
        QStringList wanted{u"en"_s,
                           u"it"_s,
                           u"de"_s,
                           u"fr"_s,
                           u"old"_s,
                           u"late"_s,
                           u"private"_s,
                           u"edit"_s,
                           u"deletion"_s,
                           u"participants"_s,
                           u"warning"_s,
                           u"context"_s,
                           u"answered"_s,
                           u"post"_s,
                           u"attachment"_s,
                           u"phone"_s,
                           u"emoji"_s,
                           u"link"_s,
                           u"twice in a row"_s,
                           u"public thanks"_s,
                           u"route 0"_s,
                           u"route 1"_s,
                           u"route 2"_s};
        for (int fate = 0; fate <= int(PracticeFate::Refused); ++fate)
            wanted.append(u"fate %1"_s.arg(fate));
        if (place.identity.remoteId == u"hotel"_s)
            wanted.append(u"long"_s);
        for (const QString &what : std::as_const(wanted))
            QVERIFY2(found.contains(what),
                     qPrintable(place.identity.remoteId + u" lacks: "_s + what));
    }
}

void TestPracticeScript::scriptIsNatural()
{
    PracticeStage stage;
    for (const PracticePlace &place : stage.script.places) {
        if (place.addresses != AddressKind::OfNetwork)
            continue;
        QSet<QString> addresses{place.identity.address};
        ScriptTime previous{0};
        for (const PracticeGuest &guest : place.guests) {
            QVERIFY(!addresses.contains(guest.handle.address));
            addresses.insert(guest.handle.address);
            QVERIFY(guest.handle.address.endsWith(u"@practice.example"_s));
            for (const PracticeAnswer &answer : guest.answers)
                QVERIFY(answer.after >= 20s && answer.after <= 90s);
        }
        for (const PracticeMessage &message : place.messages) {
            QVERIFY2(message.text.text.size() > 10, qPrintable(message.remoteId));
            if (message.at > ScriptTime(0) && message.from == PracticeMessage::From::Guest) {
                QVERIFY2(message.at - previous <= 13min, qPrintable(message.remoteId));
                previous = message.at;
            }
        }
        QVERIFY(previous >= 30min);
    }
}

void TestPracticeScript::brokenScriptsAreNamed_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("replace");
    QTest::addColumn<QString>("complaint");
    QTest::newRow("no JSON") << QByteArray("{") << QByteArray("[") << u"script: "_s;
    QTest::newRow("time") << QByteArray("\"-1m\"") << QByteArray("\"soon\"")
                          << u"p-g-1: \"soon\" is no time"_s;
    QTest::newRow("no text") << QByteArray("\"Hi!\"") << QByteArray("\"\"")
                             << u"p-g-1: no \"text\""_s;
    QTest::newRow("twice") << QByteArray("\"2\"") << QByteArray("\"1\"")
                           << u"p-g-1: the id is used twice"_s;
    QTest::newRow("moment") << QByteArray("\"-2m\"") << QByteArray("\"-1m\"") << u"same moment"_s;
    QTest::newRow("parent") << QByteArray("\"parent\":\"2\"") << QByteArray("\"parent\":\"7\"")
                            << u"p-g-1: the parent is not written earlier"_s;
    QTest::newRow("author") << QByteArray("\"parent\":\"2\"") << QByteArray("\"from\":\"nobody\"")
                            << u"nobody"_s;
    QTest::newRow("fate") << QByteArray("\"slow\"") << QByteArray("\"slwo\"")
                          << u"p-g: \"slwo\" is no known word"_s;
    QTest::newRow("borders") << QByteArray("[\"-1d\"]") << QByteArray("[\"-2d\",\"-1d\"]")
                             << u"borders"_s;
}

void TestPracticeScript::brokenScriptsAreNamed()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, replace);
    QFETCH(QString, complaint);
    QByteArray json =
        R"({"places":[{"id":"p","name":"P","address":"p@x","borders":["-1d"],"guests":[
        {"id":"g","name":"G","address":"g@x","language":"en","fate":"slow","messages":[
            {"id":"2","at":"-2m","text":"Hello!"},
            {"id":"1","at":"-1m","parent":"2","text":"Hi!"}]}]}]})";
    QVERIFY(parsePracticeScript(json).ok());
    const qsizetype at = json.indexOf(find);
    QVERIFY(at >= 0);
    json.replace(at, find.size(), replace);
    const Result<PracticeScript> script = parsePracticeScript(json);
    QVERIFY(!script.ok());
    QVERIFY2(script.error().message.contains(complaint), qPrintable(script.error().message));
}

void TestPracticeScript::textsAreMarked()
{
    const FormattedText marked =
        markedPracticeText(u"@a.b, see https://x.example/y. Or z.example! #Tag"_s,
                           {{u"z.example"_s, u"https://other.example/"_s}});
    const QList<TextSpan> wanted{
        {0, 4, TextSpan::Kind::Mention, u"a.b@practice.example"_s},
        {10, 19, TextSpan::Kind::Link, u"https://x.example/y"_s},
        {34, 9, TextSpan::Kind::Link, u"https://other.example/"_s},
        {45, 4, TextSpan::Kind::Tag, {}},
    };
    QCOMPARE(marked.spans, wanted);
    QVERIFY(markedPracticeText(u"mail me@home.example"_s).spans.isEmpty());
}

void TestPracticeScript::pagesKeepThreadsTogether()
{
    PracticeStage stage;
    for (const PracticePlace &place : stage.script.places) {
        const auto page = [&place](ScriptTime at) {
            return std::count_if(place.borders.begin(), place.borders.end(),
                                 [at](ScriptTime border) { return at <= border; });
        };
        for (const PracticeMessage &message : place.messages) {
            if (const PracticeMessage *parent = place.message(message.parentRemoteId))
                QVERIFY2(page(parent->at) == page(message.at), qPrintable(message.remoteId));
        }
    }
}

void TestPracticeScript::peopleElsewhereAreThere()
{
    PracticeStage stage;
    int found = 0;
    for (const PracticePlace &place : stage.script.places) {
        for (const PracticeGuest &guest : place.guests) {
            if (guest.elsewhere.isEmpty())
                continue;
            ++found;
            const PracticePlace *other = stage.script.place(guest.elsewhere.section(u'-', 0, 0));
            QVERIFY2(other && other != &place, qPrintable(guest.id));
            const PracticeGuest *there = other->guest(guest.elsewhere);
            QVERIFY2(there && there->elsewhere == guest.id, qPrintable(guest.id));
            QCOMPARE(there->handle.displayName, guest.handle.displayName);
            QCOMPARE(other->identity.displayName, place.identity.displayName); // the same brand
            QVERIFY(guest.codeText.contains(u"{code}"_s));
        }
    }
    QVERIFY(found >= 2);
}

SPORTELLO_TEST(TestPracticeScript)
#include "test_practicescript.moc"
