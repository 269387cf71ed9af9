// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "blueskytest.h"

#include "commandline/programprocess.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// Before QTest reads it: the first set-up of the lab may take longer than its five minutes.
const bool patient = qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000");

} // namespace

BlueskyTest::BlueskyTest(const QString &brand)
    : m_name(brand)
{
}

void BlueskyTest::initTestCase()
{
    QVERIFY(patient);
    if (const QString missing = KeychainSession::missing(); !missing.isEmpty())
        QSKIP(qPrintable(u"the lab is missing: "_s + missing));
    m_lab = std::make_unique<BlueskyLab>();
    if (!m_lab->missing().isEmpty())
        QSKIP(qPrintable(u"the lab is missing: "_s + m_lab->missing()));
    QVERIFY2(m_lab->broken().isEmpty(), qPrintable(m_lab->broken()));
    m_control = m_lab->control();
}

void BlueskyTest::init()
{
    TestCase::init();
    ++m_round;
    m_brand = u"%1%2.test"_s.arg(m_name).arg(m_round);
    m_giulia = u"giulia%1.test"_s.arg(m_round);
    m_brandDid = m_control.user(m_brand, u"all"_s);
    m_giuliaDid = m_control.user(m_giulia);
}

void BlueskyTest::follow()
{
    m_control(u"follow"_s, {{u"handle"_s, m_giulia}, {u"other"_s, m_brand}});
    m_control(u"settle"_s);
    m_control(u"forget_counts"_s);
}

void BlueskyTest::cleanup()
{
    m_control(u"clear_faults"_s);
    QCOMPARE(m_control(u"chat_log"_s).value(u"violations"_s).toArray(), QJsonArray());
}

void BlueskyTest::cleanupTestCase()
{
    m_lab.reset();
}

CommandOutcome BlueskyTest::sync(ProgramProcess &program)
{
    return program.run({u"sync"_s, u"--once"_s, u"--json"_s});
}

CommandOutcome BlueskyTest::reply(ProgramProcess &program, const QString &id,
                                  const QString &audience, const QString &text, int seconds)
{
    return program.run({u"reply"_s, id, u"--"_s + audience, u"--text"_s, text, u"--undo-seconds"_s,
                        u"0"_s, u"--wait"_s, QString::number(seconds), u"--json"_s});
}

QJsonObject BlueskyTest::row(ProgramProcess &program, const QString &audience,
                             const QString &handle) const
{
    const QList<QJsonObject> rows = program.json({u"list"_s, u"is:"_s + audience});
    for (const QJsonObject &row : rows) {
        if (row.value(u"handle"_s).toString() == (handle.isEmpty() ? m_giulia : handle))
            return row;
    }
    return {};
}

QString BlueskyTest::conversation(ProgramProcess &program, const QString &audience) const
{
    return row(program, audience).value(u"conversation"_s).toString();
}

QString BlueskyTest::message(const QString &text) const
{
    return m_control(u"message"_s,
                     {{u"handle"_s, m_giulia}, {u"other"_s, m_brand}, {u"text"_s, text}})
        .value(u"id"_s)
        .toString();
}

} // namespace sportello
