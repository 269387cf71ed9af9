// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/audience.h"
#include "domain/capabilities.h"
#include "domain/guard/allowedcontacts.h"
#include "domain/promisephrase.h"
#include "domain/textrange.h"
#include "domain/verification.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace sportello {

/// How much a remark weighs.
enum class CheckSeverity {
    Info,
    Warn, ///< said, never in the way
    Block, ///< it does not go out unless somebody says so by the rule's name
};

/// A way out of what a remark says, one key away.
struct CheckFix
{
    enum class Kind {
        GoTo, ///< put the cursor there and select the range
        Replace, ///< put `replacement` in the place of the range
        SendAsThread, ///< send in numbered parts (domain/threadsplit.h)
        TakeShortVariant, ///< `replacement` instead of the whole text
        TakeLanguage, ///< the canned reply's text in the language that `replacement` names
        ReadNews, ///< show what came meanwhile
        SendPrivately, ///< the same text to the customer alone
    };

    Kind kind = Kind::GoTo;
    QString label; ///< what stands on the button
    TextRange range;
    QString replacement;

    bool operator==(const CheckFix &) const = default;
};

/// What a rule has found.
struct CheckRemark
{
    QString rule; ///< CheckRule::name()
    CheckSeverity severity = CheckSeverity::Warn;
    TextRange range;
    QString what; ///< one sentence
    QString why; ///< one more; may be empty
    QList<CheckFix> fixes;
    bool isPrivate = false; ///< it is about something that only the customer should read

    bool operator==(const CheckRemark &) const = default;
};

/// Somebody, as a reply could name them.
struct NamedPerson
{
    QString name; ///< display name; may be empty
    QString address; ///< user@host or the network's own form, without a leading @

    bool operator==(const NamedPerson &) const = default;
};

/// A word or phrase that the team does not want in replies.
struct BlockedWord
{
    enum class Action { Warn, Block };

    QString word; ///< compared without case and accents; with a `*` at its end also longer words
    QString language; ///< BCP 47; empty = in every language
    Action action = Action::Warn;
    QString why; ///< in the team's words; may be empty

    bool operator==(const BlockedWord &) const = default;
};

/// The word used in the database: warn, block.
QString toWord(BlockedWord::Action action);
std::optional<BlockedWord::Action> blockedActionFromWord(const QString &word);

/// Everything that rules may know. Values only: gathered by services/checkfacts, made up by tests.
struct CheckInput
{
    QString text;
    Audience audience = Audience::Public;
    /// As replyLimits() gives them; without limits length is not judged.
    TextLimits limits;
    /// It goes out in numbered parts, so its whole length means nothing.
    bool asThread = false;

    NamedPerson customer;
    QStringList participants; ///< further readers, by address
    QList<NamedPerson> ourselves; ///< account, brand and agent
    /// People of other conversations that were open shortly before, and others in this thread.
    QList<NamedPerson> otherPeople;

    QString customerLanguage; ///< BCP 47; empty = not known
    QString chosenLanguage; ///< in which the writer means to write; empty = the customer's
    QString shortVariant; ///< of the canned reply that the text came from
    QStringList variantLanguages; ///< in which that canned reply exists
    QList<BlockedWord> blockedWords;
    QList<PromisePhrase> promisePhrases;
    bool promiseHasDate = false; ///< somebody said until when

    AllowedContacts publicContacts; ///< of the brand's, which may stand in public
    QStringList fileDescriptions; ///< of what goes out with the text
    QStringList toldInPrivate; ///< by and to this customer, and noted about them
    QStringList saidInPublic; ///< by this customer, in this conversation
    QStringList saidByCustomer; ///< in this conversation; for a private reply alone
    VerificationLevel level = VerificationLevel::None; ///< of the customer's handle

    Instant now;
    /// When the network stops to take private replies to this customer; nothing = never.
    std::optional<Instant> replyWindowEnd;
    int newerMessages = 0; ///< of the customer, after what the writer had seen
    QString answeredBy; ///< who answered after what the writer had seen; empty = nobody
};

/// Looks at a reply and says what is wrong with it: the heaviest first, then in the order of the
/// text.
QList<CheckRemark> checkReply(const CheckInput &input);

/// True when a remark keeps the reply from going out, given the rules that somebody overrode.
bool isInTheWay(const CheckRemark &remark, const QStringList &overridden);

/// The names of all rules.
QStringList checkRuleNames();

} // namespace sportello
