// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/attachments.h"
#include "support/builders.h"
#include "support/servicedesk.h"
#include "support/testcase.h"
#include "support/wait.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray pngHead("\x89PNG\r\n\x1a\n", 8);

QByteArray chunk(const char *type, const QByteArray &body)
{
    return QByteArray("\0\0\0", 3) + char(body.size()) + type + body + "crc ";
}

/// With a place in it that must not get out.
QByteArray picture(const QByteArray &pixels = "pixels")
{
    return pngHead + chunk("IHDR", "head") + chunk("tEXt", "45.4384 N") + chunk("IDAT", pixels)
        + chunk("IEND", {});
}

QString hashOf(const QByteArray &data)
{
    return QString::fromLatin1(QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex());
}

/// A conversation, a folder to attach from, and the service on a profile's folder.
struct Scene
{
    Scene()
        : desk({&server})
        , account(desk.connect(server))
        , files(desk.store, desk.store.clock(), folder.filePath(u"profile/attachments"_s))
    {
        QDir(folder.path()).mkpath(u"profile"_s);
        server.capabilities.features |= Feature::Media;
        server.capabilities.features |= Feature::MediaText;
        server.customerWrites(u"giulia"_s, u"Avete una foto?"_s, testNow - 10min);
        desk.sync();
        giulia = desk.conversationWith(u"giulia"_s);
    }

    QString put(const QString &name, const QByteArray &data)
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QStringList copies() const
    {
        return QDir(folder.filePath(u"profile/attachments"_s))
            .entryList(QDir::Files | QDir::Hidden);
    }
    NewReply reply(const QList<OutgoingAttachment> &attachments, const QString &text = u"Eccola"_s)
    {
        NewReply reply;
        reply.conversation = giulia.id;
        reply.account = account.id;
        reply.text = text;
        reply.attachments = attachments;
        reply.basisRevision = giulia.revision;
        reply.undoWindow = 10s;
        reply.agent = desk.agent.id;
        return reply;
    }
    Draft draft(const QList<OutgoingAttachment> &attachments)
    {
        Draft draft;
        draft.conversation = giulia.id;
        draft.account = account.id;
        draft.attachments = attachments;
        return draft;
    }

    QTemporaryDir folder;
    ScriptedServer server;
    ServiceDesk desk;
    Account account;
    Attachments files;
    ConversationSummary giulia;
};

} // namespace

/// Files on their way into a reply and out.
class TestAttachments final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsCopiedWithoutWhatItTells()
    {
        Scene scene;
        const QString path = scene.put(u"camera.dat"_s, picture());
        const Result<OutgoingAttachment> added = waitFor(scene.files.add(path));
        QVERIFY(added);
        QCOMPARE(added->name, u"camera.dat"_s);
        // What it is says its content, not its name.
        QCOMPARE(added->mediaType, u"image/png"_s);
        QFile copy(added->path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        const QByteArray kept = copy.readAll();
        QVERIFY(!kept.contains("45.4384"));
        QCOMPARE(kept.size(), added->bytes);
        QCOMPARE(hashOf(kept), added->sha256);
        QCOMPARE(QFileInfo(copy).permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(!added->path.contains(u"camera"_s));
        // Whatever becomes of the file itself.
        QVERIFY(QFile::remove(path));
        QVERIFY(Attachments::isThere(*added));
        copy.close();
        QVERIFY(QFile::resize(added->path, 3));
        QVERIFY(!Attachments::isThere(*added));
    }

    void whatCannotBeAttachedIsSaid()
    {
        Scene scene;
        const QString broken = scene.put(u"broken.png"_s, picture().left(40));
        const QString empty = scene.put(u"empty.txt"_s, {});
        for (const QString &path :
             {broken, empty, scene.folder.path(), scene.folder.filePath(u"nowhere.png"_s)}) {
            const Result<OutgoingAttachment> added = waitFor(scene.files.add(path));
            QVERIFY(!added);
            QCOMPARE(added.error().kind, ErrorKind::Refused);
            QVERIFY(added.error().message.contains(QFileInfo(path).fileName()));
        }
        QCOMPARE(scene.copies(), QStringList());
    }

    void aCannedFileIsTheOneThatWasPutThere()
    {
        Scene scene;
        const QString path = scene.put(u"map.png"_s, picture());
        Result<CannedAttachment> canned = waitFor(scene.files.describe(path));
        QVERIFY(canned);
        QCOMPARE(canned->sha256, hashOf(picture()));
        canned->description = u"The way to us"_s;
        const Result<OutgoingAttachment> added = waitFor(scene.files.addCanned(*canned));
        QVERIFY(added);
        QCOMPARE(added->description, u"The way to us"_s);

        scene.put(u"map.png"_s, picture("changed"));
        const Result<OutgoingAttachment> changed = waitFor(scene.files.addCanned(*canned));
        QVERIFY(!changed && changed.error().message.contains(u"map.png"_s));
        QFile::remove(path);
        QVERIFY(!waitFor(scene.files.addCanned(*canned)));
    }

    void copiesGoWhenNothingNeedsThem()
    {
        Scene scene;
        const Result<OutgoingAttachment> added =
            waitFor(scene.files.addData(picture(), u"Picture.png"_s));
        QVERIFY(added);
        // Not named by a draft yet.
        QVERIFY(waitFor(scene.files.clean()));
        QVERIFY(Attachments::isThere(*added));
        scene.desk.drafts->edit(scene.draft({*added}));
        scene.desk.pass(10s);
        QVERIFY(Attachments::isThere(*added));

        const Result<OutboxId> id = waitFor(scene.desk.outbox->enqueue(scene.reply({*added})));
        QVERIFY(!id);
        OutgoingAttachment described = *added;
        described.description = u"A room"_s;
        const Result<OutboxId> kept = waitFor(scene.desk.outbox->enqueue(scene.reply({described})));
        QVERIFY2(kept, qPrintable(kept ? QString() : kept.error().message));
        scene.desk.pass(8s);
        QVERIFY(Attachments::isThere(*added));
        scene.desk.pass(20s);
        QCOMPARE(scene.desk.item(*kept).state, OutboxState::Sent);
        QTRY_COMPARE(scene.copies(), QStringList());
    }

    void whatIsTakenBackBringsItsFiles()
    {
        Scene scene;
        Result<OutgoingAttachment> one = waitFor(scene.files.addData(picture("1"), u"1.png"_s));
        Result<OutgoingAttachment> two = waitFor(scene.files.addData(picture("2"), u"2.png"_s));
        QVERIFY(one && two);
        one->undescribed = true;
        two->description = u"Two"_s;
        const Result<OutboxId> id = waitFor(scene.desk.outbox->enqueue(scene.reply({*one, *two})));
        QVERIFY(id);
        // Something was begun meanwhile.
        Result<OutgoingAttachment> third = waitFor(scene.files.addData(picture("3"), u"3.png"_s));
        scene.desk.drafts->edit(scene.draft({*third}));
        QVERIFY(waitFor(scene.desk.drafts->flush()));
        QVERIFY(waitFor(scene.desk.outbox->undo(*id)));
        const auto draft = waitFor(scene.desk.drafts->find(scene.giulia.id, Audience::Public));
        QVERIFY(draft && *draft);
        QCOMPARE((**draft).text, u"Eccola"_s);
        QCOMPARE((**draft).attachments, (QList{*one, *two, *third}));
        scene.desk.pass(20s);
        for (const OutgoingAttachment &file : (**draft).attachments)
            QVERIFY(Attachments::isThere(file));
    }

    void picturesGoWithoutText()
    {
        Scene scene;
        Result<OutgoingAttachment> one = waitFor(scene.files.addData(picture(), u"1.png"_s));
        one->undescribed = true;
        const Result<OutboxId> id = waitFor(scene.desk.outbox->enqueue(scene.reply({*one}, {})));
        QVERIFY(id);
        scene.desk.pass(30s);
        QCOMPARE(scene.desk.item(*id).state, OutboxState::Sent);
        QCOMPARE(scene.server.replies.last().attachments, QList{*one});
    }

    void theLimitsHoldAgainWhenItIsSent()
    {
        Scene scene;
        Result<OutgoingAttachment> one = waitFor(scene.files.addData(picture(), u"1.png"_s));
        one->undescribed = true;
        scene.server.capabilities.mediaTypes = {u"image/gif"_s};
        const Result<OutboxId> id = waitFor(scene.desk.outbox->enqueue(scene.reply({*one})));
        QVERIFY(!id);
        QCOMPARE(id.error().kind, ErrorKind::Refused);
        QVERIFY(id.error().message.contains(u"1.png"_s));
        QVERIFY(scene.server.replies.isEmpty());
    }

    void aFailedUploadIsNoReplyWithoutIt_data()
    {
        QTest::addColumn<SendFate>("fate");
        QTest::newRow("refused") << SendFate::Refused;
        QTest::newRow("offline") << SendFate::Offline;
        QTest::newRow("not known") << SendFate::LostUnanswered;
    }
    void aFailedUploadIsNoReplyWithoutIt()
    {
        QFETCH(const SendFate, fate);
        Scene scene;
        Result<OutgoingAttachment> one = waitFor(scene.files.addData(picture(), u"1.png"_s));
        one->undescribed = true;
        scene.server.fates = {fate};
        const Result<OutboxId> id = waitFor(scene.desk.outbox->enqueue(scene.reply({*one})));
        QVERIFY(id);
        scene.desk.pass(15s);
        // Whatever the outbox does about it, the files are part of it and are kept for it.
        const OutboxItem item = scene.desk.item(*id);
        QCOMPARE(item.attachments, QList{*one});
        if (item.state != OutboxState::Sent)
            QVERIFY(Attachments::isThere(*one));
        for (const Reply &reply : std::as_const(scene.server.replies))
            QCOMPARE(reply.attachments, QList{*one});
    }
};

SPORTELLO_TEST(TestAttachments)
#include "test_attachments.moc"
