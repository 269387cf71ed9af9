// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/guard/checksums.h"
#include "domain/guard/privatedata.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

/// What all detectors share: odd ways of writing, overlaps, what is allowed, masks.
class TestGuard : public TestCase
{
    Q_OBJECT

    /// "card:4532…" for each finding, as it stands in the text.
    static QStringList found(const QString &text, const GuardContext &context = {})
    {
        QStringList values;
        const QList<PrivateFinding> findings = findPrivateData(text, context);
        for (const PrivateFinding &finding : findings)
            values.append(toWord(finding.kind) + u':'
                          + text.mid(finding.range.start, finding.range.length));
        return values;
    }

    static GuardContext allowing(const QString &list)
    {
        GuardContext context;
        context.allowed = AllowedContacts::parse(list, context.regions);
        return context;
    }

private Q_SLOTS:
    void wordsGoBothWays()
    {
        QCOMPARE(allPrivateKinds().size(), 11);
        for (const PrivateKind kind : allPrivateKinds())
            QVERIFY(privateKindFromWord(toWord(kind)) == kind);
        QVERIFY(!privateKindFromWord(u"shoe_size"_s));
        QVERIFY(guardDirectionFromWord(u"post"_s) == GuardDirection::Post);
        QVERIFY(!guardDirectionFromWord(u"Post"_s));
    }

    void checksums()
    {
        QVERIFY(passesLuhn(u"4532015112830366") && !passesLuhn(u"4532015112830363"));
        QVERIFY(!passesLuhn(u"") && !passesLuhn(u"45a2"));
        QVERIFY(passesMod97(u"IT60X0542811101000000123456"));
        QVERIFY(passesMod97(u"it60x0542811101000000123456"));
        QVERIFY(!passesMod97(u"IT60X0542811101000000123465") && !passesMod97(u"IT60"));
        QVERIFY(passesCodiceFiscale(u"RSSMRA80A01H501U")
                && !passesCodiceFiscale(u"RSSMRA80A01H501V"));
        QVERIFY(passesPartitaIva(u"07431020374") && !passesPartitaIva(u"00000000000"));
    }

    void oddWaysOfWritingAreSeenThrough_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");

        const auto row = [](const char *name, const QString &before, const QString &value,
                            const QString &behind) {
            QTest::newRow(name) << before + value + behind << value;
        };
        row("full width", u"card "_s, u"４５３２０１５１１２８３０３６６"_s, u"。"_s);
        row("no-break blanks", u"card "_s, u"4532\u00A00151\u202F1283\u20070366"_s, u"!"_s);
        row("zero width", u"card "_s, u"4532\u200B0151\u200D1283\u20600366"_s, u" ok"_s);
        row("soft hyphens", u"card "_s, u"45320\u00AD1511\u00AD2830366"_s, u""_s);
        row("dashes", u"card "_s, u"4532–0151‑1283−0366"_s, u""_s);
        row("mathematical", u"card "_s, u"𝟒𝟓𝟑𝟐 𝟎𝟏𝟓𝟏 𝟏𝟐𝟖𝟑 𝟎𝟑𝟔𝟔"_s, u" 😀"_s);
        row("keycaps", u"😀😀 card "_s,
            u"4️⃣5️⃣3️⃣2️⃣0️⃣1️⃣5️⃣1️⃣1️⃣2️⃣8️⃣3️⃣0️⃣3️⃣6️⃣6️⃣"_s,
            u" 😀"_s);
        row("arabic digits", u"card "_s, u"٤٥٣٢٠١٥١١٢٨٣٠٣٦٦"_s, u""_s);
        row("behind emoji", u"👨‍👩‍👧‍👦🇮🇹 card "_s, u"4532015112830366"_s,
            u"👍🏽"_s);
    }
    void oddWaysOfWritingAreSeenThrough()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QCOMPARE(found(text), QStringList{u"card:"_s + value});
    }

    void theStrongestIsKept()
    {
        // The IBAN holds what could be phones and codes.
        QCOMPARE(found(u"booking IBAN DE89 3704 0044 0532 0130 00"_s),
                 QStringList{u"iban:DE89 3704 0044 0532 0130 00"_s});
        // A number of a booking that could be a mobile.
        QCOMPARE(found(u"booking number 3331234567"_s), QStringList{u"booking:3331234567"_s});
        QCOMPARE(found(u"Rossi, CF RSSMRA80A01H501U, tel 333 1234567, anna@example.com"_s),
                 (QStringList{u"codice_fiscale:RSSMRA80A01H501U"_s, u"phone:333 1234567"_s,
                              u"email:anna@example.com"_s}));
    }

    void whatTheBrandPublishesIsAllowed()
    {
        const GuardContext context =
            allowing(u"+39 06 1234567\n  Info@Hotel.example \n@desk.example\n\n"
                     "Via Roma 12, 20121 Milano\nIT60 X054 2811 1010 0000 0123 456\r\n"_s);
        QCOMPARE(context.allowed.complaints(), QStringList());
        QCOMPARE(found(u"tel 06 1234567 or +39061234567 or 06/1234567"_s, context), QStringList());
        QCOMPARE(found(u"tel 06 1234568"_s, context), QStringList{u"phone:06 1234568"_s});
        QCOMPARE(found(u"INFO@hotel.EXAMPLE, info (at) hotel (dot) example"_s, context),
                 QStringList());
        QCOMPARE(found(u"anna@hotel.example"_s, context),
                 QStringList{u"email:anna@hotel.example"_s});
        QCOMPARE(found(u"anyone@Desk.example"_s, context), QStringList());
        QCOMPARE(found(u"anyone@front.desk.example"_s, context).size(), 1);
        QCOMPARE(found(u"Siamo in via Roma 12, 20121 Milano."_s, context), QStringList());
        QCOMPARE(found(u"Siamo in Via Roma 12!"_s, context), QStringList());
        QCOMPARE(found(u"Siamo in Via Roma 120!"_s, context).size(), 1);
        QCOMPARE(found(u"iban it60x0542811101000000123456"_s, context), QStringList());
    }

    void linesThatAreNoContactAreSaid()
    {
        const AllowedContacts contacts = AllowedContacts::parse(
            u"info@hotel.example\n@hotel\nanna@\n+39 12\nab\n"_s + QString(300, u'x'), {u"IT"_s});
        QCOMPARE(contacts.complaints().size(), 5);
        QVERIFY(contacts.complaints().first().startsWith(u"Line 2: "_s));
        QVERIFY(contacts.allows(PrivateKind::Email, u"info@hotel.example"_s, {u"IT"_s}));
        QVERIFY(AllowedContacts().isEmpty());
    }

    void masks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::addRow("%s", qPrintable(text)) << text << expected;
        };
        row(u"card 4532 0151 1283 0366."_s, u"card •••• •••• •••• 0366."_s);
        row(u"Tel: +39 333 1234567!"_s, u"Tel: +•• ••• •••4567!"_s);
        row(u"anna.rossi@example.com"_s, u"a•••.•••••@example.com"_s);
        row(u"anna (at) example (dot) com"_s, u"a••• (at) example (dot) com"_s);
        row(u"the code is 482913 😀"_s, u"the code is •••••• 😀"_s);
        row(u"PNR X7K2PQ"_s, u"PNR •••2PQ"_s);
        row(u"nothing here"_s, u"nothing here"_s);
        row(u"tel 333\u200B1234567 and card 4532015112830366"_s,
            u"tel ••••••4567 and card ••••••••••••0366"_s);
    }
    void masks()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const QString result = masked(text, findPrivateData(text));
        QCOMPARE(result, expected);
        QCOMPARE(masked(result, findPrivateData(result)), result);
    }

    /// Whatever is pasted: ranges lie in the text, in order, and it ends.
    void hostileTexts()
    {
        QRandomGenerator random(7);
        const QString parts = u"0123456789 .-/()+@#€:\nabIT\u200B４é😀card via PIN codice "_s;
        for (int round = 0; round < 1'000; ++round) {
            QString text;
            while (text.size() < 200)
                text.append(parts.at(random.bounded(int(parts.size()))));
            qsizetype end = 0;
            const QList<PrivateFinding> findings = findPrivateData(text);
            for (const PrivateFinding &finding : findings) {
                QVERIFY(finding.range.length > 0 && finding.range.start >= end);
                end = finding.range.end();
                QVERIFY(end <= text.size());
            }
        }
        for (const QString &piece : {u"1 "_s, u"via a "_s, u"codice il "_s, u"a.a@"_s, u"IT60 "_s,
                                     u"4532 0151 1283 0366 "_s, u"(+3 "_s, u"\u0301"_s, u"the "_s})
            findPrivateData(piece.repeated(3'000));
    }
};

SPORTELLO_TEST(TestGuard)
#include "test_guard.moc"
