// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/networkaction.h"
#include "support/testcase.h"

using namespace sportello;
using namespace Qt::StringLiterals;

namespace {

const QList<ActionKind> allKinds = {ActionKind::Like,    ActionKind::Unlike, ActionKind::Delete,
                                    ActionKind::Mute,    ActionKind::Unmute, ActionKind::Block,
                                    ActionKind::Unblock, ActionKind::Report};

} // namespace

class TestNetworkAction : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void wordsComeBack()
    {
        QStringList words;
        for (const ActionKind kind : allKinds) {
            QCOMPARE(actionKindFromWord(toWord(kind)), std::optional(kind));
            words.append(toWord(kind));
        }
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(!actionKindFromWord(u"shout"_s));
        for (const ReportReason reason :
             {ReportReason::Spam, ReportReason::Harassment, ReportReason::Illegal,
              ReportReason::Impersonation, ReportReason::Other})
            QCOMPARE(reportReasonFromWord(toWord(reason)), std::optional(reason));
        QVERIFY(!reportReasonFromWord({}));
    }

    void onlyAReportIsMoreWhenRepeated()
    {
        for (const ActionKind kind : allKinds)
            QCOMPARE(isRepeatable(kind), kind != ActionKind::Report);
    }

    void takingBackNeedsWhatDoingNeeds()
    {
        QCOMPARE(featureFor(ActionKind::Unlike), featureFor(ActionKind::Like));
        QCOMPARE(featureFor(ActionKind::Unmute), featureFor(ActionKind::Mute));
        QCOMPARE(featureFor(ActionKind::Unblock), featureFor(ActionKind::Block));
        QCOMPARE(featureFor(ActionKind::Delete), Feature::DeleteMessage);
        QVERIFY(concernsPerson(ActionKind::Block) && !concernsPerson(ActionKind::Like));
    }
};

SPORTELLO_TEST(TestNetworkAction)
#include "test_networkaction.moc"
