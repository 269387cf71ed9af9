// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/csv.h"
#include "domain/mbox.h"
#include "historyscene.h"
#include "services/exports.h"
#include "storage/auditlog.h"
#include "storage/handletable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <csignal>
#include <memory>
#include <sys/resource.h>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Files that other programs read.
class TestExports : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : made(makeHistory(store, 11, 14))
            , exports(store.store(), store.clock())
        {
        }
        ExportRequest request(ExportFormat format)
        {
            ExportRequest request;
            request.format = format;
            request.path = folder.filePath(u"out."_s + exportSuffix(format));
            request.agent = made.agent.id;
            return request;
        }
        QByteArray read() const
        {
            const QStringList files = QDir(folder.path()).entryList(QDir::Files | QDir::Hidden);
            if (files.size() != 1)
                return "not one file: " + files.join(u", "_s).toUtf8();
            QFile file(folder.filePath(files.first()));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
        }

        TestStore store;
        MadeHistory made;
        Exports exports;
        QTemporaryDir folder;
    };

    static QList<QByteArray> unquoted(const QByteArray &mbox)
    {
        QList<QByteArray> entries;
        const QList<QByteArray> lines = mbox.split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith("From ")) {
                entries.append(QByteArray());
                continue;
            }
            if (!entries.isEmpty())
                entries.last() +=
                    (line.startsWith(">") && line.contains("From ") ? line.mid(1) : line) + '\n';
        }
        return entries;
    }

private Q_SLOTS:
    void everyMessageIsARow()
    {
        Scene scene;
        const auto written = waitFor(scene.exports.write(scene.request(ExportFormat::Csv)));
        QVERIFY2(written.ok(), written ? "" : qPrintable(written.error().message));
        QCOMPARE(written->messages, int(scene.made.messages.size()));
        QCOMPARE(written->conversations, int(scene.made.conversations.size()));
        const QByteArray bytes = scene.read();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        const CsvTable table = readCsv(QString::fromUtf8(bytes.sliced(3)));
        QCOMPARE(table.rows.size(), scene.made.messages.size() + 1);
        const QStringList names = table.rows.first().fields;
        const qsizetype text = names.indexOf(u"text"_s);
        const qsizetype remote = names.indexOf(u"remote_id"_s);
        QHash<QString, QString> texts;
        for (const CsvRow &row : table.rows.sliced(1)) {
            QCOMPARE(row.fields.size(), names.size());
            for (const QString &field : row.fields)
                QVERIFY2(field.isEmpty() || !u"=+-@\t\r"_s.contains(field.front()),
                         qPrintable(field));
            texts.insert(row.fields.at(remote), row.fields.at(text));
        }
        for (const Message &message : std::as_const(scene.made.messages))
            QCOMPARE(withoutFormulaGuard(texts.value(message.remoteId)), message.text.text);
        ExportRequest plain = scene.request(ExportFormat::Csv);
        plain.byteOrderMark = false;
        QVERIFY(waitFor(scene.exports.write(plain)).ok());
        QVERIFY(scene.read().startsWith("conversation,"));
    }

    void everyMessageIsAMail()
    {
        Scene scene;
        QVERIFY(waitFor(scene.exports.write(scene.request(ExportFormat::Mbox))).ok());
        const QList<QByteArray> mails = unquoted(scene.read());
        QCOMPARE(mails.size(), scene.made.messages.size());
        QSet<QByteArray> ids;
        int answers = 0;
        for (const QByteArray &mail : mails) {
            const qsizetype body = mail.indexOf("\n\n");
            QVERIFY(body > 0);
            const QByteArray head = mail.left(body + 1);
            // Nothing that somebody wrote begins a header of its own.
            QVERIFY(!head.contains("\nX-Injected"));
            QVERIFY(!head.contains("\nBcc"));
            QCOMPARE(head.count("\nMessage-ID: "), 1);
            QVERIFY(head.contains("\nX-Sportello-Audience: "));
            for (const QByteArray &line : head.split('\n')) {
                QVERIFY2(line.size() <= 998, line.constData());
                for (const char c : line)
                    QVERIFY(uchar(c) >= 0x20 && uchar(c) < 0x7f);
            }
            const qsizetype id = head.indexOf("Message-ID: ") + 12;
            ids.insert(head.sliced(id, head.indexOf('\n', id) - id));
        }
        QCOMPARE(ids.size(), mails.size());
        for (const QByteArray &mail : mails) {
            const qsizetype at = mail.indexOf("In-Reply-To: ");
            if (at < 0)
                continue;
            const qsizetype id = at + 13;
            QVERIFY(ids.contains(mail.sliced(id, mail.indexOf('\n', id) - id)));
            ++answers;
        }
        QVERIFY(answers > 10);
    }

    void linesThatBeginWithFromAreQuoted()
    {
        Mail mail;
        mail.id = mailId(u"mastodon"_s, u"https://social.example"_s, u"1"_s);
        mail.text = u"From me\n>From you\n>>From them\nfrom nobody\nA = B \n"_s;
        mail.from = {u"Zoë \"Z\" <x@y.example>"_s, u"no address"_s, u"bluesky"_s};
        const QByteArray entry = mboxEntry(mail);
        QVERIFY(entry.contains("\n>From me\n>>From you\n>>>From them\nfrom nobody\nA =3D B=20\n"));
        QVERIFY(entry.contains("<no=20address@bluesky.invalid>"));
        QVERIFY(entry.contains("\nFrom: =?UTF-8?B?"));
        QVERIFY(entry.endsWith("\n\n"));
    }

    void onlyWhatWasAskedFor()
    {
        Scene scene;
        ExportRequest one = scene.request(ExportFormat::JsonLines);
        one.scope = ExportRequest::Scope::Conversation;
        one.conversation = scene.made.conversations.first().id;
        QVERIFY(waitFor(scene.exports.write(one)).ok());
        const QByteArray bytes = scene.read();
        int conversations = 0;
        for (const QByteArray &line : bytes.split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            const QString type = object.value(u"type"_s).toString();
            conversations += type == u"conversation"_s ? 1 : 0;
            if (type == u"message"_s || type == u"note"_s)
                QCOMPARE(object.value(u"conversation"_s).toString(), one.conversation.toString());
            QVERIFY(type != u"fact"_s && type != u"hold"_s);
        }
        QCOMPARE(conversations, 1);

        ExportRequest person = scene.request(ExportFormat::Csv);
        person.scope = ExportRequest::Scope::Person;
        person.contact = scene.made.handles.first().contact;
        QVERIFY(QFile::remove(one.path));
        QVERIFY(waitFor(scene.exports.write(person)).ok());
        int theirs = 0;
        for (const Message &message : std::as_const(scene.made.messages)) {
            for (const Conversation &conversation : std::as_const(scene.made.conversations))
                theirs += conversation.id == message.conversation
                        && conversation.handle == scene.made.handles.first().id
                    ? 1
                    : 0;
        }
        QCOMPARE(readCsv(QString::fromUtf8(scene.read())).rows.size(), qsizetype(theirs) + 1);

        ExportRequest query = scene.request(ExportFormat::Csv);
        query.scope = ExportRequest::Scope::Query;
        query.query.query = parseQuery(u"network:bluesky"_s).query;
        QVERIFY(waitFor(scene.exports.write(query)).ok());
        QVERIFY(!scene.read().contains(",mastodon,"));

        ExportRequest nobody = scene.request(ExportFormat::Csv);
        nobody.scope = ExportRequest::Scope::Conversation;
        nobody.conversation = ConversationId::make();
        const auto none = waitFor(scene.exports.write(nobody));
        QCOMPARE(none.error().kind, ErrorKind::NotFound);
    }

    void whoTookWhatIsWrittenDownAndNothingElse()
    {
        Scene scene;
        ExportRequest request = scene.request(ExportFormat::Csv);
        request.scope = ExportRequest::Scope::Query;
        request.query.query = parseQuery(u"\"la camera\""_s).query;
        QVERIFY(waitFor(scene.exports.write(request)).ok());
        const auto detail = scene.store.team([&](TeamDatabase &db) -> QString {
            Statement select = db.statement(
                u"SELECT detail, agent_id FROM audit_event WHERE kind = 'history.exported'"_s);
            if (!select.exec() || !select.next())
                return u"none"_s;
            return select.text(1) == scene.made.agent.id.key() ? select.text(0) : u"nobody"_s;
        });
        QVERIFY2(detail->startsWith(u"scope=query format=csv messages="_s), qPrintable(*detail));
        QVERIFY(!detail->contains(u"camera"_s));
    }

    void cancelledLeavesNothing()
    {
        Scene scene;
        // What is there stays when its successor is not finished.
        QFile old(scene.folder.filePath(u"out.csv"_s));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        bool cancelled = false;
        connect(&scene.exports, &Exports::progressed, this, [&] {
            cancelled = true;
            scene.exports.cancel();
        });
        const auto written = waitFor(scene.exports.write(scene.request(ExportFormat::Csv)));
        QVERIFY(cancelled);
        QCOMPARE(written.error().kind, ErrorKind::Cancelled);
        QCOMPARE(scene.read(), QByteArray("old"));
        QVERIFY(!scene.exports.isWorking());
    }

    void aFullDiskIsToldAndLeavesNothing()
    {
        Scene scene;
        // As a disk that takes no more than this.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit little{2000, before.rlim_max};
        const bool isOwnFile = !isSqlite();
        if (!isOwnFile)
            QSKIP("The database would hit the same limit.");
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto written = waitFor(scene.exports.write(scene.request(ExportFormat::Csv)));
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written.ok());
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        QVERIFY(written.error().message.contains(u"out.csv"_s));
        QVERIFY(QDir(scene.folder.path()).isEmpty());
    }

    void aFolderThatIsNotThereIsTold()
    {
        Scene scene;
        ExportRequest request = scene.request(ExportFormat::Mbox);
        request.path = scene.folder.filePath(u"nowhere/out.mbox"_s);
        const auto written = waitFor(scene.exports.write(request));
        QCOMPARE(written.error().kind, ErrorKind::Storage);
        ExportRequest pdf = scene.request(ExportFormat::Pdf);
        QCOMPARE(waitFor(scene.exports.write(pdf)).error().kind, ErrorKind::Refused);
        QVERIFY(QDir(scene.folder.path()).isEmpty());
    }

    void aReportNamesWhatWasPromised()
    {
        Scene scene;
        auto paragraphs = std::make_shared<QStringList>();
        struct Report final : ExportReport
        {
            explicit Report(std::shared_ptr<QStringList> into)
                : written(std::move(into))
            {
            }
            void add(const QString &head, const QString &text, bool) override
            {
                written->append(head + u'|' + text);
            }
            bool end() override { return true; }
            std::shared_ptr<QStringList> written;
        };
        scene.exports.setReports([paragraphs](QIODevice &, const QString &) {
            return std::make_unique<Report>(paragraphs);
        });
        const auto handle = scene.store.team([&scene](TeamDatabase &database) {
            return HandleTable(database).find(scene.made.conversations.first().handle);
        });
        QVERIFY(handle.ok() && *handle);
        ExportRequest request = scene.request(ExportFormat::Pdf);
        request.scope = ExportRequest::Scope::Conversation;
        request.conversation = scene.made.conversations.first().id;
        const auto promises = [&paragraphs] {
            return paragraphs->filter(u"We will call you back"_s)
                .filter(QRegularExpression(u"^Promise · "_s));
        };
        QVERIFY(waitFor(scene.exports.write(request)).ok());
        QCOMPARE(promises().size(), 2);
        QCOMPARE(promises().filter(u"\nNobody has said that it was kept."_s).size(), 1);
        QCOMPARE(promises().filter(u"\nKept on "_s).size(), 1);
        QCOMPARE(promises().filter(u"\nUntil "_s).size(), 2);
        // Under the conversation's title, and once.
        QVERIFY(paragraphs->indexOf(promises().first()) < 4);
        // The same in everything that a person gets.
        paragraphs->clear();
        request.scope = ExportRequest::Scope::Person;
        request.contact = (*handle)->contact;
        QVERIFY(waitFor(scene.exports.write(request)).ok());
        QCOMPARE(promises().size(), 2);
    }

    void onlyItsOwnerCanReadIt()
    {
        Scene scene;
        const ExportRequest request = scene.request(ExportFormat::JsonLines);
        QVERIFY(waitFor(scene.exports.write(request)).ok());
        QCOMPARE(QFileInfo(request.path).permissions()
                     & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup),
                 QFile::Permissions());
    }

    /// What arrives while it is written does not break the file.
    void staysWholeWhileMessagesArrive()
    {
        Scene scene;
        int arrived = 0;
        connect(&scene.exports, &Exports::progressed, this, [&] {
            if (++arrived > 20)
                return;
            scene.store.store().run([](TeamDatabase &db) -> Result<Done> {
                const Conversation conversation = aConversation().in(db);
                aMessage().of(conversation).in(db);
                return Done{};
            });
        });
        const ExportRequest request = scene.request(ExportFormat::JsonLines);
        QVERIFY(waitFor(scene.exports.write(request)).ok());
        QVERIFY(arrived > 0);
        QSet<QString> conversations;
        for (const QByteArray &line : scene.read().split('\n')) {
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object.value(u"type"_s) == u"conversation"_s)
                conversations.insert(object.value(u"id"_s).toString());
            if (object.value(u"type"_s) == u"message"_s)
                QVERIFY(conversations.contains(object.value(u"conversation"_s).toString()));
        }
    }
};

SPORTELLO_TEST(TestExports)
#include "test_exports.moc"
