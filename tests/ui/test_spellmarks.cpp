// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "panefixture.h"

#include "support/testcase.h"
#include "support/wait.h"
#include "ui/conversation/spellmarks.h"

#include <QDir>
#include <QFile>
#include <QMenu>

using namespace sportello;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

/// A pane whose program has a small Italian dictionary in its profile and none of the system's
/// languages besides.
struct Marked : PaneFixture
{
    Marked()
    {
        QDir(desk.program().folder().path()).mkpath(u"dictionaries"_s);
        put(u"it_IT.aff"_s, "SET UTF-8\nTRY aeiou\n");
        put(u"it_IT.dic"_s, "9\nbuongiorno\nla\ncamera\nche\nha\nprenotato\nè\npronta\nper\n");
        desk.inStore([this](TeamDatabase &database) -> Result<Done> {
            database.statement(u"UPDATE conversation SET language = 'it' WHERE id = ?"_s)
                .bind(conversation.id)
                .exec();
            return Done{};
        });
        show();
    }
    void put(const QString &name, const QByteArray &data)
    {
        QFile file(desk.program().folder().path() + u"/dictionaries/"_s + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
            qFatal("cannot write a dictionary");
    }
    QStringList marked()
    {
        pass(300ms);
        QStringList words;
        const QString text = editor()->toPlainText();
        for (const TextRange &range : marks()->marks())
            words.append(text.mid(range.start, range.length));
        return words;
    }
    SpellMarks *marks() const { return editor()->findChild<SpellMarks *>(); }
    QMenu *menu() const { return editor()->findChild<QMenu *>(u"replyMenu"_s); }
    QAction *action(const char *name) const
    {
        return menu() ? menu()->findChild<QAction *>(QString::fromLatin1(name)) : nullptr;
    }
};

} // namespace

/// Spelling in the composer.
class TestSpellMarks final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // What the offscreen platform says of menus that open.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    }

    void unknownWordsAreMarkedWhenTheyAreWritten()
    {
        Marked pane;
        pane.type(u"Buongiorno Giulia, la camra"_s);
        QTRY_VERIFY(pane.marked().isEmpty() && pane.marks()->language() == u"it"_s);
        // The last word may not be finished.
        for (int i = 0; i < 5; ++i)
            QCOMPARE(pane.marked(), QStringList());
        pane.type(u" che ha prenotto "_s);
        QTRY_COMPARE(pane.marked(), (QStringList{u"camra"_s, u"prenotto"_s}));
        // Marks move with the text, and go with their word.
        pane.editor()->moveCursor(QTextCursor::Start);
        pane.type(u"La la "_s);
        QTRY_COMPARE(pane.marked(), (QStringList{u"camra"_s, u"prenotto"_s}));
        pane.editor()->selectAll();
        pane.type(u"Buongiorno "_s);
        QTRY_COMPARE(pane.marked(), QStringList());
    }

    void onlyTheParagraphThatChangedIsLookedAt()
    {
        Marked pane;
        pane.editor()->setPlainText(u"la camra \nla camerra \n"_s);
        pane.editor()->moveCursor(QTextCursor::End);
        QTRY_COMPARE(pane.marked(), (QStringList{u"camra"_s, u"camerra"_s}));
        pane.type(u"prontta "_s);
        QTRY_COMPARE(pane.marked(), (QStringList{u"camra"_s, u"camerra"_s, u"prontta"_s}));
    }

    void theKeyWalksAndTheMenuReplaces()
    {
        Marked pane;
        pane.type(u"Buongiorno, la camra che ha prenotto "_s);
        QTRY_COMPARE(pane.marked().size(), 2);
        pane.pane->composer().goToMisspelled();
        QCOMPARE(pane.editor()->textCursor().selectedText(), u"camra"_s);
        QTRY_VERIFY(pane.action("spellingSuggestion"));
        QCOMPARE(pane.action("spellingSuggestion")->text(), u"camera"_s);
        pane.action("spellingSuggestion")->trigger();
        pane.menu()->close();
        QVERIFY(pane.editor()->toPlainText().contains(u"la camera che"_s));
        QTRY_COMPARE(pane.marked(), QStringList{u"prenotto"_s});
        pane.pane->composer().goToMisspelled();
        QCOMPARE(pane.editor()->textCursor().selectedText(), u"prenotto"_s);
    }

    void wordsAreAddedOrIgnored()
    {
        Marked pane;
        pane.type(u"Buongiorno, la camra che ha prenotto "_s);
        QTRY_COMPARE(pane.marked().size(), 2);
        pane.pane->composer().goToMisspelled();
        QTRY_VERIFY(pane.action("spellingAddBrand"));
        pane.action("spellingAddBrand")->trigger();
        pane.menu()->close();
        QTRY_COMPARE(pane.marked(), QStringList{u"prenotto"_s});
        QTRY_VERIFY(!pane.menu());
        pane.pane->composer().goToMisspelled();
        QTRY_VERIFY(pane.action("spellingIgnore"));
        pane.action("spellingIgnore")->trigger();
        QTRY_COMPARE(pane.marked(), QStringList());
        const auto words = waitFor(pane.desk.program().spelling().words());
        QVERIFY(words.ok());
        QCOMPARE(words->size(), 1);
        QCOMPARE(words->first().word, u"camra"_s);
        QVERIFY(!words->first().brand.isNull());
    }
};

SPORTELLO_TEST(TestSpellMarks)
#include "test_spellmarks.moc"
