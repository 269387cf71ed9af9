// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/cannedreply.h"
#include "domain/contactfact.h"
#include "domain/onetimecode.h"
#include "services/outbox.h"
#include "storage/conversationtable.h"

#include <QHash>

namespace sportello {

/// What is asked for when somebody shall be verified by a code.
struct CodeRequest
{
    ConversationId conversation; ///< private; with whoever says to be somebody
    ContactFactId fact; ///< the contact on file that takes part
    CodeDirection direction = CodeDirection::ToContact;
    /// Ours: from which the code goes to the contact on file, or to which they send it.
    AccountId account;
    QString scope; ///< what the verification is for
    /// With {{code}} where the code is to stand; empty = the wording that there is for it.
    QString text;
    AgentId agent;
    std::chrono::seconds undoWindow{0};
};

/// What is known outside the store about a code to be made.
struct CodeFacts
{
    QList<Account> accounts;
    QHash<AccountId, AddressKind> addresses;
    QHash<QString, QString> networkNames; ///< as people call them
    QList<CannedReply> wordings; ///< for the direction, the best first
    QByteArray key;
    CodeMoment now;
};

/// A code as it is kept, and the reply that carries it.
struct PreparedCode
{
    OneTimeCode code;
    NewReply reply;
};

/// A way to send a code, or to get one back: a contact on file, and ours that reaches it.
struct CodeWay
{
    ContactFact fact;
    CodeDirection direction = CodeDirection::ToContact;
    AccountId account;
    QString problem; ///< a sentence about why it may not be used; empty = it may

    bool operator==(const CodeWay &) const = default;
};

/// How far the newest code of a conversation has come.
struct CodeStanding
{
    OneTimeCode code;
    ContactFact fact; ///< also when it is not on file any more
    int triesLeft = 0;

    bool operator==(const CodeStanding &) const = default;
};

/// What became of a try.
struct CodeAnswer
{
    CodeVerdict verdict = CodeVerdict::NotForThis;
    int triesLeft = 0;
    std::optional<Verification> verification; ///< Accepted
};

/// What makes and tries one-time codes, within one transaction.
class VerificationCodeSteps
{
public:
    VerificationCodeSteps(TeamDatabase &database, const CodeFacts &facts);

    /// Over the contacts on file of whoever writes there, or of somebody they say they are. Those
    /// to a contact first.
    QList<CodeWay> ways(const ConversationId &conversation, const std::optional<ContactId> &person);
    std::optional<CodeStanding> standing(const ConversationId &conversation);
    /// Keeps a new code; those of the same conversation that are open are over. Refused, with a
    /// sentence, for everything that the rules do not allow.
    Result<PreparedCode> prepare(const CodeRequest &request);
    /// The newest code that goes to a contact, tried with what somebody typed.
    CodeAnswer enter(const ConversationId &conversation, const QString &typed,
                     const AgentId &agent);
    /// Somebody wrote in a conversation: gives the verifications that come of it.
    QList<Verification> listen(const ConversationId &conversation);

private:
    struct Place
    {
        ConversationRecord record;
        Handle handle;
    };

    Result<Place> askingPlace(const CodeRequest &request);
    Result<ContactFact> usableFact(const CodeRequest &request, const Place &asking);
    std::optional<Error> objection(const CodeRequest &request, const Place &asking,
                                   const ContactFact &fact);
    /// The private conversation with the contact on file; made when there is none.
    Result<ConversationRecord> conversationWith(const ContactFact &fact, const Account &account,
                                                const Place &asking);
    qint64 heardSoFar(const ContactFact &fact, const Account &account);
    Result<std::pair<QString, QString>> texts(const CodeRequest &request, const Place &asking,
                                              const QString &digits);
    /// `heardIn`: where the customer said it.
    CodeAnswer attempt(const OneTimeCode &code, const Conversation &place, const QString &typed,
                       const AgentId &agent, const ConversationId &heardIn);
    /// The code has done its work and is not needed any more where it was said.
    void maskHeard(const ConversationId &conversation, const QString &digits);
    std::optional<Account> account(const AccountId &id) const;

    TeamDatabase &m_database;
    const CodeFacts &m_facts;
};

} // namespace sportello
