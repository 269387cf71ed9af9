// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/spelling.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

QStringList wordsOf(const QString &text, const QStringList &names = {})
{
    QStringList words;
    for (const TextRange &range : spelledWords(text, names))
        words.append(text.mid(range.start, range.length));
    return words;
}

} // namespace

/// Which words a dictionary may judge.
class TestSpelling final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("plain") << u"Buongiorno, una camera!"_s
                               << QStringList{u"Buongiorno"_s, u"una"_s, u"camera"_s};
        QTest::newRow("apostrophe") << u"L’albergo c'è"_s << QStringList{u"L’albergo"_s, u"c'è"_s};
        QTest::newRow("hyphen") << u"check-in"_s << QStringList{u"check"_s, u"in"_s};
        QTest::newRow("handle") << u"@hotlaurora ciao @a@b.example"_s << QStringList{u"ciao"_s};
        QTest::newRow("hashtag") << u"#vacnze ciao (#vacnze)"_s << QStringList{u"ciao"_s};
        QTest::newRow("link") << u"su https://exmple.com/pth e www.exmple.it e exmple.it/a ok"_s
                              << QStringList{u"su"_s, u"ok"_s};
        QTest::newRow("mail") << u"a ana@psta.example ora"_s << QStringList{u"ora"_s};
        QTest::newRow("two sentences") << u"fine.Inizio"_s << QStringList{u"fine"_s, u"Inizio"_s};
        QTest::newRow("numbers") << u"alle 15:30 AU-48213 3x2 no"_s
                                 << QStringList{u"alle"_s, u"no"_s};
        QTest::newRow("placeholder")
            << u"Ciao {{contact.first_nme|ospite}} bene"_s << QStringList{u"Ciao"_s, u"bene"_s};
        QTest::newRow("ask") << u"{{ask:Bokking date}} bene"_s << QStringList{u"bene"_s};
        QTest::newRow("single letters") << u"a e i no"_s << QStringList{u"no"_s};
        QTest::newRow("other scripts") << u"ご予約 ありがとう ciao"_s << QStringList{u"ciao"_s};
        QTest::newRow("emoji") << u"bene👍 ok"_s << QStringList{u"bene"_s, u"ok"_s};
        QTest::newRow("nothing") << QString() << QStringList();
    }
    void words()
    {
        QFETCH(const QString, text);
        QFETCH(QStringList, words);
        // "e" between links is a single letter.
        QCOMPARE(wordsOf(text), words);
    }

    void namesAreNeverWrong()
    {
        const QStringList names{u"Giulia Ricçi"_s, u"giulia_r@town.example"_s};
        QCOMPARE(wordsOf(u"GIULIA, Giulia's, d'Ricçi ricci ciao town Giulietta"_s, names),
                 (QStringList{u"ciao"_s, u"Giulietta"_s}));
    }

    void elisions()
    {
        QCOMPARE(withoutElision(u"dell'albergo"_s), u"albergo"_s);
        QCOMPARE(withoutElision(u"L'hôtel"_s), u"hôtel"_s);
        QCOMPARE(withoutElision(u"qu'il"_s), u"il"_s);
        QCOMPARE(withoutElision(u"don't"_s), QString());
        QCOMPARE(withoutElision(u"'albergo"_s), QString());
        QCOMPARE(withoutElision(u"l'"_s), QString());
        QCOMPARE(dictionaryForm(u"L’hôtel"_s), u"L'hôtel"_s);
    }
};

SPORTELLO_TEST(TestSpelling)
#include "test_spelling.moc"
