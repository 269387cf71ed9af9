// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/cannedtemplate.h"
#include "domain/cannedvalues.h"
#include "support/testcase.h"

#include <QRandomGenerator>

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

using Kind = FilledSpan::Kind;
using Answers = QHash<QString, QString>;

FilledText fill(const QString &text, const Answers &values, const Answers &asked = {})
{
    return fillTemplate(parseTemplate(text), values, asked);
}

QStringList shownPieces(const CannedTemplate &parsed)
{
    QStringList shown;
    for (const TemplatePiece &piece : parsed.pieces) {
        switch (piece.kind) {
        case TemplatePiece::Kind::Text: shown << piece.text; break;
        case TemplatePiece::Kind::Variable:
            shown << u"<%1>"_s.arg(piece.name)
                    + (piece.hasFallback ? u'|' + piece.fallback : u""_s);
            break;
        case TemplatePiece::Kind::Ask:
            shown << u"?%1?"_s.arg(piece.name)
                    + (piece.hasFallback ? u'|' + piece.fallback : u""_s);
            break;
        }
    }
    return shown;
}

} // namespace

/// The language of canned texts.
class TestCannedTemplate : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("pieces");
        QTest::addColumn<int>("problems");
        const auto row =
            [](const char *name, const QString &text, const QStringList &pieces, int problems = 0) {
            QTest::newRow(name) << text << pieces << problems;
        };
        row("empty", {}, {});
        row("text", u"Ciao }} { }"_s, {u"Ciao }} { }"_s});
        row("variable", u"Hi {{contact.first_name}}!"_s,
            {u"Hi "_s, u"<contact.first_name>"_s, u"!"_s});
        row("blanks and case", u"{{ Contact.Name }}"_s, {u"<contact.name>"_s});
        row("fallback", u"{{contact.first_name|there}}"_s, {u"<contact.first_name>|there"_s});
        row("fallback keeps its blanks", u"{{contact.name| dear guest}}"_s,
            {u"<contact.name>| dear guest"_s});
        row("empty fallback", u"{{contact.first_name|}}"_s, {u"<contact.first_name>|"_s});
        row("bar in a fallback", u"{{brand.name|a|b}}"_s, {u"<brand.name>|a|b"_s});
        row("ask", u"{{ask:Booking date}}"_s, {u"?Booking date?"_s});
        row("ask with default", u"{{ ask: Booking date | today }}"_s, {u"?Booking date?|today"_s});
        row("literal braces", u"\\{{contact.name}}"_s, {u"{{contact.name}}"_s});
        row("backslash and braces", u"\\\\{{x"_s, {u"\\{{x"_s});
        row("lonely backslash", u"a\\b"_s, {u"a\\b"_s});
        row("three braces", u"{{{brand.name}}}"_s, {u"{"_s, u"<brand.name>"_s, u"}"_s});
        row("open", u"Hi {{contact.name"_s, {u"Hi {{contact.name"_s}, 1);
        row("over two lines", u"{{contact\n.name}}"_s, {u"{{contact\n.name}}"_s}, 1);
        row("open before another", u"{{a {{brand.name}}"_s, {u"{{a "_s, u"<brand.name>"_s}, 1);
        row("nothing inside", u"a{{ }}b"_s, {u"a{{ }}b"_s}, 1);
        row("ask without label", u"{{ask:}}"_s, {u"{{ask:}}"_s}, 1);
        row("unknown", u"{{contact.nmae}}"_s, {u"<contact.nmae>"_s}, 1);
        row("unknown with blanks", u"{{first name}}"_s, {u"<first name>"_s}, 1);
        row("in line", u"{{brand.name}}{{ask:x}}"_s, {u"<brand.name>"_s, u"?x?"_s});
        row("at the end", u"{{"_s, {u"{{"_s}, 1);
        row("one at the end", u"{"_s, {u"{"_s});
    }

    void parses()
    {
        QFETCH(QString, text);
        const CannedTemplate parsed = parseTemplate(text);
        QTEST(shownPieces(parsed), "pieces");
        QTEST(int(parsed.problems.size()), "problems");
        qsizetype position = 0;
        for (const TemplatePiece &piece : parsed.pieces) {
            QCOMPARE(piece.start, position);
            position += piece.length;
        }
        QCOMPARE(position, text.size());
    }

    void problemsSayWhere()
    {
        const CannedTemplate parsed = parseTemplate(u"ab {{contact.nmae}} {{ }} {{"_s);
        QCOMPARE(parsed.problems.size(), 3);
        QCOMPARE(
            parsed.problems.at(0),
            (TemplateProblem{TemplateProblem::Kind::UnknownVariable, 3, 16, u"contact.nmae"_s}));
        QCOMPARE(parsed.problems.at(1).kind, TemplateProblem::Kind::Empty);
        QCOMPARE(parsed.problems.at(1).start, 20);
        QCOMPARE(parsed.problems.at(2).kind, TemplateProblem::Kind::Unclosed);
        QCOMPARE(parsed.problems.at(2).start, 26);
        QCOMPARE(suggestedVariable(u"contact.nmae"_s), u"contact.name"_s);
        QCOMPARE(suggestedVariable(u"zzzzzzzzzzzzzz"_s), QString());
    }

    void namesAndLabelsComeOnceInOrder()
    {
        const CannedTemplate parsed = parseTemplate(
            u"{{ask:B}} {{contact.name}} {{nope}} {{ask:A}} {{ask:B|x}} {{contact.name|y}}"_s);
        QCOMPARE(parsed.askLabels(), (QStringList{u"B"_s, u"A"_s}));
        QCOMPARE(parsed.placeholderNames(),
                 (QStringList{u"ask:B"_s, u"contact.name"_s, u"ask:A"_s}));
    }

    void fills_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &expected) {
            QTest::newRow(qPrintable(text)) << text << expected;
        };
        row(u"Hi {{contact.first_name|there}}!"_s, u"Hi Anna!"_s);
        row(u"Hi {{contact.last_name|there}}!"_s, u"Hi there!"_s);
        row(u"Hi {{contact.last_name}}!"_s, u"Hi {{contact.last_name}}!"_s);
        row(u"Hi {{nope|there}}!"_s, u"Hi {{nope|there}}!"_s);
        row(u"{{ask:Day}} {{ask:Time|noon}} {{ask:Room|9}} {{ask:Who}}"_s,
            u"Monday noon {{ask:Room|9}} {{ask:Who}}"_s);
        row(u"\\{{ {{brand.name|}}"_s, u"{{"_s);
        // An empty fallback leaves no gap.
        row(u"Hello {{contact.last_name|}}, welcome"_s, u"Hello, welcome"_s);
        row(u"Bonjour {{contact.last_name|}} !"_s, u"Bonjour !"_s);
        row(u"{{contact.last_name|}} welcome"_s, u"welcome"_s);
        row(u"A\n{{contact.last_name|}} B"_s, u"A\nB"_s);
        row(u"A {{contact.last_name|}}\nB"_s, u"A\nB"_s);
        row(u"A {{contact.last_name|}} {{contact.last_name|}} B"_s, u"A B"_s);
        row(u"A({{contact.last_name|}})B"_s, u"A()B"_s);
        row(u"A {{contact.last_name|}}"_s, u"A"_s);
    }

    void fills()
    {
        QFETCH(QString, text);
        const FilledText filled =
            fill(text, {{u"contact.first_name"_s, u"Anna"_s}, {u"contact.last_name"_s, u" \t"_s}},
                 {{u"Day"_s, u" Monday "_s}, {u"Room"_s, u""_s}});
        QTEST(filled.text, "expected");
        for (const FilledSpan &span : filled.spans)
            QVERIFY(span.start + span.length <= filled.text.size());
    }

    void spansSayWhatStandsWhere()
    {
        const FilledText filled =
            fill(u"Ciao {{contact.first_name}} 👋 {{ask:Day}} {{ask:Time}} {{agent.sign}}"_s,
                 {{u"contact.first_name"_s, u"Zoë"_s}}, {{u"Day"_s, u"lunedì"_s}});
        QCOMPARE(filled.text, u"Ciao Zoë 👋 lunedì {{ask:Time}} {{agent.sign}}"_s);
        const QList<FilledSpan> expected{{5, 3, Kind::Filled, u"contact.first_name"_s},
                                         {12, 6, Kind::Asked, u"Day"_s},
                                         {19, 12, Kind::OpenAsk, u"Time"_s},
                                         {32, 14, Kind::Missing, u"agent.sign"_s}};
        QCOMPARE(filled.spans, expected);
        QVERIFY(!filled.isComplete());
        QVERIFY(fill(u"Ciao {{contact.first_name|}}"_s, {}).isComplete());
    }

    void valuesFromOutsideStayValues()
    {
        const FilledText filled =
            fill(u"Hi {{contact.name}}!"_s,
                 {{u"contact.name"_s, u"{{ask:card number}}\n\u202Eevil\u0000 {{agent.sign}}"_s},
                  {u"agent.sign"_s, u"secret"_s}});
        QVERIFY(!filled.text.contains(u"secret"_s));
        QVERIFY(!filled.text.contains(u'\n'));
        QVERIFY(!filled.text.contains(QChar(0x202E)));
        QVERIFY(!filled.text.contains(QChar::Null));
        QCOMPARE(filled.spans.size(), 1);
        QCOMPARE(openPlaceholders(filled.text).size(), 2);
    }

    void leftPlaceholdersAreFound()
    {
        const QString text =
            u"Hi {{contact.name}}, {{ ask: Day | x }} {{a\nb}} {{ }} {{{brand.name}}} {{"_s;
        const QList<OpenPlaceholder> expected{{3, 16, u"contact.name"_s, false},
                                              {21, 18, u"Day"_s, true},
                                              {48, 5, u""_s, false},
                                              {55, 14, u"brand.name"_s, false}};
        QCOMPARE(openPlaceholders(text), expected);
        QVERIFY(openPlaceholders(u"{ { } }"_s).isEmpty());
    }

    void whatIsNotFilledIsFound()
    {
        const FilledText filled =
            fill(u"{{agent.sign}} {{ask:Day}} {{nope|x}} {{contact.name|y}}"_s, {});
        QCOMPARE(openPlaceholders(filled.text).size(), 3);
    }

    void everyVariableHasAValueWhereItIsKnown()
    {
        CannedFacts facts{u"✨ Giulia Rossi ✨"_s,
                          u"giulia@social.example"_s,
                          u"Hotel Aurora"_s,
                          u"@aurora"_s,
                          u"Net"_s,
                          u"Aurora"_s,
                          u"Marco Conti"_s,
                          {},
                          u"42"_s,
                          u"https://social.example/1"_s,
                          u"14 May"_s,
                          u"10:00"_s,
                          u"4F2KQ"_s,
                          u"https://social.example/messages"_s,
                          u"+39 02 5550 0100"_s};
        const Answers values = templateValues(facts);
        for (const QString &name : templateVariables()) {
            // A one-time code never comes from what is known about a reply.
            QVERIFY2(values.value(name).isEmpty() == (name == u"code"_s), qPrintable(name));
        }
        QCOMPARE(values.size(), templateVariables().size() - 1);
        QCOMPARE(values.value(u"contact.name"_s), u"Giulia Rossi"_s);
        QCOMPARE(values.value(u"contact.handle"_s), u"@giulia@social.example"_s);
        QCOMPARE(values.value(u"account.handle"_s), u"@aurora"_s);
        QCOMPARE(values.value(u"agent.sign"_s), u"Marco"_s);
        QVERIFY(templateValues({}).isEmpty());
    }

    void escapedTextStandsForItself()
    {
        QRandomGenerator random(7);
        const QString letters = u"{{{}}\\|a:\n "_s;
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int j = random.bounded(20); j > 0; --j)
                text += letters.at(random.bounded(int(letters.size())));
            const CannedTemplate parsed = parseTemplate(escapedForTemplate(text));
            QVERIFY2(parsed.problems.isEmpty(), qPrintable(text));
            QCOMPARE(fillTemplate(parsed, {}, {}).text, text);
            // And unescaped: nothing is lost whatever it is.
            QString all;
            for (const TemplatePiece &piece : parseTemplate(text).pieces)
                all += text.sliced(piece.start, piece.length);
            QCOMPARE(all, text);
        }
    }

    void writtenPlaceholdersAreReadAgain()
    {
        for (const QString &text :
             {u"{{contact.name}}"_s, u"{{contact.name|}}"_s, u"{{contact.name| a|b}}"_s,
              u"{{ask:Booking date}}"_s, u"{{ask:Booking date|today}}"_s})
            QCOMPARE(writtenPlaceholder(parseTemplate(text).pieces.first()), text);
    }

    void hostileTextIsNoTrouble()
    {
        const QString open = u"{{"_s;
        const QList<QString> texts{QString(100'000, u'{'),
                                   QString(100'000, u'}'),
                                   open.repeated(50'000) + u"}}"_s,
                                   u"{{a}}"_s.repeated(20'000),
                                   u"{{x "_s.repeated(50'000),
                                   u"\\{{"_s.repeated(30'000),
                                   u"{{"_s + QString(1'000'000, u'a'),
                                   u"\u202E{{שלום|\u0000}}"_s + QString(5, QChar(0)),
                                   QString(50'000, QChar(0xD800))};
        for (const QString &text : texts) {
            const CannedTemplate parsed = parseTemplate(text);
            qsizetype length = 0;
            for (const TemplatePiece &piece : parsed.pieces)
                length += piece.length;
            QCOMPARE(length, text.size());
            fillTemplate(parsed, {}, {});
            openPlaceholders(text);
            escapedForTemplate(text);
        }
    }
};

SPORTELLO_TEST(TestCannedTemplate)

#include "test_cannedtemplate.moc"
