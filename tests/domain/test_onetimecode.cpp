// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/onetimecode.h"
#include "support/testcase.h"

#include <QSet>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Verdict = CodeVerdict;
using Kind = TypedCode::Kind;

namespace {

const QByteArray key("a key of thirty-two bytes, or so.");

/// A customer, a conversation and a code; the tries are counted as the service does.
struct Scene
{
    Scene() { renew(); }

    void renew()
    {
        digits = makeOneTimeCode();
        code = {};
        code.id = OneTimeCodeId::make();
        code.conversation = conversation;
        code.handle = handle;
        code.scope = u"booking"_s;
        code.madeAt = now;
        code.hash = codeHash(key, digits, conversation, handle, codePurpose(code));
    }
    Verdict say(const QString &typed) { return say(typed, conversation, handle); }
    Verdict say(const QString &typed, const ConversationId &where, const HandleId &who)
    {
        const CodeJudgement judgement = judge(code, {where, who, typed, now, tries}, key);
        code = judgement.after;
        if (judgement.counts)
            ++tries;
        return judgement.verdict;
    }
    QString wrong() const
    {
        const int other = (digits.toInt() + 1) % 100'000'000;
        return QString::number(other).rightJustified(8, u'0');
    }
    void pass(std::chrono::milliseconds time)
    {
        now.elapsed += time;
        now.wall += time;
    }

    const ConversationId conversation = ConversationId::make();
    const HandleId handle = HandleId::make();
    CodeMoment now{Instant{1'778'752'800'000ms}, u"run 1"_s, 1'000'000ms};
    QString digits;
    OneTimeCode code;
    int tries = 0;
};

} // namespace

/// The rules of one-time codes, and what somebody may try against them.
class TestOneTimeCode : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void areEightDigitsAndDiffer()
    {
        QSet<QString> seen;
        bool startsWithZero = false;
        for (int i = 0; i < 2000; ++i) {
            const QString code = makeOneTimeCode();
            QCOMPARE(readTypedCode(code), (TypedCode{Kind::Code, code}));
            startsWithZero = startsWithZero || code.startsWith(u'0');
            seen.insert(code);
        }
        QVERIFY(seen.size() > 1990);
        QVERIFY(startsWithZero);
    }

    void isAcceptedOnce()
    {
        Scene scene;
        QCOMPARE(scene.say(scene.digits), Verdict::Accepted);
        QCOMPARE(scene.code.state, CodeState::Used);
        QCOMPARE(scene.say(scene.digits), Verdict::AlreadyUsed);
        QCOMPARE(scene.code.state, CodeState::Used);
    }

    void isTypedAsPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("kind");
        QTest::newRow("plain") << u"12345678"_s << int(Kind::Code);
        QTest::newRow("blanks") << u" 1234 5678\n"_s << int(Kind::Code);
        QTest::newRow("no-break space") << u"1234\u00A05678"_s << int(Kind::Code);
        QTest::newRow("dashes") << u"12-34–56‑78"_s << int(Kind::Code);
        QTest::newRow("minus") << u"1234\u22125678"_s << int(Kind::Code);
        QTest::newRow("full width") << u"１２３４５６７８"_s << int(Kind::Code);
        QTest::newRow("arabic") << u"١٢٣٤٥٦٧٨"_s << int(Kind::Code);
        QTest::newRow("seven") << u"1234567"_s << int(Kind::Malformed);
        QTest::newRow("nine") << u"123456789"_s << int(Kind::Malformed);
        QTest::newRow("with a letter") << u"1234567B"_s << int(Kind::Malformed);
        QTest::newRow("with words") << u"code 12345678"_s << int(Kind::Malformed);
        QTest::newRow("long") << QString(70, u' ') + u"12345678"_s << int(Kind::Nothing);
        QTest::newRow("long with digits")
            << u"12345678"_s + QString(70, u' ') << int(Kind::Malformed);
        QTest::newRow("nothing") << QString() << int(Kind::Nothing);
        QTest::newRow("words") << u"I have none"_s << int(Kind::Nothing);
    }

    void isTypedAsPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const int, kind);
        const TypedCode read = readTypedCode(typed);
        QCOMPARE(int(read.kind), kind);
        QCOMPARE(read.digits, read.kind == Kind::Code ? u"12345678"_s : QString());
    }

    void onlyWhatCanBeACodeCountsAsATry()
    {
        Scene scene;
        QCOMPARE(scene.say(u"they do not answer"_s), Verdict::NotACode);
        QCOMPARE(scene.say(u""_s), Verdict::NotACode);
        QCOMPARE(scene.tries, 0);
        QCOMPARE(scene.say(u"1234567"_s), Verdict::Malformed);
        QCOMPARE(scene.say(scene.wrong()), Verdict::Wrong);
        QCOMPARE(scene.tries, 2);
        QCOMPARE(scene.say(scene.digits), Verdict::Accepted);
    }

    void aMillionGuesses()
    {
        Scene scene;
        int looked = 0;
        int accepted = 0;
        for (int guess = 0; guess < 1'000'000; ++guess) {
            const QString typed = QString::number(guess).rightJustified(8, u'0');
            if (typed == scene.digits)
                continue;
            const Verdict verdict = scene.say(typed);
            if (verdict == Verdict::Wrong)
                ++looked;
            else if (verdict == Verdict::Accepted)
                ++accepted;
            else
                QVERIFY(verdict == Verdict::TooManyTries);
        }
        QCOMPARE(looked, MostCodeTries);
        QCOMPARE(accepted, 0);
        QCOMPARE(scene.code.state, CodeState::Refused);
        // Not even the right one any more.
        QCOMPARE(scene.say(scene.digits), Verdict::TooManyTries);
    }

    void aNewCodeGivesNoNewTries()
    {
        Scene scene;
        for (int i = 0; i < MostCodeTries; ++i)
            QCOMPARE(scene.say(scene.wrong()), Verdict::Wrong);
        scene.renew();
        QCOMPARE(scene.say(scene.digits), Verdict::TooManyTries);
        QCOMPARE(scene.code.state, CodeState::Refused);
    }

    void endsByTheClockThatNobodySets()
    {
        Scene scene;
        scene.pass(OneTimeCodeLifetime - 1ms);
        scene.now.wall += 24h; // the wall clock is set forward …
        QVERIFY(isStillValid(scene.code, scene.now));
        scene.now.wall -= 48h; // … and back
        QVERIFY(isStillValid(scene.code, scene.now));
        scene.now.elapsed += 1ms;
        QVERIFY(!isStillValid(scene.code, scene.now));
        QCOMPARE(scene.say(scene.digits), Verdict::Over);
        QCOMPARE(scene.code.state, CodeState::Over);
        QCOMPARE(scene.tries, 0);
    }

    void everyOtherRunOfTheProgramEndsIt()
    {
        Scene scene;
        scene.now.run = u"run 2"_s;
        scene.now.elapsed = scene.code.madeAt.elapsed; // another beginning: it says nothing
        QCOMPARE(scene.say(scene.digits), Verdict::Over);
    }

    void isBoundToConversationHandleAndPurpose()
    {
        Scene scene;
        QCOMPARE(scene.say(scene.digits, ConversationId::make(), scene.handle),
                 Verdict::NotForThis);
        // The same display name is another handle all the same.
        QCOMPARE(scene.say(scene.digits, scene.conversation, HandleId::make()),
                 Verdict::NotForThis);
        // Whoever changes the row finds that the hash knows better.
        OneTimeCode moved = scene.code;
        moved.conversation = ConversationId::make();
        QCOMPARE(judge(moved, {moved.conversation, moved.handle, scene.digits, scene.now, 0}, key)
                     .verdict,
                 Verdict::Wrong);
        moved = scene.code;
        moved.handle = HandleId::make();
        QCOMPARE(judge(moved, {moved.conversation, moved.handle, scene.digits, scene.now, 0}, key)
                     .verdict,
                 Verdict::Wrong);
        moved = scene.code;
        moved.scope = u"account"_s;
        QCOMPARE(judge(moved, {moved.conversation, moved.handle, scene.digits, scene.now, 0}, key)
                     .verdict,
                 Verdict::Wrong);
        moved = scene.code;
        moved.direction = CodeDirection::FromContact;
        QCOMPARE(judge(moved, {moved.conversation, moved.handle, scene.digits, scene.now, 0}, key)
                     .verdict,
                 Verdict::Wrong);
        QCOMPARE(scene.say(scene.digits), Verdict::Accepted);
    }

    void withoutItsKeyTheHashSaysNothing()
    {
        Scene scene;
        const QString withOther = codeHash("another key", scene.digits, scene.conversation,
                                           scene.handle, codePurpose(scene.code));
        QVERIFY(withOther != scene.code.hash);
        QCOMPARE(scene.code.hash.size(), 64);
        QVERIFY(!scene.code.hash.contains(scene.digits));
        scene.code.hash =
            codeHash({}, scene.digits, scene.conversation, scene.handle, codePurpose(scene.code));
        const CodeTry attempt{scene.conversation, scene.handle, scene.digits, scene.now, 0};
        QCOMPARE(judge(scene.code, attempt, {}).verdict, Verdict::Wrong);
    }

    void theComparisonLooksAtEveryByte()
    {
        QVERIFY(equalInConstantTime("abcd", "abcd"));
        QVERIFY(!equalInConstantTime("abcd", "xbcd"));
        QVERIFY(!equalInConstantTime("abcd", "abcx"));
        QVERIFY(!equalInConstantTime("abcd", "abc"));
        QVERIFY(equalInConstantTime({}, {}));
    }

    void timesOfOtherRunsGoByTheWallAndNeverBack()
    {
        const CodeMoment then{Instant{1'000'000'000ms}, u"run 1"_s, 500ms};
        QVERIFY(isWithin(then, {then.wall, u"run 1"_s, 500ms + 24h - 1ms}, 24h));
        QVERIFY(!isWithin(then, {then.wall - 48h, u"run 1"_s, 500ms + 24h}, 24h));
        QVERIFY(isWithin(then, {then.wall + 24h - 1ms, u"run 2"_s, 0ms}, 24h));
        QVERIFY(!isWithin(then, {then.wall + 24h, u"run 2"_s, 0ms}, 24h));
        QVERIFY(isWithin(then, {then.wall - 48h, u"run 2"_s, 0ms}, 24h));
    }

    void areFoundInMessages()
    {
        QCOMPARE(codesIn(u"Il codice è 1234 5678, grazie"_s), QStringList{u"12345678"_s});
        QCOMPARE(codesIn(u"１２３４５６７８ e 1234-5678"_s), QStringList{u"12345678"_s});
        QVERIFY(codesIn(u"+39 333 1234567, 123456789, 1234567"_s).isEmpty());
        QVERIFY(codesIn(u"4111 1111 1111 1111"_s).isEmpty());
        QCOMPARE(codesIn(u"11111111\n22222222 33333333x44444444,55555555;66666666"_s).size(), 4);
    }

    void areMaskedInOurOwn()
    {
        QCOMPARE(withCodesMasked(u"Codice 12345678 per @anna"_s), u"Codice •••••••• per @anna"_s);
        QCOMPARE(withCodesMasked(u"tel. 0612345678"_s), u"tel. 0612345678"_s);
        const QString text = u"a １２３４５６７８ b"_s;
        QCOMPARE(withCodesMasked(text).size(), text.size());
        QCOMPARE(maskedCode(), u"••••••••"_s);
        QCOMPARE(withCodesMasked(maskedCode()), maskedCode());
    }

    void wordsGoBothWays()
    {
        for (const CodeDirection direction : {CodeDirection::ToContact, CodeDirection::FromContact})
            QCOMPARE(codeDirectionFromWord(toWord(direction)), std::optional(direction));
        for (const CodeState state :
             {CodeState::Open, CodeState::Used, CodeState::Over, CodeState::Refused})
            QCOMPARE(codeStateFromWord(toWord(state)), std::optional(state));
        QVERIFY(!codeStateFromWord(u"maybe"_s));
        QVERIFY(!codeDirectionFromWord(QString()));
    }
};

SPORTELLO_TEST(TestOneTimeCode)
#include "test_onetimecode.moc"
