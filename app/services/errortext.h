// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"
#include "domain/account.h"
#include "domain/outboxitem.h"
#include "domain/query.h"
#include "domain/textcount.h"
#include "domain/timewords.h"

#include <QCoreApplication>
#include <QString>

namespace sportello {

/// What people read instead of an error: one sentence, and what to do next.
struct ErrorSentence
{
    QString sentence;
    QString nextStep; ///< may be empty
    QString details; ///< for "Details": the other side's own words, redacted

    /// Both as running text.
    QString text() const;
};

/// Sentences for everything that can go wrong; the only place that words errors.
class ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    enum class Action { SignIn, Fetch, Send, Open, Save, Remove };

    /// `who` is the account or server it is about; may be empty. What is refused when something is
    /// saved is refused by this program, whose message is a sentence already.
    static ErrorSentence forError(const Error &error, Action action, const QString &who = {});
    /// That a reply is over a limit, with both numbers.
    static QString tooLong(const TextUse &use);
    /// The state of an account's channel in one sentence: "Working. Last checked 20 s ago." is left
    /// to the caller.
    static ErrorSentence forHealth(const AccountHealth &health, const Account &account);
    /// What keeps a reply, in the words of the design (sending state, honest wording).
    static ErrorSentence forOutbox(const OutboxItem &item, const Account &account);
    static QString forQuery(const QueryProblem &problem);
    static QString forTime(const TimeProblem &problem);
    static QString forOpenReport(bool restored, const QString &backupTime,
                                 const QString &damagedPath);
};

} // namespace sportello
