// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "core/id.h"
#include "support/testcase.h"

#include <QSet>

using namespace sportello;

/// Identifiers sort by the moment they were made and never repeat.
class TestId : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void idsAreUniqueAndOrdered()
    {
        QSet<OutboxId> seen;
        for (int i = 0; i < 3000; ++i) {
            const OutboxId id = OutboxId::make();
            QVERIFY(!seen.contains(id));
            seen.insert(id);
        }
        const OutboxId early = OutboxId::make();
        QTest::qWait(3);
        QVERIFY(early < OutboxId::make());
        QVERIFY(early.toString() < OutboxId::make().toString());
    }

    void textRoundTrips()
    {
        const AccountId id = AccountId::make();
        QCOMPARE(AccountId::fromString(id.toString()), id);
        QVERIFY(AccountId::fromString(u"nonsense").isNull());
        // Qt 6.4 knows no version above 5, hence the digit itself.
        QCOMPARE(id.uuid().toString(QUuid::WithoutBraces).at(14), u'7');
    }
};

SPORTELLO_TEST(TestId)
#include "test_id.moc"
