// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/capabilities.h"
#include "domain/conversation.h"
#include "domain/draft.h"
#include "domain/textcount.h"

#include <QCoreApplication>

#include <optional>

namespace sportello {

class Accounts;
class Duties;

/// Everything that decides whether a reply may be sent.
struct SendFacts
{
    ConversationSummary conversation;
    std::optional<Account> account;
    QString accountName; ///< as AccountName::of() says it
    QString networkName; ///< "Mastodon"
    ConnectionState state = ConnectionState::Starting;
    Capabilities capabilities;
    bool isAddingFiles = false; ///< one is still being read
    int handles = 1; ///< that the contact has
    QString sign; ///< what will be put at the reply's end: "^MR"; or empty
};

/// Why something is not possible now.
struct SendBlock
{
    enum class Kind { Empty, TooLong, SignedOut, NoAccount, NoRoute, OtherAccount, Files };

    Kind kind = Kind::Empty;
    QString words;

    bool operator==(const SendBlock &) const = default;
};

/// The rules of sending, in words for people.
class SendCheck
{
    Q_DECLARE_TR_FUNCTIONS(SendCheck)

public:
    /// What is known now of a conversation and of the account that answers in it.
    static SendFacts facts(const Accounts &accounts, const Duties &duties,
                           const ConversationSummary &conversation);
    /// Review where the conversation is one, else public.
    static Audience publicAudience(const ConversationSummary &conversation);
    /// What keeps this audience closed altogether, whatever is written.
    static std::optional<SendBlock> route(const SendFacts &facts, Audience audience);
    /// What keeps this draft from being sent.
    static std::optional<SendBlock> draft(const SendFacts &facts, const Draft &draft);
    /// Of a file whose copy in the profile was removed or changed.
    static QString goneWords();
    /// How the network counts a reply to this conversation, the mentions included that the
    /// connector puts before the text, and the author's sign.
    static TextLimits limits(const SendFacts &facts, Audience audience);
    /// True when nothing can leave before somebody signs in.
    static bool isSignedOut(ConnectionState state);

private:
    static std::optional<SendBlock> files(const SendFacts &facts, const Draft &draft);
};

} // namespace sportello
