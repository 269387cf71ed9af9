// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/localtime.h"
#include "domain/promisedate.h"
#include "domain/promisephrase.h"
#include "support/testcase.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone rome("Europe/Rome");

Instant inRome(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text, u"yyyy-MM-dd HH:mm"_s);
    return fromLocal(time.date(), time.time(), rome);
}

QString shown(const std::optional<Instant> &instant)
{
    return instant ? toLocal(*instant, rome).toString(u"yyyy-MM-dd HH:mm"_s) : u"?"_s;
}

/// The migration that brings the list with which everybody begins.
QString migration()
{
    const QDir folder(QString::fromUtf8(MIGRATIONS));
    const QStringList names = folder.entryList({u"*_customer_promise.sql"_s});
    QFile file(folder.filePath(names.value(0)));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<PromisePhrase> firstPhrases()
{
    static const QRegularExpression row(
        u"^ {4}\\('((?:[^']|'')*)', '(en|it)', '((?:[^']|'')*)', '(ask|remark)', 0\\)"_s,
        QRegularExpression::MultilineOption);
    QList<PromisePhrase> phrases;
    auto rows = row.globalMatch(migration());
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        phrases.append(
            {match.captured(3).replace(u"''"_s, u"'"_s), match.captured(2),
             promiseActionFromWord(match.captured(4)).value_or(PromisePhrase::Action::Remark)});
    }
    return phrases;
}

QStringList said(const QString &text, const QList<PromisePhrase> &phrases = firstPhrases())
{
    QStringList all;
    for (const FoundPromise &found : findPromises(text, phrases))
        all.append(text.mid(found.range.start, found.range.length));
    return all;
}

OpeningHours hotel()
{
    OpeningHours hours;
    hours.timeZone = u"Europe/Rome"_s;
    for (int day = 0; day < 5; ++day)
        hours.week[size_t(day)] = {{9 * 60, 13 * 60}, {14 * 60, 19 * 60 + 30}};
    hours.week[5] = {{9 * 60, 12 * 60}};
    return hours;
}

} // namespace

/// Which replies promise something, and until when.
class TestPromisePhrase : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void recognises_data()
    {
        QTest::addColumn<QString>("phrase");
        const auto row = [](const char *text, const QString &phrase) {
            QTest::newRow(text) << phrase;
        };
        row("We will call you back tomorrow.", u"We will call you"_s);
        row("We'll get back to you by tomorrow.", u"We'll get back to you"_s);
        row("We’ll certainly get back to you.", u"We’ll certainly get back to you"_s);
        row("Thank you! I'll let you know.", u"I'll let you know"_s);
        row("We will, of course, call you.", u"We will, of course, call you"_s);
        row("Our team will contact you shortly.", u"team will contact you"_s);
        row("A colleague will be in touch within two hours", u"colleague will be in touch"_s);
        row("You will hear from us on Friday.", u"You will hear from us"_s);
        row("We're going to call you this afternoon.", u"We're going to call you"_s);
        row("WE WILL KEEP YOU POSTED", u"WE WILL KEEP YOU POSTED"_s);
        row("We'll follow up with the kitchen.", u"We'll follow up"_s);
        row("No problem, we will call you.", u"we will call you"_s);
        row("It is not ready and we will call you back.", u"we will call you"_s);
        row("We'll call you tomorrow, ok?", u"We'll call you"_s);

        row("Vi richiamiamo.", u"Vi richiamiamo"_s);
        row("Le facciamo sapere entro domani", u"facciamo sapere"_s);
        row("Ti rispondiamo in giornata!", u"Ti rispondiamo in giornata"_s);
        row("La ricontatteremo al più presto", u"La ricontatteremo"_s);
        row("Verificheremo e le faremo sapere.", u"faremo sapere"_s);
        row("SARÀ RICONTATTATA domattina", u"SARÀ RICONTATTATA"_s);
        row("Sara' presto ricontattato", u"Sara' presto ricontattato"_s);
        row("Un collega la richiamerà entro le 18.", u"collega la richiamerà"_s);
        row("Ci faremo sentire lunedì", u"Ci faremo sentire"_s);
        row("La terremo aggiornata.", u"terremo aggiornata"_s);
        row("Provvederemo a richiamarla.", u"Provvederemo a richiamarla"_s);
        row("Riceverà una risposta entro due giorni.", u"Riceverà una risposta"_s);
        row("Le daremo presto riscontro", u"daremo presto riscontro"_s);
        row("Non si preoccupi, la richiamiamo.", u"la richiamiamo"_s);
        row("Se non è pronto vi richiamiamo", u"vi richiamiamo"_s);
    }

    void recognises()
    {
        QFETCH(QString, phrase);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        QCOMPARE(said(text), QStringList{phrase});
    }

    void falseFriends_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {
                 "You can call us back at any time.",
                 "Please let us know.",
                 "Let me know whether that works.",
                 "We called you back yesterday.",
                 "We cannot call you back.",
                 "We can't promise that we will call you back",
                 "We will not call you.",
                 "We won't call you back.",
                 "We will never ask you for a code, and never call you.",
                 "Nobody will call you about this.",
                 "The courier will call you.",
                 "Will you call us?",
                 "We will be open. Call your bank if you lost the card.",
                 "> we will call you back\nHere is the answer.",
                 "You wrote “we will call you back”: here we are.",
                 "Lei ha scritto «vi richiamiamo domani» e ha ragione.",
                 "Hai scritto \"ti richiamo io\", giusto?",
                 "Può richiamarci quando vuole.",
                 "Ci faccia sapere.",
                 "Fateci sapere se va bene.",
                 "Non la richiamiamo per questo.",
                 "Purtroppo non possiamo farle sapere nulla",
                 "La richiamiamo?",
                 "Va bene se la richiamiamo domani?",
                 "L'abbiamo richiamata ieri.",
                 "Le rispondiamo in merito alla sua prenotazione.",
                 "Le scriviamo per ringraziarla.",
                 "Come si chiama la signora?",
                 "Il risponditore è guasto",
                 "",
                 "...",
             })
            QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text);
    }

    void falseFriends()
    {
        QFETCH(QString, text);
        QCOMPARE(said(text), QStringList());
    }

    void languages()
    {
        const QList<PromisePhrase> phrases{
            {u"richiamiamo"_s, u"it"_s, {}}, {u"call"_s, u"en"_s, {}}, {u"servus"_s, {}, {}}};
        QCOMPARE(said(u"Abbiamo detto che vi richiamiamo domani, per il call center"_s, phrases),
                 QStringList{u"richiamiamo"_s});
        QCOMPARE(said(u"The word richiamiamo is what we would call an Italian one"_s, phrases),
                 QStringList{u"call"_s});
        // A text that is too short to be of any language.
        QCOMPARE(said(u"servus call"_s, phrases), (QStringList{u"servus"_s, u"call"_s}));
    }

    void patterns()
    {
        const auto one = [](const QString &phrase) {
            return QList<PromisePhrase>{{phrase, {}, PromisePhrase::Action::Ask}};
        };
        QCOMPARE(said(u"a b c"_s, one(u"a … c"_s)), QStringList{u"a b c"_s});
        QCOMPARE(said(u"a c"_s, one(u"a...c"_s)), QStringList{u"a c"_s});
        QCOMPARE(said(u"a 1 2 3 4 5 c"_s, one(u"a … c"_s)), QStringList{u"a 1 2 3 4 5 c"_s});
        QCOMPARE(said(u"a 1 2 3 4 5 6 c"_s, one(u"a … c"_s)), QStringList());
        QCOMPARE(said(u"a. b c"_s, one(u"a … c"_s)), QStringList());
        QCOMPARE(said(u"richiamarvi"_s, one(u"richiam*"_s)), QStringList{u"richiamarvi"_s});
        QCOMPARE(said(u"x ring x"_s, one(u"call / ring"_s)), QStringList{u"ring"_s});
        QCOMPARE(said(u"città"_s, one(u"CITTA"_s)), QStringList{u"città"_s});
        QCOMPARE(said(u"anything"_s, one(u"… * /"_s)), QStringList());
        QCOMPARE(promisePhraseKey(u" We’ll  ...  CALL /Ring* "_s), u"we ll … call/ring*"_s);
        QCOMPARE(promisePhraseKey(u"…"_s), QString());
    }

    /// The key that the migration wrote is the one that the program makes.
    void firstPhrasesHaveTheirKeys()
    {
        const QString sql = migration();
        const QList<PromisePhrase> phrases = firstPhrases();
        QVERIFY(phrases.size() > 30);
        for (const PromisePhrase &phrase : phrases) {
            const QString row =
                u"('%1', '%2', '%3',"_s.arg(promisePhraseKey(phrase.phrase), phrase.language,
                                            QString(phrase.phrase).replace(u"'"_s, u"''"_s));
            QVERIFY2(sql.contains(row), qPrintable(row));
        }
    }

    void longestOfThoseThatBeginTogether()
    {
        const QList<PromisePhrase> phrases{
            {u"we will call"_s, {}, PromisePhrase::Action::Remark},
            {u"we will call you back"_s, {}, PromisePhrase::Action::Ask}};
        const QList<FoundPromise> found =
            findPromises(u"Yes: we will call you back. We will call."_s, phrases);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().range, (TextRange{5, 21}));
        QCOMPARE(found.first().action, PromisePhrase::Action::Ask);
        QCOMPARE(found.last().action, PromisePhrase::Action::Remark);
    }

    void hostileTextsEnd()
    {
        const QString text = u"we will "_s.repeated(20'000);
        QCOMPARE(said(text), QStringList());
        QVERIFY(said(u"we will call you "_s.repeated(5'000)).size() <= 20);
        QCOMPARE(said(u"\"«“"_s.repeated(2'000)), QStringList());
    }

    void dates_data()
    {
        QTest::addColumn<QString>("at");
        // On Wednesday, 18 November 2026, at 10:20; the hotel closes at 19:30, at 12:00 on
        // Saturdays, and all day on Sundays.
        const auto row = [](const char *text, const QString &at) { QTest::newRow(text) << at; };
        row("We will call you back tomorrow.", u"2026-11-19 19:30"_s);
        row("We'll get back to you by tomorrow", u"2026-11-19 19:30"_s);
        row("We'll get back to you within two hours", u"2026-11-18 12:20"_s);
        row("We'll get back to you in 30 minutes", u"2026-11-18 10:50"_s);
        row("We will call you at 5 p.m. tomorrow", u"2026-11-19 17:00"_s);
        row("Tomorrow at 9:30 we will call you", u"2026-11-19 09:30"_s);
        row("We will call you tomorrow morning", u"2026-11-19 13:00"_s);
        row("We will call you this afternoon", u"2026-11-18 19:30"_s);
        row("We will call you tonight", u"2026-11-18 22:00"_s);
        row("We will call you on Friday", u"2026-11-20 19:30"_s);
        row("We will call you by Saturday", u"2026-11-21 12:00"_s);
        row("You will hear from us within 3 working days", u"2026-11-23 19:30"_s);
        row("You will hear from us within 3 days", u"2026-11-21 12:00"_s);
        row("You will hear from us by the end of the day", u"2026-11-18 19:30"_s);
        row("You will hear from us by the end of the week", u"2026-11-20 19:30"_s);
        row("You will hear from us later today", u"2026-11-18 19:30"_s);
        row("You will hear from us next week", u"2026-11-23 19:30"_s);
        row("You will hear from us by November 25", u"2026-11-25 19:30"_s);

        row("Le facciamo sapere entro domani", u"2026-11-19 19:30"_s);
        row("Domani vi richiamiamo", u"2026-11-19 19:30"_s);
        row("La richiamiamo entro le 18", u"2026-11-18 18:00"_s);
        row("La richiamiamo alle 14:30", u"2026-11-18 14:30"_s);
        row("La richiamiamo alle 9.30", u"2026-11-19 09:30"_s);
        row("Entro le 16.45 vi richiamiamo", u"2026-11-18 16:45"_s);
        row("Ti rispondiamo in giornata", u"2026-11-18 19:30"_s);
        row("Ci faremo sentire entro sera", u"2026-11-18 19:30"_s);
        row("Vi richiamiamo stasera", u"2026-11-18 22:00"_s);
        row("Vi richiamiamo domattina", u"2026-11-19 13:00"_s);
        row("Vi richiamiamo venerdì", u"2026-11-20 19:30"_s);
        row("Riceverà una risposta entro due giorni", u"2026-11-20 19:30"_s);
        row("Riceverà una risposta entro 2 giorni lavorativi", u"2026-11-20 19:30"_s);
        row("Riceverà una risposta entro 3 giorni lavorativi", u"2026-11-23 19:30"_s);
        row("La richiamiamo fra un'ora", u"2026-11-18 11:20"_s);
        row("La richiamiamo entro mezz'ora", u"2026-11-18 10:50"_s);
        row("La richiamiamo entro il 25/11", u"2026-11-25 19:30"_s);
        row("La richiamiamo entro il 25 novembre", u"2026-11-25 19:30"_s);
        row("La richiamiamo entro le prossime 24 ore", u"2026-11-19 10:20"_s);
        row("La richiamiamo entro la settimana", u"2026-11-20 19:30"_s);
        row("La richiamiamo in settimana", u"2026-11-20 19:30"_s);

        row("We will call you back shortly", u"?"_s);
        row("We will call you as soon as the room is ready", u"?"_s);
        row("We will call you in due course", u"?"_s);
        row("Vi richiamiamo al più presto", u"?"_s);
        row("Vi richiamiamo a breve", u"?"_s);
        row("We will call you by 12 November 2020", u"?"_s);
    }

    void dates()
    {
        QFETCH(QString, at);
        const QString text = QString::fromUtf8(QTest::currentDataTag());
        const QList<FoundPromise> found = findPromises(text, firstPhrases());
        QCOMPARE(found.size(), 1);
        PromiseCalendar calendar{inRome(u"2026-11-18 10:20"_s), rome, DateOrder::DayFirst, hotel()};
        QCOMPARE(shown(promisedTime(text, found.first().sentence, calendar)), at);
    }

    void onlyTheSentenceOfThePromiseNamesItsDate()
    {
        const QString text =
            u"You arrive on Friday. We will call you tomorrow. Breakfast is at 8."_s;
        const FoundPromise found = findPromises(text, firstPhrases()).value(0);
        QCOMPARE(text.mid(found.sentence.start, found.sentence.length),
                 u"We will call you tomorrow"_s);
        const PromiseCalendar calendar{inRome(u"2026-11-18 10:20"_s), rome, {}, {}};
        QCOMPARE(shown(promisedTime(text, found.sentence, calendar)), u"2026-11-19 18:00"_s);
    }

    void placeOfTheAccount()
    {
        OpeningHours tokyo = hotel();
        tokyo.timeZone = u"Asia/Tokyo"_s;
        const QString text = u"We will call you by tomorrow"_s;
        const TextRange all{0, text.size()};
        // 23:20 in Tokyo on the 18th.
        const PromiseCalendar calendar{inRome(u"2026-11-18 15:20"_s), rome, {}, tokyo};
        QCOMPARE(shown(promisedTime(text, all, calendar)), u"2026-11-19 11:30"_s);
        QCOMPARE(shown(promisedTime(u"entro le 18"_s, {0, 11}, calendar)), u"2026-11-19 10:00"_s);
        // The day is over there, so what is promised of it is until midnight.
        QCOMPARE(shown(promisedTime(u"in giornata"_s, {0, 11}, calendar)), u"2026-11-18 15:59"_s);
    }

    void clocksThatChange()
    {
        // On Saturday before the night in which an hour comes twice.
        const PromiseCalendar calendar{inRome(u"2026-10-24 17:00"_s), rome, {}, {}};
        QCOMPARE(shown(promisedTime(u"by tomorrow"_s, {0, 11}, calendar)), u"2026-10-25 18:00"_s);
        QCOMPARE(*promisedTime(u"by tomorrow"_s, {0, 11}, calendar) - calendar.now, 26h);
    }

    void suggestions()
    {
        const auto offered = [](const QString &now, const std::optional<OpeningHours> &hours) {
            QStringList all;
            for (const Instant at : promiseSuggestions({inRome(now), rome, {}, hours}))
                all.append(shown(at));
            return all;
        };
        QCOMPARE(
            offered(u"2026-11-18 10:20"_s, {}),
            (QStringList{u"2026-11-18 18:00"_s, u"2026-11-19 18:00"_s, u"2026-11-20 18:00"_s}));
        QCOMPARE(
            offered(u"2026-11-20 19:10"_s, hotel()),
            (QStringList{u"2026-11-21 12:00"_s, u"2026-11-23 19:30"_s, u"2026-11-24 19:30"_s}));
        QCOMPARE(
            offered(u"2026-11-20 21:10"_s, hotel()),
            (QStringList{u"2026-11-21 12:00"_s, u"2026-11-23 19:30"_s, u"2026-11-24 19:30"_s}));
        // Who works in the evening without hours may still mean today.
        QCOMPARE(offered(u"2026-11-20 21:10"_s, {}).first(), u"2026-11-20 23:59"_s);
        // Closed for good: nothing to offer, and no end of looking.
        OpeningHours never;
        never.timeZone = u"Europe/Rome"_s;
        QCOMPARE(offered(u"2026-11-20 21:10"_s, never), QStringList());
    }
};

SPORTELLO_TEST(TestPromisePhrase)
#include "test_promisephrase.moc"
