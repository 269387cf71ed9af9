// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/verification.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Level = VerificationLevel;
using Method = VerificationMethod;

namespace {

constexpr Instant noon{std::chrono::milliseconds(1'778'752'800'000)};

Verification given(Level level, Method method, std::optional<Instant> until = noon + 24h)
{
    Verification made;
    made.id = VerificationId::make();
    made.level = level;
    made.method = method;
    made.at = noon;
    made.until = until;
    return made;
}

} // namespace

/// What a verification is worth, and how long.
class TestVerification : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsGoBothWays()
    {
        for (const Level level : {Level::None, Level::Claimed, Level::ReachableAddress,
                                  Level::Certified, Level::SignedIn})
            QCOMPARE(verificationLevelFromWord(toWord(level)), std::optional(level));
        for (const Method method : {Method::ByHand, Method::Checklist, Method::CodeToContact,
                                    Method::CodeFromContact, Method::CodeByEmail, Method::SignIn})
            QCOMPARE(verificationMethodFromWord(toWord(method)), std::optional(method));
        QVERIFY(!verificationLevelFromWord(u"sure"_s));
        QVERIFY(!verificationMethodFromWord(QString()));
        QVERIFY(Level::None < Level::Claimed && Level::Claimed < Level::ReachableAddress
                && Level::ReachableAddress < Level::Certified
                && Level::Certified < Level::SignedIn);
    }

    void theHighestInForceCounts()
    {
        QCOMPARE(levelOf({}, noon), Level::None);
        QList<Verification> list{given(Level::Claimed, Method::ByHand, {}),
                                 given(Level::Certified, Method::CodeToContact, noon + 1h),
                                 given(Level::ReachableAddress, Method::CodeByEmail, noon + 2h)};
        QCOMPARE(levelOf(list, noon), Level::Certified);
        QCOMPARE(levelOf(list, noon + 1h - 1ms), Level::Certified);
        QCOMPARE(levelOf(list, noon + 1h), Level::ReachableAddress);
        QCOMPARE(levelOf(list, noon + 24h * 365), Level::Claimed);
        list[1].takenBackAt = noon + 1min;
        QCOMPARE(levelOf(list, noon + 2min), Level::ReachableAddress);
    }

    void emailNeverCertifies()
    {
        for (const Level level : {Level::Certified, Level::SignedIn})
            QCOMPARE(levelOf({given(level, Method::CodeByEmail)}, noon), Level::ReachableAddress);
        QCOMPARE(levelOf({given(Level::SignedIn, Method::CodeToContact)}, noon), Level::Certified);
        QCOMPARE(levelOf({given(Level::SignedIn, Method::Checklist)}, noon), Level::Certified);
        QCOMPARE(levelOf({given(Level::Certified, Method::ByHand)}, noon), Level::Claimed);
    }

    void aClockThatWasSetBackCertifiesNobody()
    {
        const QList<Verification> list{given(Level::Certified, Method::CodeToContact)};
        QCOMPARE(levelOf(list, noon - 4min), Level::Certified);
        QCOMPARE(levelOf(list, noon - 1h), Level::None);
    }

    void everyMethodEnds()
    {
        for (const Method method : {Method::ByHand, Method::Checklist, Method::CodeToContact,
                                    Method::CodeFromContact, Method::CodeByEmail, Method::SignIn})
            QVERIFY(verificationLifetime(method) > 0h);
    }
};

SPORTELLO_TEST(TestVerification)
#include "test_verification.moc"
