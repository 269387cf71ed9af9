// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

using VerificationId = Id<struct VerificationTag>;
/// Of something on file about a contact.
using ContactFactId = Id<struct ContactFactTag>;

/// How sure we are that the person behind a handle is who they say; each is more than the one
/// before.
enum class VerificationLevel {
    None,
    Claimed, ///< they say so
    ReachableAddress, ///< they read what goes to an address on file
    Certified, ///< confirmed through a contact on file, or by facts that only they should know
    SignedIn, ///< on the brand's own login page
};

/// How somebody was verified.
enum class VerificationMethod {
    ByHand, ///< somebody's word, nothing was compared
    Checklist, ///< facts were compared; what was answered is not kept
    CodeToContact, ///< a code went to the contact on file, and they knew it
    CodeFromContact, ///< a code came back from the contact on file
    CodeByEmail, ///< the same in either direction, by e-mail
    SignIn,
};

/// The words used in the database, in queries and in JSON.
QString toWord(VerificationLevel level);
QString toWord(VerificationMethod method);
std::optional<VerificationLevel> verificationLevelFromWord(const QString &word);
std::optional<VerificationMethod> verificationMethodFromWord(const QString &word);

/// The most that a method proves. E-mail proves no more than that an address is reachable: NIST SP
/// 800-63B-4 section 3.1.3 does not let it count as an authenticator.
VerificationLevel highestLevel(VerificationMethod method);
/// How long what a method proved is taken for granted.
std::chrono::hours verificationLifetime(VerificationMethod method);

/// That somebody was verified. It belongs to the handle and stays with it when the handle turns out
/// to be another contact's.
struct Verification
{
    VerificationId id;
    HandleId handle;
    VerificationLevel level = VerificationLevel::None;
    VerificationMethod method = VerificationMethod::ByHand;
    QString scope; ///< what it is for: "booking", "account", or anything; may be empty
    QString reason; ///< what somebody who vouches says; ByHand alone
    /// Whom they proved to be; nothing where facts were compared that are not on file here.
    std::optional<ContactId> contact;
    std::optional<ContactFactId> fact; ///< through which contact on file
    ConversationId conversation; ///< in which it was done
    AgentId agent;
    QString agentName;
    Instant at;
    std::optional<Instant> until; ///< nothing = until it is taken back
    std::optional<Instant> takenBackAt;

    bool operator==(const Verification &) const = default;
};

/// Neither over nor taken back. One from the future does not count: then a clock was set back.
bool isInForce(const Verification &verification, Instant now);

/// Whether somebody on that level is who they say, as far as we know; a claim alone is none.
bool countsAsVerified(VerificationLevel level);

/// The highest that is in force; never more than its method proves, whatever was written down.
VerificationLevel levelOf(const QList<Verification> &verifications, Instant now);

} // namespace sportello
