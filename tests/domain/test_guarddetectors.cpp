// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/privatedata.h"
#include "support/testcase.h"

#include <QRegularExpression>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

/// "Call «phone:06 1234567» now": the text, and what is to be found in it.
struct Marked
{
    QString text;
    QList<std::pair<PrivateKind, TextRange>> findings;
};

Marked read(const QString &sentence)
{
    static const QRegularExpression mark(u"«([a-z_]+):([^»]*)»"_s);
    Marked marked;
    qsizetype done = 0;
    for (auto match = mark.globalMatch(sentence); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        marked.text += sentence.mid(done, found.capturedStart() - done);
        marked.findings.append({privateKindFromWord(found.captured(1)).value(),
                                {marked.text.size(), found.capturedLength(2)}});
        marked.text += found.captured(2);
        done = found.capturedEnd();
    }
    marked.text += sentence.mid(done);
    return marked;
}

QString written(const QString &text, PrivateKind kind, const TextRange &range)
{
    return toWord(kind) + u':' + text.mid(range.start, range.length);
}

void row(const QString &sentence)
{
    QTest::addRow("%s", qPrintable(sentence)) << sentence;
}

} // namespace

/// Each detector on sentences of its own: what it finds, and what only looks like it.
class TestGuardDetectors : public TestCase
{
    Q_OBJECT

    static void check()
    {
        QFETCH(QString, sentence);
        const Marked marked = read(sentence);
        QStringList expected;
        for (const auto &[kind, range] : marked.findings)
            expected.append(written(marked.text, kind, range));
        QStringList found;
        const QList<PrivateFinding> findings = findPrivateData(marked.text);
        for (const PrivateFinding &finding : findings)
            found.append(written(marked.text, finding.kind, finding.range));
        QCOMPARE(found, expected);
        for (qsizetype i = 0; i < findings.size(); ++i)
            QCOMPARE(findings.at(i).range, marked.findings.at(i).second);
    }

private Q_SLOTS:
    void cards_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"My card is «card:4532015112830366»."_s);
        row(u"«card:4532 0151 1283 0366» exp 12/27 cvv 123"_s);
        row(u"carta n. «card:4532-0151-1283-0366»"_s);
        row(u"Ecco la carta: «card:4532.0151.1283.0366»!"_s);
        row(u"amex «card:3782 822463 10005»"_s);
        row(u"«card:378282246310005»"_s);
        row(u"Diners: «card:3056 930902 5904»"_s);
        row(u"mastercard 2-series «card:2223 0000 4811 0057»"_s);
        row(u"JCB «card:3530111333300000», UnionPay «card:6228480012345678903»"_s);
        row(u"Discover (card ending below) «card:6011000139017424»"_s);
        row(u"maestro «card:676300000038»"_s);
        row(u"card «card:4532 0151 1283 0366» 737"_s);
        row(u"I paid order 88123 with the card «card:4532 0151 1283 0366»"_s);
        row(u"the payment with «card:3782 822463 10005», order 88123"_s);
        row(u"saldo dell'ordine 445566 con «card:4532015112830366»"_s);
        row(u"«card:453201 5112830366»"_s);
        row(u"carta nº«card:4532015112830366»"_s);
        // Wrong check digit, no issuer, no card.
        row(u"My card is 4532015112830367."_s);
        row(u"1234 5678 9012 3452"_s);
        row(u"Order 4532015112830366 has not arrived"_s);
        row(u"numero di spedizione 4532015112830366"_s);
        row(u"Tracking: 6200000000000005"_s);
        row(u"ISBN 9788804671664, EAN 8001234567895"_s);
        row(u"See https://shop.example/o/4532015112830366"_s);
        row(u"676300000038"_s);
        row(u"45 32 01 51 12 83 03 66"_s);
    }
    void cards() { check(); }

    void ibans_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"IBAN: «iban:IT60X0542811101000000123456»"_s);
        row(u"IBAN «iban:IT60 X054 2811 1010 0000 0123 456», intestato a Rossi"_s);
        row(u"«iban:it60x0542811101000000123456»"_s);
        row(u"refund to «iban:DE89 3704 0044 0532 0130 00» please"_s);
        row(u"«iban:GB29NWBK60161331926819»"_s);
        row(u"(«iban:NO93 8601 1117 947»)"_s);
        row(u"«iban:MT84MALT011000012345MTLCAST001S»"_s);
        row(u"«iban:FR14 2004 1010 0505 0001 3M02 606».\nMerci"_s);
        row(u"«iban:IT 60 X 05428 11101 000000123456»"_s);
        row(u"IBAN IT61 X054 2811 1010 0000 0123 456"_s);
        // The country's length and check digits, but letters where Norway has digits.
        row(u"no 90000000462 is"_s);
        row(u"IT60X05428111010000001234567"_s);
        row(u"ZZ89370400440532013000"_s);
    }
    void ibans() { check(); }

    void codiciFiscali_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"CF «codice_fiscale:RSSMRA80A01H501U»"_s);
        row(u"il mio codice fiscale è «codice_fiscale:bnclra92h64f205l»."_s);
        row(u"«codice_fiscale:RSSMRA8LA01H50MX» (omocodia)"_s);
        row(u"«codice_fiscale:RSS MRA 80A01 H501U»"_s);
        row(u"CF RSSMRA80A01H501A"_s);
        row(u"RSSMRA80A01H501U2"_s);
    }
    void codiciFiscali() { check(); }

    void partiteIva_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"P.IVA «partita_iva:07431020374»"_s);
        row(u"partita iva: «partita_iva:IT07431020374»"_s);
        row(u"fattura a Rossi srl, «partita_iva:IT07431020374»"_s);
        row(u"Part. IVA n. «partita_iva:07431020374»."_s);
        row(u"VAT number «partita_iva:07431020374»"_s);
        row(u"IT «partita_iva:07431020374»"_s);
        row(u"p.iva «partita_iva:074 310 203 74»"_s);
        row(u"«partita_iva:07431020374» (partita IVA)"_s);
        row(u"VTA nr «partita_iva:07431020374»"_s);
        row(u"P.IVA 07431020375"_s);
        row(u"pratica 07431020374"_s);
        row(u"ordine 12345678911"_s);
    }
    void partiteIva() { check(); }

    void phones_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"Call me on «phone:+39 333 1234567»"_s);
        row(u"«phone:+393331234567»"_s);
        row(u"il mio numero è «phone:333 1234567»"_s);
        row(u"cell. «phone:333-1234567», grazie"_s);
        row(u"tel «phone:06/12345678»"_s);
        row(u"Tel.«phone:0521 123456»"_s);
        row(u"«phone:333 12 34 567»"_s);
        row(u"«phone:0039 333 1234567»"_s);
        row(u"«phone:020 7946 0958»"_s);
        row(u"«phone:+44 (0)20 7946 0958» or «phone:+44 20 7946 0123»"_s);
        row(u"«phone:(030) 1234567»"_s);
        row(u"mobile «phone:0151 12345678»"_s);
        row(u"«phone:01 23 45 67 89»"_s);
        row(u"«phone:06.12.34.56.78»"_s);
        row(u"«phone:079 123 45 67»"_s);
        row(u"«phone:612 34 56 78»"_s);
        row(u"«phone:(212) 555-0123», «phone:415-555-2671»"_s);
        row(u"whatsapp «phone:3331234567»"_s);
        row(u"numero verde «phone:800 123456»"_s);
        row(u"chiamatemi al «phone:3331234567» o al «phone:3387654321»"_s);
        row(u"📞«phone:+39 06 1234567»"_s);
        row(u"alle 10 «phone:333 1234567»"_s);
        row(u"toll-free number for lost cards: «phone:0800 406 4054»"_s);
        row(u"the address for invoices, «phone:0113 496 0202» for the rest"_s);
        row(u"Il «phone:340.372.13.80» non è nostro"_s);
        row(u"chiamate mia figlia («phone:391-5472213»)"_s);
        row(u"code «one_time_code:773726» came to «phone:(020) 7946 0067»"_s);
        // Prices, dates, times, orders and the like.
        row(u"Chiamate il 112 o il 118"_s);
        row(u"12.03.2026, 10:30-12:30, 1.234,56 €, 2024-2026"_s);
        row(u"€ 1 250 000"_s);
        row(u"Order 3331234567 is late"_s);
        row(u"ordine n. 0612345678"_s);
        row(u"tracking 0039123456789"_s);
        row(u"stanza 0123, volo AZ 1784"_s);
        row(u"41.902782, 12.496366"_s);
        row(u"2 x 45 + 3, 10.2.3.4, 3-1"_s);
        row(u"aperto 09.00-13.00 15.30-19.30"_s);
        row(u"see https://x.example/3331234567"_s);
        row(u"ISBN 978-88-04-67166-4"_s);
    }
    void phones() { check(); }

    void emails_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"write to «email:anna.rossi+hotel@mail.example.com»."_s);
        row(u"(«email:ANNA@EXAMPLE.IT»)"_s);
        row(u"mail:«email:o'neil@example.co.uk», please"_s);
        row(u"«email:anna (at) example (dot) com»"_s);
        row(u"«email:anna.rossi [at] example [dot] co [dot] uk»!"_s);
        row(u"scrivi a «email:anna chiocciola example punto it»"_s);
        row(u"I am «email:anna at example dot com»"_s);
        row(u"«email:anna@münchen.example»"_s);
        row(u"thanks @anna and @anna@town.example"_s);
        row(u"https://town.example/@anna"_s);
        row(u"look at example dot com"_s);
        row(u"meet me @ 5"_s);
    }
    void emails() { check(); }

    void passports_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"passport no. «passport:YA1234567»"_s);
        row(u"My passport number is «passport:123456789»."_s);
        row(u"passaporto n. «passport:AA1234567»"_s);
        row(u"carta d'identità «passport:CA12345AB»"_s);
        row(u"Carta d’identità elettronica numero: «passport:CA12345AB»"_s);
        row(u"my pasport: «passport:YA1234567»"_s);
        row(u"passaporto tedesco «passport:C01X00T47»"_s);
        row(u"«passport:YA1234567» è il mio numero di passaporto"_s);
        row(u"numeropassaporto «passport:YA1234567»"_s);
        row(u"perso il passaporto in aeroporto, «passport:YA1234567»"_s);
        row(u"c.i. «passport:ca 12345ab»"_s);
        row(u"passport «passport:588820013», IB4250 to Madrid"_s);
        row(u"my passport expires in 2027"_s);
        row(u"I lost my passport in room 405"_s);
        row(u"portate un documento valido"_s);
    }
    void passports() { check(); }

    void bookings_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"My booking number is «booking:48213»"_s);
        row(u"booking ref «booking:X7K2PQ»"_s);
        row(u"PNR «booking:XKJHQW»"_s);
        row(u"PNR: «booking:X7K2PQ»"_s);
        row(u"prenotazione n. «booking:2231A»"_s);
        row(u"codice prenotazione «booking:HX72KQ», cognome Rossi"_s);
        row(u"numero di prenotazione: «booking:123456789»"_s);
        row(u"prenotazone #«booking:88431»"_s);
        row(u"reservation «booking:HTL4821» under Rossi"_s);
        row(u"confirmation code «booking:AB12CD34»"_s);
        row(u"«booking:X7K2PQ» is my booking reference"_s);
        row(u"ho prenotato per sabato, il codice è «booking:HX72KQ»"_s);
        row(u"booking numbers «booking:AB1234» and «booking:CD5678»"_s);
        row(u"the number of my booking is «booking:48213»"_s);
        row(u"(pren. «booking:WUVQK2», a nome Rossi)"_s);
        row(u"prenotato 11/5–28 settembre"_s);
        row(u"booked 24-06-2026–3"_s);
        row(u"order number 12345, ordine n. 12345"_s);
        row(u"what is your booking number?"_s);
        row(u"prenotazione per 4 persone"_s);
        row(u"a booking for 2 nights in 2026"_s);
        row(u"prenotazioni 2026 aperte"_s);
        row(u"your booking on 12/03/2026 at 10:30"_s);
        row(u"a reservation for 1200 euros"_s);
        row(u"my booking on the 15th"_s);
        row(u"BOOKING PLEASE"_s);
        row(u"we booked on booking.com"_s);
    }
    void bookings() { check(); }

    void customerNumbers_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"customer number «customer_number:448812»"_s);
        row(u"Customer no. «customer_number:C-99812»"_s);
        row(u"client id: «customer_number:AB4471»"_s);
        row(u"my account number is «customer_number:12345678»"_s);
        row(u"membership #«customer_number:5510022»"_s);
        row(u"codice cliente «customer_number:771204»"_s);
        row(u"tessera n. «customer_number:4471 2293»"_s);
        row(u"contratto n. «customer_number:2024/5531»"_s);
        row(u"numero cliente: «customer_number:00481516»"_s);
        row(u"codicecliente:«customer_number:448812»"_s);
        row(u"my customer number with you is «customer_number:448812»"_s);
        row(u"membership number «customer_number:231065», PIN «one_time_code:3252»"_s);
        row(u"è il nostro cliente numero 10000!"_s);
        row(u"il contratto n. «customer_number:838-188-179» è del 2014"_s);
        row(u"un contratto di 24 mesi"_s);
        row(u"customer since 2019"_s);
        row(u"più di 20000 clienti"_s);
    }
    void customerNumbers() { check(); }

    void oneTimeCodes_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"Your verification code is «one_time_code:482913»"_s);
        row(u"OTP «one_time_code:4829»"_s);
        row(u"codice di verifica: «one_time_code:482 913»"_s);
        row(u"il codice che mi è arrivato è «one_time_code:482913»"_s);
        row(u"PIN «one_time_code:4821», va bene?"_s);
        row(u"«one_time_code:482913» è il tuo codice"_s);
        row(u"the code is «one_time_code:1234-5678»"_s);
        row(u"codice OTP «one_time_code:00481516»"_s);
        row(u"il PIN della carta è «one_time_code:4821»"_s);
        row(u"The code on my phone was «one_time_code:482913»"_s);
        row(u"Ho ricevuto il codice «one_time_code:482913» ma non va"_s);
        row(u"is this code right? «one_time_code:482913»"_s);
        row(u"Enter «one_time_code:482913» to sign in"_s);
        row(u"mi è arrivato il codce «one_time_code:843 330»"_s);
        row(u"codice QR sul tavolo 1205"_s);
        row(u"use code SUMMER25 or SALE 2026"_s);
        row(u"codice sconto 2026"_s);
        row(u"discount code 4829 at checkout"_s);
        row(u"CAP 20121, zip code 90210"_s);
        row(u"dress code, error code 5003"_s);
        row(u"codice errore 4044"_s);
        row(u"the gate code 4421"_s);
    }
    void oneTimeCodes() { check(); }

    void addresses_data()
    {
        QTest::addColumn<QString>("sentence");
        row(u"abito in «address:Via Roma 12, 20121 Milano»"_s);
        row(u"«address:via roma 12»"_s);
        row(u"Sto in «address:Via XX Settembre 8/B» al terzo piano"_s);
        row(u"«address:viale 25 Aprile, 3»"_s);
        row(u"«address:Piazza Garibaldi n. 4, Parma (PR)»"_s);
        row(u"«address:12 Baker Street, London NW1 6XE»"_s);
        row(u"I live at «address:221b Baker Street»."_s);
        row(u"«address:1600 Pennsylvania Avenue, Washington, DC 20500»"_s);
        row(u"«address:Hauptstraße 12, 10115 Berlin»"_s);
        row(u"«address:12 rue de la Paix, 75002 Paris»"_s);
        row(u"«address:Largo Umberto I 92B, 42121 Reggio Emilia»"_s);
        row(u"«address:26 St James's Terrace, Stoke-on-Trent ST4 5DE»"_s);
        row(u"«address:143 The Crescent, Bath, BA2 4LL»"_s);
        row(u"from «address:4867 W 3rd St, Boston, MA 02118» on Monday"_s);
        row(u"«address:12, avenue Victor Hugo, 75011 Paris»: closed"_s);
        row(u"Il corso base dura 12 lezioni"_s);
        row(u"Via Veneto, 3 ristoranti"_s);
        row(u"Piazza Navona is full"_s);
        row(u"10 minutes from Via Veneto"_s);
        row(u"5 minutes from Oxford Street"_s);
        row(u"via email 2 volte"_s);
        row(u"Via Veneto, 10 minuti a piedi"_s);
        row(u"Milano, 20121"_s);
        row(u"piazza Duomo alle 10"_s);
        row(u"2026 Summer Street Food Festival"_s);
    }
    void addresses() { check(); }
};

SPORTELLO_TEST(TestGuardDetectors)
#include "test_guarddetectors.moc"
