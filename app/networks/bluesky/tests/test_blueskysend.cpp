// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/bluesky/blueskyimages.h"
#include "networks/bluesky/blueskypostsend.h"
#include "networks/bluesky/blueskytid.h"
#include "networks/bluesky/tests/skytest.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDataStream>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace sportello;
using namespace sportello::bluesky;
using namespace sportello::skytest;
using namespace std::chrono_literals;

namespace {

const QString getThread = u"app.bsky.feed.getPostThread"_s;
const QString getRecord = u"com.atproto.repo.getRecord"_s;
const QString putRecord = u"com.atproto.repo.putRecord"_s;
const QString resolveHandle = u"com.atproto.identity.resolveHandle"_s;
const QString uploadBlob = u"com.atproto.repo.uploadBlob"_s;
const QString question = postBy(giuliaDid, u"3lp4aaaaaaaa2"_s);
const QString root = postBy(marcoDid, u"3lp2aaaaaaaa2"_s);

Reply reply(const QString &text = u"Until 23:00."_s)
{
    Reply reply;
    reply.idempotencyKey = u"0196-key"_s;
    reply.accountRemoteId = ourDid;
    reply.recipient = u"giulia.example"_s;
    reply.parentRemoteId = question;
    reply.parentVisibility = u"public"_s;
    reply.text = text;
    reply.createdAt = fromMilliseconds(1'778'752'800'123);
    return reply;
}

struct SendDesk : Desk
{
    QTemporaryDir folder;
    PostSend sending{client, self};

    void expectParent(const QJsonObject &extra = {})
    {
        QJsonObject parent = view(question, record(u"How long?"_s, root, root));
        for (auto it = extra.begin(); it != extra.end(); ++it)
            parent[it.key()] = it.value();
        query(getThread).reply(200, json(threadOf(parent)));
    }
    void expectPut(const Reply &reply)
    {
        procedure(putRecord).reply(200, json(strongRef(placeOf(reply, self).toString())));
    }
    QJsonObject putInput() const { return bodyOf(sent(putRecord).value(0)); }
    OutgoingAttachment picture(const QImage &image, const char *format, const QString &description)
    {
        const QString path = folder.filePath(u"file"_s);
        QImageWriter(path, format).write(image);
        return attach(path, description);
    }
    static OutgoingAttachment attach(const QString &path, const QString &description)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray hash =
            QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
        return {path, QString::fromLatin1(hash), u"image/jpeg"_s, description};
    }
};

/// A picture that no compression makes small.
QImage noise(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    quint32 state = 1;
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            state = state * 1664525U + 1013904223U;
            image.setPixel(x, y,
                           qRgb(int(state >> 24), int(state >> 16) & 255, int(state >> 8) & 255));
        }
    }
    return image;
}

/// A JPEG lying on its side (EXIF orientation 6), with a place in its metadata.
QByteArray sidewaysJpeg()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.setText(u"Comment"_s, u"45.4642N 9.1900E"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter(&buffer, "jpeg").write(image);
    const QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0"
                          "GPS 45.4642N 9.1900E",
                          52);
    const auto length = quint16(exif.size() + 2);
    QByteArray segment("\xff\xe1");
    segment.append(char(length >> 8)).append(char(length & 255)).append(exif);
    return bytes.left(2) + segment + bytes.mid(2);
}

/// A drawing of 8 × 4 half transparent pixels in lossless WebP.
QByteArray smallWebP()
{
    return QByteArray::fromBase64("UklGRh4AAABXRUJQVlA4TBEAAAAvB8AAEAdQjyLXo4CBiOh/AAA=");
}

/// Some bytes that say to be a PNG of this size.
QByteArray pngThatClaims(quint32 width, quint32 height)
{
    QByteArray header;
    QDataStream(&header, QIODevice::WriteOnly)
        << quint32(0x49484452) << width << height // "IHDR"
        << quint8(8) << quint8(6) << quint8(0) << quint8(0) << quint8(0);
    quint32 rest = 0xffffffff;
    for (const char byte : std::as_const(header)) {
        rest ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1) ^ ((rest & 1) != 0 ? 0xedb88320 : 0);
    }
    QByteArray sum;
    QDataStream(&sum, QIODevice::WriteOnly) << (rest ^ 0xffffffff);
    return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\r", 12) + header + sum
        + QByteArray("\0\0\0\0IDAT\x35\xaf\x06\x1e", 12);
}

QByteArray jpegThatClaims(quint16 width, quint16 height)
{
    QByteArray bytes = sidewaysJpeg();
    const qsizetype frame = bytes.indexOf(QByteArray("\xff\xc0\0\x11\x08", 5)) + 5;
    QByteArray size;
    QDataStream(&size, QIODevice::WriteOnly) << height << width;
    return bytes.replace(frame, 4, size);
}

} // namespace

class TestBlueskySend final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void publishesUnderItsOwnKey();
    void answersWithTheRootOfTheThread();
    void aParentWithoutThreadIsTheRoot();
    void ourOwnPostIsReadOnOurServer();
    void mentionsAreLookedUp();
    void lookingUpFailsBeforeAnythingIsOut();
    void refusals_data();
    void refusals();
    void objections_data();
    void objections();
    void aRepetitionLooksFirst();
    void aRepetitionThatFindsNothingPublishes();
    void whatStandsThereIsNotOverwritten();
    void somethingElseUnderTheKeyNeedsALook();
    void lostAnswersMayHaveArrived();
    void strangeAnswersMayHaveArrived();
    void endsWithItsOwner();
    void finds();
    void picturesGoFirst();
    void aFailedUploadPublishesNothing();
    void changedFilesAreRefused();
    void picturesLoseTheirMetadata();
    void picturesAreMadeToFit();
    void onlyPicturesAreTaken_data();
    void onlyPicturesAreTaken();
    void claimsAreNotBelieved_data();
    void claimsAreNotBelieved();
    void largePhotographsAreTaken();
    void picturesInWebP();
};

void TestBlueskySend::publishesUnderItsOwnKey()
{
    SendDesk desk;
    desk.expectParent();
    desk.expectPut(reply());
    const auto sent = waitFor(desk.sending.send(reply()));
    QVERIFY(sent.ok());
    QVERIFY(desk.http.verify());

    const QJsonObject input = desk.putInput();
    QCOMPARE(input["repo"_L1].toString(), ourDid);
    QCOMPARE(input["collection"_L1].toString(), u"app.bsky.feed.post"_s);
    QCOMPARE(input["rkey"_L1].toString(), tidFor(reply().createdAt, reply().idempotencyKey));
    QCOMPARE(input["validate"_L1].toBool(), true);
    QVERIFY(input.contains("swapRecord"_L1) && input["swapRecord"_L1].isNull());
    const QJsonObject made = input["record"_L1].toObject();
    QCOMPARE(made["text"_L1].toString(), u"Until 23:00."_s);
    QCOMPARE(made["createdAt"_L1].toString(), u"2026-05-14T10:00:00.123Z"_s);
    QVERIFY(!made.contains("embed"_L1) && !made.contains("facets"_L1));

    QCOMPARE(sent->remoteId, placeOf(reply(), self).toString());
    QCOMPARE(sent->direction, Direction::Out);
    QCOMPARE(sent->counterpart.address, u"giulia.example"_s);
    QCOMPARE(sent->counterpart.remoteId, giuliaDid);
    QCOMPARE(sent->parentRemoteId, question);
    QVERIFY(sent->createdAt == reply().createdAt);
    QVERIFY(sent->url.startsWith(u"https://bsky.app/profile/"_s + ourDid));
}

void TestBlueskySend::answersWithTheRootOfTheThread()
{
    SendDesk desk;
    desk.expectParent();
    desk.expectPut(reply());
    QVERIFY(waitFor(desk.sending.send(reply())).ok());
    const QJsonObject refs = desk.putInput()["record"_L1]["reply"_L1].toObject();
    QCOMPARE(refs["parent"_L1].toObject(), strongRef(question));
    QCOMPARE(refs["root"_L1].toObject(), strongRef(root));
}

void TestBlueskySend::aParentWithoutThreadIsTheRoot()
{
    SendDesk desk;
    desk.expectParent({{u"record"_s, record(u"How long?"_s)}});
    desk.expectPut(reply());
    QVERIFY(waitFor(desk.sending.send(reply())).ok());
    const QJsonObject refs = desk.putInput()["record"_L1]["reply"_L1].toObject();
    QCOMPARE(refs["parent"_L1].toObject(), strongRef(question));
    QCOMPARE(refs["root"_L1].toObject(), strongRef(question));
}

void TestBlueskySend::ourOwnPostIsReadOnOurServer()
{
    // The second part of a thread follows the first within moments.
    SendDesk desk;
    Reply second = reply();
    second.parentRemoteId = postBy(ourDid, u"3lp7aaaaaaaa2"_s);
    QJsonObject found = strongRef(second.parentRemoteId);
    found.insert(u"value"_s, record(u"1/2"_s, question, root));
    desk.query(getRecord + u"?repo="_s + ourDid
               + u"&collection=app.bsky.feed.post&rkey=3lp7aaaaaaaa2"_s)
        .reply(200, json(found));
    desk.expectPut(second);
    const auto sent = waitFor(desk.sending.send(second));
    QVERIFY(sent.ok());
    const QJsonObject refs = desk.putInput()["record"_L1]["reply"_L1].toObject();
    QCOMPARE(refs["parent"_L1].toObject(), strongRef(second.parentRemoteId));
    QCOMPARE(refs["root"_L1].toObject(), strongRef(root));
    QVERIFY(desk.http.verify());

    desk.query(getRecord).reply(400, refusal(u"RecordNotFound"_s));
    const auto gone = waitFor(desk.sending.send(second));
    QVERIFY(!gone.ok() && gone.error().kind == ErrorKind::NotFound);
}

void TestBlueskySend::mentionsAreLookedUp()
{
    SendDesk desk;
    const Reply asked = reply(u"👋 @giulia.example, ask @marco.example or @nobody.example"_s);
    desk.expectParent();
    desk.query(resolveHandle + u"?handle=marco.example"_s).reply(200, json({{u"did"_s, marcoDid}}));
    desk.query(resolveHandle + u"?handle=nobody.example"_s)
        .reply(400,
               json({{u"error"_s, u"InvalidRequest"_s},
                     {u"message"_s, u"Unable to resolve handle"_s}}));
    desk.expectPut(asked);
    QVERIFY(waitFor(desk.sending.send(asked)).ok());
    const QJsonArray facets = desk.putInput()["record"_L1]["facets"_L1].toArray();
    QCOMPARE(facets.size(), 2);
    // Whom we answer is known from the post.
    QCOMPARE(facets.at(0)["features"_L1][0]["did"_L1].toString(), giuliaDid);
    QCOMPARE(facets.at(0)["index"_L1]["byteStart"_L1].toInteger(), 5);
    QCOMPARE(facets.at(1)["features"_L1][0]["did"_L1].toString(), marcoDid);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::lookingUpFailsBeforeAnythingIsOut()
{
    SendDesk desk;
    desk.expectParent();
    desk.query(resolveHandle).reply(502, refusal(u"UpstreamFailure"_s));
    const auto sent = waitFor(desk.sending.send(reply(u"Ask @marco.example"_s)));
    QVERIFY(!sent.ok());
    QVERIFY(!sent.error().mayHaveArrived);
    QVERIFY(desk.sent(putRecord).isEmpty());
}

void TestBlueskySend::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    const QJsonObject parent = view(question, record(u"How long?"_s));
    QJsonObject closed = parent;
    closed.insert(u"viewer"_s, QJsonObject{{u"replyDisabled"_s, true}});
    QJsonObject author = person(giuliaDid);
    author.insert(u"viewer"_s, QJsonObject{{u"blockedBy"_s, true}});
    QJsonObject blocked = parent;
    blocked[u"author"_s] = author;
    const auto node = [](const QString &type) {
        return json(
            {{u"thread"_s,
              QJsonObject{{u"$type"_s, u"app.bsky.feed.defs#"_s + type}, {u"uri"_s, question}}}});
    };
    QTest::newRow("gone") << 400 << refusal(u"NotFound"_s) << ErrorKind::NotFound;
    QTest::newRow("not found") << 200 << node(u"notFoundPost"_s) << ErrorKind::NotFound;
    QTest::newRow("blocked") << 200 << node(u"blockedPost"_s) << ErrorKind::Refused;
    QTest::newRow("blocked by the author") << 200 << json(threadOf(blocked)) << ErrorKind::Refused;
    QTest::newRow("closed thread") << 200 << json(threadOf(closed)) << ErrorKind::Refused;
    QTest::newRow("another post") << 200 << json(threadOf(view(root, record(u"x"_s))))
                                  << ErrorKind::Protocol;
    QTest::newRow("nothing") << 200 << QByteArray("{}") << ErrorKind::Protocol;
}

void TestBlueskySend::refusals()
{
    QFETCH(int, status);
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    SendDesk desk;
    desk.query(getThread).reply(status, answer);
    const auto sent = waitFor(desk.sending.send(reply()));
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().kind, kind);
    QVERIFY(!sent.error().mayHaveArrived);
    if (kind == ErrorKind::Refused)
        QVERIFY2(sent.error().message.endsWith(u'.'), qPrintable(sent.error().message));
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::objections_data()
{
    QTest::addColumn<Reply>("one");
    Reply one = reply();
    one.accountRemoteId = marcoDid;
    QTest::newRow("another account") << one;
    one = reply();
    one.audience = Audience::Private;
    QTest::newRow("private") << one;
    one = reply();
    one.parentRemoteId = u"convo/message"_s;
    QTest::newRow("no post as parent") << one;
    one = reply();
    one.attachments.resize(5);
    QTest::newRow("too many pictures") << one;
}

void TestBlueskySend::objections()
{
    QFETCH(Reply, one);
    SendDesk desk;
    const auto sent = waitFor(desk.sending.send(one));
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().kind, ErrorKind::Refused);
    QVERIFY(desk.http.requests().isEmpty());
}

void TestBlueskySend::aRepetitionLooksFirst()
{
    SendDesk desk;
    Reply again = reply();
    again.firstAttemptAt = again.createdAt + 10s;
    QJsonObject found = strongRef(placeOf(again, self).toString());
    found.insert(u"value"_s, record(again.text, question, root, u"2026-05-14T10:00:00.123Z"_s));
    desk.query(getRecord).reply(200, json(found));
    const auto sent = waitFor(desk.sending.send(again));
    QVERIFY(sent.ok());
    QCOMPARE(sent->remoteId, placeOf(again, self).toString());
    QCOMPARE(sent->counterpart.address, u"giulia.example"_s);
    QVERIFY(desk.sent(putRecord).isEmpty());
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::aRepetitionThatFindsNothingPublishes()
{
    SendDesk desk;
    Reply again = reply();
    again.firstAttemptAt = again.createdAt + 10s;
    desk.query(getRecord).reply(400, refusal(u"RecordNotFound"_s));
    desk.expectParent();
    desk.expectPut(again);
    QVERIFY(waitFor(desk.sending.send(again)).ok());
    QVERIFY(desk.http.verify());

    // Not to know is not to send.
    desk.query(getRecord).reply(502, refusal(u"UpstreamFailure"_s));
    const auto unclear = waitFor(desk.sending.send(again));
    QVERIFY(!unclear.ok() && !unclear.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::whatStandsThereIsNotOverwritten()
{
    // An earlier attempt arrived, when one of the mentioned had another handle.
    SendDesk desk;
    QJsonObject found = strongRef(placeOf(reply(), self).toString());
    found.insert(u"value"_s, record(reply().text, question, root));
    desk.expectParent();
    desk.procedure(putRecord).reply(400, refusal(u"InvalidSwap"_s));
    desk.query(getRecord).reply(200, json(found));
    const auto sent = waitFor(desk.sending.send(reply()));
    QVERIFY(sent.ok());
    QCOMPARE(sent->remoteId, placeOf(reply(), self).toString());
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::somethingElseUnderTheKeyNeedsALook()
{
    SendDesk desk;
    QJsonObject found = strongRef(placeOf(reply(), self).toString());
    found.insert(u"value"_s, record(u"Something else"_s, question, root));
    desk.expectParent();
    desk.procedure(putRecord).reply(400, refusal(u"InvalidSwap"_s));
    desk.query(getRecord).reply(200, json(found));
    const auto sent = waitFor(desk.sending.send(reply()));
    QVERIFY(!sent.ok());
    QVERIFY(sent.error().mayHaveArrived);
}

void TestBlueskySend::lostAnswersMayHaveArrived()
{
    SendDesk desk;
    desk.expectParent();
    desk.procedure(putRecord).drop(FakeTransport::MayHaveArrived::Yes);
    auto sent = waitFor(desk.sending.send(reply()));
    QVERIFY(!sent.ok() && sent.error().mayHaveArrived);

    desk.expectParent();
    desk.procedure(putRecord).drop(FakeTransport::MayHaveArrived::No);
    sent = waitFor(desk.sending.send(reply()));
    QVERIFY(!sent.ok() && !sent.error().mayHaveArrived);

    desk.expectParent();
    desk.procedure(putRecord).reply(400, refusal(u"InvalidRequest"_s));
    sent = waitFor(desk.sending.send(reply()));
    QVERIFY(!sent.ok() && sent.error().kind == ErrorKind::Refused);
    QVERIFY(!sent.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::strangeAnswersMayHaveArrived()
{
    for (const QByteArray &answer :
         {QByteArray(), QByteArray("{}"), json(strongRef(postBy(ourDid, u"3lp9aaaaaaaa2"_s)))}) {
        SendDesk desk;
        desk.expectParent();
        desk.procedure(putRecord).reply(200, answer);
        const auto sent = waitFor(desk.sending.send(reply()));
        QVERIFY(!sent.ok());
        QCOMPARE(sent.error().kind, ErrorKind::Protocol);
        QVERIFY(sent.error().mayHaveArrived);
    }
}

void TestBlueskySend::endsWithItsOwner()
{
    Desk desk;
    auto sending = std::make_unique<PostSend>(desk.client, self);
    desk.query(getThread).reply(200, json(threadOf(view(question, record(u"How long?"_s)))));
    desk.procedure(putRecord).hang();
    const Future<RemoteMessage> sent = sending->send(reply());
    QTRY_COMPARE(desk.http.hangingCount(), 1);
    sending.reset();
    const auto result = waitFor(sent);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QVERIFY(result.error().mayHaveArrived);

    sending = std::make_unique<PostSend>(desk.client, self);
    desk.query(getThread).hang();
    const Future<RemoteMessage> early = sending->send(reply());
    QTRY_COMPARE(desk.http.hangingCount(), 2);
    sending.reset();
    QVERIFY(!waitFor(early).error().mayHaveArrived);
}

void TestBlueskySend::finds()
{
    SendDesk desk;
    desk.query(getRecord).reply(400, refusal(u"RecordNotFound"_s));
    auto found = waitFor(desk.sending.find(reply()));
    QVERIFY(found.ok() && !*found);

    QJsonObject answer = strongRef(placeOf(reply(), self).toString());
    answer.insert(u"value"_s, record(reply().text, question, root));
    desk.query(getRecord + u"?repo="_s + ourDid + u"&collection=app.bsky.feed.post&rkey="_s
               + placeOf(reply(), self).key)
        .reply(200, json(answer));
    found = waitFor(desk.sending.find(reply()));
    QVERIFY(found.ok() && *found);
    QCOMPARE((*found)->remoteId, placeOf(reply(), self).toString());
    QCOMPARE((*found)->counterpart.address, u"giulia.example"_s);

    // Anything else proves nothing.
    for (const QString &name : {u"InvalidRequest"_s, u"RepoNotFound"_s}) {
        desk.query(getRecord).reply(400, refusal(name));
        QVERIFY(!waitFor(desk.sending.find(reply())).ok());
    }
    desk.query(getRecord).reply(200, "{}");
    QVERIFY(!waitFor(desk.sending.find(reply())).ok());
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::picturesGoFirst()
{
    SendDesk desk;
    QImage image(30, 20, QImage::Format_RGB32);
    image.fill(Qt::blue);
    Reply illustrated = reply();
    illustrated.attachments = {desk.picture(image, "jpeg", u"A blue door"_s)};
    const QJsonObject blob{{u"$type"_s, u"blob"_s}, {u"mimeType"_s, u"image/jpeg"_s}};
    desk.expectParent();
    desk.procedure(uploadBlob).reply(200, json({{u"blob"_s, blob}}));
    desk.expectPut(illustrated);
    const auto sent = waitFor(desk.sending.send(illustrated));
    QVERIFY(sent.ok());
    const HttpRequest upload = desk.sent(uploadBlob).first();
    QCOMPARE(upload.contentType, QByteArray("image/jpeg"));
    QVERIFY(upload.body.startsWith("\xff\xd8\xff"));
    const QJsonObject embed = desk.putInput()["record"_L1]["embed"_L1].toObject();
    QCOMPARE(embed["$type"_L1].toString(), u"app.bsky.embed.images"_s);
    const QJsonObject entry = embed["images"_L1][0].toObject();
    QCOMPARE(entry["image"_L1].toObject(), blob);
    QCOMPARE(entry["alt"_L1].toString(), u"A blue door"_s);
    QCOMPARE(entry["aspectRatio"_L1]["width"_L1].toInt(), 30);
    QCOMPARE(entry["aspectRatio"_L1]["height"_L1].toInt(), 20);
    QCOMPARE(sent->attachments.size(), 1);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::aFailedUploadPublishesNothing()
{
    SendDesk desk;
    Reply illustrated = reply();
    illustrated.attachments = {desk.picture(QImage(8, 8, QImage::Format_RGB32), "png", {})};
    desk.expectParent();
    desk.procedure(uploadBlob).drop(FakeTransport::MayHaveArrived::Yes);
    const auto sent = waitFor(desk.sending.send(illustrated));
    QVERIFY(!sent.ok());
    QVERIFY(!sent.error().mayHaveArrived);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::changedFilesAreRefused()
{
    SendDesk desk;
    Reply illustrated = reply();
    illustrated.attachments = {desk.picture(QImage(8, 8, QImage::Format_RGB32), "png", {})};
    desk.picture(QImage(9, 9, QImage::Format_RGB32), "png", {});
    desk.expectParent();
    const auto sent = waitFor(desk.sending.send(illustrated));
    QVERIFY(!sent.ok());
    QCOMPARE(sent.error().kind, ErrorKind::Refused);
    QVERIFY(desk.http.verify());
}

void TestBlueskySend::picturesLoseTheirMetadata()
{
    SendDesk desk;
    const QString path = desk.folder.filePath(u"door.jpg"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sidewaysJpeg());
    file.close();
    QVERIFY(sidewaysJpeg().contains("GPS 45.4642N"));
    const auto prepared = prepareImage(SendDesk::attach(path, {}));
    QVERIFY(prepared.ok());
    // Upright, and nothing of where it was taken.
    QCOMPARE(prepared->size, QSize(20, 40));
    QVERIFY(!prepared->bytes.contains("45.4642N"));
    QVERIFY(!prepared->bytes.contains("Exif"));
    QCOMPARE(QImage::fromData(prepared->bytes).size(), QSize(20, 40));

    QImage image(10, 10, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    image.setText(u"Author"_s, u"Giulia of Via Roma 1"_s);
    const auto clear = prepareImage(desk.picture(image, "png", {}));
    QVERIFY(clear.ok());
    QCOMPARE(clear->mediaType, u"image/png"_s);
    QVERIFY(!clear->bytes.contains("Giulia"));
    QVERIFY(QImage::fromData(clear->bytes).textKeys().isEmpty());
    QVERIFY(QImage::fromData(clear->bytes).hasAlphaChannel());
    QCOMPARE(qAlpha(QImage::fromData(clear->bytes).pixel(5, 5)), 0);
    QCOMPARE(*prepareImage(desk.picture(image, "png", {})), *clear);
}

void TestBlueskySend::picturesAreMadeToFit()
{
    SendDesk desk;
    const auto prepared = prepareImage(desk.picture(noise(1600), "png", {}));
    QVERIFY(prepared.ok());
    QVERIFY(prepared->bytes.size() <= MaximumImageBytes);
    QCOMPARE(QImage::fromData(prepared->bytes).size(), prepared->size);
    QCOMPARE(prepared->size.width(), prepared->size.height());
    QCOMPARE(prepared->mediaType, u"image/jpeg"_s);

    // Screenshots have an alpha channel that nothing uses; as JPEG they need not shrink as much.
    const auto screenshot =
        prepareImage(desk.picture(noise(900).convertToFormat(QImage::Format_ARGB32), "png", {}));
    QVERIFY(screenshot.ok());
    QCOMPARE(screenshot->mediaType, u"image/jpeg"_s);
    QCOMPARE(screenshot->size, QSize(900, 900));
}

void TestBlueskySend::onlyPicturesAreTaken_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("complaint");
    const QString none;
    QTest::newRow("text") << QByteArray("Hello") << none;
    QTest::newRow("drawing") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << none;
    QTest::newRow("cut off") << QByteArray("\xff\xd8\xff\xe0\0\x10JFIF", 10)
                             << u"JPEG datastream contains no image"_s;
    QTest::newRow("empty") << QByteArray() << none;
    QTest::newRow("another kind of picture") << QByteArray("GIF89a\x01\0\x01\0\0\0\0;", 14) << none;
}

void TestBlueskySend::onlyPicturesAreTaken()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, complaint);
    SendDesk desk;
    const QString path = desk.folder.filePath(u"file.png"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    if (!complaint.isEmpty())
        QTest::ignoreMessage(QtWarningMsg, qPrintable(complaint));
    const auto prepared = prepareImage(SendDesk::attach(path, {}));
    QVERIFY(!prepared.ok());
    QCOMPARE(prepared.error().kind, ErrorKind::Refused);
}

void TestBlueskySend::claimsAreNotBelieved_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("PNG") << pngThatClaims(30'000, 30'000);
    QTest::newRow("PNG above what Qt takes") << pngThatClaims(9'000, 9'000);
    QTest::newRow("all that PNG allows") << pngThatClaims(1'000'000, 1'000'000);
    QTest::newRow("JPEG") << jpegThatClaims(60'000, 60'000);
    if (imageTypes().contains(u"image/webp"_s))
        QTest::newRow("WebP") << smallWebP().replace(21, 4, "\xff\xff\xff\x1f", 4);
}

void TestBlueskySend::claimsAreNotBelieved()
{
    QFETCH(QByteArray, content);
    SendDesk desk;
    QFile file(desk.folder.filePath(u"file.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    const auto prepared = prepareImage(SendDesk::attach(file.fileName(), {}));
    QVERIFY(!prepared.ok());
    QCOMPARE(prepared.error().kind, ErrorKind::Refused);
    QCOMPARE(prepared.error().message, u"A picture of this reply is too large."_s);
}

void TestBlueskySend::largePhotographsAreTaken()
{
    SendDesk desk;
    QImage image(8000, 5000, QImage::Format_RGB888);
    image.fill(Qt::red);
    const auto prepared = prepareImage(desk.picture(image, "jpeg", {}));
    QVERIFY(prepared.ok());
    QCOMPARE(prepared->size, QSize(4000, 2500));
    QCOMPARE(QImage::fromData(prepared->bytes).size(), prepared->size);
}

void TestBlueskySend::picturesInWebP()
{
    SendDesk desk;
    QFile file(desk.folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(smallWebP());
    file.close();
    const auto prepared = prepareImage(SendDesk::attach(file.fileName(), {}));
    // What is promised is what can be read, and nothing else.
    QCOMPARE(prepared.ok(), imageTypes().contains(u"image/webp"_s));
    if (!prepared)
        QSKIP("Qt's plugin for WebP is not installed");
    QCOMPARE(prepared->mediaType, u"image/png"_s);
    QCOMPARE(prepared->size, QSize(8, 4));
    QCOMPARE(QImage::fromData(prepared->bytes).pixelColor(7, 3).alpha(), 128);
}

SPORTELLO_TEST(TestBlueskySend)
#include "test_blueskysend.moc"
