// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/language.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

struct Labelled
{
    const char16_t *language; ///< empty = nobody could tell
    QStringList messages;
};

// What people write to hotels and restaurants: short, without accents, with handles and emoji.
const QList<Labelled> &customers()
{
    static const QList<Labelled> all{
        {u"it",
         {u"Buongiorno, avete una camera per domani?"_s,
          u"grazie mille"_s,
          u"Grazie!"_s,
          u"Buonasera, a che ora è la colazione?"_s,
          u"@hotelaurora possiamo portare il cane?"_s,
          u"Il wifi non funziona in camera"_s,
          u"Ho prenotato per due notti ma non ho ricevuto conferma"_s,
          u"Siete aperti stasera?"_s,
          u"vorrei un tavolo per quattro"_s,
          u"Ottimo, a domani allora"_s,
          u"Scusate, dove posso parcheggiare?"_s,
          u"quanto costa la mezza pensione?"_s,
          u"Va benissimo 👍"_s,
          u"Mi hanno addebitato due volte la stessa notte"_s,
          u"Nessuno risponde al telefono da un'ora"_s,
          u"Che delusione, camera sporca e personale scortese"_s,
          u"C'e posto per sei persone sabato sera?"_s,
          u"Perfetto, ci vediamo alle otto"_s,
          u"È possibile avere una culla in camera?"_s,
          u"Buon giorno! Fate il servizio navetta per l'aeroporto?"_s,
          u"Ciao, a che ora chiudete?"_s,
          u"Avete piatti senza glutine?"_s,
          u"L'aria condizionata è rotta da ieri"_s,
          u"ho lasciato il caricabatterie nella stanza 12"_s,
          u"Posso cancellare senza penale?"_s,
          u"Tutto bellissimo, torneremo presto! #vacanze"_s,
          u"La cena di ieri era squisita, complimenti allo chef"_s,
          u"Aspetto ancora il rimborso"_s,
          u"Il bonifico è partito stamattina"_s,
          u"Ma siete seri? Tre email e nessuna risposta"_s,
          u"Potete mandarmi la fattura?"_s,
          u"Arriviamo verso mezzanotte, c'è qualcuno alla reception?"_s,
          u"Salve"_s,
          u"sono arrivato adesso"_s,
          u"quale uscita dell'autostrada conviene?"_s,
          u"Gentile direzione, attendo una vostra risposta"_s}},
        {u"en",
         {u"Hi, do you have a room for tomorrow?"_s,
          u"thank you so much"_s,
          u"Thanks!"_s,
          u"What time is breakfast?"_s,
          u"@hotelaurora can we bring our dog?"_s,
          u"The wifi in my room is not working"_s,
          u"I booked two nights but got no confirmation"_s,
          u"Are you open tonight?"_s,
          u"I'd like a table for four"_s,
          u"Great, see you tomorrow then"_s,
          u"Sorry, where can I park?"_s,
          u"how much is half board?"_s,
          u"Sounds good 👍"_s,
          u"You charged my card twice for the same night"_s,
          u"Nobody has picked up the phone for an hour"_s,
          u"So disappointed, dirty room and rude staff"_s,
          u"Any space for six on Saturday evening?"_s,
          u"Perfect, we will be there at eight"_s,
          u"Could we get a cot in the room?"_s,
          u"Good morning! Is there a shuttle from the airport?"_s,
          u"hey when do you close"_s,
          u"Do you have gluten free dishes?"_s,
          u"The air conditioning has been broken since yesterday"_s,
          u"I left my charger in room 12"_s,
          u"Can I cancel for free?"_s,
          u"Lovely stay, we'll be back soon! #holiday"_s,
          u"Dinner last night was superb, compliments to the chef"_s,
          u"Still waiting for my refund"_s,
          u"I sent the transfer this morning"_s,
          u"Are you serious? Three emails and no answer"_s,
          u"Could you send me the invoice?"_s,
          u"We arrive around midnight, will anyone be at the desk?"_s,
          u"Hello there"_s,
          u"just arrived"_s,
          u"which motorway exit should we take?"_s,
          u"Dear manager, I look forward to your reply"_s}},
        {u"de",
         {u"Guten Tag, haben Sie morgen noch ein Zimmer frei?"_s,
          u"vielen dank"_s,
          u"Danke!"_s,
          u"Ab wann gibt es Frühstück?"_s,
          u"@hotelaurora dürfen wir unseren Hund mitbringen?"_s,
          u"Das WLAN im Zimmer geht nicht"_s,
          u"Ich habe zwei Nächte gebucht, aber keine Bestätigung bekommen"_s,
          u"Haben Sie heute Abend geöffnet?"_s,
          u"ich hätte gern einen Tisch für vier"_s,
          u"Super, dann bis morgen"_s,
          u"Entschuldigung, wo kann ich parken?"_s,
          u"was kostet Halbpension?"_s,
          u"Alles klar, passt 👍"_s,
          u"Sie haben meine Karte doppelt belastet"_s,
          u"Seit einer Stunde geht niemand ans Telefon"_s,
          u"Sehr enttäuschend, schmutziges Zimmer und unfreundliches Personal"_s,
          u"Ist am Samstagabend noch Platz für sechs Personen?"_s,
          u"Perfekt, wir sind um acht da"_s,
          u"Könnten wir ein Babybett bekommen?"_s,
          u"Guten Morgen! Fahren Sie auch zum Flughafen?"_s,
          u"wann macht ihr zu"_s,
          u"Haben Sie glutenfreie Gerichte?"_s,
          u"Die Klimaanlage ist seit gestern kaputt"_s,
          u"ich habe mein Ladegerät in Zimmer 12 vergessen"_s,
          u"Kann ich kostenlos stornieren?"_s,
          u"Toller Aufenthalt, wir kommen wieder! #urlaub"_s,
          u"Das Essen gestern war hervorragend, Lob an die Küche"_s,
          u"Ich warte immer noch auf die Erstattung"_s,
          u"Die Überweisung habe ich heute früh gemacht"_s,
          u"Ist das Ihr Ernst? Drei Mails und keine Antwort"_s,
          u"Könnten Sie mir die Rechnung schicken?"_s,
          u"Wir kommen gegen Mitternacht, ist jemand an der Rezeption?"_s,
          u"Guten Abend"_s,
          u"bin gerade angekommen"_s,
          u"welche Ausfahrt sollen wir nehmen?"_s,
          u"Mit freundlichen Grüßen"_s}},
        {u"fr",
         {u"Bonjour, avez-vous une chambre pour demain ?"_s,
          u"merci beaucoup"_s,
          u"Merci !"_s,
          u"À quelle heure est le petit déjeuner ?"_s,
          u"@hotelaurora peut-on venir avec notre chien ?"_s,
          u"Le wifi ne marche pas dans la chambre"_s,
          u"J'ai réservé deux nuits mais je n'ai pas reçu de confirmation"_s,
          u"Vous êtes ouverts ce soir ?"_s,
          u"je voudrais une table pour quatre"_s,
          u"Parfait, à demain alors"_s,
          u"Excusez-moi, où peut-on se garer ?"_s,
          u"combien coûte la demi-pension ?"_s,
          u"D'accord 👍"_s,
          u"Vous m'avez débité deux fois la même nuit"_s,
          u"Personne ne répond au téléphone depuis une heure"_s,
          u"Très déçus, chambre sale et personnel désagréable"_s,
          u"Avez-vous de la place pour six samedi soir ?"_s,
          u"Très bien, nous serons là à huit heures"_s,
          u"Pourrions-nous avoir un lit bébé ?"_s,
          u"Bonjour ! Y a-t-il une navette pour l'aéroport ?"_s,
          u"salut vous fermez à quelle heure"_s,
          u"Avez-vous des plats sans gluten ?"_s,
          u"La climatisation est en panne depuis hier"_s,
          u"j'ai oublié mon chargeur dans la chambre 12"_s,
          u"Puis-je annuler sans frais ?"_s,
          u"Séjour magnifique, on reviendra ! #vacances"_s,
          u"Le dîner d'hier était délicieux, bravo au chef"_s,
          u"J'attends toujours mon remboursement"_s,
          u"Le virement est parti ce matin"_s,
          u"C'est une blague ? Trois mails et aucune réponse"_s,
          u"Pouvez-vous m'envoyer la facture ?"_s,
          u"On arrive vers minuit, il y aura quelqu'un à la réception ?"_s,
          u"Bonsoir"_s,
          u"je viens d'arriver"_s,
          u"quelle sortie d'autoroute faut-il prendre ?"_s,
          u"Bien cordialement, dans l'attente de votre réponse"_s}},
        {u"es",
         {u"Hola, ¿tienen una habitación para mañana?"_s,
          u"muchas gracias"_s,
          u"¡Gracias!"_s,
          u"¿A qué hora es el desayuno?"_s,
          u"@hotelaurora ¿podemos llevar al perro?"_s,
          u"El wifi no funciona en la habitación"_s,
          u"Reservé dos noches pero no recibí confirmación"_s,
          u"¿Están abiertos esta noche?"_s,
          u"quisiera una mesa para cuatro"_s,
          u"Perfecto, hasta mañana entonces"_s,
          u"Disculpe, ¿dónde puedo aparcar?"_s,
          u"cuánto cuesta la media pensión?"_s,
          u"Vale, muy bien 👍"_s,
          u"Me han cobrado dos veces la misma noche"_s,
          u"Nadie contesta al teléfono desde hace una hora"_s,
          u"Muy decepcionados, habitación sucia y personal maleducado"_s,
          u"¿Hay sitio para seis el sábado por la noche?"_s,
          u"Genial, llegamos a las ocho"_s,
          u"¿Podrían ponernos una cuna?"_s,
          u"¡Buenos días! ¿Tienen transporte al aeropuerto?"_s,
          u"hola a que hora cierran"_s,
          u"¿Tienen platos sin gluten?"_s,
          u"El aire acondicionado está roto desde ayer"_s,
          u"me dejé el cargador en la habitación 12"_s,
          u"¿Puedo cancelar sin coste?"_s,
          u"Estancia maravillosa, ¡volveremos! #vacaciones"_s,
          u"La cena de anoche estaba riquísima, enhorabuena al chef"_s,
          u"Sigo esperando el reembolso"_s,
          u"Hice la transferencia esta mañana"_s,
          u"¿En serio? Tres correos y ninguna respuesta"_s,
          u"¿Pueden enviarme la factura?"_s,
          u"Llegamos sobre medianoche, ¿habrá alguien en recepción?"_s,
          u"Buenas noches"_s,
          u"acabo de llegar"_s,
          u"¿qué salida de la autopista hay que coger?"_s,
          u"Quedo a la espera de su respuesta, un saludo"_s}},
        {u"",
         {u"ok"_s, u"👍👍👍"_s, u"@hotelaurora"_s, u"https://example.org/camere/grazie"_s, u"???"_s,
          u"#Roma #Hotel"_s, u"12/11 – 15/11"_s, u"no"_s, u"Maria Rossi"_s, u"wow"_s}},
        {u"pt",
         {u"Olá, vocês têm um quarto disponível para amanhã à noite, por favor?"_s,
          u"Ainda não recebi a confirmação da minha reserva, podem verificar?"_s}},
        {u"nl", {u"Goedemiddag, hebben jullie nog een kamer vrij voor komend weekend?"_s}},
        {u"pl", {u"Dzień dobry, czy mają Państwo wolny pokój na jutro wieczorem?"_s}},
        {u"ru", {u"Здравствуйте, есть ли у вас свободный номер на завтра, пожалуйста?"_s}},
        {u"ja", {u"明日の夜、空いている部屋はありますか"_s, u"ありがとう"_s}},
        {u"ko", {u"감사합니다"_s}},
        {u"el", {u"Ευχαριστώ"_s}},
        {u"zh",
         {u"请问明天晚上还有空房间吗？我们两个人，需要停车位，谢谢您的帮助，期待您尽快回复我们的消息，祝您生活愉快"_s}},
    };
    return all;
}

} // namespace

/// Which language a customer writes.
class TestLanguage : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void shortMessagesAreRecognisedOrLeftOpen()
    {
        int all = 0;
        int right = 0;
        int open = 0;
        QStringList wrong;
        for (const Labelled &label : customers()) {
            const QString language = QString::fromUtf16(label.language);
            for (const QString &message : label.messages) {
                ++all;
                const QString found = detectLanguage(message);
                if (found == language)
                    ++right;
                else if (found.isEmpty())
                    ++open;
                else
                    wrong.append(u"%1 (%2): %3"_s.arg(found, language, message));
                if (found.isEmpty() && !language.isEmpty())
                    qInfo().noquote() << "left open:" << message;
            }
        }
        qInfo().noquote()
            << u"%1 messages: %2 right, %3 left open, %4 wrong"_s.arg(all).arg(right).arg(open).arg(
                   wrong.size());
        QVERIFY2(all >= 200, "too few to say anything");
        QVERIFY2(wrong.size() * 100 <= 2 * all, qPrintable(wrong.join(u'\n')));
        QVERIFY2(right * 100 >= 90 * all, "too many are left open to be of use");
    }

    void candidatesRestrict()
    {
        const QString german = u"Guten Tag, haben Sie morgen noch ein Zimmer frei?"_s;
        QCOMPARE(detectLanguage(german, {u"de"_s, u"it"_s}), u"de"_s);
        QCOMPARE(detectLanguage(german, {u"de-at"_s}), u"de"_s);
        QCOMPARE(detectLanguage(german, {u"en"_s, u"it"_s}), QString());
        QCOMPARE(detectLanguage(u"grazie mille"_s, {u"et"_s}), QString());
    }

    void whatIsNotLanguageDoesNotCount()
    {
        const QString noise = u"@dario@la.citta.example https://example.org/il/nostro/albergo "
                              u"#cittaDelMare info@albergo-del-mare.example www.albergo.example "
                              u"🏖️🍕 1.234,50"_s;
        QCOMPARE(detectLanguage(noise), QString());
        QCOMPARE(detectLanguage(noise + u" Thank you for the lovely evening"_s), u"en"_s);
    }

    void mixturesAreLeftOpenOrAreWhatMostOfItIs()
    {
        const QString half = u"Grazie mille per la risposta, thank you very much for the answer"_s;
        const QString found = detectLanguage(half);
        QVERIFY2(found.isEmpty() || found == u"it"_s || found == u"en"_s, qPrintable(found));
        QCOMPARE(detectLanguage(u"Danke thanks merci"_s), QString());
    }

    void hostileTextsEnd()
    {
        QCOMPARE(detectLanguage({}), QString());
        QCOMPARE(detectLanguage(QString(1'000'000, u'a')), QString());
        detectLanguage(QString(100'000, QChar(0xD800)));
        detectLanguage(QString(100'000, QChar(0)));
        detectLanguage(u"\u202Eabc\u202C"_s.repeated(10'000));
        QString random;
        quint32 state = 7;
        for (int i = 0; i < 50'000; ++i) {
            state = state * 1664525U + 1013904223U;
            random.append(QChar(char16_t(state >> 16)));
        }
        detectLanguage(random);
    }

    void regionsAreNoDifference()
    {
        QVERIFY(!areDifferentLanguages(u"pt"_s, u"pt-br"_s));
        QVERIFY(!areDifferentLanguages(u""_s, u"it"_s));
        QVERIFY(areDifferentLanguages(u"it"_s, u"de"_s));
    }

    void theLanguageAloneIsTaken()
    {
        QCOMPARE(languageOnly(u"de"_s), u"de"_s);
        QCOMPARE(languageOnly(u"de-AT"_s), u"de"_s);
        QCOMPARE(languageOnly(u"DE_at"_s), u"de"_s);
        QCOMPARE(languageOnly(u"sr_Latn-RS"_s), u"sr"_s);
        QCOMPARE(languageOnly({}), QString());
    }

    void languagesHaveNames()
    {
        QCOMPARE(languageName(u"it"_s), u"Italian"_s);
        QCOMPARE(languageName(u"da"_s), u"dansk"_s);
        QCOMPARE(languageName(u"qqq"_s), u"qqq"_s);
    }
};

SPORTELLO_TEST(TestLanguage)
#include "test_language.moc"
