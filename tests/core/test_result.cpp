// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/result.h"
#include "support/testcase.h"

#include <memory>

using namespace sportello;
using namespace Qt::StringLiterals;

/// A value or the reason why there is none.
class TestResult : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void value()
    {
        Result<QString> result(u"x"_s);
        QVERIFY(result.ok());
        QVERIFY(bool(result));
        QCOMPARE(*result, u"x"_s);
        QCOMPARE(result->size(), 1);
        QCOMPARE(result.valueOr(u"y"_s), u"x"_s);
        result.value() += u'z';
        QCOMPARE(std::move(result).value(), u"xz"_s);
    }

    void error()
    {
        const Error problem{ErrorKind::Timeout, u"late"_s, std::chrono::seconds(2), true};
        const Result<QString> result(problem);
        QVERIFY(!result.ok());
        QVERIFY(!result);
        QVERIFY(result.error() == problem);
        QVERIFY(result.error().retryAfter == std::chrono::milliseconds(2000));
        QCOMPARE(result.valueOr(u"y"_s), u"y"_s);
    }

    void errorsDifferInEveryPart()
    {
        const Error problem{ErrorKind::Timeout, u"late"_s, std::chrono::seconds(2), true};
        Error other = problem;
        other.mayHaveArrived = false; // decides whether a reply may be repeated
        QVERIFY(other != problem);
        other = problem;
        other.retryAfter = {};
        QVERIFY(other != problem);
        other = problem;
        other.kind = ErrorKind::Offline;
        QVERIFY(other != problem);
    }

    void anErrorPromisesNothingByDefault()
    {
        const Error plain;
        QVERIFY(!plain.mayHaveArrived);
        QVERIFY(!plain.retryAfter);
        QVERIFY(Done() == Done());
    }

    void moveOnlyValues()
    {
        Result<std::unique_ptr<int>> result(std::make_unique<int>(3));
        const std::unique_ptr<int> taken = std::move(result).value();
        QCOMPARE(*taken, 3);
    }
};

SPORTELLO_TEST(TestResult)
#include "test_result.moc"
