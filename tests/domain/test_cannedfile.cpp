// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedimport/cannedfile.h"
#include "domain/cannedimport/foreigntemplate.h"
#include "domain/cannedimport/importedtext.h"
#include "domain/cannedjson.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(DOMAIN_FIXTURES "/canned/") + name);
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(name + u" is missing"_s), __FILE__, __LINE__);
    return file.readAll();
}

CannedFile readFixture(const QString &name, std::optional<CannedSystem> system = {})
{
    const Result<CannedFile> file = readCannedFile(fixture(name), {system, {}});
    if (!file) {
        QTest::qFail(qPrintable(file.error().message), __FILE__, __LINE__);
        return {};
    }
    return *file;
}

QString textOf(const CannedFile &file, qsizetype index)
{
    return file.replies.value(index).reply.texts.value(0).text;
}

QStringList converted(const QString &text, CannedSystem system)
{
    QStringList warnings;
    const QString result = withOurPlaceholders(text, system, warnings);
    return QStringList{result} + warnings;
}

/// Everything that was said about a file, in one text.
QString everythingSaid(const CannedFile &file)
{
    QStringList said = file.warnings;
    for (const ImportedReply &reply : file.replies)
        said += reply.warnings;
    return said.join(u'\n');
}

bool isSentence(const QString &text)
{
    const bool begins =
        !text.isEmpty() && (text.front().isUpper() || QStringView(u"“{").contains(text.front()));
    return begins && (text.endsWith(u'.') || text.endsWith(u'?'));
}

QString randomText(QRandomGenerator &random, const QStringList &alphabet, int most)
{
    QString text;
    for (int i = random.bounded(most); i > 0; --i)
        text += alphabet.at(random.bounded(int(alphabet.size())));
    return text;
}

CannedReply randomReply(QRandomGenerator &random)
{
    const QStringList alphabet{u"a"_s,     u"Z"_s,
                               u" "_s,     u"\n"_s,
                               u","_s,     u";"_s,
                               u"\""_s,    u"'"_s,
                               u"="_s,     u"+"_s,
                               u"-"_s,     u"@"_s,
                               u"\t"_s,    u"{{contact.name|x}}"_s,
                               u"\\{{"_s,  u"{{ask:Day}}"_s,
                               u"é"_s,     u"🙂"_s,
                               u"שלום"_s,  u"<b>"_s,
                               u"&amp;"_s, u"#"_s,
                               u"１"_s,    u"＝"_s};
    CannedReply reply;
    reply.shortcut = random.bounded(4) == 0
        ? QString()
        : randomText(random, {u"a"_s, u"b"_s, u"="_s, u"-"_s, u"é"_s}, 9);
    reply.title = u"T"_s + randomText(random, alphabet, 12);
    if (random.bounded(6) == 0)
        reply.title.replace(0, 1, u"'"_s);
    const QStringList tags{u"=tag"_s, u"due tag"_s, u"Ω"_s, u"x"_s};
    for (const QString &tag : tags) {
        if (random.bounded(2) == 0)
            reply.tags.append(tag);
    }
    reply.scope = random.bounded(3) == 0 ? CannedScope::Mine : CannedScope::All;
    reply.audience = CannedAudience(random.bounded(4));
    reply.level = VerificationLevel(random.bounded(5));
    if (random.bounded(3) == 0)
        reply.networks = {u"one"_s, u"two"_s};
    reply.active = random.bounded(3) != 0;
    if (random.bounded(3) == 0)
        reply.expiresAt = fromMilliseconds(1'700'000'000'000 + random.bounded(1'000'000'000));
    const QStringList languages{u"en"_s, u"it"_s, QString(), u"pt-br"_s};
    for (const QString &language : languages) {
        if (random.bounded(2) == 0)
            reply.texts.append(
                {language,
                 u"'="_s.left(random.bounded(3)) + randomText(random, alphabet, 30) + u'.',
                 random.bounded(3) == 0 ? u'.' + randomText(random, alphabet, 10) + u'.'
                                        : QString()});
    }
    if (reply.texts.isEmpty())
        reply.texts.append({{}, u"."_s, {}});
    return normalized(reply);
}

} // namespace

/// Files of canned replies, ours and others', whole and broken.
class TestCannedFile : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void brokenFilesAreExplained_data();
    void brokenFilesAreExplained();
    void everyBrokenFileIsListed();
    void refusalsDiffer();
    void tooLargeIsRefusedUnread();
    void chatwoot();
    void zendesk();
    void freshdesk();
    void zammad();
    void otherShapes();
    void columnsCanBeNamed();
    void ourOwnFilesComeBackAsTheyWere();
    void ourOwnTablesComeBackAsFarAsTheyCan();
    void tablesAreSafeInSpreadsheets();
    void liquid_data();
    void liquid();
    void html_data();
    void html();
    void hostileFilesAreNoTrouble();
    void damagedFilesNeverCrash();

private:
    static QList<std::pair<QString, QString>> expectations();
};

// File → a part of the sentence that explains it. "+" in front: it is read, and the sentence is a
// warning.
QList<std::pair<QString, QString>> TestCannedFile::expectations()
{
    return {
        {u"01-empty.json"_s, u"file is empty"_s},
        {u"02-blanks.csv"_s, u"nothing but blanks"_s},
        {u"03-bom-only.csv"_s, u"nothing but blanks"_s},
        {u"04-truncated.json"_s, u"ends in the middle, near line 3"_s},
        {u"05-truncated-text.json"_s, u"no closing quotation mark"_s},
        {u"06-missing-comma.json"_s, u"Line 1 cannot be read"_s},
        {u"07-trailing-comma.json"_s, u"Line 3 cannot be read"_s},
        {u"08-single-quotes.json"_s, u"cannot be read: a comma, bracket or quotation mark"_s},
        {u"09-two-documents.json"_s, u"In line 2 something stands behind the end"_s},
        {u"10-json-lines.json"_s, u"stands behind the end of the replies"_s},
        {u"11-bad-escape.json"_s, u"a backslash stands where it means nothing"_s},
        {u"12-deep-nesting.json"_s, u"nested too deeply"_s},
        {u"13-empty-list.json"_s, u"list in this file is empty"_s},
        {u"14-empty-object.json"_s, u"nothing between the braces"_s},
        {u"15-null.json"_s, u"No canned replies were found"_s},
        {u"16-numbers.json"_s, u"No canned replies were found"_s},
        {u"17-other-object.json"_s, u"No canned replies were found"_s},
        {u"18-error-sign-in.json"_s, u"“Couldn't authenticate you” Sign in there"_s},
        {u"19-error-list.json"_s, u"“You need to sign in or sign up"_s},
        {u"20-error-object.json"_s, u"“You do not have access to this page.”"_s},
        {u"21-login-page.html"_s, u"web page, perhaps the sign-in page"_s},
        {u"22-login-page.json"_s, u"web page, perhaps the sign-in page"_s},
        {u"23-spreadsheet.xlsx"_s, u"spreadsheet or an archive"_s},
        {u"24-old-excel.xls"_s, u"old Excel or Word file"_s},
        {u"25-document.pdf"_s, u"PDF document"_s},
        {u"26-packed.json.gz"_s, u"packed (gzip)"_s},
        {u"27-document.rtf"_s, u"word processor (RTF)"_s},
        {u"28-database.sqlite"_s, u"This is a database"_s},
        {u"29-picture.png"_s, u"This is a picture"_s},
        {u"30-binary.csv"_s, u"not a text file"_s},
        {u"31-utf16.csv"_s, u"+written in UTF-16"_s},
        {u"32-utf16-unmarked.csv"_s, u"+written in UTF-16"_s},
        {u"33-windows-1252.csv"_s, u"+written in Windows-1252"_s},
        {u"34-broken-utf8.json"_s, u"+written in Windows-1252"_s},
        {u"35-nul.csv"_s, u"+characters that mean nothing"_s},
        {u"36-lone-quote.csv"_s, u"In line 2 a quotation mark opens that is never closed"_s},
        {u"37-header-only.csv"_s, u"+no replies below it"_s},
        {u"38-duplicate-header.csv"_s, u"The column “Content” is there twice"_s},
        {u"39-no-text-column.csv"_s, u"no column with the text"_s},
        {u"40-unknown-columns.csv"_s, u"names no column that is known"_s},
        {u"41-prose.txt"_s, u"neither JSON nor a table"_s},
        {u"42-too-few-columns.csv"_s, u"+Line 2 has fewer columns"_s},
        {u"43-too-many-columns.csv"_s, u"+Line 2 has more columns"_s},
        {u"44-text-behind-quote.csv"_s, u"+text behind a closing quotation mark"_s},
        {u"45-no-text.json"_s, u"+Entry 1 was left out: it has no text"_s},
        {u"46-wrong-types.json"_s, u"+Entry 1 was left out: it has no text"_s},
        {u"47-null-in-list.json"_s, u"+Entry 2 was left out: there is nothing in its place"_s},
        {u"48-macros-not-a-list.json"_s, u"does not look like an export of Zendesk"_s},
        {u"49-macros-without-comment.json"_s, u"+the macro “Close” writes no comment"_s},
        {u"50-newer-version.json"_s, u"A newer version of Sportello wrote this file"_s},
        {u"51-no-replies.json"_s, u"list of replies is missing"_s},
        {u"52-own-wrong-types.json"_s, u"+“everybody” is no audience"_s},
        {u"53-only-a-number.json"_s, u"neither JSON nor a table"_s},
        {u"54-very-wide.csv"_s, u"too many rows or columns"_s},
        {u"55-unknown-language.csv"_s, u"+“Klingonian” is not the code of a language"_s},
        {u"56-shortcut-with-blanks.json"_s, u"+“Good-Morning” is there twice"_s},
    };
}

void TestCannedFile::brokenFilesAreExplained_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fragment");
    const auto all = expectations();
    for (const auto &[name, fragment] : all)
        QTest::newRow(qPrintable(name)) << name << fragment;
}

void TestCannedFile::brokenFilesAreExplained()
{
    QFETCH(QString, name);
    QFETCH(QString, fragment);
    const Result<CannedFile> file = readCannedFile(fixture(u"broken/"_s + name), {});
    const bool readable = fragment.startsWith(u'+');
    QVERIFY2(file.ok() == readable,
             qPrintable(file ? everythingSaid(*file) : file.error().message));
    const QString said = file ? everythingSaid(*file) : file.error().message;
    QVERIFY2(said.contains(readable ? fragment.mid(1) : fragment), qPrintable(said));
    for (const QString &sentence : said.split(u'\n'))
        QVERIFY2(isSentence(sentence), qPrintable(sentence));
    for (const QString &technical :
         {u"JSON parse"_s, u"offset"_s, u"exception"_s, u"null"_s, u"0x"_s})
        QVERIFY2(!said.contains(technical), qPrintable(said));
    if (!file)
        QCOMPARE(file.error().kind, ErrorKind::Refused);
}

void TestCannedFile::everyBrokenFileIsListed()
{
    const QStringList files =
        QDir(QStringLiteral(DOMAIN_FIXTURES "/canned/broken")).entryList(QDir::Files, QDir::Name);
    QStringList listed;
    const auto all = expectations();
    for (const auto &[name, fragment] : all)
        listed.append(name);
    QCOMPARE(files, listed);
    QVERIFY(files.size() >= 50);
}

void TestCannedFile::refusalsDiffer()
{
    // Different mistakes are explained differently; these are the same mistake in two files.
    const QSet<QString> twins{
        u"03-bom-only.csv"_s,     u"07-trailing-comma.json"_s, u"08-single-quotes.json"_s,
        u"10-json-lines.json"_s,  u"16-numbers.json"_s,        u"17-other-object.json"_s,
        u"22-login-page.json"_s,  u"32-utf16-unmarked.csv"_s,  u"34-broken-utf8.json"_s,
        u"46-wrong-types.json"_s, u"53-only-a-number.json"_s};
    QSet<QString> sentences;
    const auto all = expectations();
    for (const auto &[name, fragment] : all) {
        if (twins.contains(name))
            continue;
        const Result<CannedFile> file = readCannedFile(fixture(u"broken/"_s + name), {});
        const QString said = file ? everythingSaid(*file) : file.error().message;
        QVERIFY2(!sentences.contains(said), qPrintable(name));
        sentences.insert(said);
    }
}

void TestCannedFile::tooLargeIsRefusedUnread()
{
    const Result<CannedFile> file = readCannedFile(QByteArray(largestCannedFile + 1, '['), {});
    QVERIFY(!file && file.error().message.contains(u"too large (10 MB)"_s));
    QVERIFY(cannedFileTooLarge(100'000'000).contains(u"100 MB"_s));
}

void TestCannedFile::chatwoot()
{
    const CannedFile file = readFixture(u"chatwoot.json"_s);
    QCOMPARE(file.system, CannedSystem::Chatwoot);
    QCOMPARE(file.replies.size(), 2);
    const CannedReply &greet = file.replies.first().reply;
    QCOMPARE(greet.shortcut, u"greet"_s);
    QCOMPARE(greet.title, u"greet"_s);
    QCOMPARE(textOf(file, 0),
             u"Hi {{contact.first_name|there}}, this is {{agent.name}}. Your number is "
             "{{conversation.id}}.\n\n**Thanks**"_s);
    QVERIFY(file.replies.first().warnings.isEmpty());
    QCOMPARE(textOf(file, 1), u"We call you at {{contact.phone_number}}."_s);
    QVERIFY(file.replies.at(1).warnings.first().contains(u"{{contact.phone_number}}"_s));

    const CannedFile table = readFixture(u"chatwoot.csv"_s);
    QCOMPARE(table.system, CannedSystem::Chatwoot);
    QCOMPARE(textOf(table, 0), u"Hi {{contact.name}},\nwelcome \"home\"!"_s);
    QCOMPARE(table.replies.at(1).line, 4);
    QCOMPARE(table.replies.at(1).reply.shortcut, u"bye"_s);
}

void TestCannedFile::zendesk()
{
    const CannedFile file = readFixture(u"zendesk.json"_s);
    QCOMPARE(file.system, CannedSystem::Zendesk);
    QCOMPARE(file.replies.size(), 3);
    const CannedReply &cancel = file.replies.at(0).reply;
    QCOMPARE(cancel.title, u"Free of charge"_s);
    QCOMPARE(cancel.shortcut, u"free-of-charge"_s);
    QCOMPARE(cancel.tags, (QStringList{u"Booking"_s, u"Cancel"_s}));
    QCOMPARE(textOf(file, 0),
             u"Hello {{contact.first_name|there}},\n\nyour booking {{conversation.id}} is "
             u"cancelled.\nSee our "
             "terms (https://hotel.example/terms) or your request ({{conversation.link}}).\n\n• no "
             "fee\n• no "
             "trouble & no wait\n\n{{agent.name}}"_s);
    QVERIFY(file.replies.at(0).warnings.join(u' ').contains(u"also changes the ticket"_s));

    const ImportedReply &note = file.replies.at(1);
    QCOMPARE(note.reply.audience, CannedAudience::Note);
    QVERIFY(!note.reply.active);
    QCOMPARE(textOf(file, 1), u"Please look, {{dc.team_name}}. It is urgent.No hurry."_s);
    const QString said = note.warnings.join(u'\n');
    QVERIFY(said.contains(u"{{dc.team_name}} is dynamic content"_s));
    QVERIFY(said.contains(u"{% if %}"_s));
    QVERIFY(said.contains(u"some groups only"_s));
    QVERIFY(!said.contains(u"not known here"_s));

    const ImportedReply &mine = file.replies.at(2);
    QCOMPARE(mine.reply.scope, CannedScope::Mine);
    QCOMPARE(textOf(file, 2), u"Dear {{contact.name}}, {{ticket.title}} {{unknown.thing}}"_s);
    const QString unknown = mine.warnings.join(u'\n');
    QVERIFY(unknown.contains(u"upcase"_s) && unknown.contains(u"{{ticket.title}}"_s)
            && unknown.contains(u"{{unknown.thing}}"_s));
    QVERIFY(file.warnings.join(u'\n').contains(u"the macro “Just close” writes no comment"_s));
}

void TestCannedFile::freshdesk()
{
    const CannedFile file = readFixture(u"freshdesk.json"_s);
    QCOMPARE(file.system, CannedSystem::Freshdesk);
    const CannedReply &received = file.replies.at(0).reply;
    QCOMPARE(received.title, u"We have received your request"_s);
    QCOMPARE(received.shortcut, u"we-have-received-your-request"_s);
    QCOMPARE(received.tags, QStringList{u"First answers"_s});
    QCOMPARE(textOf(file, 0),
             u"Dear {{contact.first_name}},\n\nthank you.\n\nRegards,\n{{agent.name}}"_s);
    QVERIFY(file.replies.at(0).warnings.first().contains(u"attachments"_s));
    QCOMPARE(textOf(file, 1), u"1 < 2 & {{brand.name}}"_s);

    const CannedFile table = readFixture(u"freshdesk.csv"_s);
    QCOMPARE(table.system, CannedSystem::Freshdesk);
    QCOMPARE(textOf(table, 0), u"Hello {{contact.name}}\n\nBye"_s);
}

void TestCannedFile::zammad()
{
    const CannedFile file = readFixture(u"zammad.json"_s);
    QCOMPARE(file.system, CannedSystem::Zammad);
    const CannedReply &hello = file.replies.at(0).reply;
    QCOMPARE(hello.shortcut, u"hallo"_s);
    QCOMPARE(hello.title, u"Begrüßung"_s);
    QCOMPARE(hello.tags, (QStringList{u"gruß"_s, u"begrüßung"_s}));
    QCOMPARE(hello.texts.first().language, u"de-de"_s);
    QCOMPARE(textOf(file, 0),
             u"Guten Tag {{contact.first_name}},\n\nmein Name ist {{agent.first_name}} von "
             "{{brand.name}}.\nNummer: {{conversation.id}} \\{{so}}"_s);
    QVERIFY(file.replies.at(0).warnings.isEmpty());
    const ImportedReply &old = file.replies.at(1);
    QVERIFY(!old.reply.active);
    QCOMPARE(old.reply.shortcut, u"old"_s);
    QCOMPARE(textOf(file, 1), u"Line one\nLine two {{ticket.title}}"_s);
    QVERIFY(old.warnings.join(u'\n').contains(u"some groups only"_s));

    const CannedFile table = readFixture(u"zammad.csv"_s);
    QCOMPARE(table.system, CannedSystem::Zammad);
    QCOMPARE(textOf(table, 0), u"Best wishes,\n{{agent.name}}"_s);
    QCOMPARE(table.replies.at(0).reply.shortcut, u"bye"_s);
    QCOMPARE(table.replies.at(0).reply.tags, QStringList{u"ciao"_s});
    QCOMPARE(table.replies.at(1).reply.shortcut, u"bye-2"_s);
    QVERIFY(!table.replies.at(1).reply.active);
}

void TestCannedFile::otherShapes()
{
    const auto read = [](const QByteArray &json, std::optional<CannedSystem> system = {}) {
        return readCannedFile(json, {system, {}});
    };
    QCOMPARE(read(R"({"macro":{"title":"A","actions":[{"field":"comment_value","value":"x"}]}})")
                 ->system,
             CannedSystem::Zendesk);
    QCOMPARE(read(R"({"short_code":"a","content":"x"})")->replies.size(), 1);
    QCOMPARE(read(R"({"record_ids":[1],"assets":{"TextModule":{"1":{"name":"A","content":"x"}}}})")
                 ->system,
             CannedSystem::Zammad);
    const auto folders =
        read(R"([{"name":"Folder","canned_responses":[{"title":"A","content_html":"<b>x</b>"}]}])");
    QCOMPARE(folders->replies.first().reply.tags, QStringList{u"Folder"_s});
    QCOMPARE(textOf(*folders, 0), u"x"_s);
    // What a person says wins, and is checked.
    QVERIFY(read("[]", CannedSystem::Zammad).ok());
    QVERIFY(!read(R"([{"short_code":"a","content":"x"}])", CannedSystem::Zendesk).ok());
    QVERIFY(!read(R"([{"short_code":"a","content":"x"}])", CannedSystem::Own).ok());
    const auto forced =
        read(R"([{"name":"A","content":"#{user.firstname}"}])", CannedSystem::Chatwoot);
    QCOMPARE(textOf(*forced, 0), u"#{user.firstname}"_s);
    // A text for one channel among others.
    const auto channels = read(R"({"macros":[{"title":"A","actions":[
        {"field":"comment_value","value":["channel:web","web"]},
        {"field":"comment_value","value":["channel:all","all"]}]}]})");
    QCOMPARE(textOf(*channels, 0), u"all"_s);
    QVERIFY(channels->replies.first().warnings.join(u' ').contains(u"some channels"_s));
}

void TestCannedFile::columnsCanBeNamed()
{
    const QByteArray csv = "Kürzel;Antwort;Sprache\nhi;Hallo; de \n";
    QVERIFY(!readCannedFile(csv, {}).ok());
    const CannedColumns columns{{u"kürzel"_s, CannedField::Shortcut},
                                {u"Antwort"_s, CannedField::Text}};
    const Result<CannedFile> file = readCannedFile(csv, {{}, columns});
    QVERIFY(file.ok());
    QCOMPARE(file->replies.first().reply.shortcut, u"hi"_s);
    QCOMPARE(file->replies.first().reply.texts, (QList<CannedText>{{u"de"_s, u"Hallo"_s, {}}}));
    const CannedCsvPreview preview = previewCannedCsv(QString::fromUtf8(csv), columns);
    QCOMPARE(preview.fields,
             (QList<CannedField>{CannedField::Shortcut, CannedField::Text, CannedField::Language}));
    QCOMPARE(preview.rows.size(), 1);
    // A column may be left out, too.
    QVERIFY(!readCannedFile("title,text\nA,x\n", {{}, {{u"text"_s, CannedField::Ignored}}}).ok());
    // Without a shortcut column one is made, once for all languages of a reply.
    const Result<CannedFile> made = readCannedFile(
        "title,language,text\nWo parken?,de,Hier\nWo parken?,en,Here\nWo parken?,en,There\n", {});
    QCOMPARE(made->replies.size(), 2);
    QCOMPARE(made->replies.at(0).reply.shortcut, u"wo-parken"_s);
    QCOMPARE(made->replies.at(0).reply.texts.size(), 2);
    QCOMPARE(made->replies.at(1).reply.shortcut, u"wo-parken-2"_s);
    // A spreadsheet's own word about the separator, tabs, and an old Mac's line ends.
    QCOMPARE(textOf(*readCannedFile("sep=;\nshortcut;text\na;x,y\n", {}), 0), u"x,y"_s);
    QCOMPARE(textOf(*readCannedFile("shortcut\ttext\ra\tx, y; z\r", {}), 0), u"x, y; z"_s);
}

void TestCannedFile::ourOwnFilesComeBackAsTheyWere()
{
    QRandomGenerator random(11);
    QList<CannedReply> replies;
    for (int i = 0; i < 300; ++i) {
        CannedReply reply = randomReply(random);
        reply.useCount = random.bounded(100);
        reply.createdAt = fromMilliseconds(1'600'000'000'000 + i);
        reply.updatedAt = fromMilliseconds(1'610'000'000'000 + i);
        if (i % 3 == 0)
            reply.lastUsedAt = fromMilliseconds(1'620'000'000'000 + i);
        if (i % 5 == 0)
            reply.attachments = {
                {u"menu.pdf"_s, QString(64, u'a'), u"application/pdf"_s, u"Menù"_s}};
        if (reply.scope == CannedScope::All && i % 7 == 0) {
            reply.scope = CannedScope::Account;
            reply.accounts = {AccountId::make(), AccountId::make()};
        }
        // A shortcut with a blank would be mended.
        replies.append(reply);
    }
    const Result<CannedFile> file = readCannedFile(cannedFileAsJson(replies, Instant()), {});
    QVERIFY(file.ok());
    QCOMPARE(file->replies.size(), replies.size());
    for (qsizetype i = 0; i < replies.size(); ++i)
        QVERIFY2(file->replies.at(i).reply == replies.at(i), qPrintable(replies.at(i).title));
}

void TestCannedFile::ourOwnTablesComeBackAsFarAsTheyCan()
{
    QRandomGenerator random(12);
    QList<CannedReply> replies;
    for (int i = 0; i < 300; ++i)
        replies.append(randomReply(random));
    const Result<CannedFile> file = readCannedFile(cannedFileAsCsv(replies), {});
    QVERIFY2(file.ok(), qPrintable(file ? QString() : file.error().message));
    QCOMPARE(file->system, CannedSystem::Own);
    QCOMPARE(file->replies.size(), replies.size());
    for (qsizetype i = 0; i < replies.size(); ++i)
        QCOMPARE(QJsonDocument(cannedToJson(file->replies.at(i).reply)).toJson(),
                 QJsonDocument(cannedToJson(replies.at(i))).toJson());
}

void TestCannedFile::tablesAreSafeInSpreadsheets()
{
    CannedReply reply;
    reply.shortcut = u"=cmd|' /C calc'!A0"_s;
    reply.title = u"@SUM(1+1)"_s;
    reply.texts = {{{}, u"+1 \"quoted\"\n-2"_s, u"\t=x"_s}};
    reply.tags = {u"-tag"_s};
    const QString csv = QString::fromUtf8(cannedFileAsCsv({reply}));
    QVERIFY(csv.contains(u"'=cmd"_s) && csv.contains(u"'@SUM"_s)
            && csv.contains(u"\"'+1 \"\"quoted\"\"\n-2\""_s));
    QVERIFY(csv.contains(u"'\t=x"_s) && csv.contains(u"'-tag"_s));
}

void TestCannedFile::liquid_data()
{
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("ours");
    QTest::addColumn<int>("warnings");
    const auto row = [](const QString &theirs, const QString &ours, int warnings = 0) {
        QTest::newRow(qPrintable(theirs.left(50))) << theirs << ours << warnings;
    };
    row(u"{{ticket.requester.first_name}}"_s, u"{{contact.first_name}}"_s);
    row(u"{{ ticket.requester.name }}"_s, u"{{contact.name}}"_s);
    row(u"{{Ticket.Requester.FirstName}}"_s, u"{{contact.first_name}}"_s);
    row(u"{{-current_user.name-}}"_s, u"{{agent.name}}"_s);
    row(u"{{ticket.agent.name}} {{agent.name}}"_s, u"{{agent.name}} {{agent.name}}"_s);
    row(u"{{ticket.id}}/{{conversation.id}}"_s, u"{{conversation.id}}/{{conversation.id}}"_s);
    row(u"{{x.y}}"_s, u"{{x.y}}"_s);
    row(u"{{contact.name | default: 'there'}}"_s, u"{{contact.name|there}}"_s);
    row(u"{{contact.name|default:\"a | b\"}}"_s, u"{{contact.name|a | b}}"_s);
    row(u"{{contact.name | default: ''}}"_s, u"{{contact.name|}}"_s);
    row(u"{{contact.name | default: 'a}b'}}"_s, u"{{contact.name|a}b}}"_s);
    row(u"{{contact.first_name || 'there'}}"_s, u"{{contact.first_name|there}}"_s);
    row(u"{{contact.name | capitalize | default: 'x'}}"_s, u"{{contact.name|x}}"_s, 1);
    row(u"{{ticket.created_at | date: '%d'}}"_s, u"{{conversation.date}}"_s, 1);
    row(u"{{ 'plain' }}"_s, u"plain"_s);
    row(u"a{% if x %}b{% elsif y %}c{%- else -%}d{% endif %}e"_s, u"abcde"_s, 3);
    row(u"{% comment %}secret {{ticket.id}}{% endcomment %}x"_s, u"x"_s);
    row(u"{% raw %}{{code}}{% endraw %}"_s, u"\\{{code}}"_s);
    row(u"{% raw %}{{ticket.id}}"_s, u"{{conversation.id}}"_s);
    row(u"{{ticket.link}}"_s, u"{{conversation.link}}"_s, 1);
    row(u"{{dc.greeting}}"_s, u"{{dc.greeting}}"_s, 1);
    row(u"{{open"_s, u"{{open"_s);
    row(u"{{a {{ticket.id}}"_s, u"{{a {{conversation.id}}"_s);
    row(u"{ % } { {"_s, u"{ % } { {"_s);
    row(u"{%"_s, u"{%"_s);
    row(u"{"_s, u"{"_s);
}

void TestCannedFile::liquid()
{
    QFETCH(QString, theirs);
    const QStringList result = converted(theirs, CannedSystem::Zendesk);
    QTEST(result.first(), "ours");
    QTEST(int(result.size() - 1), "warnings");
}

void TestCannedFile::html_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("plain");
    const auto row = [](const QString &html, const QString &plain) {
        QTest::newRow(qPrintable(html.left(50))) << html << plain;
    };
    row(u"a<br>b<br/><br><br><br>c"_s, u"a\nb\n\nc"_s);
    row(u"<p>a</p><p>&nbsp;</p><p>b</p>"_s, u"a\n\nb"_s);
    row(u"<div>a</div><div>b</div>"_s, u"a\nb"_s);
    row(u"<ul><li>a</li><li>b</li></ul><ol><li>c</li><li>d</li></ol>"_s,
        u"• a\n• b\n\n1. c\n2. d"_s);
    row(u"a&nbsp;b &lt;c&gt; &amp; &quot;d&quot; &#39;e&#39; &euro;"_s, u"a b <c> & \"d\" 'e' €"_s);
    row(u"<a href=\"https://a.example/x\">here</a>!"_s, u"here (https://a.example/x)!"_s);
    row(u"<a href=\"https://a.example/\">a.example</a>"_s, u"a.example"_s);
    row(u"<a href=\"mailto:x@a.example\">x@a.example</a>"_s, u"x@a.example"_s);
    row(u"<a href=\"javascript:alert(1)\">here</a>"_s, u"here"_s);
    row(u"<A HREF='#{ticket.url}'>here</A>"_s, u"here (#{ticket.url})"_s);
    row(u"<b>a</b><i>b</i><script>c</script><style>d</style>"_s, u"ab"_s);
    row(u"{{ticket.<b>id</b>}}"_s, u"{{ticket.id}}"_s);
    row(u"plain < text"_s, u"plain < text"_s);
}

void TestCannedFile::html()
{
    QFETCH(QString, html);
    QTEST(plainFromHtml(html), "plain");
}

void TestCannedFile::hostileFilesAreNoTrouble()
{
    const QByteArray megabyte(1'000'000, 'x');
    const QList<QByteArray> files{
        "[{\"short_code\":\"a\",\"content\":\"" + QByteArray(100'000, '{') + "\"}]",
        "[{\"short_code\":\"a\",\"content\":\"" + megabyte + "\"}]",
        "[{\"short_code\":\"" + megabyte + "\",\"content\":\"x\"}]",
        "[{\"title\":\"" + megabyte + "\",\"content_html\":\"x\"}]",
        "[{\"name\":\"a\",\"content\":\"" + QByteArray("#{").repeated(90'000) + "\"}]",
        "[{\"name\":\"a\",\"content\":\"" + QByteArray("<div>").repeated(39'000) + "x\"}]",
        "[{\"short_code\":\"a\",\"content\":\"" + QByteArray("{% raw %}").repeated(20'000) + "\"}]",
        "[{\"short_code\":\"a\",\"content\":\"" + QByteArray("{{a|").repeated(40'000) + "\"}]",
        "[{\"short_code\":\"a\\u0000b\",\"content\":\"x\\u0000\\u202Ey\\ud800 "
        "\\u05e9\\u05dc\\u05d5\\u05dd\"}]",
        "shortcut,text\n" + QByteArray(",").repeated(100'000),
        "shortcut,text\n" + QByteArray("\"").repeated(100'001),
        "shortcut,text\n" + QByteArray("a,b\n").repeated(60'000),
        QByteArray("\n").repeated(1'000'000) + "shortcut,text\na,b\n",
    };
    for (const QByteArray &bytes : files) {
        const Result<CannedFile> file = readCannedFile(bytes, {});
        if (!file) {
            QVERIFY(isSentence(file.error().message));
            continue;
        }
        for (const ImportedReply &found : file->replies) {
            QVERIFY(!found.reply.shortcut.contains(QChar::Null));
            QVERIFY(!textOf(*file, 0).contains(QChar::Null));
            QVERIFY(found.warnings.size() < 100);
        }
    }
    // Too long to be a reply: left out, and said so.
    const Result<CannedFile> large = readCannedFile(files.at(1), {});
    QVERIFY(large && large->replies.isEmpty()
            && large->warnings.first().contains(u"1000000 characters"_s));
}

void TestCannedFile::damagedFilesNeverCrash()
{
    QRandomGenerator random(5);
    for (const QString &name : {u"chatwoot.json"_s, u"zendesk.json"_s, u"freshdesk.json"_s,
                                u"zammad.json"_s, u"chatwoot.csv"_s, u"zammad.csv"_s}) {
        const QByteArray whole = fixture(name);
        for (int i = 0; i < 300; ++i) {
            QByteArray damaged = whole;
            for (int j = 0; j <= i % 4; ++j)
                damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            if (i % 3 == 0)
                damaged.truncate(random.bounded(int(damaged.size())));
            const Result<CannedFile> file = readCannedFile(damaged, {});
            if (!file)
                QVERIFY2(isSentence(file.error().message), qPrintable(file.error().message));
        }
    }
}

SPORTELLO_TEST(TestCannedFile)

#include "test_cannedfile.moc"
