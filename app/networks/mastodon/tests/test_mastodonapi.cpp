// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/safehtml.h"
#include "networks/mastodon/mastodonapi.h"
#include "networks/mastodon/mastodoncredentials.h"
#include "networks/mastodon/mastodoninstance.h"
#include "networks/mastodon/mastodonoauth.h"
#include "networks/mastodon/mastodonserver.h"
#include "networks/mastodon/mastodonstatus.h"
#include "networks/mastodon/mastodonstream.h"
#include "networks/mastodon/mastodonthread.h"
#include "support/testcase.h"

#include <QFile>
#include <QJsonDocument>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const mastodon::Self hotel{u"113900000000000001"_s, u"hotelaurora@social.example"_s,
                           u"social.example"_s};

QJsonDocument fixture(const QString &name)
{
    QFile file(QStringLiteral(SPORTELLO_FIXTURES "/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no fixture %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll());
}

QJsonObject account(const QString &id, const QString &acct)
{
    return {{u"id"_s, id}, {u"acct"_s, acct}, {u"username"_s, acct.section(u'@', 0, 0)}};
}

QJsonObject status(const QString &id, const QJsonObject &author, const QString &visibility,
                   const QJsonArray &mentions)
{
    return {{u"id"_s, id},
            {u"account"_s, author},
            {u"visibility"_s, visibility},
            {u"mentions"_s, mentions},
            {u"content"_s, u"<p>words</p>"_s},
            {u"created_at"_s, u"2026-05-14T10:00:00.000Z"_s}};
}

Reply reply(Audience audience, const QString &text)
{
    Reply reply;
    reply.audience = audience;
    reply.recipient = u"giulia@elsewhere.example"_s;
    reply.text = text;
    return reply;
}

} // namespace

class TestMastodonApi : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void serverAddress_data();
    void serverAddress();
    void idsAreOpaque_data();
    void idsAreOpaque();
    void readsMastodonNotifications();
    void readsOtherServers_data();
    void readsOtherServers();
    void counterpartOfOurPosts_data();
    void counterpartOfOurPosts();
    void pagingStaysInside();
    void readsInstances_data();
    void readsInstances();
    void streamAddress_data();
    void streamAddress();
    void policy();
    void composes_data();
    void composes();
    void extraReaders_data();
    void extraReaders();
    void visibility_data();
    void visibility();
    void publishRequest();
    void uploadTellsNoPath();
    void recognisesWhatServersMade_data();
    void recognisesWhatServersMade();
    void takesNothingElseForTheReply_data();
    void takesNothingElseForTheReply();
    void sortsThreads();
    void wakes_data();
    void wakes();
    void scopes();
    void metadataOfAnotherIsNotBelieved();
    void credentialsComeBack();
};

void TestMastodonApi::serverAddress_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base"); // empty = refused

    const auto row = [](const char *typed, const char *base) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(base);
    };
    row("social.example", "https://social.example");
    row("  Social.Example ", "https://social.example");
    row("https://social.example", "https://social.example");
    row("https://social.example/", "https://social.example");
    row("https://social.example/@giulia/1234?x=1#y", "https://social.example");
    row("social.example/about", "https://social.example");
    row("@giulia@social.example", "https://social.example");
    row("giulia@social.example", "https://social.example");
    row("social.example.", "https://social.example");
    row("social.example:8443", "https://social.example:8443");
    row("https://social.example:443", "https://social.example");
    row("https://user:secret@social.example", "https://social.example");
    row("caffè.example", "https://xn--caff-8oa.example");
    row("http://127.0.0.1:4000", "http://127.0.0.1:4000");
    row("http://localhost:4000/", "http://localhost:4000");
    row("http://[::1]:4000", "http://[::1]:4000");
    row("", "");
    row("https//social.example", "");
    row("https:/social.example", "");
    row("https:social.example", "");
    row("http;//social.example", "");
    row("social example", "");
    row("social.\texample", "");
    row("social", "");
    row("@giulia", "");
    row("http://social.example", "");
    row("ftp://social.example", "");
    row("javascript://social.example", "");
    row("192.0.2.7", "");
    row("social..example", "");
    row("-social.example", "");
    row("https://", "");
}

void TestMastodonApi::serverAddress()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, base);

    const Result<QUrl> result = mastodon::serverFromInput(typed);

    QCOMPARE(result.ok() ? result->toString(QUrl::FullyEncoded) : QString(), base);
    if (!result) {
        QCOMPARE(result.error().kind, ErrorKind::Refused);
        QVERIFY(!result.error().message.isEmpty());
    }
}

void TestMastodonApi::idsAreOpaque_data()
{
    QTest::addColumn<QString>("older");
    QTest::addColumn<QString>("newer");

    QTest::newRow("more digits") << u"99"_s << u"100"_s;
    QTest::newRow("beyond 64 bits") << u"99999999999999999998"_s << u"99999999999999999999"_s;
    QTest::newRow("ulid") << u"01J8AURORA0000000000000001"_s << u"01JXA0000000000000000000AA"_s;
    QTest::newRow("flakes of two lengths") << u"9XyZ"_s << u"AqZ3kT9vJmYw1XbR0u"_s;
    QTest::newRow("hex") << u"1778752692aa"_s << u"1778752693a0"_s;
}

void TestMastodonApi::idsAreOpaque()
{
    QFETCH(const QString, older);
    QFETCH(const QString, newer);

    QVERIFY(mastodon::compareIds(older, newer) < 0);
    QVERIFY(mastodon::compareIds(newer, older) > 0);
    QCOMPARE(mastodon::compareIds(newer, newer), 0);
}

void TestMastodonApi::readsMastodonNotifications()
{
    const mastodon::Page page =
        mastodon::readNotifications(fixture(u"mastodon_notifications.json"_s).array(), hotel);

    QCOMPARE(page.items, 6); // what is unknown or broken moves the cursor all the same
    QCOMPARE(page.newest, u"520"_s);
    QCOMPARE(page.oldest, u"498"_s);
    QCOMPARE(page.messages.size(), 2);

    const RemoteMessage &open = page.messages.at(0);
    QCOMPARE(open.remoteId, u"114500000000000010"_s);
    QCOMPARE(open.direction, Direction::In);
    QCOMPARE(open.audience, Audience::Public);
    QCOMPARE(open.author.address, u"giulia@elsewhere.example"_s);
    QCOMPARE(open.author.displayName, u"Giulia :wave:"_s);
    QCOMPARE(open.counterpart, open.author);
    QVERIFY(open.participants.isEmpty());
    QCOMPARE(open.text.text, u"@hotelaurora Is there a parking space?\n○ By car\n○ By train"_s);
    QCOMPARE(open.createdAt, fromMilliseconds(1'778'752'692'345));
    QVERIFY(!open.editedAt);
    QCOMPARE(open.attachments.size(), 2); // the one with a script for an address is left out
    QCOMPARE(open.attachments.at(0).kind, Attachment::Kind::Image);
    QCOMPARE(open.attachments.at(0).mediaType, u"image/jpeg"_s);
    QCOMPARE(open.attachments.at(0).description, u"The door of the garage, closed"_s);
    QCOMPARE(open.attachments.at(1).kind, Attachment::Kind::File);
    QCOMPARE(open.attachments.at(1).url, u"https://elsewhere.example/23.bin"_s);

    const RemoteMessage &secret = page.messages.at(1);
    QCOMPARE(secret.audience, Audience::Private);
    QCOMPARE(secret.visibility, u"direct"_s);
    QCOMPARE(secret.participants, QStringList{u"marco@social.example"_s});
    QCOMPARE(secret.warning, u"Booking"_s);
    QCOMPARE(secret.editedAt.value(), fromMilliseconds(1'778'752'860'000));
}

void TestMastodonApi::readsOtherServers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QStringList>("participants");

    QTest::newRow("GoToSocial: upper case host, empty name, a visibility of its own")
        << u"gotosocial_notifications.json"_s << u"01JXA0000000000000000000AA"_s
        << u"marco@elsewhere.example"_s << u"marco"_s << u"@hotelaurora is breakfast included?"_s
        << false << QStringList();
    QTest::newRow("snac: no milliseconds, senseless ids of mentions")
        << u"snac_notifications.json"_s << (u"1778752692"_s + QString(32, u'a'))
        << u"giulia@elsewhere.example"_s << u"giulia"_s
        << u"@hotelaurora@social.example the room is cold"_s << true
        << QStringList{u"marco@third.example"_s};
    QTest::newRow("Pleroma: notification ids are numbers, a type of its own")
        << u"pleroma_notifications.json"_s << u"AqZ3kT9vJmYw1XbR0u"_s << u"marta@third.example"_s
        << u"Marta"_s << u"@hotelaurora grazie!"_s << false << QStringList();
}

void TestMastodonApi::readsOtherServers()
{
    QFETCH(const QString, file);
    QFETCH(const QString, id);
    QFETCH(const QString, author);
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    QFETCH(const bool, isPrivate);
    QFETCH(const QStringList, participants);

    const mastodon::Page page = mastodon::readNotifications(fixture(file).array(), hotel);

    QCOMPARE(page.messages.size(), 1);
    const RemoteMessage &message = page.messages.first();
    QCOMPARE(message.remoteId, id);
    QCOMPARE(message.author.address, author);
    QCOMPARE(message.author.displayName, name);
    QCOMPARE(message.text.text, text);
    QCOMPARE(message.audience, isPrivate ? Audience::Private : Audience::Public);
    QCOMPARE(message.participants, participants);
    QVERIFY(!message.editedAt);
    QVERIFY(message.createdAt >= fromMilliseconds(1'778'752'692'000));
}

void TestMastodonApi::counterpartOfOurPosts_data()
{
    QTest::addColumn<QString>("visibility");
    QTest::addColumn<QJsonArray>("mentions");
    QTest::addColumn<QString>("answeredAccount");
    QTest::addColumn<QString>("counterpart");
    QTest::addColumn<QStringList>("participants");

    const QJsonObject us = account(hotel.id, u"hotelaurora"_s);
    const QJsonObject giulia = account(u"2"_s, u"giulia@elsewhere.example"_s);
    const QJsonObject marco = account(u"3"_s, u"marco"_s);

    QTest::newRow("to everyone") << u"public"_s << QJsonArray() << QString() << QString()
                                 << QStringList();
    QTest::newRow("the one answered, though mentioned later")
        << u"public"_s << QJsonArray{marco, giulia} << u"2"_s << u"giulia@elsewhere.example"_s
        << QStringList();
    QTest::newRow("continued: we answer ourselves")
        << u"unlisted"_s << QJsonArray{us, giulia} << hotel.id << u"giulia@elsewhere.example"_s
        << QStringList();
    QTest::newRow("ids of mentions mean nothing") << u"public"_s << QJsonArray{giulia} << u"77"_s
                                                  << u"giulia@elsewhere.example"_s << QStringList();
    QTest::newRow("answered without a mention")
        << u"public"_s << QJsonArray() << u"2"_s << QString() << QStringList();
    QTest::newRow("private to two")
        << u"direct"_s << QJsonArray{giulia, us, marco} << QString()
        << u"giulia@elsewhere.example"_s << QStringList{u"marco@social.example"_s};
}

void TestMastodonApi::counterpartOfOurPosts()
{
    QFETCH(const QString, visibility);
    QFETCH(const QJsonArray, mentions);
    QFETCH(const QString, answeredAccount);
    QFETCH(const QString, counterpart);
    QFETCH(const QStringList, participants);
    QJsonObject object = status(u"9"_s, account(hotel.id, u"hotelaurora"_s), visibility, mentions);
    object[u"in_reply_to_account_id"_s] =
        answeredAccount.isEmpty() ? QJsonValue() : QJsonValue(answeredAccount);

    const std::optional<RemoteMessage> message = mastodon::readStatus(object, hotel);

    QVERIFY(message);
    QCOMPARE(message->direction, Direction::Out);
    QCOMPARE(message->counterpart.address, counterpart);
    QCOMPARE(message->participants, participants);
}

void TestMastodonApi::pagingStaysInside()
{
    const QJsonObject giulia = account(u"2"_s, u"giulia@elsewhere.example"_s);
    const QJsonArray list{
        status(u"100"_s, giulia, u"public"_s, {}), status(u"99"_s, giulia, u"public"_s, {}),
        status(u"98"_s, giulia, u"public"_s, {}), status(u"98"_s, giulia, u"public"_s, {})};

    // What a server gives that ignores min_id and max_id.
    const mastodon::Page newer = mastodon::readStatuses(list, hotel, {u"99"_s, {}});
    QCOMPARE(newer.items, 1);
    QCOMPARE(newer.newest, u"100"_s);
    const mastodon::Page none = mastodon::readStatuses(list, hotel, {u"100"_s, {}});
    QCOMPARE(none.items, 0);
    const mastodon::Page older = mastodon::readStatuses(list, hotel, {{}, u"99"_s});
    QCOMPARE(older.messages.size(), 1);
    QCOMPARE(older.oldest, u"98"_s);
    // Oldest first, so that a question is stored before its answer.
    QCOMPARE(mastodon::readStatuses(list, hotel).messages.first().remoteId, u"98"_s);
}

void TestMastodonApi::readsInstances_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("link");
    QTest::addColumn<int>("media");
    QTest::addColumn<bool>("keys");
    QTest::addColumn<bool>("streams");

    QTest::newRow("Mastodon") << u"mastodon_instance_v2.json"_s << 640 << 23 << 4 << true << true;
    QTest::newRow("GoToSocial") << u"gotosocial_instance_v2.json"_s << 5000 << 25 << 6 << false
                                << true;
    QTest::newRow("snac") << u"snac_instance_v1.json"_s << 100000 << 32 << 4 << false << false;
    QTest::newRow("Pleroma") << u"pleroma_instance_v1.json"_s << 5000 << 23 << 4 << true << true;
}

void TestMastodonApi::readsInstances()
{
    QFETCH(const QString, file);
    QFETCH(const int, characters);
    QFETCH(const int, link);
    QFETCH(const int, media);
    QFETCH(const bool, keys);
    QFETCH(const bool, streams);

    const mastodon::Instance instance = mastodon::readInstance(fixture(file).object());
    const Capabilities capabilities = mastodon::capabilitiesOf(instance);

    QCOMPARE(instance.domain, u"social.example"_s);
    for (const Audience audience : {Audience::Public, Audience::Private}) {
        const TextLimits limits = capabilities.textLimits(audience);
        QCOMPARE(limits.limits, (QList<Limit>{{Limit::Unit::Graphemes, characters}}));
        QCOMPARE(limits.linkWeight, link);
        QVERIFY(limits.remoteMentionPartFree);
    }
    QCOMPARE(capabilities.maxMedia, media);
    QCOMPARE(capabilities.has(Feature::IdempotentSend), keys);
    QCOMPARE(capabilities.idempotencyWindow, std::chrono::minutes(keys ? 50 : 0));
    QCOMPARE(capabilities.has(Feature::Streaming), streams);
    QVERIFY(capabilities.has(Feature::FindSent) && !capabilities.findSentIsCertain);
}

void TestMastodonApi::streamAddress_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("advertised");
    QTest::addColumn<QString>("expected");

    const QString end = u"/api/v1/streaming?stream=user"_s;
    QTest::newRow("a host of its own")
        << u"https://social.example"_s << u"wss://streaming.social.example"_s
        << u"wss://streaming.social.example"_s + end;
    QTest::newRow("old advertisement with path")
        << u"https://social.example"_s << u"https://social.example/api/v1/streaming/"_s
        << u"wss://social.example"_s + end;
    QTest::newRow("wss advertised, http spoken")
        << u"http://127.0.0.1:4000"_s << u"wss://127.0.0.1"_s << u"ws://127.0.0.1:4000"_s + end;
    QTest::newRow("unprotected elsewhere")
        << u"https://social.example"_s << u"ws://streaming.social.example"_s << QString();
    QTest::newRow("token in it") << u"https://social.example"_s
                                 << u"wss://u:p@social.example/?access_token=x"_s
                                 << u"wss://social.example"_s + end;
    QTest::newRow("none") << u"https://social.example"_s << QString() << QString();
    QTest::newRow("nonsense") << u"https://social.example"_s << u"streaming"_s << QString();
}

void TestMastodonApi::streamAddress()
{
    QFETCH(const QString, base);
    QFETCH(const QString, advertised);
    QFETCH(const QString, expected);
    const QJsonObject urls{{u"streaming"_s, advertised}};
    const mastodon::Instance instance =
        mastodon::readInstance({{u"configuration"_s, QJsonObject{{u"urls"_s, urls}}}});

    QCOMPARE(mastodon::webSocketUrl(QUrl(base), instance).toString(), expected);
}

void TestMastodonApi::policy()
{
    QCOMPARE(mastodon::readPolicy({}), Strangers::Accepted);
    QCOMPARE(mastodon::readPolicy({{u"for_private_mentions"_s, u"filter"_s}}), Strangers::Filtered);
    QCOMPARE(mastodon::readPolicy(
                 {{u"for_not_following"_s, u"filter"_s}, {u"for_private_mentions"_s, u"drop"_s}}),
             Strangers::Dropped);
    QCOMPARE(mastodon::readPolicy({{u"for_not_following"_s, u"something new"_s}}),
             Strangers::Accepted);
}

void TestMastodonApi::composes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("participants");
    QTest::addColumn<QString>("expected");

    const QString giulia = u"@giulia@elsewhere.example"_s;
    QTest::newRow("added") << u"Yes."_s << QStringList() << giulia + u" Yes."_s;
    QTest::newRow("present") << giulia + u" Yes."_s << QStringList() << giulia + u" Yes."_s;
    QTest::newRow("present in capitals") << u"@Giulia@Elsewhere.example Yes."_s << QStringList()
                                         << u"@Giulia@Elsewhere.example Yes."_s;
    QTest::newRow("further on is not in front")
        << u"Ask "_s + giulia << QStringList() << giulia + u" Ask "_s + giulia;
    QTest::newRow("somebody of the same name elsewhere")
        << u"@giulia@other.example Yes."_s << QStringList()
        << giulia + u" @giulia@other.example Yes."_s;
    QTest::newRow("all readers") << u"Yes."_s << QStringList{u"marco@social.example"_s}
                                 << giulia + u" @marco@social.example Yes."_s;
    QTest::newRow("a local reader, written short")
        << u"@marco "_s + giulia + u" Yes."_s << QStringList{u"marco@social.example"_s}
        << u"@marco "_s + giulia + u" Yes."_s;
    QTest::newRow("the recipient twice")
        << u"Yes."_s << QStringList{u"giulia@elsewhere.example"_s} << giulia + u" Yes."_s;
}

void TestMastodonApi::composes()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, participants);
    QFETCH(const QString, expected);
    Reply answer = reply(Audience::Private, text);
    answer.participants = participants;

    QCOMPARE(mastodon::composeStatus(answer, u"social.example"_s), expected);
}

void TestMastodonApi::extraReaders_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("extra");

    const QStringList none;
    QTest::newRow("nobody") << u"Hello"_s << none;
    QTest::newRow("the recipient") << u"Hello @giulia@elsewhere.example!"_s << none;
    QTest::newRow("a participant, short") << u"@marco knows"_s << none;
    QTest::newRow("an address") << u"write to info@hotel.example"_s << none;
    QTest::newRow("a profile's link") << u"https://social.example/@luca and /@luca"_s << none;
    QTest::newRow("somebody remote")
        << u"ask @luca@third.example."_s << QStringList{u"luca@third.example"_s};
    QTest::newRow("somebody local") << u"(@luca)"_s << QStringList{u"luca@social.example"_s};
    QTest::newRow("the recipient's name here")
        << u"@giulia"_s << QStringList{u"giulia@social.example"_s};
    QTest::newRow("wide at sign") << u"＠luca"_s << QStringList{u"luca@social.example"_s};
    QTest::newRow("hidden behind another sign")
        << u"@@luca .@anna"_s << QStringList{u"luca@social.example"_s, u"anna@social.example"_s};
    QTest::newRow("on a line of its own")
        << u"Hello\n@luca\n"_s << QStringList{u"luca@social.example"_s};
}

void TestMastodonApi::extraReaders()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, extra);
    Reply answer = reply(Audience::Private, text);
    answer.participants = {u"marco@social.example"_s};

    QCOMPARE(mastodon::extraReaders(answer, u"social.example"_s), extra);
}

void TestMastodonApi::visibility_data()
{
    QTest::addColumn<bool>("isPrivate");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("expected"); // empty = refused

    QTest::newRow("public") << false << u"public"_s << u"public"_s;
    QTest::newRow("unknown") << false << QString() << u"public"_s;
    QTest::newRow("unlisted stays so") << false << u"unlisted"_s << u"unlisted"_s;
    QTest::newRow("followers-only stays so") << false << u"private"_s << u"private"_s;
    QTest::newRow("nothing private is published") << false << u"direct"_s << QString();
    QTest::newRow("private from public") << true << u"public"_s << u"direct"_s;
    QTest::newRow("private") << true << u"direct"_s << u"direct"_s;
}

void TestMastodonApi::visibility()
{
    QFETCH(const bool, isPrivate);
    QFETCH(const QString, parent);
    QFETCH(const QString, expected);
    Reply answer = reply(isPrivate ? Audience::Private : Audience::Public, u"Yes."_s);
    answer.parentVisibility = parent;

    QCOMPARE(mastodon::visibilityFor(answer).valueOr({}), expected);
}

void TestMastodonApi::publishRequest()
{
    Reply answer = reply(Audience::Private, u"Yes, “here”."_s);
    answer.idempotencyKey = u"0190-key"_s;
    answer.parentRemoteId = u"55"_s;

    const HttpRequest request = mastodon::publishRequest(
        QUrl(u"https://social.example"_s), answer, u"social.example"_s, u"direct"_s, {u"7"_s});

    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.effect, HttpEffect::Changes);
    QCOMPARE(request.url, QUrl(u"https://social.example/api/v1/statuses"_s));
    QVERIFY(
        request.headers.contains(std::pair<QByteArray, QByteArray>("Idempotency-Key", "0190-key")));
    const QJsonObject expected{{u"status"_s, u"@giulia@elsewhere.example Yes, “here”."_s},
                               {u"visibility"_s, u"direct"_s},
                               {u"in_reply_to_id"_s, u"55"_s},
                               {u"media_ids"_s, QJsonArray{u"7"_s}}};
    QCOMPARE(QJsonDocument::fromJson(request.body).object(), expected);
}

void TestMastodonApi::uploadTellsNoPath()
{
    const OutgoingAttachment attachment{
        u"/srv/anna/Private/Invoice Rossi.PNG"_s, {}, u"image/png"_s, u"A plan"_s};

    const HttpRequest request =
        mastodon::uploadRequest(QUrl(u"https://social.example"_s), 2, attachment, "bytes");

    QCOMPARE(request.parts.at(0).fileName, u"file.png"_s);
    QCOMPARE(request.parts.at(1).name, u"description"_s);
    QCOMPARE(request.parts.at(1).data, QByteArray("A plan"));
}

void TestMastodonApi::recognisesWhatServersMade_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("content");

    for (const QJsonValue &value : fixture(u"rendered.json"_s).array()) {
        QTest::newRow(qPrintable(value[u"server"_s].toString()))
            << value[u"sent"_s].toString() << value[u"content"_s].toString();
    }
}

void TestMastodonApi::recognisesWhatServersMade()
{
    QFETCH(const QString, sent);
    QFETCH(const QString, content);
    const FormattedText received = textFromHtml(content);

    const QString wanted = mastodon::comparableText(sent);

    QVERIFY2(wanted == mastodon::comparableText(received)
                 || wanted == mastodon::comparableText(received.text),
             qPrintable(wanted + u"\n"_s + mastodon::comparableText(received)));
    QVERIFY(mastodon::comparableText(sent + u" more"_s) != mastodon::comparableText(received));
}

void TestMastodonApi::takesNothingElseForTheReply_data()
{
    QTest::addColumn<RemoteMessage>("message");
    QTest::addColumn<bool>("isIt");

    RemoteMessage good;
    good.remoteId = u"1"_s;
    good.direction = Direction::Out;
    good.audience = Audience::Private;
    good.parentRemoteId = u"55"_s;
    good.text.text = u"@giulia Yes."_s;
    QTest::newRow("it") << good << true;
    RemoteMessage other = good;
    other.audience = Audience::Public;
    QTest::newRow("in public") << other << false;
    other = good;
    other.parentRemoteId = u"56"_s;
    QTest::newRow("to something else") << other << false;
    other = good;
    other.text.text = u"@giulia Yes!"_s;
    QTest::newRow("other words") << other << false;
    other = good;
    other.text.text = u"@giulia yes."_s;
    QTest::newRow("other case") << other << false;
    other = good;
    other.attachments = {Attachment()};
    QTest::newRow("with a picture") << other << false;
    other = good;
    other.direction = Direction::In;
    QTest::newRow("somebody else's") << other << false;
    other = good;
    other.remoteId = u"known"_s;
    QTest::newRow("known to be another reply") << other << false;
}

void TestMastodonApi::takesNothingElseForTheReply()
{
    QFETCH(const RemoteMessage, message);
    QFETCH(const bool, isIt);
    Reply answer = reply(Audience::Private, u"Yes."_s);
    answer.parentRemoteId = u"55"_s;
    answer.otherRemoteIds = {u"known"_s};

    QCOMPARE(mastodon::isPublished(answer, message, u"social.example"_s), isIt);
}

void TestMastodonApi::sortsThreads()
{
    const QJsonObject us = account(hotel.id, u"hotelaurora"_s);
    const QJsonObject giulia = account(u"2"_s, u"giulia@elsewhere.example"_s);
    const QJsonObject marco = account(u"3"_s, u"marco"_s);
    QJsonObject unmentioned = status(u"14"_s, us, u"public"_s, {});
    unmentioned[u"in_reply_to_id"_s] = u"11"_s;
    const QList<QJsonObject> statuses{
        status(u"10"_s, giulia, u"public"_s, {}), // her own thread, not to us
        status(u"11"_s, giulia, u"public"_s, {us}),
        status(u"12"_s, marco, u"public"_s, {us, giulia}),
        status(u"13"_s, us, u"public"_s, {giulia}),
        unmentioned,
        status(u"15"_s, us, u"public"_s, {marco}),
        status(u"16"_s, giulia, u"direct"_s, {us}),
        status(u"17"_s, marco, u"direct"_s, {us}),
    };
    const auto ids = [](const auto &messages) {
        QStringList list;
        for (const auto &message : messages)
            list.append(message.remoteId);
        return list;
    };

    RemoteThread thread;
    thread.counterpart = u"giulia@elsewhere.example"_s;
    const RemoteThreadContent open = mastodon::sortThread(statuses, thread, hotel);
    QCOMPARE(ids(open.messages), (QStringList{u"11"_s, u"13"_s, u"14"_s}));
    QCOMPARE(ids(open.context), (QStringList{u"10"_s, u"12"_s, u"15"_s}));
    QVERIFY(open.context.last().ours);

    thread.audience = Audience::Private;
    const RemoteThreadContent secret = mastodon::sortThread(statuses, thread, hotel);
    QCOMPARE(ids(secret.messages), QStringList{u"16"_s});
    QVERIFY(secret.context.isEmpty());
}

void TestMastodonApi::wakes_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("mentions");
    QTest::addColumn<bool>("own");
    QTest::addColumn<QString>("changed");

    const auto frame = [](const QString &event, const QJsonValue &payload) {
        return QJsonDocument(QJsonObject{{u"stream"_s, QJsonArray{u"user"_s}},
                                         {u"event"_s, event},
                                         {u"payload"_s, payload}})
            .toJson();
    };
    const auto text = [](const QJsonObject &object) {
        return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QJsonObject us = account(hotel.id, u"hotelaurora"_s);
    const QJsonObject giulia = account(u"2"_s, u"giulia@elsewhere.example"_s);

    QTest::newRow("mention") << frame(u"notification"_s, text({{u"type"_s, u"mention"_s}})) << true
                             << false << QString();
    QTest::newRow("favourite") << frame(u"notification"_s, text({{u"type"_s, u"favourite"_s}}))
                               << false << false << QString();
    QTest::newRow("payload is an object")
        << frame(u"notification"_s, QJsonObject{{u"type"_s, u"mention"_s}}) << true << false
        << QString();
    QTest::newRow("our post") << frame(u"update"_s, text(status(u"9"_s, us, u"public"_s, {})))
                              << false << true << QString();
    QTest::newRow("a stranger's post")
        << frame(u"update"_s, text(status(u"9"_s, giulia, u"public"_s, {}))) << false << false
        << QString();
    QTest::newRow("edit of what was said to us")
        << frame(u"status.update"_s, text(status(u"9"_s, giulia, u"public"_s, {us}))) << false
        << false << u"9"_s;
    QTest::newRow("a stranger's edit")
        << frame(u"status.update"_s, text(status(u"9"_s, giulia, u"public"_s, {}))) << false
        << false << QString();
    QTest::newRow("delete") << frame(u"delete"_s, u"114500000000000010"_s) << false << false
                            << u"114500000000000010"_s;
    QTest::newRow("conversation") << frame(u"conversation"_s, u"{}"_s) << true << false
                                  << QString();
    QTest::newRow("unknown") << frame(u"annual_report"_s, u"{}"_s) << false << false << QString();
    QTest::newRow("error") << QByteArray(R"({"error":"no","status":400})") << false << false
                           << QString();
    QTest::newRow("no JSON") << QByteArray("<html>") << false << false << QString();
}

void TestMastodonApi::wakes()
{
    QFETCH(const QByteArray, frame);
    QFETCH(const bool, mentions);
    QFETCH(const bool, own);
    QFETCH(const QString, changed);

    const mastodon::Wake expected{mentions, own, changed};
    QVERIFY(mastodon::wakeFromFrame(frame, hotel) == expected);
}

void TestMastodonApi::scopes()
{
    mastodon::ServerMetadata metadata;
    QVERIFY(!mastodon::scopesFor(metadata).contains(u"profile"_s)); // unknown before 4.3
    QVERIFY(mastodon::scopesFor(metadata).contains(u"read:streaming"_s));
    QVERIFY(!mastodon::cautiousScopes().contains(u"read:streaming"_s));

    metadata.scopes = {u"read:accounts"_s, u"write:statuses"_s, u"profile"_s, u"admin:read"_s};
    QCOMPARE(mastodon::scopesFor(metadata), u"profile read:accounts write:statuses"_s);
    metadata.scopes = {u"read"_s, u"write"_s};
    QCOMPARE(mastodon::scopesFor(metadata), u"read write"_s);
}

void TestMastodonApi::metadataOfAnotherIsNotBelieved()
{
    const QUrl base(u"https://social.example"_s);
    const QJsonObject document{{u"issuer"_s, u"https://social.example/"_s},
                               {u"authorization_endpoint"_s, u"https://social.example/auth"_s},
                               {u"token_endpoint"_s, u"https://evil.example/oauth/token"_s},
                               {u"authorization_response_iss_parameter_supported"_s, true}};
    mastodon::ServerMetadata metadata = mastodon::readMetadata(base, document);
    QCOMPARE(metadata.issuer, u"https://social.example"_s);
    QCOMPARE(metadata.authorize, QUrl(u"https://social.example/auth"_s));
    QCOMPARE(metadata.token, QUrl(u"https://social.example/oauth/token"_s));
    QVERIFY(metadata.issuerPromised);

    QJsonObject foreign = document;
    foreign[u"issuer"_s] = u"https://evil.example"_s;
    QVERIFY(mastodon::readMetadata(base, foreign) == mastodon::defaultMetadata(base));
}

void TestMastodonApi::credentialsComeBack()
{
    const mastodon::Credentials credentials{u"https://social.example"_s, Secret(u"t"_s),
                                            u"Bearer"_s, u"id"_s, Secret(u"s"_s)};
    QVERIFY(mastodon::credentialsFrom(mastodon::toSecret(credentials)) == credentials);
    QVERIFY(!mastodon::credentialsFrom(Secret(u"not JSON"_s)));
    QVERIFY(!mastodon::credentialsFrom(Secret(u"{}"_s)));
}

SPORTELLO_TEST(TestMastodonApi)
#include "test_mastodonapi.moc"
