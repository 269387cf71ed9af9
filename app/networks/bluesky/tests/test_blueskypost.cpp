// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskypost.h"

#include "networks/bluesky/tests/skytest.h"

using namespace sportello;
using namespace sportello::bluesky;
using namespace sportello::skytest;
using namespace std::chrono_literals;

namespace {

Instant at(const QString &time)
{
    return *readTime(time);
}

QJsonObject blob(const QString &type)
{
    return {{u"$type"_s, u"blob"_s}, {u"mimeType"_s, type}, {u"size"_s, 1000}};
}

QJsonObject withEmbed(const QJsonObject &embed, const QString &text = u"See"_s)
{
    QJsonObject made = record(text);
    made.insert(u"embed"_s, embed);
    return made;
}

const QString giuliasPost = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
const QString ourPost = postBy(ourDid, u"3lp3aaaaaaaa2"_s);

} // namespace

class TestBlueskyPost final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void incoming();
    void incomingHasTheNetworksTime();
    void outgoing();
    void noMessage_data();
    void noMessage();
    void people_data();
    void people();
    void picturesAndVideos();
    void filesBesideAQuote();
    void quotesAndCardsAreLinks();
    void unknownEmbedsAreTolerated_data();
    void unknownEmbedsAreTolerated();
    void labelsBecomeAWarningInWords_data();
    void labelsBecomeAWarningInWords();
    void labelsOfTheAccountCountAndOrdersDoNot();
    void readsTheSameFromAllSources();
    void whatAddressesUs();
    void anotherCidIsAnEdit();
};

void TestBlueskyPost::incoming()
{
    const auto message = readPostView(view(giuliasPost, record(u"Open?"_s, ourPost)), self);
    QVERIFY(message);
    QCOMPARE(message->remoteId, giuliasPost);
    QCOMPARE(message->direction, Direction::In);
    QCOMPARE(message->author.address, u"giulia.example"_s);
    QCOMPARE(message->author.remoteId, giuliaDid);
    QCOMPARE(message->counterpart, message->author);
    QCOMPARE(message->audience, Audience::Public);
    QCOMPARE(message->visibility, u"public"_s);
    QCOMPARE(message->parentRemoteId, ourPost);
    QCOMPARE(message->text.text, u"Open?"_s);
    QCOMPARE(message->url,
             u"https://bsky.app/profile/did:plc:giulia22222222222222222a/post/3lp4aaaaaaaa2"_s);
    QVERIFY(!message->editedAt);
}

void TestBlueskyPost::incomingHasTheNetworksTime()
{
    // A clock that is a year behind must not make a question part of the past.
    const QJsonObject late = record(u"Hello"_s, {}, {}, u"2025-05-14T09:00:00Z"_s);
    const auto message = readPostView(view(giuliasPost, late, u"2026-05-14T09:00:01Z"_s), self);
    QVERIFY(message);
    QVERIFY(message->createdAt == at(u"2026-05-14T09:00:01Z"_s));
    // Ours is when we wrote it, but never later than the network had it.
    const auto ours = readPostView(view(ourPost, late, u"2026-05-14T09:00:01Z"_s), self);
    QVERIFY(ours && ours->createdAt == at(u"2025-05-14T09:00:00Z"_s));
}

void TestBlueskyPost::outgoing()
{
    const auto message = readPostView(view(ourPost, record(u"Yes."_s, giuliasPost)), self);
    QVERIFY(message);
    QCOMPARE(message->direction, Direction::Out);
    QVERIFY(message->counterpart.address.isEmpty());
    QCOMPARE(message->parentRemoteId, giuliasPost);
}

void TestBlueskyPost::noMessage_data()
{
    QTest::addColumn<QJsonObject>("post");
    const QJsonObject good = view(giuliasPost, record(u"x"_s));
    QJsonObject post = good;
    post[u"uri"_s] = u"1"_s;
    QTest::newRow("no URI") << post;
    post = good;
    post[u"author"_s] = person(marcoDid);
    QTest::newRow("another author than the URI says") << post;
    post = good;
    post[u"record"_s] = QJsonObject{{u"$type"_s, u"app.bsky.feed.like"_s}};
    QTest::newRow("no post") << post;
    QTest::newRow("nothing") << QJsonObject{};
    post = good;
    post.remove(u"indexedAt"_s);
    post[u"record"_s] = record(u"x"_s, {}, {}, u"yesterday"_s);
    QTest::newRow("no time") << post;
}

void TestBlueskyPost::noMessage()
{
    QFETCH(QJsonObject, post);
    QVERIFY(!readPostView(post, self));
}

void TestBlueskyPost::people_data()
{
    QTest::addColumn<QString>("handle");
    QTest::addColumn<QString>("address");
    QTest::newRow("plain") << u"giulia.example"_s << u"giulia.example"_s;
    QTest::newRow("capitals") << u"Giulia.Example"_s << u"giulia.example"_s;
    // Many people are called so at one time or another; they must not become one person.
    QTest::newRow("invalid") << u"handle.invalid"_s << giuliaDid;
    QTest::newRow("none") << QString() << giuliaDid;
}

void TestBlueskyPost::people()
{
    QFETCH(QString, handle);
    QFETCH(QString, address);
    const RemoteHandle read =
        readPerson({{u"did"_s, giuliaDid}, {u"handle"_s, handle}, {u"displayName"_s, u" "_s}});
    QCOMPARE(read.address, address);
    QCOMPARE(read.displayName, address);
    QCOMPARE(read.remoteId, giuliaDid);
    QVERIFY(readPerson({{u"did"_s, u"giulia"_s}, {u"handle"_s, handle}}).address.isEmpty());
}

void TestBlueskyPost::picturesAndVideos()
{
    const QJsonObject images{
        {u"$type"_s, u"app.bsky.embed.images"_s},
        {u"images"_s,
         QJsonArray{QJsonObject{{u"alt"_s, u"A chair"_s}, {u"image"_s, blob(u"image/jpeg"_s)}},
                    QJsonObject{{u"alt"_s, QString()}, {u"image"_s, blob(u"image/png"_s)}}}}};
    const QJsonObject shown{
        {u"$type"_s, u"app.bsky.embed.images#view"_s},
        {u"images"_s,
         QJsonArray{QJsonObject{{u"fullsize"_s, u"https://cdn.example/1@jpeg"_s}},
                    QJsonObject{{u"fullsize"_s, u"file:///etc/passwd"_s}}}}};
    QJsonObject post = view(giuliasPost, withEmbed(images));
    post.insert(u"embed"_s, shown);
    const auto message = readPostView(post, self);
    QVERIFY(message);
    QCOMPARE(message->attachments.size(), 2);
    QCOMPARE(message->attachments.at(0),
             (Attachment{Attachment::Kind::Image, u"https://cdn.example/1@jpeg"_s, u"image/jpeg"_s,
                         u"A chair"_s}));
    QVERIFY(message->attachments.at(1).url.isEmpty());

    post = view(giuliasPost,
                withEmbed({{u"$type"_s, u"app.bsky.embed.video"_s},
                           {u"alt"_s, u"Waves"_s},
                           {u"video"_s, blob(u"video/mp4"_s)}}));
    post.insert(u"embed"_s,
                QJsonObject{{u"$type"_s, u"app.bsky.embed.video#view"_s},
                            {u"playlist"_s, u"https://video.example/playlist.m3u8"_s}});
    const auto video = readPostView(post, self);
    QVERIFY(video);
    QCOMPARE(video->attachments,
             QList<Attachment>({{Attachment::Kind::Video, u"https://video.example/playlist.m3u8"_s,
                                 u"video/mp4"_s, u"Waves"_s}}));
}

void TestBlueskyPost::filesBesideAQuote()
{
    const QJsonObject gallery{
        {u"$type"_s, u"app.bsky.embed.gallery"_s},
        {u"items"_s,
         QJsonArray{QJsonObject{{u"alt"_s, u"One"_s}, {u"image"_s, blob(u"image/jpeg"_s)}}}}};
    const auto message =
        readPostView(view(giuliasPost,
                          withEmbed({{u"$type"_s, u"app.bsky.embed.recordWithMedia"_s},
                                     {u"record"_s, QJsonObject{{u"record"_s, strongRef(ourPost)}}},
                                     {u"media"_s, gallery}})),
                     self);
    QVERIFY(message);
    QCOMPARE(message->attachments.size(), 1);
    QCOMPARE(message->attachments.first().description, u"One"_s);
    QVERIFY(message->text.text.endsWith(u"/post/3lp3aaaaaaaa2"_s));
}

void TestBlueskyPost::quotesAndCardsAreLinks()
{
    const auto quote = readPostView(view(giuliasPost,
                                         withEmbed({{u"$type"_s, u"app.bsky.embed.record"_s},
                                                    {u"record"_s, strongRef(ourPost)}})),
                                    self);
    const QString address = postAddress(ourPost);
    QVERIFY(quote);
    QCOMPARE(quote->text.text, u"See\n\n"_s + address);
    QCOMPARE(quote->text.spans,
             QList<TextSpan>({{5, address.size(), TextSpan::Kind::Link, address}}));

    const QJsonObject card{
        {u"$type"_s, u"app.bsky.embed.external"_s},
        {u"external"_s,
         QJsonObject{{u"uri"_s, u"https://a.example/menu"_s}, {u"title"_s, u"The\nmenu"_s}}}};
    const auto carded = readPostView(view(giuliasPost, withEmbed(card, {})), self);
    QVERIFY(carded);
    QCOMPARE(carded->text.text, u"The menu\nhttps://a.example/menu"_s);

    // Not twice, when the text has the link already.
    QJsonObject linked = withEmbed(card, u"menu"_s);
    linked.insert(u"facets"_s,
                  QJsonArray{QJsonObject{
                      {u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 4}}},
                      {u"features"_s,
                       QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#link"_s},
                                              {u"uri"_s, u"https://a.example/menu"_s}}}}}});
    const auto once = readPostView(view(giuliasPost, linked), self);
    QVERIFY(once);
    QCOMPARE(once->text.text, u"menu"_s);
}

void TestBlueskyPost::unknownEmbedsAreTolerated_data()
{
    QTest::addColumn<QJsonObject>("embed");
    QTest::newRow("unknown") << QJsonObject{{u"$type"_s, u"com.example.hologram"_s}};
    QTest::newRow("no type") << QJsonObject{{u"images"_s, QJsonArray{1, 2}}};
    QTest::newRow("a list's record") << QJsonObject{
        {u"$type"_s, u"app.bsky.embed.record"_s},
        {u"record"_s, QJsonObject{{u"uri"_s, u"at://did:plc:a/app.bsky.graph.list/1"_s}}}};
    QTest::newRow("a card to a script")
        << QJsonObject{{u"$type"_s, u"app.bsky.embed.external"_s},
                       {u"external"_s, QJsonObject{{u"uri"_s, u"javascript:1"_s}}}};
}

void TestBlueskyPost::unknownEmbedsAreTolerated()
{
    QFETCH(QJsonObject, embed);
    const auto message = readPostView(view(giuliasPost, withEmbed(embed)), self);
    QVERIFY(message);
    QCOMPARE(message->text.text, u"See"_s);
    QVERIFY(message->attachments.isEmpty());
}

void TestBlueskyPost::labelsBecomeAWarningInWords_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("warning");
    QTest::newRow("hide") << u"!hide"_s << u"hidden by moderators"_s;
    QTest::newRow("warn") << u"!warn"_s << u"moderators warn of it"_s;
    QTest::newRow("porn") << u"porn"_s << u"adult content"_s;
    QTest::newRow("spam") << u"spam"_s << u"spam"_s;
    QTest::newRow("graphic") << u"graphic-media"_s << u"disturbing pictures"_s;
    QTest::newRow("unknown") << u"pineapple"_s << u"pineapple"_s;
    QTest::newRow("order") << u"!no-unauthenticated"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestBlueskyPost::labelsBecomeAWarningInWords()
{
    QFETCH(QString, label);
    QFETCH(QString, warning);
    const QJsonArray labels{QJsonObject{{u"val"_s, label}}};
    // By the author.
    QJsonObject labelled = record(u"x"_s);
    labelled.insert(u"labels"_s, QJsonObject{{u"values"_s, labels}});
    QCOMPARE(readPostView(view(giuliasPost, labelled), self)->warning, warning);
    // By moderation; both say it once.
    QJsonObject post = view(giuliasPost, record(u"x"_s));
    post.insert(u"labels"_s, labels);
    QCOMPARE(readPostView(post, self)->warning, warning);
    post.insert(u"record"_s, labelled);
    QCOMPARE(readPostView(post, self)->warning, warning);
    // Our own repository, from which ours are read, has only the author's.
    QJsonObject own = view(ourPost, record(u"x"_s));
    own.insert(u"labels"_s, labels);
    QCOMPARE(readPostView(own, self)->warning, QString());
    own.insert(u"record"_s, labelled);
    QCOMPARE(readPostView(own, self)->warning, warning);
}

void TestBlueskyPost::labelsOfTheAccountCountAndOrdersDoNot()
{
    const auto label = [](const QString &value, const QString &uri) {
        return QJsonObject{{u"val"_s, value}, {u"uri"_s, uri}};
    };
    QJsonObject post = view(giuliasPost, record(u"x"_s));
    QJsonObject taken = label(u"rude"_s, giuliasPost);
    taken.insert(u"neg"_s, true);
    post.insert(u"labels"_s, QJsonArray{label(u"threat"_s, giuliasPost), taken, QJsonValue(7)});
    QJsonObject author = person(giuliaDid);
    author.insert(
        u"labels"_s,
        QJsonArray{label(u"impersonation"_s, giuliaDid),
                   label(u"porn"_s, u"at://"_s + giuliaDid + u"/app.bsky.actor.profile/self"_s),
                   label(u"!no-unauthenticated"_s, giuliaDid)});
    post.insert(u"author"_s, author);
    QCOMPARE(readPostView(post, self)->warning, u"threats, pretends to be somebody else"_s);
}

void TestBlueskyPost::readsTheSameFromAllSources()
{
    // A notification has the record alone, a thread a view of it, too. A difference between the two
    // would be shown as an edit.
    const QJsonObject made =
        withEmbed({{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, strongRef(ourPost)}});
    QJsonObject post = view(giuliasPost, made);
    const auto bare = readPostView(post, self);
    post.insert(u"embed"_s,
                QJsonObject{{u"$type"_s, u"app.bsky.embed.record#view"_s},
                            {u"record"_s, QJsonObject{{u"value"_s, record(u"quoted"_s)}}}});
    QVERIFY(bare);
    QVERIFY(readPostView(post, self) == bare);
}

void TestBlueskyPost::whatAddressesUs()
{
    QVERIFY(!addressesUs(record(u"x"_s), self));
    QVERIFY(!addressesUs(record(u"x"_s, postBy(marcoDid, u"1"_s)), self));
    QVERIFY(addressesUs(record(u"x"_s, ourPost), self));
    QVERIFY(addressesUs(record(u"x"_s, postBy(marcoDid, u"1"_s), ourPost), self));
    QVERIFY(addressesUs(
        withEmbed({{u"$type"_s, u"app.bsky.embed.record"_s}, {u"record"_s, strongRef(ourPost)}}),
        self));
    const QJsonArray list = fixture(u"notifications.json"_s)["notifications"_L1].toArray();
    QVERIFY(addressesUs(list.at(2)["record"_L1].toObject(), self));
}

void TestBlueskyPost::anotherCidIsAnEdit()
{
    PostVersions versions;
    QJsonObject post = view(giuliasPost, record(u"Open?"_s));
    const auto meet = [&] {
        RemoteMessage message = *readPostView(post, self);
        versions.mark(message, factsOf(post));
        return message.editedAt;
    };
    QVERIFY(!meet());
    QVERIFY(!meet());
    post[u"cid"_s] = u"another"_s;
    post[u"indexedAt"_s] = u"2026-05-14T10:30:00Z"_s;
    QVERIFY(meet() == at(u"2026-05-14T10:30:00Z"_s));
    // Met again it is the same version: the same batch twice must be equal.
    QVERIFY(meet() == at(u"2026-05-14T10:30:00Z"_s));
}

SPORTELLO_TEST(TestBlueskyPost)
#include "test_blueskypost.moc"
