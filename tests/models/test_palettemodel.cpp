// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testcase.h"
#include "ui/models/palettemodel.h"

#include <QAbstractItemModelTester>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

PaletteItem item(PaletteGroup group, const QString &title, const QString &reason = {})
{
    PaletteItem item;
    item.key = title.toLower();
    item.group = group;
    item.title = title;
    item.reason = reason;
    return item;
}

/// "# heading" and titles, in the order of the rows.
QStringList rowsOf(const PaletteModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex index = model.index(i);
        const QString text = index.data(Qt::DisplayRole).toString();
        rows << (index.data(PaletteRole::Heading).toBool() ? u"# "_s + text : text);
    }
    return rows;
}

QList<PaletteItem> someItems()
{
    return {item(PaletteGroup::Action, u"Mark as done"_s),
            item(PaletteGroup::Action, u"Settings…"_s),
            item(PaletteGroup::Action, u"Reply in private"_s, u"Choose a conversation first."_s),
            item(PaletteGroup::View, u"Done"_s),
            item(PaletteGroup::View, u"Waiting"_s),
            item(PaletteGroup::Account, u"@aurora@social.example"_s),
            item(PaletteGroup::CannedReply, u"Privacy: what we keep"_s)};
}

} // namespace

/// The palette's rows.
class TestPaletteModel : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThereWhenNothingIsTyped()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model);
        model.setItems(someItems(), {u"waiting"_s, u"gone since"_s, u"mark as done"_s});
        QCOMPARE(
            rowsOf(model),
            QStringList({u"# Chosen last"_s, u"Waiting"_s, u"Mark as done"_s, u"# Do"_s,
                         u"Mark as done"_s, u"Settings…"_s, u"Reply in private"_s, u"# Go to"_s,
                         u"Done"_s, u"Waiting"_s, u"# Accounts"_s, u"@aurora@social.example"_s,
                         u"# Canned replies"_s, u"Privacy: what we keep"_s}));
    }

    void whatIsLookedUpComesAndGoes()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model);
        model.setItems(someItems(), {});
        model.setText(u"giu"_s);
        QCOMPARE(rowsOf(model), QStringList());
        model.setFound({item(PaletteGroup::Person, u"Giulia Ricci"_s),
                        item(PaletteGroup::Person, u"Sergiu Popa"_s)});
        QCOMPARE(rowsOf(model).mid(0, 2), QStringList({u"# People"_s, u"Giulia Ricci"_s}));
        // The next letter finds others, in place of these.
        model.setText(u"giul"_s);
        model.setFound({item(PaletteGroup::Person, u"Giulia Ricci"_s)});
        QCOMPARE(rowsOf(model), QStringList({u"# People"_s, u"Giulia Ricci"_s}));
        QVERIFY(model.choice(1));
        model.setText(u">giul"_s);
        QCOMPARE(rowsOf(model), QStringList());
        model.setText(u"@giul"_s);
        QCOMPARE(rowsOf(model).size(), 2);
        model.setFound({});
        QCOMPARE(rowsOf(model), QStringList());
        model.setText(u"done"_s);
        QCOMPARE(rowsOf(model).size(), 4);
    }

    void theBestHitComesFirstWithItsGroup()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model);
        model.setItems(someItems(), {});
        model.setText(u"done"_s);
        QCOMPARE(rowsOf(model),
                 QStringList({u"# Go to"_s, u"Done"_s, u"# Do"_s, u"Mark as done"_s}));
        const auto hits = model.index(3).data(PaletteRole::Hits).value<QList<TextRange>>();
        QCOMPARE(hits, QList<TextRange>({{8, 4}}));
        model.setText(u"stetings"_s);
        QCOMPARE(rowsOf(model), QStringList({u"# Do"_s, u"Settings…"_s}));
        model.setText(u"zzzz"_s);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.nextChoice(0, 1), -1);
    }

    void betweenEqualsTheOneChosenLastWins()
    {
        PaletteModel model;
        model.setItems(
            {item(PaletteGroup::View, u"Alpha one"_s), item(PaletteGroup::View, u"Alpha two"_s)},
            {u"alpha two"_s});
        model.setText(u"alpha"_s);
        QCOMPARE(rowsOf(model).at(1), u"Alpha two"_s);
    }

    void aFirstSignNarrows()
    {
        PaletteModel model;
        model.setItems(someItems(), {u"waiting"_s});
        model.setText(u"/"_s);
        QCOMPARE(rowsOf(model), QStringList({u"# Canned replies"_s, u"Privacy: what we keep"_s}));
        model.setText(u"@aur"_s);
        QCOMPARE(rowsOf(model), QStringList({u"# Accounts"_s, u"@aurora@social.example"_s}));
        model.setText(u">priv"_s);
        QCOMPARE(rowsOf(model), QStringList({u"# Do"_s, u"Reply in private"_s}));
    }

    void whatCannotBeChosenStaysAndSaysWhy()
    {
        PaletteModel model;
        model.setItems(someItems(), {});
        model.setText(u"reply in private"_s);
        const QModelIndex row = model.index(1);
        QCOMPARE(row.data(Qt::DisplayRole).toString(), u"Reply in private"_s);
        QVERIFY(!row.data(PaletteRole::Enabled).toBool());
        QCOMPARE(row.data(PaletteRole::Detail).toString(), u"Choose a conversation first."_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Choose"_s));
        QVERIFY(!model.choice(1));
        QCOMPARE(model.nextChoice(0, 1), -1);
        QVERIFY(!(row.flags() & Qt::ItemIsEnabled));
    }
};

SPORTELLO_TEST(TestPaletteModel)
#include "test_palettemodel.moc"
