// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/cannedimporttable.h"
#include "storage/cannedtable.h"
#include "storage/testdatabase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

CannedReply fullReply()
{
    CannedReply reply;
    reply.id = CannedReplyId::make();
    reply.shortcut = u"parking"_s;
    reply.title = u"Where to park"_s;
    reply.scope = CannedScope::Account;
    reply.accounts = {AccountId::make(), AccountId::make()};
    reply.tags = {u"z"_s, u"a"_s, u"Ärger"_s};
    reply.audience = CannedAudience::PrivateOnly;
    reply.networks = {u"two"_s, u"one"_s};
    reply.active = false;
    reply.expiresAt = testNow + std::chrono::hours(5);
    reply.texts = {{u"it"_s, u"Può {{contact.first_name|}} …\n'\";--"_s, u"Sì"_s},
                   {{}, u"Any 🙂 שלום"_s, {}},
                   {u"de-at"_s, {}, u"Kurz"_s}};
    reply.attachments = {{u"b.pdf"_s, QString(64, u'b'), u"application/pdf"_s, u"Map"_s},
                         {u"a.png"_s, QString(64, u'a'), u"image/png"_s, {}}};
    reply.kind = u"handoff"_s;
    reply.useCount = 7;
    reply.lastUsedAt = testNow;
    reply.createdAt = testNow - std::chrono::hours(2);
    reply.updatedAt = testNow - std::chrono::hours(1);
    return reply;
}

CannedReply smallReply(const QString &title)
{
    CannedReply reply;
    reply.id = CannedReplyId::make();
    reply.title = title;
    reply.texts = {{u"en"_s, title, {}}};
    reply.createdAt = testNow;
    reply.updatedAt = testNow;
    return reply;
}

} // namespace

/// Canned replies and imports in the database.
class TestCannedTable : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverything()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        const CannedReply reply = fullReply();
        CannedReply brand = smallReply(u"B"_s);
        brand.scope = CannedScope::Brand;
        brand.brand = BrandId::make();
        CannedReply mine = smallReply(u"C"_s);
        mine.scope = CannedScope::Mine;
        mine.agent = AgentId::make();
        for (const CannedReply &one : {reply, brand, mine})
            table.save(one);
        QCOMPARE(db.commit().cannedReplies, (QSet<CannedReplyId>{reply.id, brand.id, mine.id}));
        QVERIFY(table.find(reply.id) == reply);
        QVERIFY(table.find(brand.id) == brand);
        QVERIFY(table.find(mine.id) == mine);
        QCOMPARE(table.all().size(), 3);
        QVERIFY(!table.find(CannedReplyId::make()));
        QVERIFY(table.find(QList<CannedReplyId>()).isEmpty());
    }

    void savingAgainReplacesAllOfIt()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        CannedReply reply = fullReply();
        table.save(reply);
        reply.texts = {{u"fr"_s, u"Autre"_s, {}}};
        reply.tags = {u"b"_s};
        reply.networks.clear();
        reply.accounts.clear();
        reply.attachments.clear();
        reply.expiresAt.reset();
        reply.lastUsedAt.reset();
        reply.scope = CannedScope::All;
        reply.audience = CannedAudience::Any;
        reply.active = true;
        table.save(reply);
        db.commit();
        QVERIFY(table.find(reply.id) == reply);
        for (const QString &part :
             {u"canned_account"_s, u"canned_network"_s, u"canned_attachment"_s})
            QCOMPARE(db.count(u"SELECT COUNT(*) FROM "_s + part), 0);
    }

    void removedOnesComeBack()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        const CannedReply reply = fullReply();
        table.save(reply);
        db.commit();
        db->changes() = {};
        QVERIFY(table.remove(reply.id, testNow));
        QVERIFY(!table.remove(reply.id, testNow));
        QCOMPARE(db.commit().cannedReplies, QSet<CannedReplyId>{reply.id});
        QVERIFY(table.all().isEmpty() && !table.find(reply.id) && table.exists(reply.id));
        QVERIFY(table.restore(reply.id));
        QVERIFY(!table.restore(reply.id));
        QVERIFY(table.find(reply.id) == reply);
        QVERIFY(!table.remove(CannedReplyId::make(), testNow));
    }

    void countsUses()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        const CannedReply reply = smallReply(u"A"_s);
        table.save(reply);
        table.noteUse(reply.id, testNow + std::chrono::hours(1));
        table.noteUse(reply.id, testNow + std::chrono::hours(2));
        table.noteUse(CannedReplyId::make(), testNow);
        const CannedReply used = *table.find(reply.id);
        QCOMPARE(used.useCount, 2);
        QVERIFY(used.lastUsedAt == testNow + std::chrono::hours(2));
        QVERIFY(used.updatedAt == reply.updatedAt);
        db.commit();
    }

    void twoTextsOfOneLanguageAreNoticed()
    {
        TestDatabase db(driver());
        CannedReply reply = smallReply(u"A"_s);
        reply.texts.append(reply.texts.first());
        expectSqlError();
        CannedTable(db).save(reply);
        QVERIFY(db.failed());
        QVERIFY(CannedTable(db).all().isEmpty());
    }

    void manyAreReadWithAllTheirParts()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        QList<CannedReplyId> ids;
        for (int i = 0; i < 600; ++i) {
            CannedReply reply = smallReply(u"T%1"_s.arg(i, 4, 10, QChar(u'0')));
            reply.tags = {u"tag"_s};
            table.save(reply);
            ids.append(reply.id);
        }
        db.commit();
        const QList<CannedReply> all = table.all();
        QCOMPARE(all.size(), 600);
        QCOMPARE(all.at(599).title, u"T0599"_s);
        for (const CannedReply &reply : all)
            QVERIFY(reply.texts.size() == 1 && reply.tags.size() == 1);
        QCOMPARE(table.find(ids).size(), 600);
    }

    void importsKeepWhatTheyWroteOver()
    {
        TestDatabase db(driver());
        CannedTable table(db);
        CannedImportTable imports(db);
        const CannedImport first{
            CannedImportId::make(), testNow, AgentId::make(), u"chatwoot"_s, u"a.json"_s, 3, 1, {}};
        CannedImport second = first;
        second.id = CannedImportId::make();
        second.happenedAt = testNow + std::chrono::hours(1);
        second.agent = {};
        imports.insert(first);
        imports.insert(second);
        CannedReply reply = fullReply();
        reply.import = first.id;
        table.save(reply);
        imports.keepReplaced(second.id, reply);
        CannedReply newer = reply;
        newer.title = u"Newer"_s;
        newer.import = second.id;
        table.save(newer);
        db.commit();
        QCOMPARE(imports.all(), (QList<CannedImport>{second, first}));
        QVERIFY(imports.find(first.id) == first);
        QVERIFY(imports.replacedBy(first.id).isEmpty());
        QCOMPARE(imports.replacedBy(second.id).size(), 1);
        QVERIFY(imports.replacedBy(second.id).first() == reply);
        QCOMPARE(imports.touchedBy(second.id), QList<CannedReplyId>{reply.id});
        QVERIFY(imports.touchedBy(first.id).isEmpty());
        QVERIFY(imports.markUndone(first.id, testNow));
        QVERIFY(!imports.markUndone(first.id, testNow));
        QVERIFY(!imports.markUndone(CannedImportId::make(), testNow));
        QVERIFY(imports.find(first.id)->undoneAt == testNow);
    }

    void anImportThatIsNotThereIsNoticed()
    {
        TestDatabase db(driver());
        CannedReply reply = smallReply(u"A"_s);
        reply.import = CannedImportId::make();
        expectSqlError();
        CannedTable(db).save(reply);
        // PostgreSQL speaks again for each statement after the first that failed.
        QVERIFY(db.failed());
    }
};

SPORTELLO_TEST(TestCannedTable)

#include "test_cannedtable.moc"
