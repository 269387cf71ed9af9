// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/reviewpreferences.h"
#include "services/settings.h"
#include "support/testcase.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

/// How a seat looks at replies, kept in the file of its settings.
class TestReviewPreferences final : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStays()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        {
            ReviewPreferences preferences(path);
            QVERIFY(preferences.showsFigures());
            QCOMPARE(preferences.goal(), 90);
            QSignalSpy changed(&preferences, &ReviewPreferences::goalChanged);
            preferences.setGoal(80);
            preferences.setGoal(80);
            QCOMPARE(changed.size(), 1);
            preferences.setShowsFigures(false);
            QVERIFY(preferences.saveFilter({u" Tom,  late "_s, u"agent:\"Tom Reeve\" is:late"_s}));
            QVERIFY(preferences.saveFilter({u"Empty"_s, {}}));
            Settings(path).setTheme(u"dark"_s);
        }
        ReviewPreferences preferences(path);
        QVERIFY(!preferences.showsFigures());
        QCOMPARE(preferences.goal(), 80);
        QCOMPARE(preferences.filters(),
                 (QList<NamedReviewFilter>{{u"Tom, late"_s, u"agent:\"Tom Reeve\" is:late"_s},
                                           {u"Empty"_s, {}}}));
        QCOMPARE(Settings(path).theme(), u"dark"_s);
    }

    void namesAreThereOnce()
    {
        QTemporaryDir folder;
        ReviewPreferences preferences(folder.filePath(u"settings.ini"_s));
        QSignalSpy changed(&preferences, &ReviewPreferences::filtersChanged);
        QVERIFY(!preferences.saveFilter({u"  "_s, u"is:late"_s}));
        QVERIFY(preferences.saveFilter({u"Late"_s, u"is:late"_s}));
        QVERIFY(preferences.saveFilter({u"late"_s, u"is:late newer:7d"_s}));
        QVERIFY(preferences.saveFilter({u"Mine"_s, u"agent:me"_s}));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(preferences.filters().size(), 2);
        QVERIFY(!preferences.renameFilter(u"Mine"_s, u"LATE"_s));
        QVERIFY(!preferences.renameFilter(u"Mine"_s, u" "_s));
        QVERIFY(!preferences.renameFilter(u"Nobody's"_s, u"New"_s));
        QVERIFY(preferences.renameFilter(u"Mine"_s, u"mine"_s));
        QCOMPARE(preferences.filters().last().name, u"mine"_s);
        preferences.removeFilter(u"late"_s);
        preferences.removeFilter(u"mine"_s);
        preferences.removeFilter(u"mine"_s);
        QVERIFY(preferences.filters().isEmpty());
    }

    void nonsenseInTheFileIsNoGoal()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        QSettings file(path, QSettings::IniFormat);
        file.setValue(u"review/goal"_s, u"lots"_s);
        file.setValue(u"review/filters"_s, QStringList{u"One"_s});
        QCOMPARE(ReviewPreferences(path).goal(), 90);
        QVERIFY(ReviewPreferences(path).filters().isEmpty());
        ReviewPreferences(path).setGoal(1000);
        QCOMPARE(ReviewPreferences(path).goal(), 100);
    }
};

SPORTELLO_TEST(TestReviewPreferences)
#include "test_reviewpreferences.moc"
