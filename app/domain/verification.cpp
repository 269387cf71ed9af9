// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/verification.h"

#include "domain/words.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<VerificationLevel, 5> levelWords{{{
    {VerificationLevel::None, "none"_L1},
    {VerificationLevel::Claimed, "claimed"_L1},
    {VerificationLevel::ReachableAddress, "reachable_address"_L1},
    {VerificationLevel::Certified, "certified"_L1},
    {VerificationLevel::SignedIn, "signed_in"_L1},
}}};

constexpr Words<VerificationMethod, 6> methodWords{{{
    {VerificationMethod::ByHand, "by_hand"_L1},
    {VerificationMethod::Checklist, "checklist"_L1},
    {VerificationMethod::CodeToContact, "code_to_contact"_L1},
    {VerificationMethod::CodeFromContact, "code_from_contact"_L1},
    {VerificationMethod::CodeByEmail, "code_by_email"_L1},
    {VerificationMethod::SignIn, "sign_in"_L1},
}}};

// The clocks of two computers differ.
constexpr std::chrono::minutes clockTolerance{5};

} // namespace

QString toWord(VerificationLevel level)
{
    return levelWords.word(level);
}

QString toWord(VerificationMethod method)
{
    return methodWords.word(method);
}

std::optional<VerificationLevel> verificationLevelFromWord(const QString &word)
{
    return levelWords.value(word);
}

std::optional<VerificationMethod> verificationMethodFromWord(const QString &word)
{
    return methodWords.value(word);
}

VerificationLevel highestLevel(VerificationMethod method)
{
    switch (method) {
    case VerificationMethod::ByHand: return VerificationLevel::Claimed;
    case VerificationMethod::CodeByEmail: return VerificationLevel::ReachableAddress;
    case VerificationMethod::Checklist:
    case VerificationMethod::CodeToContact:
    case VerificationMethod::CodeFromContact: return VerificationLevel::Certified;
    case VerificationMethod::SignIn: return VerificationLevel::SignedIn;
    }
    return VerificationLevel::None;
}

std::chrono::hours verificationLifetime(VerificationMethod method)
{
    switch (method) {
    // What somebody knows may be known to others tomorrow.
    case VerificationMethod::ByHand:
    case VerificationMethod::Checklist: return std::chrono::hours(24);
    case VerificationMethod::CodeToContact:
    case VerificationMethod::CodeFromContact:
    case VerificationMethod::CodeByEmail:
    case VerificationMethod::SignIn: break;
    }
    return std::chrono::hours(30 * 24);
}

bool isInForce(const Verification &verification, Instant now)
{
    return !verification.takenBackAt && verification.at <= now + clockTolerance
        && (!verification.until || now < *verification.until);
}

bool countsAsVerified(VerificationLevel level)
{
    return level >= VerificationLevel::ReachableAddress;
}

VerificationLevel levelOf(const QList<Verification> &verifications, Instant now)
{
    VerificationLevel highest = VerificationLevel::None;
    for (const Verification &each : verifications) {
        if (isInForce(each, now))
            highest = std::max(highest, std::min(each.level, highestLevel(each.method)));
    }
    return highest;
}

} // namespace sportello
