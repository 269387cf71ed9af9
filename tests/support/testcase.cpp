// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "support/testcase.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <memory>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString name;
    TestMaker maker;
};

QList<Entry> &entries()
{
    static QList<Entry> list;
    return list;
}

} // namespace

void TestCase::init()
{
    // The display without a screen says this of every dialog.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
}

bool registerTest(const char *file, TestMaker maker)
{
    entries().append({QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(maker)});
    return true;
}

int runTests(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QString wanted;
    if (arguments.size() > 1 && !arguments.at(1).startsWith(u'-'))
        wanted = arguments.takeAt(1);

    int failures = 0;
    bool ran = false;
    for (const Entry &entry : std::as_const(entries())) {
        if (!wanted.isEmpty() && entry.name != wanted)
            continue;
        ran = true;
        const std::unique_ptr<QObject> test(entry.maker());
        failures += QTest::qExec(test.get(), arguments);
    }
    if (!ran) {
        qCritical("No such test: %s", qPrintable(wanted));
        return 1;
    }
    return failures;
}

} // namespace sportello
