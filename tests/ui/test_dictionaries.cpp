// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "controlnames.h"
#include "deskfixture.h"

#include "support/testcase.h"
#include "support/teststore.h"
#include "ui/settings/languagespage.h"

#include <QDir>
#include <QFile>
#include <QLabel>
#include <QTemporaryDir>

using namespace sportello;
using namespace Qt::StringLiterals;

/// What the settings say of the dictionaries.
class TestDictionaries : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.install(); }
    void init() { failOnWarnings(); }

    void thoseThatAreThereAreNamedAndWhatIsMissing()
    {
        TestStore store;
        Spelling spelling(store, store.clock(), {m_folder.path()});
        Settings settings(m_folder.filePath(u"settings.ini"_s));
        settings.setAgentLanguages({u"it"_s});
        LanguagesPage page(settings, spelling, m_theme, nullptr);
        page.show();
        const auto *found = page.findChild<QLabel *>(u"dictionariesFound"_s);
        const auto *missing = page.findChild<QLabel *>(u"dictionariesMissing"_s);
        QTRY_COMPARE(found->text(), u"No dictionary was found on this computer."_s);
        QVERIFY(missing->isVisible());
        QCOMPARE(missing->text(), spelling.missingSentence(u"it"_s));
        put(u"de_AT"_s);
        put(u"de_DE"_s);
        put(u"it_IT"_s);
        settings.setAgentLanguages({u"it"_s, u"sv"_s});
        QTRY_VERIFY(found->text().endsWith(u"\nDeutsch: de_AT, de_DE\nItaliano: it_IT"_s));
        QCOMPARE(missing->text(), spelling.missingSentence(u"sv"_s));
        settings.setAgentLanguages({u"it"_s});
        QTRY_VERIFY(!missing->isVisible());
        QCOMPARE(namelessControls(&page), QStringList());
    }

private:
    void put(const QString &name)
    {
        for (const auto &[suffix, data] : {std::pair(u".aff"_s, QByteArray("SET UTF-8\n")),
                                           std::pair(u".dic"_s, QByteArray("1\nab\n"))}) {
            QFile file(m_folder.filePath(name + suffix));
            if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
                qFatal("cannot write a dictionary");
        }
    }

    Theme m_theme;
    QTemporaryDir m_folder;
};

SPORTELLO_TEST(TestDictionaries)
#include "test_dictionaries.moc"
