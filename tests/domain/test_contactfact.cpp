// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/contactcsv.h"
#include "domain/contactfact.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

using Kind = ContactFact::Kind;

namespace {

QString fact(Kind kind, const QString &written, const QString &region = u"IT"_s)
{
    return normalizedFact(kind, written, region).value_or(u"none"_s);
}

ContactFact onFile(Kind kind, const QString &value)
{
    ContactFact made;
    made.kind = kind;
    made.value = value;
    return made;
}

Handle handle(const QString &network, const QString &address)
{
    Handle made;
    made.network = network;
    made.address = address;
    return made;
}

QStringList valuesOf(const ContactCsvRow &row, Kind kind)
{
    QStringList values;
    for (const ContactFact &each : row.facts) {
        if (each.kind == kind)
            values.append(each.value);
    }
    return values;
}

} // namespace

/// What is on file about customers: its form, and files of it.
class TestContactFact : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void hasOneForm()
    {
        QCOMPARE(fact(Kind::Phone, u"06 698 1234 5"_s), u"+390669812345"_s);
        QCOMPARE(fact(Kind::Phone, u"+39 333 123 4567"_s), u"+393331234567"_s);
        QCOMPARE(fact(Kind::Phone, u"0049 30 901820"_s), u"+4930901820"_s);
        QCOMPARE(fact(Kind::Phone, u"030 901820"_s, u"DE"_s), u"+4930901820"_s);
        QCOMPARE(fact(Kind::Phone, u"12"_s), u"none"_s);
        QCOMPARE(fact(Kind::Phone, u"call me"_s), u"none"_s);
        QCOMPARE(fact(Kind::Email, u"  Anna.Rossi@Posta.EXAMPLE "_s),
                 u"Anna.Rossi@posta.example"_s);
        QCOMPARE(fact(Kind::Email, u"mailto:a@b.example"_s), u"a@b.example"_s);
        QCOMPARE(fact(Kind::Email, u"anna@localhost"_s), u"none"_s);
        QCOMPARE(fact(Kind::Email, u"a@b@c.example"_s), u"none"_s);
        QCOMPARE(fact(Kind::CustomerNumber, u" ab  12 "_s), u"AB 12"_s);
        QCOMPARE(fact(Kind::Handle, u"mastodon: @anna@town.example"_s),
                 u"mastodon anna@town.example"_s);
        QCOMPARE(fact(Kind::Handle, u"@anna@town.example"_s), u"none"_s);
        QCOMPARE(fact(Kind::Name, u"  "_s), u"none"_s);
    }

    void aNameThatLooksLikeAMailboxIsNone()
    {
        const ContactFact mailbox = onFile(Kind::Email, u"anna@town.example"_s);
        const Handle anna = handle(u"mastodon"_s, u"anna@town.example"_s);
        QVERIFY(!isOnFileAs(anna, AddressKind::OfNetwork, mailbox));
        QVERIFY(!isOnFileAs(anna, AddressKind::Phone, mailbox));
        QVERIFY(isOnFileAs(anna, AddressKind::Email, mailbox));
        QVERIFY(isOnFileAs(handle(u"mail"_s, u"anna@TOWN.example"_s), AddressKind::Email, mailbox));
        QVERIFY(!isOnFileAs(handle(u"mail"_s, u"anna@town.example.org"_s), AddressKind::Email,
                            mailbox));
    }

    void handlesAreOfTheirNetwork()
    {
        const ContactFact known = onFile(Kind::Handle, u"bluesky anna.example"_s);
        QVERIFY(isOnFileAs(handle(u"bluesky"_s, u"anna.example"_s), AddressKind::OfNetwork, known));
        QVERIFY(
            !isOnFileAs(handle(u"mastodon"_s, u"anna.example"_s), AddressKind::OfNetwork, known));
        QVERIFY(
            !isOnFileAs(handle(u"bluesky"_s, u"anna.example.co"_s), AddressKind::OfNetwork, known));
    }

    void phonesAreComparedAsNumbers()
    {
        const ContactFact phone = onFile(Kind::Phone, u"+393331234567"_s);
        QVERIFY(isOnFileAs(handle(u"sms"_s, u"+39 333 1234567"_s), AddressKind::Phone, phone));
        QVERIFY(isOnFileAs(handle(u"chat"_s, u"393331234567"_s), AddressKind::Phone, phone));
        QVERIFY(!isOnFileAs(handle(u"chat"_s, u"393331234568"_s), AddressKind::Phone, phone));
        QVERIFY(!isOnFileAs(handle(u"chat"_s, u"3331234567"_s), AddressKind::Phone, phone));
        QVERIFY(!isOnFileAs(handle(u"chat"_s, QString()), AddressKind::Phone,
                            onFile(Kind::Phone, QString())));
    }

    void headingsInFourLanguages_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("en") << u"Name,Handle,Phone number,E-mail,Customer number\n"
                               "Anna Rossi,@anna@town.example,+39 333 1234567,"
                               "anna@posta.example,K-12\n"_s;
        QTest::newRow("it") << u"Codice cliente;Nome e cognome;Cellulare;Posta elettronica;"
                               "Nome utente\nK-12;Anna Rossi;333 1234567;anna@posta.example;"
                               "anna@town.example\n"_s;
        QTest::newRow("de") << u"Kunden-Nr.\tKunde\tBenutzername\tHandy\tE-Mail-Adresse\n"
                               "K-12\tAnna Rossi\tanna@town.example\t+393331234567\t"
                               "anna@posta.example\n"_s;
        QTest::newRow("fr") << u"Nom;Numéro de téléphone;Courriel;Numéro de client;Pseudo\n"
                               "Anna Rossi;'+39 333 1234567;anna@posta.example;k-12;"
                               "@anna@town.example\n"_s;
    }

    void headingsInFourLanguages()
    {
        QFETCH(const QString, file);
        const ContactCsv read = ContactCsvReader::read(file, u"IT"_s);
        QCOMPARE(read.problem, QString());
        QCOMPARE(read.rows.size(), 1);
        const ContactCsvRow &row = read.rows.first();
        QCOMPARE(row.problem, QString());
        QCOMPARE(row.line, 2);
        QCOMPARE(row.name, u"Anna Rossi"_s);
        QCOMPARE(row.handles, QStringList{u"anna@town.example"_s});
        QCOMPARE(valuesOf(row, Kind::Phone), QStringList{u"+393331234567"_s});
        QCOMPARE(valuesOf(row, Kind::Email), QStringList{u"anna@posta.example"_s});
        QCOMPARE(valuesOf(row, Kind::CustomerNumber), QStringList{u"K-12"_s});
    }

    void severalOfAKind()
    {
        const ContactCsv read = ContactCsvReader::read(
            u"Nome,Telefono 1,Telefono 2 (casa),Email\nAnna,333 1234567 / 06 69812345,"
            "+39 333 1234567,\"a@b.example; c@d.example\"\n"_s,
            u"IT"_s);
        QCOMPARE(valuesOf(read.rows.first(), Kind::Phone),
                 (QStringList{u"+393331234567"_s, u"+390669812345"_s}));
        QCOMPARE(valuesOf(read.rows.first(), Kind::Email),
                 (QStringList{u"a@b.example"_s, u"c@d.example"_s}));
    }

    void whatIsWrongIsSaid()
    {
        const ContactCsv read = ContactCsvReader::read(
            u"name,phone,email\nAnna,12,\nBeppe,,beppe\nCarla,,\nDino,333 1234567,d@e.example\n"_s,
            u"IT"_s);
        QCOMPARE(read.rows.size(), 4);
        QVERIFY(read.rows.at(0).problem.contains(u"12"_s));
        QVERIFY(read.rows.at(1).problem.contains(u"beppe"_s));
        QVERIFY(!read.rows.at(2).problem.isEmpty());
        QVERIFY(read.rows.at(3).problem.isEmpty());
        QVERIFY(!ContactCsvReader::read(QString(), u"IT"_s).problem.isEmpty());
        QVERIFY(!ContactCsvReader::read(u"name,colour\nAnna,red\n"_s, u"IT"_s).problem.isEmpty());
        QVERIFY(!ContactCsvReader::read(u"name,phone\n\"Anna,1\n"_s, u"IT"_s).problem.isEmpty());
    }

    void wordsGoBothWays()
    {
        for (const Kind kind :
             {Kind::Phone, Kind::Email, Kind::CustomerNumber, Kind::Name, Kind::Handle})
            QCOMPARE(factKindFromWord(toWord(kind)), std::optional(kind));
        for (const auto source : {ContactFact::Source::ByHand, ContactFact::Source::Import})
            QCOMPARE(factSourceFromWord(toWord(source)), std::optional(source));
    }
};

SPORTELLO_TEST(TestContactFact)
#include "test_contactfact.moc"
