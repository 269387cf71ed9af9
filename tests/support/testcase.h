// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTest>

#include <functional>

namespace sportello {

/// Base of all tests: a message of category warning or worse that the test did not announce
/// (QTest::ignoreMessage) fails it.
class TestCase : public QObject
{
    Q_OBJECT

protected Q_SLOTS:
    /// A test class with an init() of its own calls this one first.
    void init();
};

using TestMaker = std::function<QObject *()>;

/// Puts a test class on the list of its executable; use SPORTELLO_TEST at the end of the file.
bool registerTest(const char *file, TestMaker maker);

/// Runs the registered tests whose file name (without ending) is the first argument, or all. The
/// exit code is the number of failed functions.
int runTests(int argc, char **argv);

} // namespace sportello

#define SPORTELLO_TEST(Class) \
    static const bool registered##Class = \
        sportello::registerTest(__FILE__, [] { return new Class; });

// Five seconds, as Qt has it, are not enough on a machine that builds beside the tests: one commit
// to disk alone may take them. What is there is seen at once in any case.
#undef QTRY_VERIFY
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 30'000)
#undef QTRY_VERIFY2
#define QTRY_VERIFY2(expression, message) QTRY_VERIFY2_WITH_TIMEOUT(expression, message, 30'000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(expression, expected) QTRY_COMPARE_WITH_TIMEOUT(expression, expected, 30'000)
