// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/contactfiletable.h"
#include "storage/onetimecodetable.h"
#include "storage/searchindex.h"
#include "support/builders.h"
#include "support/verificationscene.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QSignalSpy>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Way = CodeDirection;
using Kind = ContactFact::Kind;
using Level = VerificationLevel;

namespace {

QByteArray logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged += text.toUtf8() + '\n';
}

QByteArray filesUnder(const QString &folder)
{
    QByteArray all;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.fileName().toUtf8() + '\n' + file.readAll() + '\n';
    }
    return all;
}

/// Every table that holds a text, in any column.
QStringList tablesWith(VerificationScene &scene, const QString &text)
{
    return scene.desk.store
        .team([&](TeamDatabase &database) {
            QStringList tables;
            Statement names = database.statement(
                scene.desk.store.isSqlite() ? u"SELECT name FROM sqlite_master WHERE type = 'table'"
                                              u" AND name NOT LIKE 'sqlite%'"_s
                                            : u"SELECT table_name FROM information_schema.tables"
                                              u" WHERE table_schema = 'public'"_s);
            names.exec();
            while (names.next())
                tables.append(names.text(0));
            QStringList found;
            for (const QString &table : tables) {
                // A row as one text; SQLite has no such thing and gives nothing beyond the last.
                const bool isSqlite = scene.desk.store.isSqlite();
                Statement rows = database.statement(
                    (isSqlite ? u"SELECT t.* FROM %1 t"_s : u"SELECT CAST(t AS TEXT) FROM %1 t"_s)
                        .arg(table));
                rows.exec();
                while (rows.next()) {
                    for (int column = 0; column < (isSqlite ? 40 : 1); ++column) {
                        if (rows.text(column).contains(text, Qt::CaseInsensitive)
                            && !found.contains(table))
                            found.append(table);
                    }
                }
            }
            return found;
        })
        .value();
}

} // namespace

/// Codes from end to end, and what somebody who is not the customer may try.
class TestVerificationCodes : public StoreTestCase
{
    Q_OBJECT

    static OneTimeCode newest(VerificationScene &scene)
    {
        return waitFor(scene.codes->newest(scene.asking.id))
            .valueOr(std::nullopt)
            .value_or(OneTimeCode{});
    }

private Q_SLOTS:
    void aCodeGoesToTheContactAndIsTypedIn()
    {
        VerificationScene scene;
        const Result<OneTimeCode> begun = scene.begin(Way::ToContact);
        QVERIFY2(begun.ok(), begun.ok() ? "" : qPrintable(begun.error().message));
        QCOMPARE(scene.server.requests, 0);
        QCOMPARE(scene.second.requests, 1);
        const Reply &sent = scene.second.replies.last();
        QCOMPARE(sent.recipient, u"g.rossi@town.example"_s);
        QCOMPARE(sent.audience, Audience::Private);
        // It says for whom it is, as whom, and whom not to tell.
        QVERIFY(sent.text.contains(u"@giulia@town.example"_s));
        QVERIFY(sent.text.contains(u"Hotel Aurora"_s));
        const QString code = scene.codeAt(scene.second);
        QCOMPARE(code.size(), 8);
        QVERIFY(scene.codes->timeLeft(*begun) > 9min);

        QCOMPARE(scene.level(), Level::None);
        const Result<Verification> given = scene.enter(u" %1-%2 "_s.arg(code.left(4), code.mid(4)));
        QVERIFY2(given.ok(), given.ok() ? "" : qPrintable(given.error().message));
        QCOMPARE(given->level, Level::Certified);
        QCOMPARE(given->method, VerificationMethod::CodeToContact);
        QCOMPARE(given->handle, scene.asking.handle);
        QVERIFY(given->contact == scene.onFile(Kind::Handle).contact);
        QCOMPARE(given->scope, u"booking"_s);
        QCOMPARE(scene.level(), Level::Certified);
        QCOMPARE(scene.recorded(u"code.accepted"_s), 1);

        // Replay.
        QVERIFY(!scene.enter(code).ok());
        QCOMPARE(waitFor(scene.levels->of(scene.asking.handle)).value().size(), 1);
    }

    void aPhoneThatNeverWroteIsReached()
    {
        VerificationScene scene(AddressKind::Phone);
        QVERIFY(scene.begin(Way::ToContact, Kind::Phone).ok());
        QCOMPARE(scene.second.replies.last().recipient, u"+393331234567"_s);
        QCOMPARE(scene.enter(scene.codeAt(scene.second))->level, Level::Certified);
        // Whoever has that number is the contact on file, and nobody new.
        const auto handles = scene.desk.store.team([&](TeamDatabase &database) {
            return ContactFileTable(database).handlesWithAddress(u"fake"_s, u"+393331234567"_s);
        });
        QCOMPARE(handles->size(), 1);
        QCOMPARE(handles->first().contact, scene.onFile(Kind::Phone).contact);
    }

    void emailNeverCertifies_data()
    {
        QTest::addColumn<int>("direction");
        QTest::addColumn<int>("kind");
        for (const Kind kind : {Kind::Email, Kind::Handle}) {
            QTest::addRow("to, %d", int(kind)) << int(Way::ToContact) << int(kind);
            QTest::addRow("from, %d", int(kind)) << int(Way::FromContact) << int(kind);
        }
    }

    void emailNeverCertifies()
    {
        QFETCH(const int, direction);
        QFETCH(const int, kind);
        VerificationScene scene(AddressKind::Email);
        QVERIFY(scene.begin(Way(direction), Kind(kind)).ok());
        if (Way(direction) == Way::ToContact)
            scene.enter(scene.codeAt(scene.second));
        else
            scene.writes(scene.second, u"g.rossi"_s, scene.codeAt(scene.server));
        QCOMPARE(scene.level(), Level::ReachableAddress);
        QCOMPARE(waitFor(scene.levels->of(scene.asking.handle)).value().first().method,
                 VerificationMethod::CodeByEmail);
    }

    void aCodeComesBackFromTheContact()
    {
        VerificationScene scene;
        QSignalSpy verified(scene.codes.get(), &VerificationCodes::verified);
        const Result<OneTimeCode> begun = scene.begin(Way::FromContact);
        QVERIFY2(begun.ok(), begun.ok() ? "" : qPrintable(begun.error().message));
        const QString code = scene.codeAt(scene.server);
        QCOMPARE(scene.server.replies.last().recipient, u"giulia@town.example"_s);
        QCOMPARE(scene.second.requests, 0);
        // What is on file is not told to whoever asks.
        QVERIFY(!scene.server.replies.last().text.contains(u"g.rossi"_s));

        // It is no use where everybody in the conversation reads it …
        QVERIFY(!scene.enter(code).ok());
        scene.writes(scene.server, u"giulia"_s, code);
        // … nor from a stranger, from one who looks alike, or in public.
        scene.writes(scene.second, u"luca"_s, code);
        scene.writes(scene.second, u"g.r0ssi"_s, code);
        scene.writes(scene.second, u"giulia"_s, code);
        scene.writes(scene.second, u"g.rossi"_s, code, Audience::Public);
        QCOMPARE(scene.level(), Level::None);
        QCOMPARE(newest(scene).state, CodeState::Open);
        QCOMPARE(newest(scene).tries, 0);

        scene.writes(scene.second, u"g.rossi"_s, u"Ecco il codice: "_s + code);
        QCOMPARE(scene.level(), Level::Certified);
        QCOMPARE(verified.size(), 1);
        QCOMPARE(newest(scene).state, CodeState::Used);
        scene.writes(scene.second, u"g.rossi"_s, code);
        QCOMPARE(verified.size(), 1);
        QCOMPARE(waitFor(scene.levels->of(scene.asking.handle)).value().first().method,
                 VerificationMethod::CodeFromContact);
    }

    void aMessageIsHeardOnce()
    {
        VerificationScene scene;
        scene.writes(scene.second, u"g.rossi"_s, u"Camera 11112222"_s);
        QVERIFY(scene.begin(Way::FromContact).ok());
        scene.writes(scene.second, u"g.rossi"_s, u"Un momento"_s);
        QCOMPARE(newest(scene).tries, 0); // what was said before is no try
        scene.writes(scene.second, u"g.rossi"_s, u"33334444?"_s);
        scene.writes(scene.second, u"g.rossi"_s, u"o no?"_s);
        QCOMPARE(newest(scene).tries, 1);
        scene.writes(scene.second, u"g.rossi"_s, scene.codeAt(scene.server));
        QCOMPARE(scene.level(), Level::Certified);
    }

    void onlyWhatWasOnFileBefore()
    {
        VerificationScene scene;
        const ContactId contact = scene.onFile(Kind::Handle).contact;
        const auto said = waitFor(scene.file->add(
            contact, Kind::Handle, u"fake:attacker@town.example"_s, scene.desk.agent.id, u"IT"_s));
        QVERIFY(said.ok());
        for (const Way direction : {Way::ToContact, Way::FromContact}) {
            CodeRequest request = scene.request(direction, Kind::Handle);
            request.fact = said->id;
            const auto begun = waitFor(scene.codes->begin(request));
            QCOMPARE(begun.error().kind, ErrorKind::Refused);
        }
        CodeRequest request = scene.request(Way::ToContact, Kind::Handle);
        request.fact = ContactFactId::make();
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        request = scene.request(Way::ToContact, Kind::CustomerNumber);
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        // The conversation itself is no other way.
        request = scene.request(Way::ToContact, Kind::Handle);
        request.account = scene.account.id;
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        // A name on a social network that only looks like the mailbox.
        QVERIFY(!scene.begin(Way::ToContact, Kind::Email).ok());
        // In public everybody would read it.
        scene.writes(scene.server, u"giulia"_s, u"E qui?"_s, Audience::Public);
        request = scene.request(Way::FromContact, Kind::Handle);
        request.conversation = scene.desk.conversationWith(u"giulia"_s).id;
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        // Taken off file after it was sent.
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString code = scene.codeAt(scene.second);
        QVERIFY(
            waitFor(scene.file->remove(scene.onFile(Kind::Handle).id, scene.desk.agent.id)).ok());
        QVERIFY(!scene.enter(code).ok());
        QCOMPARE(scene.second.requests, 1);
        QCOMPARE(scene.level(), Level::None);
    }

    void fiveTriesThatANewCodeDoesNotRenew()
    {
        VerificationScene scene;
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString first = scene.codeAt(scene.second);
        QCOMPARE(scene.enter(u"they do not say"_s).error().kind, ErrorKind::Refused);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!scene.enter(scene.wrong(first)).ok());
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString second = scene.codeAt(scene.second);
        QVERIFY(!scene.enter(first).ok()); // another took its place
        QVERIFY(!scene.enter(u"123"_s).ok());
        QVERIFY(!scene.enter(second).ok()); // that was the fifth
        QCOMPARE(newest(scene).state, CodeState::Refused);
        QVERIFY(!scene.begin(Way::ToContact).ok());
        scene.restart();
        scene.desk.store.clock().jump(-48h);
        QVERIFY(!scene.begin(Way::ToContact).ok());
        scene.desk.store.clock().jump(48h);
        scene.desk.store.clock().advance(24h);
        scene.desk.drain();
        QVERIFY(scene.begin(Way::ToContact).ok());
        QVERIFY(scene.enter(scene.codeAt(scene.second)).ok());
    }

    void successForgivesWhatWasWrong()
    {
        VerificationScene scene;
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString code = scene.codeAt(scene.second);
        for (int i = 0; i < 4; ++i)
            QVERIFY(!scene.enter(scene.wrong(code)).ok());
        QVERIFY(scene.enter(code).ok());
        QVERIFY(scene.begin(Way::ToContact).ok());
        QVERIFY(!scene.enter(scene.wrong(scene.codeAt(scene.second))).ok());
        QVERIFY(scene.enter(scene.codeAt(scene.second)).ok());
    }

    void threeCodesADay()
    {
        VerificationScene scene;
        for (int i = 0; i < MostCodes; ++i)
            QVERIFY(scene.begin(Way::ToContact).ok());
        QCOMPARE(scene.begin(Way::ToContact).error().kind, ErrorKind::Refused);
        QCOMPARE(scene.begin(Way::FromContact).error().kind, ErrorKind::Refused);
        // Another conversation of somebody else who says to be the same customer.
        scene.writes(scene.server, u"mallory"_s, u"Sono Giulia"_s);
        CodeRequest request = scene.request(Way::ToContact, Kind::Handle);
        request.conversation = scene.desk.conversationWith(u"mallory"_s, Audience::Private).id;
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        scene.desk.store.clock().jump(72h); // nobody's wall clock makes it tomorrow
        QVERIFY(!scene.begin(Way::ToContact).ok());
        QCOMPARE(scene.second.requests, MostCodes);
        scene.desk.store.clock().advance(24h);
        scene.desk.drain();
        QVERIFY(scene.begin(Way::ToContact).ok());
    }

    void endsByTheClockThatNobodySets()
    {
        VerificationScene scene;
        const auto begun = scene.begin(Way::ToContact);
        const QString code = scene.codeAt(scene.second);
        scene.desk.store.clock().jump(-24h);
        scene.desk.store.clock().advance(OneTimeCodeLifetime - 1s);
        scene.desk.drain();
        scene.desk.store.clock().jump(48h);
        QVERIFY(scene.codes->timeLeft(*begun) == 1s);
        scene.desk.store.clock().jump(-48h);
        scene.desk.store.clock().advance(1s);
        QVERIFY(!scene.codes->timeLeft(*begun));
        QVERIFY(!scene.enter(code).ok());
        QCOMPARE(newest(scene).state, CodeState::Over);
        QCOMPARE(scene.level(), Level::None);
    }

    void fitsNoOtherConversation()
    {
        VerificationScene scene;
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString code = scene.codeAt(scene.second);
        scene.writes(scene.server, u"giuIia"_s, code);
        const ConversationSummary alike =
            scene.desk.conversationWith(u"giuIia"_s, Audience::Private);
        QVERIFY(!waitFor(scene.codes->enter(alike.id, code, scene.desk.agent.id)).ok());
        QCOMPARE(waitFor(scene.levels->level(alike.handle)).value(), Level::None);
        // She writes in public too: the same handle, and yet not the place it is for.
        scene.writes(scene.server, u"giulia"_s, u"Eccomi"_s, Audience::Public);
        const ConversationId open = scene.desk.conversationWith(u"giulia"_s).id;
        QVERIFY(!waitFor(scene.codes->enter(open, code, scene.desk.agent.id)).ok());
        QVERIFY(scene.enter(code).ok());
    }

    void aRestartEndsEveryCode()
    {
        VerificationScene scene;
        QVERIFY(scene.begin(Way::ToContact).ok());
        const QString code = scene.codeAt(scene.second);
        scene.restart();
        QCOMPARE(newest(scene).state, CodeState::Over);
        QVERIFY(!scene.enter(code).ok());
        QCOMPARE(scene.level(), Level::None);
    }

    void whatIsOverDoesNotGoOut()
    {
        VerificationScene scene;
        scene.second.offline = true;
        const auto begun = scene.begin(Way::ToContact);
        QVERIFY(begun.ok());
        const QString text = scene.desk.item(begun->outbox).text;
        QCOMPARE(codesIn(text).size(), 1);
        scene.desk.store.clock().advance(OneTimeCodeLifetime);
        scene.desk.drain();
        QCOMPARE(scene.desk.item(begun->outbox).state, OutboxState::Cancelled);
        QVERIFY(codesIn(scene.desk.item(begun->outbox).text).isEmpty());
        scene.second.offline = false;
        scene.desk.pass(60s);
        QCOMPARE(scene.second.requests, 0);

        // The same when the program ended in between.
        scene.second.offline = true;
        const auto again = scene.begin(Way::ToContact);
        QVERIFY(again.ok());
        scene.restart();
        QCOMPARE(scene.desk.item(again->outbox).state, OutboxState::Cancelled);
        scene.second.offline = false;
        scene.desk.pass(60s);
        QCOMPARE(scene.second.requests, 0);
    }

    void whatIsTakenBackHoldsNoCode()
    {
        VerificationScene scene;
        CodeRequest request = scene.request(Way::FromContact, Kind::Handle);
        request.undoWindow = 30s;
        request.text = u"Il Suo codice: {{code}}"_s;
        const auto begun = waitFor(scene.codes->begin(request));
        QVERIFY(begun.ok());
        const QStringList codes = codesIn(scene.desk.item(begun->outbox).text);
        QCOMPARE(codes.size(), 1);
        QVERIFY(waitFor(scene.desk.outbox->undo(begun->outbox)).ok());
        scene.desk.drain();
        QCOMPARE(scene.desk.draftOf(scene.asking.id, Audience::Private),
                 u"Il Suo codice: ••••••••"_s);
        QCOMPARE(scene.desk.item(begun->outbox).text, u"Il Suo codice: ••••••••"_s);
        QCOMPARE(newest(scene).state, CodeState::Over);
        QCOMPARE(tablesWith(scene, codes.first()), QStringList());
        request.text = u"Nessun codice"_s;
        QVERIFY(!waitFor(scene.codes->begin(request)).ok());
    }

    void whatCannotBeQueuedWasNeverMade()
    {
        VerificationScene scene;
        CodeRequest request = scene.request(Way::ToContact, Kind::Handle);
        request.text = u"{{code}} {{contact.name}}"_s; // a blank that nobody filled in
        for (int i = 0; i < 5; ++i)
            QVERIFY(!waitFor(scene.codes->begin(request)).ok());
        QVERIFY(newest(scene).id.isNull());
        QCOMPARE(scene.second.requests, 0);
        QVERIFY(scene.begin(Way::ToContact).ok()); // and counts for nothing
    }

    void withoutAKeychainThereAreNoCodes()
    {
        VerificationScene scene;
        scene.desk.secrets.locked = true;
        const auto begun = scene.begin(Way::ToContact);
        QCOMPARE(begun.error().kind, ErrorKind::SecretUnavailable);
        QVERIFY(!begun.error().message.isEmpty());
        QCOMPARE(scene.second.requests, 0);
        waitFor(scene.levels->saveChecklist(scene.account.id, {{{}, u"Surname"_s, true}}));
        const auto facts = waitFor(scene.levels->checklist(scene.account.id)).value();
        QVERIFY(waitFor(scene.levels->verifyByChecklist(scene.asking.id, {facts.first().id}, {},
                                                        scene.desk.agent.id))
                    .ok());
        scene.desk.secrets.locked = false;
        QVERIFY(scene.begin(Way::ToContact).ok());
    }

    void itsEchoIsMaskedToo_data()
    {
        QTest::addColumn<int>("fate");
        QTest::newRow("answered") << int(SendFate::Published);
        QTest::newRow("unanswered") << int(SendFate::PublishedUnanswered);
    }

    void itsEchoIsMaskedToo()
    {
        QFETCH(const int, fate);
        VerificationScene scene;
        scene.server.fates = {SendFate(fate)};
        scene.server.privateNamesParent = false;
        const auto begun = scene.begin(Way::FromContact);
        QVERIFY(begun.ok());
        const QString code = scene.codeAt(scene.server);
        scene.desk.sync();
        scene.desk.pass(30s);
        QCOMPARE(scene.desk.item(begun->outbox).state, OutboxState::Sent);
        scene.desk.sync();
        int carrying = 0;
        for (const Message &message : scene.desk.messagesOf(scene.asking.id))
            carrying += message.text.text.contains(maskedCode()) ? 1 : 0;
        QCOMPARE(carrying, 1);
        QCOMPARE(tablesWith(scene, code), QStringList());
        QCOMPARE(scene.server.requests, 1);
        const auto hits = scene.desk.store.team([&](TeamDatabase &database) {
            return SearchIndex(database).newestWithAny({code}, 10).size();
        });
        QCOMPARE(hits.value(), 0);
        scene.writes(scene.second, u"g.rossi"_s, code);
        QCOMPARE(scene.level(), Level::Certified);
    }

    void whatTheCustomerSaidIsMaskedToo_data()
    {
        QTest::addColumn<int>("direction");
        QTest::newRow("to") << int(Way::ToContact);
        QTest::newRow("from") << int(Way::FromContact);
    }

    void whatTheCustomerSaidIsMaskedToo()
    {
        QFETCH(const int, direction);
        const bool goesOut = Way(direction) == Way::ToContact;
        VerificationScene scene;
        QVERIFY(scene.begin(Way(direction)).ok());
        const QString code = scene.codeAt(goesOut ? scene.second : scene.server);
        ScriptedServer &heard = goesOut ? scene.server : scene.second;
        const QString who = goesOut ? u"giulia"_s : u"g.rossi"_s;
        scene.writes(heard, who, u"Ecco: "_s + code);
        const auto hits = [&](const QString &word) {
            return scene.desk.store
                .team([&](TeamDatabase &database) {
                    return SearchIndex(database).newestWithAny({word}, 10).size();
                })
                .valueOr(-1);
        };
        if (goesOut) {
            // The agent has to read it, and nobody has to find it.
            QCOMPARE(hits(code), 0);
            QVERIFY(scene.enter(code).ok());
        }
        QCOMPARE(scene.level(), Level::Certified);
        scene.desk.drain();
        QCOMPARE(tablesWith(scene, code), QStringList());
        QCOMPARE(hits(code), 0);
        QVERIFY(hits(u"ecco"_s) > 0); // the rest of it is found
        // The list shows it too.
        const ConversationSummary place = scene.desk.conversationWith(who, Audience::Private);
        QVERIFY2(place.snippet.contains(maskedCode()), qPrintable(place.snippet));
        if (!isSqlite())
            return;
        scene.desk.drain();
        QVERIFY(!filesUnder(scene.desk.store.folder()).contains(code.toUtf8()));
    }

    void whatWasNoCodeIsFoundLater()
    {
        VerificationScene scene;
        QVERIFY(scene.begin(Way::ToContact).ok());
        scene.writes(scene.server, u"giulia"_s, u"Fattura 20261122, grazie"_s);
        const auto hits = [&] {
            return scene.desk.store
                .team([&](TeamDatabase &database) {
                    return SearchIndex(database).newestWithAny({u"20261122"_s}, 10).size();
                })
                .valueOr(-1);
        };
        QCOMPARE(hits(), 0);
        scene.desk.pass(OneTimeCodeLifetime + 1min);
        QCOMPARE(newest(scene).state, CodeState::Over);
        QCOMPARE(hits(), 1);
        for (const Message &message : scene.desk.messagesOf(scene.asking.id))
            QVERIFY(!message.text.text.contains(maskedCode()));
    }

    void whereACodeCouldGo()
    {
        VerificationScene scene;
        // Nobody says that Giulia is the one on file, until somebody looks that up.
        QVERIFY(waitFor(scene.codes->ways(scene.asking.id)).value().isEmpty());
        const ContactFact fact = scene.onFile(Kind::Handle);
        const QList<CodeWay> ways =
            waitFor(scene.codes->ways(scene.asking.id, fact.contact)).value();
        QCOMPARE(ways.size(), 2);
        QCOMPARE(ways.first(), (CodeWay{fact, Way::ToContact, scene.other.id, {}}));
        QCOMPARE(ways.last(), (CodeWay{fact, Way::FromContact, scene.other.id, {}}));
        QVERIFY(scene.begin(Way::ToContact).ok());
        const auto standing = waitFor(scene.codes->standing(scene.asking.id)).value();
        QVERIFY(standing.has_value());
        QCOMPARE(standing->fact, fact);
        QCOMPARE(standing->triesLeft, MostCodeTries);
        scene.enter(scene.wrong(scene.codeAt(scene.second)));
        QCOMPARE(waitFor(scene.codes->standing(scene.asking.id)).value()->triesLeft,
                 MostCodeTries - 1);
        // What was put on file since they asked says why it is no way.
        const auto added = waitFor(scene.file->add(
            fact.contact, Kind::Handle, u"fake:late@town.example"_s, scene.desk.agent.id));
        QVERIFY(added.ok());
        scene.writes(scene.second, u"g.rossi"_s, u"Ciao"_s);
        const QList<CodeWay> both =
            waitFor(scene.codes->ways(scene.asking.id, fact.contact)).value();
        for (const CodeWay &way : both)
            QCOMPARE(way.problem.isEmpty(), way.fact.id == fact.id);
    }

    void whatIsStoppedCountsNoMore()
    {
        VerificationScene scene;
        const auto begun = scene.begin(Way::ToContact);
        QVERIFY(begun.ok());
        QVERIFY(waitFor(scene.codes->stop(begun->id, scene.desk.agent.id)).ok());
        QCOMPARE(newest(scene).state, CodeState::Over);
        QVERIFY(!scene.enter(scene.codeAt(scene.second)).ok());
        QCOMPARE(scene.level(), Level::None);
        QCOMPARE(scene.recorded(u"code.stopped"_s), 1);
    }

    void nothingOfItIsLeftBehind()
    {
        QLoggingCategory::setFilterRules(u"sportello.*=true"_s);
        logged.clear();
        const QtMessageHandler before = qInstallMessageHandler(keepLog);
        VerificationScene scene;
        QStringList codes;
        bool allBegun = true;
        for (const Way direction : {Way::ToContact, Way::FromContact}) {
            allBegun = scene.begin(direction).ok() && allBegun;
            codes.append(scene.codeAt(direction == Way::ToContact ? scene.second : scene.server));
            scene.enter(scene.wrong(codes.last()));
            scene.desk.sync();
        }
        scene.desk.drain();
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules(QString());
        QVERIFY(allBegun);
        for (const QString &code : std::as_const(codes)) {
            QCOMPARE(code.size(), 8);
            QCOMPARE(tablesWith(scene, code), QStringList());
            QVERIFY(!logged.contains(code.toUtf8()));
        }
        const QString key = scene.desk.secrets.secrets.value(u"one-time-codes"_s).reveal();
        QCOMPARE(key.size(), 64);
        // What is on file stands there and nowhere else.
        for (const QString &fact : {u"Markerrossi"_s, u"393331234567"_s, u"KX-771829"_s}) {
            QCOMPARE(tablesWith(scene, fact), QStringList{u"contact_fact"_s});
            QVERIFY(!logged.contains(fact.toUtf8()));
        }
        QVERIFY(!logged.contains(key.toUtf8()));
        if (!isSqlite())
            return;
        // The database, its log and everything beside it, while the program runs and after.
        for (int i = 0; i < 2; ++i) {
            const QByteArray files = filesUnder(scene.desk.store.folder());
            QVERIFY(files.contains("Markerrossi")); // or it would have read nothing
            QVERIFY(files.contains("••••••••"));
            for (const QString &code : std::as_const(codes))
                QVERIFY(!files.contains(code.toUtf8()));
            QVERIFY(!files.contains(key.toUtf8()));
            if (i == 0) {
                scene.codes.reset();
                scene.levels.reset();
                scene.file.reset();
                scene.desk.stop();
                scene.desk.store.close();
            }
        }
    }
};

SPORTELLO_TEST(TestVerificationCodes)
#include "test_verificationcodes.moc"
