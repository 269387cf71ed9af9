// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/contactfile.h"
#include "storage/auditlog.h"
#include "support/builders.h"
#include "support/teststore.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = ContactFact::Kind;
using RowKind = ContactImportRow::Kind;

/// Contacts on file: by hand, from files, and off again.
class TestContactFile : public StoreTestCase
{
    Q_OBJECT

    struct Scene
    {
        Scene()
            : file(store.store(), store.clock())
        {
            store.team([&](TeamDatabase &database) {
                agent = PeopleTable(database).ensureAgent(u"Sara"_s, testNow).id;
                anna = aHandle().address(u"anna@town.example"_s).in(database);
            });
        }
        QStringList values(const ContactId &contact)
        {
            QStringList values;
            const QList<ContactFact> facts = waitFor(file.of(contact)).value();
            for (const ContactFact &fact : facts)
                values.append(fact.value);
            return values;
        }
        ContactImportPlan preview(const QString &csv)
        {
            return waitFor(file.preview(u"somewhere/guests.csv"_s, csv, u"IT"_s)).value();
        }

        TestStore store;
        ContactFile file;
        AgentId agent;
        Handle anna;
    };

private Q_SLOTS:
    void byHand()
    {
        Scene scene;
        const auto phone = waitFor(scene.file.add(scene.anna.contact, Kind::Phone,
                                                  u"333 123 4567"_s, scene.agent, u"IT"_s));
        QVERIFY(phone.ok());
        QCOMPARE(phone->value, u"+393331234567"_s);
        QCOMPARE(phone->source, ContactFact::Source::ByHand);
        const auto again = waitFor(scene.file.add(scene.anna.contact, Kind::Phone,
                                                  u"+39 333 1234567"_s, scene.agent, u"IT"_s));
        QCOMPARE(again.error().kind, ErrorKind::Refused);
        QVERIFY(!waitFor(scene.file.add(scene.anna.contact, Kind::Email, u"anna"_s, scene.agent,
                                        u"IT"_s))
                     .ok());
        QVERIFY(!waitFor(scene.file.add(ContactId::make(), Kind::Email, u"a@b.example"_s,
                                        scene.agent, u"IT"_s))
                     .ok());
        const auto found = waitFor(scene.file.find(u"0039 333 1234567"_s, u"IT"_s)).value();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().contact, scene.anna.contact);
        QVERIFY(waitFor(scene.file.remove(phone->id, scene.agent)).ok());
        QVERIFY(!waitFor(scene.file.remove(phone->id, scene.agent)).ok());
        QVERIFY(scene.values(scene.anna.contact).isEmpty());
    }

    void aFileIsLookedAtFirst()
    {
        Scene scene;
        const QString csv = u"Nome;Telefono;Email;Codice cliente;Profilo\n"
                            "Anna Rossi;333 1234567;anna@posta.example;K-1;@anna@town.example\n"
                            "Beppe Verdi;06 69812345;;K-2;\n"
                            "Carla;12;;;\n"
                            "Dino;;;;@dino@town.example\n"_s;
        const ContactImportPlan plan = scene.preview(csv);
        QCOMPARE(plan.problem, QString());
        QCOMPARE(plan.fileName, u"guests.csv"_s);
        QCOMPARE(plan.rows.size(), 4);
        QCOMPARE(plan.rows.at(0).kind, RowKind::New);
        QVERIFY(plan.rows.at(0).contact == scene.anna.contact);
        QCOMPARE(plan.rows.at(1).kind, RowKind::New);
        QVERIFY(!plan.rows.at(1).contact);
        QCOMPARE(plan.rows.at(2).kind, RowKind::Problem);
        QCOMPARE(plan.rows.at(2).line, 4);
        QCOMPARE(plan.rows.at(3).kind, RowKind::Problem);
        QVERIFY(scene.values(scene.anna.contact).isEmpty()); // nothing happened yet

        const auto import = waitFor(scene.file.import(plan, scene.agent));
        QVERIFY(import.ok());
        QCOMPARE(import->facts, 8);
        QCOMPARE(scene.values(scene.anna.contact).size(), 5);
        const auto beppe = waitFor(scene.file.find(u"k-2"_s, u"IT"_s)).value();
        QCOMPARE(beppe.size(), 1);
        QCOMPARE(scene.values(beppe.first().contact).size(), 3);
        QCOMPARE(beppe.first().source, ContactFact::Source::Import);

        const ContactImportPlan again = scene.preview(csv);
        QCOMPARE(again.count(RowKind::Known), 2);
        QCOMPARE(again.count(RowKind::New), 0);
        QVERIFY(!waitFor(scene.file.import(again, scene.agent)).ok());
        // Something new about somebody who is there.
        const ContactImportPlan more =
            scene.preview(u"customer number,email\nK-2,beppe@posta.example\n"_s);
        QCOMPARE(more.rows.first().kind, RowKind::New);
        QVERIFY(more.rows.first().contact == beppe.first().contact);
        QCOMPARE(more.rows.first().facts.size(), 1);
    }

    void anImportIsUndone()
    {
        Scene scene;
        waitFor(scene.file.add(scene.anna.contact, Kind::CustomerNumber, u"K-1"_s, scene.agent));
        const ContactImportPlan plan =
            scene.preview(u"customer number,phone\nK-1,333 1234567\nK-9,06 69812345\n"_s);
        const auto import = waitFor(scene.file.import(plan, scene.agent)).value();
        QCOMPARE(scene.values(scene.anna.contact).size(), 2);
        QVERIFY(waitFor(scene.file.undoImport(import.id, scene.agent)).valueOr(0) == 3);
        QCOMPARE(scene.values(scene.anna.contact), QStringList{u"K-1"_s});
        QVERIFY(waitFor(scene.file.find(u"K-9"_s, u"IT"_s)).value().isEmpty());
        QVERIFY(!waitFor(scene.file.undoImport(import.id, scene.agent)).ok());
        const auto imports = waitFor(scene.file.imports()).value();
        QCOMPARE(imports.size(), 1);
        QVERIFY(imports.first().undoneAt.has_value());
        QCOMPARE(imports.first().facts, 3);
        QCOMPARE(scene.store
                     .team([](TeamDatabase &database) {
                         return AuditLog(database).count(u"contact.import_undone"_s);
                     })
                     .value(),
                 1);
    }

    void whoFitsSeveralIsLeftToPeople()
    {
        Scene scene;
        waitFor(scene.file.import(
            scene.preview(u"customer number,phone\nK-1,333 1234567\nK-2,06 69812345\n"_s),
            scene.agent));
        const ContactImportPlan plan = scene.preview(u"customer number,phone\nK-1,06 69812345\n"_s);
        QCOMPARE(plan.rows.first().kind, RowKind::Problem);
        QVERIFY(!plan.rows.first().problem.isEmpty());
    }

    void aPersonInTwoRowsIsOne()
    {
        Scene scene;
        const ContactImportPlan plan = scene.preview(
            u"customer number,phone\nK-1,333 1234567\nK-1,06 69812345\nK-1,333 1234567\n"_s);
        QCOMPARE(waitFor(scene.file.import(plan, scene.agent)).value().facts, 3);
        const auto found = waitFor(scene.file.find(u"K-1"_s, u"IT"_s)).value();
        QCOMPARE(found.size(), 1);
        QCOMPARE(scene.values(found.first().contact).size(), 3);
    }

    void aLongFileGoesInSlices()
    {
        Scene scene;
        QString csv = u"customer number,email\n"_s;
        for (int i = 0; i < 450; ++i)
            csv += u"K-%1,guest%1@posta.example\n"_s.arg(i);
        const ContactImportPlan plan = scene.preview(csv);
        QCOMPARE(plan.rows.size(), 450);
        QCOMPARE(waitFor(scene.file.import(plan, scene.agent)).value().facts, 900);
        QCOMPARE(waitFor(scene.file.find(u"guest449@posta.example"_s, u"IT"_s)).value().size(), 1);
    }
};

SPORTELLO_TEST(TestContactFile)
#include "test_contactfile.moc"
