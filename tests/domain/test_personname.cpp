// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/personname.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

/// How a customer may be called, from what they call themselves.
class TestPersonName : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void names_data()
    {
        QTest::addColumn<QString>("display");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const QString &display, const QString &first, const QString &last) {
            QTest::newRow(qPrintable(display.left(40))) << display << first << last;
        };
        row(u"Maria Rossi"_s, u"Maria"_s, u"Rossi"_s);
        row(u"Giulia"_s, u"Giulia"_s, {});
        row(u"Rossi, Maria"_s, u"Maria"_s, u"Rossi"_s);
        row(u"De Luca, Anna Maria"_s, u"Anna"_s, u"Maria De Luca"_s);
        row(u"Anna Bianchi, MD"_s, u"Anna"_s, u"Bianchi"_s);
        row(u"Anna Bianchi PhD"_s, u"Anna"_s, u"Bianchi"_s);
        row(u"Dr. Anna Bianchi"_s, u"Anna"_s, u"Bianchi"_s);
        row(u"Prof. Dr. Jürgen Weiß"_s, u"Jürgen"_s, u"Weiß"_s);
        row(u"Dott.ssa Chiara Conti"_s, u"Chiara"_s, u"Conti"_s);
        row(u"Mme Élodie Martin"_s, u"Élodie"_s, u"Martin"_s);
        row(u"Frau Müller"_s, {}, u"Müller"_s);
        row(u"Mrs SMITH"_s, {}, u"Smith"_s);
        row(u"✨ Giulia ✨"_s, u"Giulia"_s, {});
        row(u"🏳️‍🌈 Sam Taylor 👩🏽‍🚀"_s, u"Sam"_s, u"Taylor"_s);
        row(u"Luca 🇮🇹 Conti"_s, u"Luca"_s, u"Conti"_s);
        row(u"Kim :verified: (they/them)"_s, u"Kim"_s, {});
        row(u"Kim [she/her]"_s, u"Kim"_s, {});
        row(u"Giulia | Travel"_s, u"Giulia"_s, {});
        row(u"Giulia – viaggi e sapori"_s, u"Giulia"_s, {});
        row(u"MARIA ROSSI"_s, u"Maria"_s, u"Rossi"_s);
        row(u"maria rossi"_s, u"Maria"_s, u"Rossi"_s);
        row(u"JEAN-PIERRE DUBOIS"_s, u"Jean-Pierre"_s, u"Dubois"_s);
        row(u"O'BRIEN"_s, u"O'Brien"_s, {});
        row(u"McKenzie Jones"_s, u"McKenzie"_s, u"Jones"_s);
        row(u"Ludwig van Beethoven"_s, u"Ludwig"_s, u"Van Beethoven"_s);
        row(u"Anna & Marco"_s, u"Anna & Marco"_s, {});
        row(u"ANNA und MARCO"_s, u"Anna und Marco"_s, {});
        row(u"Smith & Sons Ltd"_s, {}, {});
        row(u"Hotel Aurora"_s, {}, {});
        row(u"Bianchi S.r.l."_s, {}, {});
        row(u"The Daily Guest"_s, {}, {});
        row(u"giulia_r"_s, {}, {});
        row(u"giulia.rossi"_s, {}, {});
        row(u"@giulia"_s, {}, {});
        row(u"maria1987"_s, {}, {});
        row(u"MariaRossi"_s, {}, {});
        row(u"M. Rossi"_s, {}, u"Rossi"_s);
        row(u"J.R. Tolkien"_s, {}, u"Tolkien"_s);
        row(u"山田太郎"_s, {}, {});
        row(u"김민준"_s, {}, {});
        row(u"محمد علي"_s, u"محمد"_s, u"علي"_s);
        row(u"Αλέξης Παπαδόπουλος"_s, u"Αλέξης"_s, u"Παπαδόπουλος"_s);
        row(u"   "_s, {}, {});
        row(u"🙂"_s, {}, {});
        row(u"| only behind"_s, u"Only"_s, u"Behind"_s);
        row(u"Giulia\u202E"_s, u"Giulia"_s, {});
        row(u"\u0000Giulia"_s, u"Giulia"_s, {});
        row(QString(500, u'a'), {}, {});
        row(u"{{contact.name}}"_s, {}, {});
    }

    void names()
    {
        QFETCH(QString, display);
        const PersonName name = personName(display);
        QTEST(name.first, "first");
        QTEST(name.last, "last");
    }

    void fullNameIsWithoutDecoration()
    {
        QCOMPARE(personName(u"✨ Giulia   Rossi ✨ (she/her) | Travel"_s).full, u"Giulia Rossi"_s);
        QCOMPARE(personName(u"Hotel Aurora"_s).full, u"Hotel Aurora"_s);
        QCOMPARE(personName(u"Rossi, Maria"_s).full, u"Rossi, Maria"_s);
    }
};

SPORTELLO_TEST(TestPersonName)

#include "test_personname.moc"
