// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/dictionary.h"
#include "services/spelling.h"
#include "support/builders.h"
#include "support/teststore.h"
#include "support/wait.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// Small dictionaries of our own.
struct Scene
{
    Scene()
        : spelling(store, store.clock(), {folder.path()})
    {
        put(u"it_IT"_s, "SET UTF-8\nTRY aeiou\n", "4\ncamera\nalbergo\nbuongiorno\nperché\n");
        put(u"en_GB"_s, "SET ISO8859-1\n", "3\nroom\ncolour\ncaf\xe9\n");
        put(u"fr"_s, "SET ISO8859-15\n", "2\nc\xbdur\nh\xf4tel\n");
        put(u"ru_RU"_s, "SET KOI8-R\n", "1\nab\n");
    }
    void put(const QString &name, const QByteArray &affixes, const QByteArray &words)
    {
        for (const auto &[suffix, data] :
             {std::pair(u".aff"_s, affixes), std::pair(u".dic"_s, words)}) {
            QFile file(folder.filePath(name + suffix));
            if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
                qFatal("cannot write a dictionary");
        }
    }
    QStringList wrong(const QString &text, const QString &language, const QStringList &names = {},
                      const BrandId &brand = {})
    {
        const auto found = waitFor(spelling.check({text, language, names, brand}));
        QStringList words;
        for (const TextRange &range : found.valueOr({}))
            words.append(text.mid(range.start, range.length));
        return words;
    }

    QTemporaryDir folder;
    TestStore store;
    Spelling spelling;
};

} // namespace

/// Spelling, with the system's dictionaries and the team's own words.
class TestSpelling : public StoreTestCase
{
    Q_OBJECT

private Q_SLOTS:
    void unknownWordsAreFound()
    {
        Scene scene;
        QCOMPARE(scene.wrong(u"Buongiorno, la camra perché l'albergo dell’albrgo"_s, u"it"_s),
                 (QStringList{u"la"_s, u"camra"_s, u"dell’albrgo"_s}));
        QCOMPARE(scene.wrong(u"Colour café rooom"_s, u"en"_s), QStringList{u"rooom"_s});
        QCOMPARE(scene.wrong(u"cœur hôtel d'hôtel coeur €"_s, u"fr"_s), QStringList{u"coeur"_s});
        // A letter that the dictionary's encoding does not have is no word of it.
        QCOMPARE(scene.wrong(u"caф"_s, u"en"_s), QStringList{u"caф"_s});
    }

    void suggestionsComeInOrder()
    {
        Scene scene;
        QCOMPARE(waitFor(scene.spelling.suggest(u"camra"_s, u"it"_s)).valueOr({}).value(0),
                 u"camera"_s);
        QCOMPARE(waitFor(scene.spelling.suggest(u"dell’albrgo"_s, u"it"_s)).valueOr({}).value(0),
                 u"dell'albergo"_s);
        QCOMPARE(waitFor(scene.spelling.suggest(u"hôtl"_s, u"fr"_s)).valueOr({}).value(0),
                 u"hôtel"_s);
        QVERIFY(waitFor(scene.spelling.suggest(u"zzzzzz"_s, u"it"_s)).valueOr({u"x"_s}).isEmpty());
        QVERIFY(waitFor(scene.spelling.suggest(u"a"_s, u"sv"_s)).valueOr({u"x"_s}).isEmpty());
    }

    void theRightFileIsTaken()
    {
        Scene scene;
        scene.put(u"de_AT"_s, "SET UTF-8\n", "1\nJänner\n");
        scene.put(u"de_DE"_s, "SET UTF-8\n", "1\nJanuar\n");
        const QStringList folders{u"/nowhere"_s, scene.folder.path()};
        const auto name = [&](const QString &language) {
            const auto files = findDictionary(folders, language);
            return files ? QFileInfo(files->words).fileName() : QString();
        };
        QCOMPARE(name(u"de"_s), u"de_DE.dic"_s);
        QCOMPARE(name(u"de-at"_s), u"de_AT.dic"_s);
        QCOMPARE(name(u"de-ch"_s), u"de_DE.dic"_s);
        // Only one of another country is there.
        QCOMPARE(name(u"en"_s), u"en_GB.dic"_s);
        QCOMPARE(name(u"fr-be"_s), u"fr.dic"_s);
        QCOMPARE(name(u"sv"_s), QString());
        QCOMPARE(name({}), QString());
        QFile::remove(scene.folder.filePath(u"fr.aff"_s));
        QCOMPARE(name(u"fr"_s), QString());
    }

    void allThatAreThereAreNamed()
    {
        Scene scene;
        scene.put(u"de-AT"_s, "SET UTF-8\n", "1\nJänner\n");
        scene.put(u"hyphenation"_s, "SET UTF-8\n", "1\nab\n");
        QFile::remove(scene.folder.filePath(u"fr.dic"_s));
        QCOMPARE(dictionariesIn({u"/nowhere"_s, scene.folder.path(), scene.folder.path()}),
                 (QStringList{u"de-AT"_s, u"en_GB"_s, u"it_IT"_s, u"ru_RU"_s}));
        // Russian is there in letters that nobody can read.
        const auto there = waitFor(scene.spelling.dictionaries({u"it"_s, u"fr"_s, u"ru"_s}));
        QVERIFY(there);
        QCOMPARE(there->found, dictionariesIn({scene.folder.path()}));
        QCOMPARE(there->missing, (QStringList{u"fr"_s, u"ru"_s}));
        QVERIFY(scene.spelling.missingSentence(u"fr"_s).contains(u"hunspell-fr"_s));
    }

    void oneThatWasInstalledCountsWhenItIsLookedFor()
    {
        Scene scene;
        const QSignalSpy changed(&scene.spelling, &Spelling::changed);
        QCOMPARE(scene.wrong(u"rumm"_s, u"sv"_s), QStringList());
        QVERIFY(waitFor(scene.spelling.dictionaries({u"sv"_s})));
        QCOMPARE(changed.size(), 0);
        scene.put(u"sv_SE"_s, "SET UTF-8\n", "1\nrum\n");
        QCOMPARE(scene.wrong(u"rumm"_s, u"sv"_s), QStringList());
        QCOMPARE(waitFor(scene.spelling.dictionaries({u"sv"_s})).value().missing, QStringList());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(scene.wrong(u"rumm"_s, u"sv"_s), QStringList{u"rumm"_s});
    }

    void whatIsMissingIsSaidOnce()
    {
        Scene scene;
        const auto told = [&](const QString &language) {
            return waitFor(scene.spelling.tellMissing(language)).valueOr({});
        };
        QVERIFY(!told(u"it"_s));
        const std::optional<QString> sentence = told(u"sv"_s);
        QVERIFY(sentence && sentence->contains(u"hunspell-sv"_s));
        QVERIFY(!told(u"sv"_s) && !told(u"sv-fi"_s) && !told({}));
        // One that nobody can read is as good as none.
        QVERIFY(told(u"ru"_s));
        QCOMPARE(scene.wrong(u"что ab zz"_s, u"ru"_s), QStringList());
        QCOMPARE(scene.wrong(u"nonsens"_s, u"sv"_s), QStringList());
    }

    void theTeamsWordsAreRight()
    {
        Scene scene;
        const BrandId aurora = BrandId::make();
        const BrandId porto = BrandId::make();
        const AgentId me = AgentId::make();
        scene.spelling.setAgent(me);
        QVERIFY(waitFor(scene.spelling.load()));
        QSignalSpy changed(&scene.spelling, &Spelling::changed);
        QVERIFY(waitFor(scene.spelling.addForBrand(u"Spritzino"_s, aurora)));
        QTRY_COMPARE(scene.wrong(u"spritzino, l'Spritzino"_s, u"it"_s, {}, aurora), QStringList());
        QCOMPARE(scene.wrong(u"spritzino"_s, u"it"_s, {}, porto), QStringList{u"spritzino"_s});

        changed.clear();
        QVERIFY(waitFor(scene.spelling.addForAgent(u"boh"_s, me)));
        QVERIFY(waitFor(scene.spelling.addForAgent(u"mah"_s, AgentId::make())));
        QVERIFY(waitFor(scene.spelling.addForBrand(u"ovunque"_s, {})));
        QVERIFY(waitFor(scene.spelling.addForBrand(u"ovunque"_s, {})));
        QVERIFY(!waitFor(scene.spelling.addForBrand(u"  "_s, {})));
        QTRY_COMPARE(scene.wrong(u"boh mah ovunque"_s, u"it"_s, {}, porto), QStringList{u"mah"_s});
        QCOMPARE(waitFor(scene.spelling.words())->size(), 4);
        // Somebody else at the same computer.
        scene.spelling.setAgent(AgentId::make());
        QCOMPARE(scene.wrong(u"boh mah ovunque"_s, u"it"_s, {}, porto),
                 (QStringList{u"boh"_s, u"mah"_s}));
        scene.spelling.setAgent(me);
        QCOMPARE(scene.wrong(u"boh"_s, u"it"_s, {}, porto), QStringList());

        changed.clear();
        QVERIFY(waitFor(scene.spelling.remove({u"boh"_s, {}, me})));
        // An announcement of what went before may come after the clearing.
        QTRY_COMPARE(scene.wrong(u"boh"_s, u"it"_s), QStringList{u"boh"_s});
    }

    void aLongTextIsChecked()
    {
        Scene scene;
        const QString text = u"camera albergo camra "_s.repeated(250);
        QCOMPARE(scene.wrong(text, u"it"_s).size(), 250);
    }

    void theSystemsDictionariesAreUsed_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("wrong");
        QTest::newRow("it") << u"it"_s << u"L'albergo è pieno, ci dispiace"_s << u"pernottamnto"_s;
        QTest::newRow("en") << u"en"_s << u"We're sorry, the hotel's full"_s << u"reservtion"_s;
        QTest::newRow("de") << u"de"_s << u"Grüße aus dem Frühstücksraum"_s << u"Zimer"_s;
        QTest::newRow("fr") << u"fr"_s << u"L’hôtel n'est pas complet"_s << u"chambrre"_s;
    }
    void theSystemsDictionariesAreUsed()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, right);
        QFETCH(const QString, wrong);
        const QStringList folders = Spelling::usualFolders(u"/nowhere"_s);
        if (!findDictionary(folders, language))
            QSKIP("this dictionary is not installed");
        TestStore store;
        Spelling spelling(store, store.clock(), folders);
        const auto found =
            waitFor(spelling.check({right + u' ' + wrong, language, {}, {}})).valueOr({});
        QCOMPARE(found, QList({TextRange{right.size() + 1, wrong.size()}}));
        QVERIFY(!waitFor(spelling.suggest(wrong, language)).valueOr({}).isEmpty());
    }
};

SPORTELLO_TEST(TestSpelling)
#include "test_spelling.moc"
