// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedjson.h"
#include "domain/cannedlint.h"
#include "services/cannedreplies.h"
#include "storage/peopletable.h"
#include "support/servicedesk.h"

#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

CannedReply reply(const QString &shortcut, const QString &title, const QString &text,
                  const QString &language = u"en"_s)
{
    CannedReply made;
    made.shortcut = shortcut;
    made.title = title;
    made.texts = {{language, text, {}}};
    return made;
}

CannedFile fileOf(const QList<CannedReply> &replies)
{
    CannedFile file;
    for (const CannedReply &one : replies)
        file.replies.append({one, int(file.replies.size()) + 1, 0, {}});
    return file;
}

/// Without what is different in every profile.
QList<CannedReply> comparable(QList<CannedReply> replies)
{
    for (CannedReply &one : replies) {
        one.id = {};
        one.import.reset();
    }
    return replies;
}

} // namespace

/// Canned replies as the picker, the editor and the importer use them.
class TestCannedReplies : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : canned(store, store.clock())
        {
            const Instant now = store.clock().now();
            const auto me = store.team([now](TeamDatabase &database) -> Result<Agent> {
                return PeopleTable(database).ensureAgent(u"Anna"_s, now);
            });
            agent = me.valueOr(Agent{}).id;
            canned.setAgent(agent);
            waitFor(canned.load());
        }

        CannedReply save(const CannedReply &one)
        {
            store.clock().advance(1s);
            const Result<CannedReply> saved = waitFor(canned.save(one));
            settle();
            return saved ? *saved : CannedReply();
        }
        /// Until the cache has what was committed.
        void settle()
        {
            waitFor(canned.imports());
            QCoreApplication::processEvents();
            waitFor(canned.imports());
            QCoreApplication::processEvents();
        }
        CannedImport import(const CannedFile &file)
        {
            store.clock().advance(1s);
            const Result<CannedImport> done =
                waitFor(canned.importReplies(canned.plan(file, agent, u"file.json"_s)));
            settle();
            return done ? *done : CannedImport();
        }
        Result<CannedUndo> undo(const CannedImport &import)
        {
            store.clock().advance(1s);
            const Result<CannedUndo> undone = waitFor(canned.undoImport(import.id));
            settle();
            return undone;
        }
        QStringList found(const QString &typed, const CannedContext &context = {})
        {
            QStringList shortcuts;
            for (const CannedHit &hit : canned.find(typed, context))
                shortcuts.append(hit.use == CannedUse::Usable ? hit.reply.shortcut
                                                              : u'(' + hit.reply.shortcut + u')');
            return shortcuts;
        }

        TestStore store;
        CannedReplies canned;
        AgentId agent;
    };

private Q_SLOTS:
    void keepsAndFollowsTheCommits()
    {
        Scene scene;
        QSignalSpy changed(&scene.canned, &CannedReplies::changed);
        CannedReply kept = scene.save(reply(u"/park "_s, u" Parking"_s, u"Here\u0000."_s));
        QVERIFY(!kept.id.isNull());
        QCOMPARE(kept.shortcut, u"park"_s);
        QCOMPARE(scene.canned.all(), QList<CannedReply>{kept});
        QVERIFY(changed.count() > 0);
        kept.title = u"Cars"_s;
        const CannedReply again = scene.save(kept);
        QCOMPARE(again.id, kept.id);
        QVERIFY(again.createdAt == kept.createdAt && again.updatedAt > kept.updatedAt);
        QVERIFY(scene.canned.reply(kept.id) == again);
        QVERIFY(!scene.canned.reply(CannedReplyId::make()));
        // Another service on the same store sees the same.
        CannedReplies other(scene.store, scene.store.clock());
        QVERIFY(waitFor(other.load()).ok());
        QCOMPARE(other.all(), scene.canned.all());
    }

    void refusesWhatCannotBeKept()
    {
        Scene scene;
        CannedReply twice = reply(u"a"_s, u"A"_s, u"x"_s);
        twice.texts.append({u"EN"_s, u"y"_s, {}});
        const Result<CannedReply> saved = waitFor(scene.canned.save(twice));
        QVERIFY(!saved && saved.error().kind == ErrorKind::Refused);
        QVERIFY(saved.error().message.contains(u"“en”"_s));
        CannedReply file = reply(u"a"_s, u"A"_s, u"x"_s);
        file.attachments = {{u"/tmp/menu.pdf"_s, u"12"_s, {}, {}}};
        QVERIFY(waitFor(scene.canned.save(file)).error().message.contains(u"“menu.pdf”"_s));
    }

    void removingCanBeUndone()
    {
        Scene scene;
        const CannedReply kept = scene.save(reply(u"a"_s, u"A"_s, u"x"_s));
        QVERIFY(waitFor(scene.canned.remove(kept.id)).ok());
        scene.settle();
        QVERIFY(scene.canned.all().isEmpty());
        QCOMPARE(waitFor(scene.canned.remove(kept.id)).error().kind, ErrorKind::NotFound);
        QVERIFY(waitFor(scene.canned.undoRemove(kept.id)).ok());
        scene.settle();
        QCOMPARE(scene.canned.all(), QList<CannedReply>{kept});
        QCOMPARE(waitFor(scene.canned.undoRemove(kept.id)).error().kind, ErrorKind::NotFound);
    }

    void findsTheBestAndTheMostUsedFirst()
    {
        Scene scene;
        const CannedContext here;
        scene.save(reply(u"park"_s, u"Cars"_s, u"x"_s));
        scene.save(reply(u"cars"_s, u"Park here"_s, u"x"_s));
        const CannedReply often = scene.save(reply(u"often"_s, u"Zz"_s, u"You may park."_s));
        scene.save(reply(u"seldom"_s, u"Aa"_s, u"You may park."_s));
        CannedReply off = reply(u"parking"_s, u"Park"_s, u"x"_s);
        off.active = false;
        scene.save(off);
        QVERIFY(waitFor(scene.canned.noteUse(often.id)).ok());
        scene.settle();
        QCOMPARE(scene.found(u"park"_s),
                 (QStringList{u"park"_s, u"cars"_s, u"often"_s, u"seldom"_s, u"(parking)"_s}));
        QCOMPARE(scene.found(QString()).first(), u"often"_s);
        QCOMPARE(scene.found(QString()).size(), 5);
        QVERIFY(scene.found(u"nothing like it"_s).isEmpty());
        // Use while somebody edits is not lost.
        CannedReply edited = often;
        edited.title = u"Yy"_s;
        QCOMPARE(scene.save(edited).useCount, 1);
    }

    void offersTheCustomersLanguage()
    {
        Scene scene;
        CannedReply both = reply(u"hello"_s, u"Hello"_s, u"Welcome"_s);
        both.texts.append({u"it"_s, u"Benvenuta"_s, {}});
        scene.save(both);
        CannedContext italian;
        italian.language = u"it"_s;
        italian.fallbackLanguage = u"en"_s;
        CannedHit hit = scene.canned.find(u"benv"_s, italian).value(0);
        QCOMPARE(hit.text, 1);
        QCOMPARE(hit.match.text, (QList<TextRange>{{0, 4}}));
        // Found by the words of another language: then there is nothing to highlight in this one.
        hit = scene.canned.find(u"welc"_s, italian).value(0);
        QCOMPARE(hit.text, 1);
        QVERIFY(hit.match.text.isEmpty());
        CannedContext french;
        french.language = u"fr"_s;
        french.fallbackLanguage = u"en"_s;
        QCOMPARE(scene.canned.find(u"hello"_s, french).value(0).text, 0);
    }

    void importsAndUndoes()
    {
        Scene scene;
        const CannedReply hotel = scene.save(reply(u"hotel"_s, u"Hotel"_s, u"Old"_s));
        const CannedReply same = scene.save(reply(u"same"_s, u"Same"_s, u"Same"_s));
        const CannedReply other = scene.save(reply(u"other"_s, u"Other"_s, u"Other"_s));
        const QList<CannedReply> before = scene.canned.all();
        const CannedFile file =
            fileOf({reply(u"Hotel"_s, u"Hotel"_s, u"New"_s), reply(u"same"_s, u"Same"_s, u"Same"_s),
                    reply(u"fresh"_s, u"Fresh"_s, u"Fresh"_s)});
        const CannedPlan plan = scene.canned.plan(file, scene.agent, u"file.json"_s);
        QCOMPARE(plan.count(CannedPlanItem::Outcome::New), 1);
        QCOMPARE(plan.count(CannedPlanItem::Outcome::Replaces), 1);
        QCOMPARE(plan.count(CannedPlanItem::Outcome::Identical), 1);
        // A preview is no import.
        scene.settle();
        QCOMPARE(scene.canned.all(), before);

        const CannedImport import = scene.import(file);
        QCOMPARE(import.added, 1);
        QCOMPARE(import.replaced, 1);
        QCOMPARE(scene.canned.all().size(), 4);
        QCOMPARE(scene.canned.reply(hotel.id)->texts.first().text, u"New"_s);
        QVERIFY(scene.canned.reply(same.id) == same);
        QCOMPARE(waitFor(scene.canned.imports())->size(), 1);

        const Result<CannedUndo> undone = scene.undo(import);
        QVERIFY(undone.ok());
        QCOMPARE(undone->removed, 1);
        QCOMPARE(undone->restored, 1);
        QCOMPARE(undone->kept, 0);
        QCOMPARE(scene.canned.all(), before);
        QCOMPARE(scene.undo(import).error().kind, ErrorKind::Refused);
        QCOMPARE(waitFor(scene.canned.undoImport(CannedImportId::make())).error().kind,
                 ErrorKind::NotFound);
        QVERIFY(scene.canned.reply(other.id) == other);
    }

    void whoChangedWhatIsRecorded()
    {
        Scene scene;
        CannedReply one;
        one.shortcut = u"orari"_s;
        one.title = u"Orari"_s;
        one.texts = {{u"it"_s, u"Siamo aperti."_s, {}}};
        const CannedReply saved = scene.save(one);
        QVERIFY(waitFor(scene.canned.remove(saved.id)).ok());
        QVERIFY(waitFor(scene.canned.undoRemove(saved.id)).ok());
        QVERIFY(!waitFor(scene.canned.remove(CannedReplyId::make())).ok());
        const auto recorded = scene.store.team([&](TeamDatabase &database) -> Result<QStringList> {
            QStringList lines;
            Statement select = database.statement(
                u"SELECT kind, subject FROM audit_event WHERE agent_id = ? ORDER BY kind"_s);
            select.bind(scene.agent).exec();
            while (select.next())
                lines.append(select.text(0) + u' ' + select.text(1));
            return lines;
        });
        const QString id = saved.id.toString();
        QCOMPARE(recorded.valueOr({}),
                 (QStringList{u"canned.removed "_s + id, u"canned.restored "_s + id,
                              u"canned.saved "_s + id}));
    }

    void importingTwiceChangesNothing()
    {
        Scene scene;
        const CannedFile file = fileOf({reply(u"a"_s, u"A"_s, u"x"_s), reply({}, u"B"_s, u"y"_s),
                                        // The same shortcut twice stays two.
                                        reply(u"a"_s, u"A2"_s, u"z"_s)});
        QCOMPARE(scene.import(file).added, 3);
        const QList<CannedReply> once = scene.canned.all();
        const CannedImport again = scene.import(file);
        QVERIFY(again.id.isNull());
        QCOMPARE(scene.canned.all(), once);
        QCOMPARE(waitFor(scene.canned.imports())->size(), 1);
    }

    void workDoneSinceIsKept()
    {
        Scene scene;
        scene.save(reply(u"a"_s, u"A"_s, u"old"_s));
        const CannedImport first = scene.import(
            fileOf({reply(u"a"_s, u"A"_s, u"new"_s), reply(u"b"_s, u"B"_s, u"new"_s),
                    reply(u"c"_s, u"C"_s, u"new"_s), reply(u"d"_s, u"D"_s, u"new"_s)}));
        const auto byShortcut = [&](const QString &shortcut) {
            for (const CannedReply &one : scene.canned.all()) {
                if (one.shortcut == shortcut)
                    return one;
            }
            return CannedReply();
        };
        CannedReply edited = byShortcut(u"b"_s);
        edited.title = u"Mine now"_s;
        scene.save(edited);
        QVERIFY(waitFor(scene.canned.remove(byShortcut(u"c"_s).id)).ok());
        QVERIFY(waitFor(scene.canned.noteUse(byShortcut(u"a"_s).id)).ok());
        const CannedImport second = scene.import(fileOf({reply(u"d"_s, u"D"_s, u"newer"_s)}));
        const Result<CannedUndo> undone = scene.undo(first);
        QCOMPARE(undone->restored, 1);
        QCOMPARE(undone->removed, 0);
        QCOMPARE(undone->kept, 3);
        QCOMPARE(byShortcut(u"a"_s).texts.first().text, u"old"_s);
        QCOMPARE(byShortcut(u"a"_s).useCount, 1);
        QCOMPARE(byShortcut(u"b"_s).title, u"Mine now"_s);
        QCOMPARE(byShortcut(u"d"_s).texts.first().text, u"newer"_s);
        QCOMPARE(scene.undo(second)->restored, 1);
        QCOMPARE(byShortcut(u"d"_s).texts.first().text, u"new"_s);
    }

    void aReplyRemovedMeanwhileIsMadeAnew()
    {
        Scene scene;
        const CannedReply old = scene.save(reply(u"a"_s, u"A"_s, u"old"_s));
        const CannedPlan plan =
            scene.canned.plan(fileOf({reply(u"a"_s, u"A"_s, u"new"_s)}), scene.agent, u"f"_s);
        QVERIFY(waitFor(scene.canned.remove(old.id)).ok());
        QCOMPARE(waitFor(scene.canned.importReplies(plan))->added, 1);
        scene.settle();
        QCOMPARE(scene.canned.all().size(), 1);
        QVERIFY(scene.canned.all().first().id != old.id);
    }

    void personalOnesBelongToWhoImportsThem()
    {
        Scene scene;
        CannedReply mine = reply(u"a"_s, u"A"_s, u"x"_s);
        mine.scope = CannedScope::Mine;
        mine.agent = AgentId::make();
        scene.import(fileOf({mine}));
        QCOMPARE(scene.canned.all().first().agent, scene.agent);
    }

    void anExportGoesIntoAnotherProfile()
    {
        Scene scene;
        CannedReply full = reply(u"full"_s, u"=Full"_s, u"Hi {{contact.first_name|}} '=x\n"_s);
        full.texts.append({{}, u"any"_s, u"short"_s});
        full.tags = {u"b"_s, u"a"_s};
        full.audience = CannedAudience::Public;
        full.networks = {u"x"_s};
        full.expiresAt = scene.store.clock().now();
        const CannedReply kept = scene.save(full);
        QVERIFY(waitFor(scene.canned.noteUse(kept.id)).ok());
        scene.save(reply(u"two"_s, u"Two"_s, u"2"_s));
        for (const CannedReplies::Format format :
             {CannedReplies::Format::Json, CannedReplies::Format::Csv}) {
            const Result<CannedFile> file = readCannedFile(scene.canned.exportAll(format), {});
            QVERIFY(file.ok());
            // Into the same profile: nothing happens.
            QCOMPARE(
                scene.canned.plan(*file, scene.agent, {}).count(CannedPlanItem::Outcome::Identical),
                2);
            Scene other;
            other.store.clock().advance(1h);
            QCOMPARE(other.import(*file).added, 2);
            if (format == CannedReplies::Format::Json) {
                QCOMPARE(comparable(other.canned.all()), comparable(scene.canned.all()));
                continue;
            }
            for (int i = 0; i < 2; ++i)
                QVERIFY(sameContent(other.canned.all().at(i), scene.canned.all().at(i)));
        }
    }

    void theStarterSetIsWhole()
    {
        Scene scene;
        QVERIFY(waitFor(scene.canned.addStarterSetOnce(scene.agent)).ok());
        scene.settle();
        const QList<CannedReply> all = scene.canned.all();
        QVERIFY(all.size() >= 20);
        const QList<NetworkLimits> limits{
            {u"n"_s, u"N"_s, {{{Limit::Unit::Graphemes, 300}}, 0, false, {}}}};
        QSet<QString> shortcuts;
        for (const CannedReply &one : all) {
            QVERIFY2(!shortcuts.contains(one.shortcut), qPrintable(one.shortcut));
            shortcuts.insert(one.shortcut);
            QStringList languages;
            for (const CannedText &text : one.texts) {
                languages.append(text.language);
                const QString where = one.shortcut + u' ' + text.language;
                QVERIFY2(text.text.size() <= 280 || !text.shortText.isEmpty()
                             || fillTemplate(parseTemplate(text.text), {}, {}).text.size() <= 330,
                         qPrintable(where));
                // Never a hole where the network gave no name.
                const QString filled =
                    fillTemplate(parseTemplate(text.text), {{u"brand.name"_s, u"Aurora"_s}}, {})
                        .text;
                for (const QString &hole :
                     {u"  "_s, u" ,"_s, u" ."_s, u"{{contact"_s, u"{{agent"_s})
                    QVERIFY2(!filled.contains(hole), qPrintable(where + u": "_s + filled));
            }
            QCOMPARE(languages, (QStringList{u"en"_s, u"it"_s, u"de"_s, u"fr"_s}));
            const QList<CannedRemark> remarks =
                CannedLint::check(one, limits, scene.store.clock().now());
            QVERIFY2(remarks.isEmpty(),
                     qPrintable(one.shortcut + u": "_s + remarks.value(0).words));
        }
        // Once is enough, also when all of them were removed.
        QVERIFY(waitFor(scene.canned.addStarterSetOnce(scene.agent)).ok());
        QCOMPARE(waitFor(scene.canned.imports())->size(), 1);
        QVERIFY(scene.undo(waitFor(scene.canned.imports())->first()).ok());
        QVERIFY(scene.canned.all().isEmpty());
        QVERIFY(waitFor(scene.canned.addStarterSetOnce(scene.agent)).ok());
        scene.settle();
        QVERIFY(scene.canned.all().isEmpty());
    }

    void theStarterSetLeavesOwnWordingAlone()
    {
        Scene scene;
        const CannedReply own = scene.save(reply(u"parking"_s, u"Parking"_s, u"My words"_s));
        const Result<CannedImport> added = waitFor(scene.canned.addStarterSet(scene.agent));
        QVERIFY(added && added->added >= 19 && added->replaced == 0);
        scene.settle();
        QVERIFY(scene.canned.reply(own.id) == own);
    }
};

SPORTELLO_TEST(TestCannedReplies)

#include "test_cannedreplies.moc"
