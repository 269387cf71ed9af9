// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatedata.h"
#include "domain/replycheck.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

CheckInput inputWith(const QString &text)
{
    CheckInput input;
    input.text = text;
    input.customer = {u"Giulia Bianchi"_s, u"giulia@town.example"_s};
    input.ourselves = {{u"Hotel Aurora"_s, u"aurora@social.example"_s}, {u"Sara Marino"_s, {}}};
    input.now = fromMilliseconds(1'800'000'000'000);
    return input;
}

QList<CheckRemark> remarksOf(const CheckInput &input, const QString &rule)
{
    QList<CheckRemark> found;
    for (const CheckRemark &remark : checkReply(input)) {
        if (remark.rule == rule)
            found.append(remark);
    }
    return found;
}

QString marked(const CheckInput &input, const CheckRemark &remark)
{
    return input.text.mid(remark.range.start, remark.range.length);
}

QList<CheckFix::Kind> kindsOf(const CheckRemark &remark)
{
    QList<CheckFix::Kind> kinds;
    for (const CheckFix &fix : remark.fixes)
        kinds.append(fix.kind);
    return kinds;
}

} // namespace

/// What is wrong with a reply before it goes.
class TestReplyCheck : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aPromiseWantsADate()
    {
        CheckInput input = inputWith(u"Thank you. We will call you back, I am sure."_s);
        input.promisePhrases = {{u"we will … call you"_s, u"en"_s, PromisePhrase::Action::Ask},
                                {u"i am sure"_s, {}, PromisePhrase::Action::Remark}};
        const QString rule = u"promise-without-date"_s;
        QList<CheckRemark> remarks = remarksOf(input, rule);
        QCOMPARE(remarks.size(), 1);
        QCOMPARE(remarks.first().severity, CheckSeverity::Block);
        QCOMPARE(marked(input, remarks.first()), u"We will call you"_s);
        QVERIFY(isInTheWay(remarks.first(), {}));
        QVERIFY(!isInTheWay(remarks.first(), {rule}));
        QVERIFY(checkRuleNames().contains(rule));

        // Where the team does not want to be asked, nothing is in the way.
        input.promisePhrases.first().action = PromisePhrase::Action::Remark;
        remarks = remarksOf(input, rule);
        QCOMPARE(remarks.size(), 1);
        QVERIFY(!isInTheWay(remarks.first(), {}));

        input.promiseHasDate = true;
        QVERIFY(remarksOf(input, rule).isEmpty());
        input.promiseHasDate = false;
        input.promisePhrases.clear();
        QVERIFY(remarksOf(input, rule).isEmpty());
    }

    void anOrdinaryReplyIsFine()
    {
        CheckInput input = inputWith(u"Buongiorno Giulia, la camera è libera. A domani, Sara"_s);
        input.customerLanguage = u"it"_s;
        input.limits.limits = {{Limit::Unit::Graphemes, 300}};
        input.otherPeople = {{u"Marco Verdi"_s, u"marco@town.example"_s}};
        QCOMPARE(checkReply(input), QList<CheckRemark>());
    }

    void nothingIsWrongWithNothing()
    {
        CheckInput input = inputWith(u"  \n"_s);
        input.newerMessages = 3;
        QCOMPARE(checkReply(input), QList<CheckRemark>());
    }

    void theHeaviestComesFirst()
    {
        CheckInput input =
            inputWith(u"Sorry! {{ask:Date}} and {{contact.name}} @marco@town.example"_s);
        const QList<CheckRemark> remarks = checkReply(input);
        QCOMPARE(remarks.size(), 3);
        QCOMPARE(remarks.at(0).severity, CheckSeverity::Block);
        QCOMPARE(marked(input, remarks.at(0)), u"{{ask:Date}}"_s);
        QCOMPARE(marked(input, remarks.at(1)), u"{{contact.name}}"_s);
        QCOMPARE(remarks.at(2).severity, CheckSeverity::Warn);
    }

    void onlyBlocksThatNobodyOverrodeAreInTheWay()
    {
        CheckRemark remark{u"placeholder"_s, CheckSeverity::Block, {}, {}, {}, {}};
        QVERIFY(isInTheWay(remark, {}));
        QVERIFY(isInTheWay(remark, {u"too-long"_s}));
        QVERIFY(!isInTheWay(remark, {u"placeholder"_s}));
        remark.severity = CheckSeverity::Warn;
        QVERIFY(!isInTheWay(remark, {}));
        const QStringList names = checkRuleNames();
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
        QVERIFY(names.contains(u"placeholder"_s) && names.contains(u"reply-window"_s));
    }

    void tooLong()
    {
        CheckInput input = inputWith(u"The room is ready. "_s.repeated(10).trimmed());
        input.limits.limits = {{Limit::Unit::Graphemes, 100}};
        QList<CheckRemark> found = remarksOf(input, u"too-long"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, CheckSeverity::Block);
        QCOMPARE(found.first().range, (TextRange{100, 89}));
        QCOMPARE(kindsOf(found.first()), QList{CheckFix::Kind::SendAsThread});
        input.shortVariant = u"The room is ready."_s;
        found = remarksOf(input, u"too-long"_s);
        QCOMPARE(found.first().fixes.first().kind, CheckFix::Kind::TakeShortVariant);
        QCOMPARE(found.first().fixes.first().replacement, input.shortVariant);
        input.shortVariant = QString(200, u'x'); // does not fit either
        QCOMPARE(kindsOf(remarksOf(input, u"too-long"_s).first()),
                 QList{CheckFix::Kind::SendAsThread});
        input.asThread = true;
        QVERIFY(remarksOf(input, u"too-long"_s).isEmpty());
        input.asThread = false;
        input.limits = {};
        QVERIFY(remarksOf(input, u"too-long"_s).isEmpty());
    }

    void placeholder_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("none") << u"{ one } and } two {"_s << QStringList();
        QTest::newRow("variable") << u"Ciao {{contact.first_name}}!"_s
                                  << QStringList{u"{{contact.first_name}}"_s};
        QTest::newRow("ask field")
            << u"Per il {{ask:Data|oggi}}"_s << QStringList{u"{{ask:Data|oggi}}"_s};
        QTest::newRow("two, behind a picture")
            << u"👩‍👩‍👧‍👦 {{a}} {{b}}"_s << QStringList{u"{{a}}"_s, u"{{b}}"_s};
        QTest::newRow("open only") << u"{{a and nothing"_s << QStringList();
        QTest::newRow("inner") << u"{{ {{a}}"_s << QStringList{u"{{a}}"_s};
    }

    void placeholder()
    {
        QFETCH(QString, text);
        const CheckInput input = inputWith(text);
        QStringList places;
        for (const CheckRemark &remark : remarksOf(input, u"placeholder"_s)) {
            places.append(marked(input, remark));
            QCOMPARE(remark.severity, CheckSeverity::Block);
            QCOMPARE(remark.fixes.first().kind, CheckFix::Kind::GoTo);
            QCOMPARE(remark.fixes.first().range, remark.range);
        }
        QTEST(places, "found");
    }

    void wrongLanguage()
    {
        CheckInput input = inputWith(u"Buongiorno, la camera è disponibile da domani."_s);
        input.customerLanguage = u"de"_s;
        QList<CheckRemark> found = remarksOf(input, u"wrong-language"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, CheckSeverity::Warn);
        QCOMPARE(found.first().what, u"The reply is in Italian."_s);
        QVERIFY(found.first().fixes.isEmpty());
        input.variantLanguages = {u""_s, u"en"_s, u"de"_s};
        found = remarksOf(input, u"wrong-language"_s);
        QCOMPARE(found.first().fixes.first().kind, CheckFix::Kind::TakeLanguage);
        QCOMPARE(found.first().fixes.first().replacement, u"de"_s);
        // Silent where one of the two is not known.
        input.text = u"OK, 12:30"_s;
        QVERIFY(remarksOf(input, u"wrong-language"_s).isEmpty());
        input.text = u"Buongiorno, la camera è disponibile da domani."_s;
        input.customerLanguage.clear();
        QVERIFY(remarksOf(input, u"wrong-language"_s).isEmpty());
        input.customerLanguage = u"it-ch"_s;
        QVERIFY(remarksOf(input, u"wrong-language"_s).isEmpty());
    }

    void otherName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        const auto row = [](const char *name, const QString &text, const QStringList &found) {
            QTest::newRow(name) << text << found;
        };
        row("who it is for", u"Ciao Giulia, a domani!"_s, {});
        row("first name of another", u"Ciao Marco, a domani!"_s, {u"Marco"_s});
        row("last name of another", u"Gentile Sig. Verdi, a domani"_s, {u"Verdi"_s});
        row("without case", u"Ciao MARCO!"_s, {u"MARCO"_s});
        row("full name anywhere", u"La camera che avevate chiesto è di Marco Verdi."_s,
            {u"Marco Verdi"_s});
        row("first name later on", u"La porta della camera la apre poi il nostro Marco"_s, {});
        row("a word, not a name", u"il prato verdi e marco il foglio"_s, {});
        row("shared first name", u"Ciao Sara!"_s, {}); // also the agent's
        row("accents", u"Bonjour Zoe, merci"_s, {u"Zoe"_s});
        row("mention of the recipient", u"@giulia a domani"_s, {});
        row("full mention of the recipient", u"@Giulia@Town.example a domani"_s, {});
        row("mention of a participant", u"@anna@town.example anche lei"_s, {});
        row("mention of ourselves", u"seguite @aurora@social.example"_s, {});
        row("mention of another", u"@marco@town.example a domani"_s, {u"@marco@town.example"_s});
        row("same name elsewhere", u"@giulia@other.example a domani"_s,
            {u"@giulia@other.example"_s});
        row("in a link", u"ecco: https://marco.example/verdi"_s, {});
    }

    void otherName()
    {
        QFETCH(QString, text);
        CheckInput input = inputWith(text);
        input.participants = {u"anna@town.example"_s};
        input.otherPeople = {{u"Marco Verdi"_s, u"marco@town.example"_s},
                             {u"Zoé Dubois"_s, u"zoe@town.example"_s},
                             {u"Sara Conti"_s, u"sconti@town.example"_s},
                             {u"Jo"_s, {}},
                             {u"✨"_s, {}},
                             input.customer};
        QStringList places;
        for (const CheckRemark &remark : remarksOf(input, u"other-name"_s)) {
            places.append(marked(input, remark));
            QCOMPARE(remark.severity, CheckSeverity::Warn);
        }
        QTEST(places, "found");
    }

    void whoIsMentionedInPrivateMayReadIt()
    {
        CheckInput input = inputWith(u"@marco@town.example a domani"_s);
        const QString inPublic = remarksOf(input, u"other-name"_s).first().why;
        input.audience = Audience::Private;
        QVERIFY(remarksOf(input, u"other-name"_s).first().why != inPublic);
    }

    void blockedWord()
    {
        using Action = BlockedWord::Action;
        CheckInput input = inputWith(
            u"Das ist unmöglich. Es wird UNMOEGLICH, keine Erstattungen, auf gar keinen Fall!"_s);
        input.blockedWords = {{u"unmoglich"_s, {}, Action::Warn, u"Say what can be done."_s},
                              {u"Erstattung*"_s, u"de"_s, Action::Block, {}},
                              {u"auf gar keinen Fall"_s, u"de"_s, Action::Warn, {}},
                              {u"wird"_s, u"it"_s, Action::Block, {}}, // another language's
                              {u"fall"_s.sliced(0, 3), {}, Action::Block, {}}, // part of a word
                              {u" ,*"_s, {}, Action::Block, {}}};
        QStringList places;
        for (const CheckRemark &remark : remarksOf(input, u"blocked-word"_s))
            places.append(marked(input, remark));
        QCOMPARE(places,
                 (QStringList{u"Erstattungen"_s, u"unmöglich"_s, u"auf gar keinen Fall"_s}));
        const auto found = remarksOf(input, u"blocked-word"_s);
        QCOMPARE(found.at(0).severity, CheckSeverity::Block);
        QCOMPARE(found.at(1).severity, CheckSeverity::Warn);
        QCOMPARE(found.at(1).why, u"Say what can be done."_s);
        // Too short to have a language: every list applies.
        input.text = u"wird"_s;
        QCOMPARE(remarksOf(input, u"blocked-word"_s).size(), 1);
    }

    void emptyApology_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isEmpty");
        const auto row = [](const QString &text, bool isEmpty) {
            QTest::newRow(qPrintable(text)) << text << isEmpty;
        };
        row(u"We are very sorry about that."_s, true);
        row(u"We apologise for the inconvenience!"_s, true);
        row(u"Ci dispiace molto per l'accaduto."_s, true);
        row(u"Ci scusiamo per il disagio."_s, true);
        row(u"Es tut uns leid, das ist ärgerlich."_s, true);
        row(u"Wir entschuldigen uns für die Unannehmlichkeiten."_s, true);
        row(u"Nous sommes désolés pour ce contretemps."_s, true);
        row(u"Toutes nos excuses !"_s, true);
        row(u"Lamentamos mucho lo ocurrido."_s, true);
        row(u"Pedimos disculpas por las molestias."_s, true);
        row(u"Sorry! Which room were you in?"_s, false);
        row(u"We are sorry. We will refund the second night."_s, false);
        row(u"Sorry, here it is: https://hotel.example/menu"_s, false);
        row(u"Ci dispiace: la richiamiamo entro domani."_s, false);
        row(u"Ci scusiamo, ci scriva in privato il numero della stanza."_s, false);
        row(u"Es tut uns leid. Bitte melden Sie sich an der Rezeption."_s, false);
        row(u"Désolés ! Pouvez-vous nous écrire en privé."_s, false);
        row(u"Lo sentimos, vamos a revisar la factura."_s, false);
        row(u"The room is ready."_s, false);
    }

    void emptyApology()
    {
        QFETCH(QString, text);
        const auto found = remarksOf(inputWith(text), u"empty-apology"_s);
        QTEST(!found.isEmpty(), "isEmpty");
        for (const CheckRemark &remark : found)
            QCOMPARE(remark.severity, CheckSeverity::Info);
    }

    void replyWindow()
    {
        CheckInput input = inputWith(u"Certo!"_s);
        input.audience = Audience::Private;
        QVERIFY(remarksOf(input, u"reply-window"_s).isEmpty());
        input.replyWindowEnd = input.now + 3h;
        QVERIFY(remarksOf(input, u"reply-window"_s).isEmpty());
        input.replyWindowEnd = input.now + 30min;
        QCOMPARE(remarksOf(input, u"reply-window"_s).first().severity, CheckSeverity::Warn);
        QVERIFY(remarksOf(input, u"reply-window"_s).first().what.contains(u"30"_s));
        input.replyWindowEnd = input.now;
        QCOMPARE(remarksOf(input, u"reply-window"_s).first().severity, CheckSeverity::Block);
        input.audience = Audience::Public; // the window is of private replies
        QVERIFY(remarksOf(input, u"reply-window"_s).isEmpty());
    }

    void news()
    {
        CheckInput input = inputWith(u"Certo!"_s);
        input.newerMessages = 2;
        QCOMPARE(remarksOf(input, u"news"_s).size(), 1);
        input.answeredBy = u"Hotel Aurora"_s;
        const auto found = remarksOf(input, u"news"_s);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().what, u"Hotel Aurora has answered meanwhile."_s);
        QCOMPARE(found.first().severity, CheckSeverity::Warn);
        QCOMPARE(kindsOf(found.first()), QList{CheckFix::Kind::ReadNews});
    }

    void privateDataIsKeptFromThePublic()
    {
        CheckInput input = inputWith(u"Your card 4111 1111 1111 1111 was refunded."_s);
        const QList<CheckRemark> found = remarksOf(input, u"private-card"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().severity, CheckSeverity::Block);
        QVERIFY(found.first().isPrivate);
        QCOMPARE(marked(input, found.first()), u"4111 1111 1111 1111"_s);
        QVERIFY(!found.first().what.contains(u"4111 1111 1111"_s)); // nor on the screen
        QCOMPARE(kindsOf(found.first()),
                 (QList{CheckFix::Kind::SendPrivately, CheckFix::Kind::Replace}));
        const QString maskedText = found.first().fixes.last().replacement;
        QVERIFY(maskedText.contains(u"1111"_s) && !maskedText.contains(u"4111"_s));
        input.text = maskedText;
        QVERIFY(remarksOf(input, u"private-card"_s).isEmpty());

        input = inputWith(u"Call us at +39 02 5550 0100."_s);
        QCOMPARE(remarksOf(input, u"private-phone"_s).size(), 1);
        input.publicContacts = AllowedContacts::parse(u"+390255500100"_s, usualPhoneRegions());
        QVERIFY(remarksOf(input, u"private-phone"_s).isEmpty());
        input = inputWith(u"Here is your picture."_s);
        input.fileDescriptions = {u"A letter to giulia.ricci@posta.example"_s};
        QCOMPARE(remarksOf(input, u"private-email"_s).size(), 1);
        input.audience = Audience::Private;
        QVERIFY(remarksOf(input, u"private-email"_s).isEmpty());
        // Whoever overrides one kind has not overridden another.
        input = inputWith(u"Card 4111 1111 1111 1111, write to giulia@posta.example."_s);
        QVERIFY(!isInTheWay(remarksOf(input, u"private-card"_s).first(), {u"private-card"_s}));
        QVERIFY(isInTheWay(remarksOf(input, u"private-email"_s).first(), {u"private-card"_s}));
        for (const PrivateKind kind : allPrivateKinds())
            QVERIFY(checkRuleNames().contains(u"private-"_s + toWord(kind).replace(u'_', u'-')));
    }

    void whoIsNotVerifiedIsToldNothingOfAPerson_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("card") << u"The card 4111 1111 1111 1111 was refunded."_s << 1;
        QTest::newRow("iban") << u"We paid to DE89 3704 0044 0532 0130 00 today."_s << 1;
        QTest::newRow("codice fiscale") << u"Il codice fiscale è RSSMRA85T10A562S."_s << 1;
        QTest::newRow("booking") << u"Your booking number is AU-48213."_s << 1;
        QTest::newRow("two") << u"Booking number AU-48213, card 4111 1111 1111 1111."_s << 2;
        QTest::newRow("masked") << u"The card •••• •••• •••• 1111 was refunded."_s << 0;
        QTest::newRow("ways to us")
            << u"Call us at +39 02 5550 0100 or write to desk@aurora.example, Lindenweg 4."_s << 0;
        QTest::newRow("code") << u"Your one-time code is 4821 3370."_s << 0;
        QTest::newRow("talk") << u"Two nights from 12 May to 14 May 2027, 240 euro, room 204."_s
                              << 0;
    }

    void whoIsNotVerifiedIsToldNothingOfAPerson()
    {
        QFETCH(const QString, text);
        QFETCH(const int, found);
        const QString rule = u"unverified"_s;
        CheckInput input = inputWith(text);
        QVERIFY(remarksOf(input, rule).isEmpty()); // in public there are harder rules
        input.audience = Audience::Private;
        QCOMPARE(remarksOf(input, rule).size(), found);
        if (found > 0) {
            const CheckRemark remark = remarksOf(input, rule).first();
            QVERIFY(isInTheWay(remark, {}));
            QVERIFY(!isInTheWay(remark, {rule})); // with a second word
            QVERIFY(!remark.what.contains(marked(input, remark))); // nor on the screen
            CheckInput hidden = input;
            hidden.text = remark.fixes.first().replacement;
            QVERIFY(remarksOf(hidden, rule).isEmpty());
        }
        // A claim or a mailbox is not enough.
        input.level = VerificationLevel::ReachableAddress;
        QCOMPARE(remarksOf(input, rule).size(), found);
        input.level = VerificationLevel::Certified;
        QVERIFY(remarksOf(input, rule).isEmpty());
        // What they wrote themselves, however they wrote it, is no news to them.
        input.level = VerificationLevel::None;
        input.saidByCustomer = {
            u"it is au 48213 / 4111-1111-1111-1111 / de89370400440532013000 / rssmra85t10a562s"_s};
        QVERIFY(remarksOf(input, rule).isEmpty());
        // The brand's own may be told to anybody.
        input.saidByCustomer.clear();
        input.publicContacts =
            AllowedContacts::parse(u"DE89370400440532013000"_s, usualPhoneRegions());
        if (text.contains(u"DE89"_s))
            QVERIFY(remarksOf(input, rule).isEmpty());
    }

    void whatWasToldInPrivateStaysThere()
    {
        CheckInput input = inputWith(u"Your case KX77ABQ2 is closed."_s);
        QVERIFY(remarksOf(input, u"told-in-private"_s).isEmpty());
        input.toldInPrivate = {u"My case number is kx77abq2"_s};
        const QList<CheckRemark> found = remarksOf(input, u"told-in-private"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(marked(input, found.first()), u"KX77ABQ2"_s);
        QCOMPARE(found.first().severity, CheckSeverity::Block);
        input.saidInPublic = {u"It is KX77ABQ2!"_s};
        QVERIFY(remarksOf(input, u"told-in-private"_s).isEmpty());
        input.saidInPublic.clear();
        input.audience = Audience::Private;
        QVERIFY(remarksOf(input, u"told-in-private"_s).isEmpty());
    }

    void hostileTextsEnd()
    {
        QStringList texts{u"{{"_s.repeated(100'000),     u"{{a}}"_s.repeated(50'000),
                          u"@a@b.c "_s.repeated(20'000), u"sorry "_s.repeated(50'000),
                          QString(200'000, QChar(0)),    u"\u202Esorry\u202C "_s.repeated(20'000)};
        for (const QString &text : texts) {
            CheckInput input = inputWith(text);
            input.limits.limits = {{Limit::Unit::Graphemes, 500}, {Limit::Unit::Bytes, 3000}};
            input.customerLanguage = u"it"_s;
            for (int i = 0; i < 50; ++i) {
                input.otherPeople.append({u"Person %1"_s.arg(i), u"p%1@x.example"_s.arg(i)});
                input.blockedWords.append({u"word%1*"_s.arg(i), {}, BlockedWord::Action::Warn, {}});
            }
            for (const CheckRemark &remark : checkReply(input)) {
                QVERIFY(remark.range.start >= 0 && remark.range.end() <= text.size());
                QVERIFY(!remark.what.isEmpty());
            }
        }
    }
};

SPORTELLO_TEST(TestReplyCheck)
#include "test_replycheck.moc"
