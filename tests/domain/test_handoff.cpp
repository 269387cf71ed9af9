// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/handoff.h"
#include "domain/handoffreport.h"
#include "domain/handoffroute.h"
#include "support/testcase.h"

#include <QHash>
#include <QSet>

using namespace sportello;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant noon{std::chrono::milliseconds(1'778'752'800'000)};

HandoffRecord record(HandoffState state, const QList<HandoffState> &way, const QString &network,
                     const QString &wording = {})
{
    HandoffRecord made;
    made.handoff.id = HandoffId::make();
    made.handoff.state = state;
    made.handoff.wordingTitle = wording;
    made.network = network;
    HandoffState from = HandoffState::Preparing;
    for (const HandoffState to : way) {
        made.steps.append({made.handoff.id, from, to, noon, {}, {}, {}});
        from = to;
    }
    return made;
}

} // namespace

/// The ledger's rules, the ways into private, reference numbers and the report.
class TestHandoff : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheseStepsAreAllowed()
    {
        using enum HandoffState;
        const QHash<HandoffState, QList<HandoffState>> allowed{
            {Preparing, {Offered, CustomerWrote, Withdrawn}},
            {Offered, {CustomerWrote, Declined, Expired}},
            {CustomerWrote, {Offered, Verified, Solved, Declined}},
            {Verified, {Offered, CustomerWrote, Solved, Declined}},
            {Solved, {CustomerWrote, Verified, ClosedInPublic}},
            {Declined, {CustomerWrote}},
            {Expired, {CustomerWrote}},
        };
        QCOMPARE(allHandoffStates().size(), 9);
        for (const HandoffState from : allHandoffStates()) {
            for (const HandoffState to : allHandoffStates()) {
                const QString step = toWord(from) + u" → "_s + toWord(to);
                QVERIFY2(isAllowed(from, to) == allowed.value(from).contains(to), qPrintable(step));
            }
        }
    }

    void whatIsClosedStaysClosed()
    {
        for (const HandoffState to : allHandoffStates()) {
            QVERIFY(!isAllowed(HandoffState::ClosedInPublic, to));
            QVERIFY(!isAllowed(HandoffState::Withdrawn, to));
        }
        // The public thread is never closed before the matter is solved.
        for (const HandoffState from : allHandoffStates())
            QCOMPARE(isAllowed(from, HandoffState::ClosedInPublic), from == HandoffState::Solved);
    }

    void everyWordComesBack()
    {
        QSet<QString> words;
        for (const HandoffState state : allHandoffStates()) {
            QCOMPARE(handoffStateFromWord(toWord(state)), std::optional(state));
            words.insert(toWord(state));
        }
        QCOMPARE(words.size(), allHandoffStates().size());
        for (const HandoffRoute route :
             {HandoffRoute::PrivateMessage, HandoffRoute::Invitation, HandoffRoute::OtherChannel})
            QCOMPARE(handoffRouteFromWord(toWord(route)), std::optional(route));
        for (const HandoffMatch match :
             {HandoffMatch::None, HandoffMatch::SameConversation, HandoffMatch::SameHandle,
              HandoffMatch::SameContact, HandoffMatch::Reference, HandoffMatch::ByHand})
            QCOMPARE(handoffMatchFromWord(toWord(match)), std::optional(match));
        QVERIFY(!handoffStateFromWord(u"somewhere"_s));
        QVERIFY(!handoffRouteFromWord(QString()));
    }

    void whatStallsIsKnown()
    {
        Handoff handoff;
        handoff.stateSince = noon;
        for (const HandoffState state : allHandoffStates()) {
            handoff.state = state;
            const bool waitsForSomebody = isOpen(state) && state != HandoffState::Preparing;
            QCOMPARE(stallsAt(handoff).has_value(), waitsForSomebody);
            if (waitsForSomebody)
                QVERIFY(*stallsAt(handoff) > noon);
        }
        // A reminder comes before the offer ends.
        handoff.state = HandoffState::Offered;
        QVERIFY(*stallsAt(handoff) < noon + HandoffOfferTime);
    }

    void referencesAreFoundAgain()
    {
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i) {
            const QString reference = makeHandoffReference();
            QCOMPARE(reference.size(), 5);
            for (const QChar c : u"0O1I"_s)
                QVERIFY2(!reference.contains(c), qPrintable(reference));
            QCOMPARE(handoffReferencesIn(u"Eccomi, #%1!"_s.arg(reference)), QStringList{reference});
            QCOMPARE(handoffReferencesIn(u"numero %1."_s.arg(reference.toLower())),
                     QStringList{reference});
            seen.insert(reference);
        }
        QVERIFY(seen.size() > 1990); // of 22 million
    }

    void ordinaryWordsAreNoReferences()
    {
        QVERIFY(handoffReferencesIn(u"Hello, where are my white shoes? 12345 56789"_s).isEmpty());
        QVERIFY(handoffReferencesIn(u"AB4KQX9 xAB4KQ"_s).isEmpty());
        QVERIFY(handoffReferencesIn(u"AB4K0"_s).isEmpty()); // 0 is never one of ours
        QCOMPARE(handoffReferencesIn(u"ab4kq AB4KQ 7MNP2"_s),
                 (QStringList{u"AB4KQ"_s, u"7MNP2"_s}));
    }

    void theBestWayComesFirst()
    {
        HandoffFacts facts;
        facts.capabilities.features = Feature::PublicReply | Feature::PrivateMessage;
        facts.invitationLink = u"https://social.example/messages"_s;
        BrandChannel phone;
        phone.kind = BrandChannel::Kind::Phone;
        phone.target = u"+39 02 5550 0100"_s;
        facts.channels = {phone};

        const auto routes = [&] {
            QList<HandoffRoute> found;
            for (const HandoffOffer &offer : handoffOffers(facts))
                found.append(offer.route);
            return found;
        };
        using enum HandoffRoute;
        facts.reach = PrivateReach::Possible;
        QCOMPARE(routes(), (QList{PrivateMessage, Invitation, OtherChannel}));
        facts.reach = PrivateReach::AsRequest;
        QCOMPARE(routes(), (QList{PrivateMessage, Invitation, OtherChannel}));
        facts.reach = PrivateReach::NotPossible;
        QCOMPARE(routes(), (QList{Invitation, OtherChannel}));
        QCOMPARE(handoffOffers(facts).first().link, facts.invitationLink);
        QCOMPARE(handoffOffers(facts).first().audience, Audience::Public);
        // Nobody knows: a public line may be sent in any case.
        facts.reach = PrivateReach::Unknown;
        QCOMPARE(routes(), (QList{Invitation, OtherChannel, PrivateMessage}));

        facts.reach = PrivateReach::NotPossible;
        facts.capabilities.features = Feature::PublicReply;
        facts.invitationLink.clear();
        QCOMPARE(routes(), QList{OtherChannel});
        facts.channels.clear();
        QVERIFY(routes().isEmpty());
        facts.capabilities.features = {};
        facts.channels = {phone};
        QVERIFY(routes().isEmpty()); // nothing can be said there at all
    }

    void channelsAreWrittenAsPeopleDo()
    {
        for (const auto &[line, kind] :
             {std::pair(u"Front desk: +39 02 5550 0100"_s, BrandChannel::Kind::Phone),
              std::pair(u"care@aurora.example"_s, BrandChannel::Kind::Email),
              std::pair(u"Modulo: https://aurora.example/write"_s, BrandChannel::Kind::Form)}) {
            const BrandChannel channel = channelFromLine(u"  "_s + line + u" "_s);
            QCOMPARE(channel.kind, kind);
            QCOMPARE(toLine(channel), line);
        }
        QCOMPARE(channelFromLine(u"Front desk: 02 555"_s).target, u"02 555"_s);
        QVERIFY(channelFromLine(u"https://a.example"_s).name.isEmpty());
    }

    void stepsAreCounted()
    {
        QCOMPARE(stepsDone(HandoffState::Preparing, {}), 0);
        QCOMPARE(stepsDone(HandoffState::ClosedInPublic, {}), 5);
        const HandoffRecord declined = record(
            HandoffState::Declined,
            {HandoffState::Offered, HandoffState::CustomerWrote, HandoffState::Declined}, {});
        QCOMPARE(stepsDone(HandoffState::Declined, declined.steps), 2);
    }

    void everyNumberNamesItsRows()
    {
        using enum HandoffState;
        const HandoffRecord closed =
            record(ClosedInPublic, {Offered, CustomerWrote, Verified, Solved, ClosedInPublic},
                   u"Mastodon"_s, u"Invite"_s);
        const HandoffRecord expired = record(Expired, {Offered, Expired}, u"Mastodon"_s);
        const HandoffRecord late =
            record(CustomerWrote, {Offered, Expired, CustomerWrote}, u"Bluesky"_s, u"Invite"_s);
        const HandoffRecord reopened =
            record(CustomerWrote, {Offered, CustomerWrote, Solved, CustomerWrote}, u"Mastodon"_s);
        const HandoffRecord withdrawn = record(Withdrawn, {Withdrawn}, u"Mastodon"_s);
        const HandoffReport report =
            handoffReport({closed, expired, late, reopened, withdrawn}, HandoffGrouping::Network);
        QCOMPARE(report.rows.size(), 2);
        const HandoffReportRow &mastodon = report.rows.first();
        QCOMPARE(mastodon.name, u"Mastodon"_s);
        QCOMPARE(mastodon.offered,
                 (QList{closed.handoff.id, expired.handoff.id, reopened.handoff.id}));
        QCOMPARE(mastodon.customerWrote, (QList{closed.handoff.id, reopened.handoff.id}));
        QCOMPARE(mastodon.verified, QList{closed.handoff.id});
        QCOMPARE(mastodon.solved, QList{closed.handoff.id});
        QCOMPARE(mastodon.closed, QList{closed.handoff.id});
        QCOMPARE(mastodon.expired, QList{expired.handoff.id});
        QCOMPARE(mastodon.underWay, QList{reopened.handoff.id});
        // Who came late after all did not drop out.
        QVERIFY(report.rows.at(1).expired.isEmpty());
        QCOMPARE(report.rows.at(1).underWay, QList{late.handoff.id});
        QCOMPARE(report.sum.offered.size(), 4);
        const QList<HandoffStage> stages = handoffStages(report.sum);
        QCOMPARE(stages.size(), 5);
        QCOMPARE(stages.at(0).reached.size(), 4);
        // Each of them ended, stands or is done at one step.
        QCOMPARE(stages.at(0).left, QList{expired.handoff.id});
        QCOMPARE(stages.at(1).underWay, (QList{late.handoff.id, reopened.handoff.id}));
        QVERIFY(stages.at(3).underWay.isEmpty());
        QCOMPARE(stages.at(4).reached, QList{closed.handoff.id});
        const HandoffRecord unclosed = record(Solved, {Offered, CustomerWrote, Solved}, u"Own"_s);
        const HandoffReport open = handoffReport({unclosed}, HandoffGrouping::Network);
        QCOMPARE(handoffStages(open.sum).at(3).underWay, QList{unclosed.handoff.id});
        const HandoffReport byWording =
            handoffReport({closed, expired, late, reopened}, HandoffGrouping::Wording);
        QCOMPARE(byWording.rows.size(), 2);
        QCOMPARE(byWording.rows.first().offered.size(), 2);
    }
};

SPORTELLO_TEST(TestHandoff)
#include "test_handoff.moc"
