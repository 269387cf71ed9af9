// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/verification.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace sportello {

using OneTimeCodeId = Id<struct OneTimeCodeTag>;

// The rules of one-time codes: NIST SP 800-63B-4 section 3.1.3, and stricter where that costs
// nobody anything. Nothing here keeps a code: what is kept is its keyed hash.

inline constexpr int OneTimeCodeDigits = 8;
inline constexpr std::chrono::minutes OneTimeCodeLifetime{10};
/// In one conversation within CodeTriesWindow, over all codes.
inline constexpr int MostCodeTries = 5;
inline constexpr std::chrono::hours CodeTriesWindow{24};
/// For one customer within CodesWindow.
inline constexpr int MostCodes = 3;
inline constexpr std::chrono::hours CodesWindow{24};

/// Which way a code goes.
enum class CodeDirection {
    ToContact, ///< to the contact on file; the customer says it in the conversation
    FromContact, ///< shown in the conversation; the customer sends it from the contact on file
};

enum class CodeState {
    Open,
    Used, ///< accepted, once and for all
    Over, ///< its time is over, another took its place, or the program ended
    Refused, ///< too many tries
};

/// The words used in the database.
QString toWord(CodeDirection direction);
QString toWord(CodeState state);
std::optional<CodeDirection> codeDirectionFromWord(const QString &word);
std::optional<CodeState> codeStateFromWord(const QString &word);

/// CannedReply::kind of the texts that carry a code: "code_to_contact", "code_reverse".
QString codeCannedKind(CodeDirection direction);
/// The variable that stands for the code in such a text, "code"; nobody but the service that makes
/// codes fills it in.
QString codeVariable();

/// A moment that can be compared within one run of the program by a clock that nobody can set.
struct CodeMoment
{
    Instant wall;
    QString run; ///< different for each run of the program
    std::chrono::milliseconds elapsed{0}; ///< Clock::elapsed() of that run

    bool operator==(const CodeMoment &) const = default;
};

/// Whether less than a time has passed: within one run by elapsed time; otherwise by wall time,
/// where a clock that was set back counts as no time at all.
bool isWithin(const CodeMoment &then, const CodeMoment &now, std::chrono::milliseconds time);

/// A code as it is kept: all but the code.
struct OneTimeCode
{
    OneTimeCodeId id;
    QString hash; ///< codeHash() of it
    ConversationId conversation; ///< for which it is, and where it is typed in
    HandleId handle; ///< for whom
    ContactId contact; ///< who they say they are
    ContactFactId fact; ///< the contact on file that takes part
    CodeDirection direction = CodeDirection::ToContact;
    AccountId account; ///< ours, from which it goes out to the contact or to which it comes back
    ConversationId carrier; ///< in which the text goes out that holds it
    QString scope; ///< what the verification is for
    QString keptText; ///< that text without the code
    AgentId agent; ///< who asked for it
    OutboxId outbox; ///< what carries it
    CodeMoment madeAt;
    CodeState state = CodeState::Open;
    int tries = 0; ///< against this code
    qint64 heardRevision = 0; ///< FromContact: up to where the other conversation was looked at

    bool operator==(const OneTimeCode &) const = default;
};

/// Eight digits from the system's random source.
QString makeOneTimeCode();

/// What a code is for; one that was made for something else never fits.
QString codePurpose(const OneTimeCode &code);

/// HMAC-SHA-256 over code, conversation, handle and purpose, in hexadecimal.
QString codeHash(const QByteArray &key, const QString &digits, const ConversationId &conversation,
                 const HandleId &handle, const QString &purpose);
/// Takes as long for a difference at the start as for one at the end.
bool equalInConstantTime(const QByteArray &one, const QByteArray &other);

/// What somebody typed, as a code.
struct TypedCode
{
    enum class Kind {
        Nothing, ///< no digit at all: it cannot be a code
        Malformed, ///< anything else than exactly eight digits
        Code,
    };
    Kind kind = Kind::Nothing;
    QString digits; ///< in ASCII; Code

    bool operator==(const TypedCode &) const = default;
};

/// Blanks and dashes of all kinds do not count; digits of any script do.
TypedCode readTypedCode(const QString &text);

/// What looks like a code within a message: eight digits with no further digit beside them. Each
/// once, the first few.
QStringList codesIn(const QString &text);
/// The text with each of them as "••••••••", of the same length.
QString withCodesMasked(const QString &text);
/// What stands for a code where it must not stand itself.
QString maskedCode();

enum class CodeVerdict {
    Accepted,
    NotACode, ///< not counted
    Malformed,
    Wrong,
    TooManyTries,
    Over,
    AlreadyUsed,
    NotForThis, ///< another conversation or another handle
};

/// A try to name a code.
struct CodeTry
{
    ConversationId conversation;
    HandleId handle;
    QString typed;
    CodeMoment now;
    int recentTries = 0; ///< in that conversation within CodeTriesWindow, whatever the code
};

struct CodeJudgement
{
    CodeVerdict verdict = CodeVerdict::Over;
    bool counts = false; ///< as one of the tries
    OneTimeCode after; ///< as the code is to be kept from now on
};

/// Decides about a try. Looks at the code itself only when nothing else is against it.
CodeJudgement judge(const OneTimeCode &code, const CodeTry &attempt, const QByteArray &key);

/// False as soon as its time is over, and in every later run of the program.
bool isStillValid(const OneTimeCode &code, const CodeMoment &now);

} // namespace sportello
