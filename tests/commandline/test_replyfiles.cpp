// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "commandrunner.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QString guest = u"giulia_r@practice.example"_s;
const QByteArray whereItWasTaken("45.4384 N");

QByteArray chunk(const char *type, const QByteArray &body)
{
    return QByteArray("\0\0\0", 3) + char(body.size()) + type + body + "crc ";
}

/// With a place in it that must not get out.
QByteArray picture(const QByteArray &pixels = "pixels")
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + chunk("IHDR", "head")
        + chunk("tEXt", whereItWasTaken) + chunk("IDAT", pixels) + chunk("IEND", {});
}

QByteArray everything(const QString &folder)
{
    QByteArray data;
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder + u'/' + name);
        if (file.open(QIODevice::ReadOnly))
            data += file.readAll();
    }
    return data;
}

} // namespace

/// `reply --attach`: nothing goes out that was not checked.
class TestReplyFiles : public TestCase
{
    Q_OBJECT

    QString put(const QString &name, const QByteArray &data)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }
    static QStringList reply(const QJsonObject &conversation, const QStringList &more)
    {
        return QStringList{u"reply"_s,    conversation.value(u"conversation"_s).toString(),
                           u"--public"_s, u"--undo-seconds"_s,
                           u"0"_s,        u"--wait"_s,
                           u"3600"_s,     u"--json"_s}
        + more;
    }
    static QStringList text(const QString &words) { return {u"--text"_s, words}; }
    static QStringList described(const QString &path, const QString &words)
    {
        return {u"--attach"_s, path, u"--describe"_s, words};
    }
    static QStringList undescribed(const QString &path)
    {
        return {u"--attach"_s, path, u"--without-description"_s};
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void goWithTheReplyButNotWhatTheyTell()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(guest, u"public"_s);
        const CommandOutcome outcome = runner.run(
            reply(conversation,
                  text(u"Here it is."_s)
                      + described(put(u"room.png"_s, picture()), u"The room with its balcony"_s)));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
        QCOMPARE(outcome.line().value(u"state"_s).toString(), u"sent"_s);
        const QByteArray copies = everything(runner.profile() + u"/attachments"_s);
        QVERIFY(copies.contains("pixels"));
        QVERIFY(!copies.contains(whereItWasTaken));
    }

    void eachHasWhatIsSaidBehindIt()
    {
        CommandRunner runner;
        runner.world().capabilities.features |= Feature::Media;
        runner.world().capabilities.features |= Feature::MediaText;
        runner.world().customerWrites(u"giulia"_s, u"Which rooms?"_s);
        QVERIFY(runner.useFake());
        const QString first = put(u"first.png"_s, picture("one"));
        const QString second = put(u"second.png"_s, picture("two"));
        const QString third = put(u"third.png"_s, picture("three"));
        const CommandOutcome outcome = runner.run(
            reply(runner.json({u"list"_s}).first(),
                  described(first, u"The room"_s) + text(u"These."_s) + undescribed(second)
                      + described(third, u"--without-description"_s)));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
        const QList<OutgoingAttachment> files = runner.world().published().last().reply.attachments;
        QCOMPARE(files.size(), 3);
        QCOMPARE(files.at(0).description, u"The room"_s);
        QVERIFY(!files.at(0).undescribed);
        QCOMPARE(files.at(0).mediaType, u"image/png"_s);
        QCOMPARE(files.at(1).description, QString());
        // What looks like an option is a text where one is wanted.
        QCOMPARE(files.at(2).description, u"--without-description"_s);
        QVERIFY(files.at(0).path.startsWith(runner.profile()));
    }

    void mayBeAllThatIsSaid()
    {
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(guest, u"public"_s);
        const QStringList file = undescribed(put(u"room.png"_s, picture()));
        const CommandOutcome outcome = runner.run(reply(conversation, file));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
        QCOMPARE(runner.run(reply(conversation, file + QStringList{u"--thread"_s})).code, 0);
    }

    void oneThatFailsKeepsTheReplyBack_data()
    {
        const QString room = put(u"room.png"_s, picture());
        const QString note = put(u"note.txt"_s, "Room 12, safe code 4711");
        const QString large = put(u"large.pdf"_s, "%PDF-1.4\n" + QByteArray(9'000'000, 'x'));
        const QString broken = put(u"broken.png"_s, picture().left(20));
        const QString none = put(u"none.png"_s, {});
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("not there")
            << undescribed(m_folder.filePath(u"gone.png"_s)) << u"“gone.png” is not there."_s;
        QTest::newRow("a folder") << undescribed(m_folder.path()) << u"is not a file."_s;
        QTest::newRow("empty") << undescribed(none) << u"“none.png” is empty."_s;
        QTest::newRow("broken") << undescribed(broken) << u"“broken.png” is a picture that"_s;
        QTest::newRow("not described")
            << QStringList{u"--attach"_s, room} << u"“room.png”: Describe what can be seen"_s;
        QTest::newRow("not described: how") << QStringList{u"--attach"_s, room} << u"--describe"_s;
        QTest::newRow("one of two not described") << described(room, u"The room"_s)
                + QStringList{u"--attach"_s, room} << u"--without-description"_s;
        QTest::newRow("described at length")
            << described(room, QString(1501, u'x')) << u"1 character(s) too long"_s;
        QTest::newRow("wrong kind")
            << undescribed(note) << u"“note.txt”: Practice takes no files of this kind"_s;
        QTest::newRow("too large") << undescribed(large) << u"“large.pdf”: Too large"_s;
        QTest::newRow("too many") << undescribed(room) + undescribed(room) + undescribed(room)
                + undescribed(room) + undescribed(room)
                                  << u"at most 4 file"_s;
        QTest::newRow("the second")
            << described(room, u"The room"_s) + undescribed(note) << u"“note.txt”"_s;
    }

    void oneThatFailsKeepsTheReplyBack()
    {
        QFETCH(QStringList, files);
        QFETCH(QString, sentence);
        CommandRunner runner;
        QVERIFY(runner.usePractice());
        const QJsonObject conversation = runner.conversation(guest, u"public"_s);
        const QString id = conversation.value(u"conversation"_s).toString();
        const qsizetype before = runner.json({u"show"_s, id}).size();
        const CommandOutcome outcome =
            runner.run(reply(conversation, text(u"Here it is."_s) + files));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(sentence), qPrintable(outcome.errors));
        QVERIFY2(outcome.errors.contains(u"Nothing was sent."_s), qPrintable(outcome.errors));
        QCOMPARE(outcome.output, QString());
        QVERIFY(runner.json({u"outbox"_s}).isEmpty());
        QCOMPARE(runner.json({u"show"_s, id}).size(), before);
    }

    void aThreadHasThemInItsFirstPart()
    {
        CommandRunner runner;
        runner.world().capabilities.features |= Feature::Media;
        runner.world().capabilities.limits = {
            {Audience::Public, {.limits = {{Limit::Unit::Graphemes, 60}}, .prefix = {}}}};
        runner.world().customerWrites(u"giulia"_s, u"Which rooms?"_s);
        QVERIFY(runner.useFake());
        const CommandOutcome outcome = runner.run(
            reply(runner.json({u"list"_s}).first(),
                  text(u"The room looks onto the garden. It has a balcony and two beds. "
                       u"Breakfast is from seven to ten."_s)
                      + undescribed(put(u"room.png"_s, picture())) + QStringList{u"--thread"_s}));
        QVERIFY2(outcome.code == 0, qPrintable(outcome.errors));
        QVERIFY(runner.world().published().size() > 1);
        QCOMPARE(runner.world().published().first().reply.attachments.size(), 1);
        QCOMPARE(runner.world().published().last().reply.attachments.size(), 0);
    }

    void wrongUsageEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("nothing before it") << QStringList{u"--describe"_s, u"A room"_s};
        QTest::newRow("in front") << QStringList{u"--without-description"_s, u"--attach"_s, u"x"_s};
        QTest::newRow("both") << described(u"x"_s, u"A room"_s)
                + QStringList{u"--without-description"_s};
        QTest::newRow("twice") << described(u"x"_s, u"A room"_s)
                + QStringList{u"--describe"_s, u"A bed"_s};
        QTest::newRow("described with nothing") << described(u"x"_s, u" "_s);
    }

    void wrongUsageEndsWithTwo()
    {
        QFETCH(QStringList, options);
        CommandRunner runner;
        const CommandOutcome outcome = runner.run(
            QStringList{u"reply"_s, u"x"_s, u"--public"_s, u"--text"_s, u"y"_s} + options);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.errors.contains(u"Usage: sportello"_s));
        QVERIFY2(!QFileInfo::exists(runner.profile()), "a wrong command made a profile");
    }
};

SPORTELLO_TEST(TestReplyFiles)
#include "test_replyfiles.moc"
