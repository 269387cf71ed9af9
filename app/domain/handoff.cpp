// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/handoff.h"

#include "domain/words.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<HandoffState, 9> stateWords{{{
    {HandoffState::Preparing, "preparing"_L1},
    {HandoffState::Offered, "offered"_L1},
    {HandoffState::CustomerWrote, "customer_wrote"_L1},
    {HandoffState::Verified, "verified"_L1},
    {HandoffState::Solved, "solved"_L1},
    {HandoffState::ClosedInPublic, "closed_in_public"_L1},
    {HandoffState::Declined, "declined"_L1},
    {HandoffState::Expired, "expired"_L1},
    {HandoffState::Withdrawn, "withdrawn"_L1},
}}};

constexpr Words<HandoffRoute, 3> routeWords{{{
    {HandoffRoute::PrivateMessage, "private_message"_L1},
    {HandoffRoute::Invitation, "invitation"_L1},
    {HandoffRoute::OtherChannel, "other_channel"_L1},
}}};

constexpr Words<HandoffMatch, 6> matchWords{{{
    {HandoffMatch::None, ""_L1},
    {HandoffMatch::SameConversation, "same_conversation"_L1},
    {HandoffMatch::SameHandle, "same_handle"_L1},
    {HandoffMatch::SameContact, "same_contact"_L1},
    {HandoffMatch::Reference, "reference"_L1},
    {HandoffMatch::ByHand, "by_hand"_L1},
}}};

struct Allowed
{
    HandoffState from;
    HandoffState to;
};

using enum HandoffState;

constexpr std::array allowedSteps{
    Allowed{Preparing, Offered},
    // The invitation arrived before we heard that it did.
    Allowed{Preparing, CustomerWrote},
    Allowed{Preparing, Withdrawn},
    Allowed{Offered, CustomerWrote},
    Allowed{Offered, Declined},
    Allowed{Offered, Expired},
    // Somebody else had written: unlinked.
    Allowed{CustomerWrote, Offered},
    Allowed{CustomerWrote, Verified},
    // Not every question needs to know who asks.
    Allowed{CustomerWrote, Solved},
    Allowed{CustomerWrote, Declined},
    Allowed{Verified, Offered},
    // The verification ended or was taken back.
    Allowed{Verified, CustomerWrote},
    Allowed{Verified, Solved},
    Allowed{Verified, Declined},
    // Not solved after all.
    Allowed{Solved, CustomerWrote},
    Allowed{Solved, Verified},
    Allowed{Solved, ClosedInPublic},
    // They write after all.
    Allowed{Declined, CustomerWrote},
    Allowed{Expired, CustomerWrote},
};

constexpr QLatin1StringView referenceLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ"_L1;
constexpr QLatin1StringView referenceDigits = "23456789"_L1;
constexpr int referenceLength = 5;

bool hasLetterAndDigit(const QString &reference)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    return std::ranges::any_of(reference, isDigit) && !std::ranges::all_of(reference, isDigit);
}

} // namespace

QString toWord(HandoffState state)
{
    return stateWords.word(state);
}

QString toWord(HandoffRoute route)
{
    return routeWords.word(route);
}

QString toWord(HandoffMatch match)
{
    return matchWords.word(match);
}

std::optional<HandoffState> handoffStateFromWord(const QString &word)
{
    return stateWords.value(word);
}

std::optional<HandoffRoute> handoffRouteFromWord(const QString &word)
{
    return routeWords.value(word);
}

std::optional<HandoffMatch> handoffMatchFromWord(const QString &word)
{
    return matchWords.value(word);
}

const QList<HandoffState> &allHandoffStates()
{
    static const QList<HandoffState> states = [] {
        QList<HandoffState> all;
        for (const auto &[state, word] : stateWords.pairs)
            all.append(state);
        return all;
    }();
    return states;
}

bool isAllowed(HandoffState from, HandoffState to)
{
    return std::ranges::any_of(
        allowedSteps, [&](const Allowed &step) { return step.from == from && step.to == to; });
}

bool isOpen(HandoffState state)
{
    switch (state) {
    case Preparing:
    case Offered:
    case CustomerWrote:
    case Verified:
    case Solved: return true;
    case ClosedInPublic:
    case Declined:
    case Expired:
    case Withdrawn: break;
    }
    return false;
}

std::optional<Instant> stallsAt(const Handoff &handoff)
{
    switch (handoff.state) {
    case Offered: return handoff.stateSince + std::chrono::hours(24);
    // Somebody followed us into the private channel and hears nothing.
    case CustomerWrote:
    case Verified: return handoff.stateSince + std::chrono::hours(4);
    // Everybody who reads the public thread still sees an open question.
    case Solved: return handoff.stateSince + std::chrono::hours(1);
    case Preparing:
    case ClosedInPublic:
    case Declined:
    case Expired:
    case Withdrawn: break;
    }
    return {};
}

int stepsDone(HandoffState state, const QList<HandoffStep> &steps)
{
    switch (state) {
    case Preparing:
    case Withdrawn: return 0;
    case Offered: return 1;
    case CustomerWrote: return 2;
    case Verified: return 3;
    case Solved: return 4;
    case ClosedInPublic: return 5;
    case Declined:
    case Expired: break;
    }
    // From where it ended.
    for (auto step = steps.crbegin(); step != steps.crend(); ++step) {
        if (step->to == state && step->from != state)
            return stepsDone(step->from, {});
    }
    return 1;
}

QString makeHandoffReference()
{
    const QString alphabet = referenceLetters + referenceDigits;
    QRandomGenerator *random = QRandomGenerator::system();
    for (;;) {
        QString reference;
        for (int i = 0; i < referenceLength; ++i)
            reference += alphabet.at(random->bounded(int(alphabet.size())));
        if (hasLetterAndDigit(reference))
            return reference;
    }
}

QStringList handoffReferencesIn(const QString &text)
{
    static const QRegularExpression candidate(
        uR"((?<![\p{L}\p{N}])#?([A-Za-z2-9]{5})(?![\p{L}\p{N}]))"_s);
    QStringList references;
    for (auto matches = candidate.globalMatch(text); matches.hasNext();) {
        const QString reference = matches.next().captured(1).toUpper();
        const bool isPossible =
            hasLetterAndDigit(reference) && !reference.contains(u'O') && !reference.contains(u'I');
        if (isPossible && !references.contains(reference))
            references.append(reference);
    }
    return references;
}

} // namespace sportello
