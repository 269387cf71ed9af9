// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "services/errortext.h"

#include "core/log.h"

#include <QLocale>

namespace sportello {

using namespace Qt::StringLiterals;

QString ErrorSentence::text() const
{
    return nextStep.isEmpty() ? sentence : sentence + u' ' + nextStep;
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static ErrorSentence signIn(const Error &error, const QString &who);
    static ErrorSentence storage(const Error &error, ErrorText::Action action);
    static ErrorSentence droppedStrangers();
};

ErrorSentence Words::droppedStrangers()
{
    return {tr("Working, but messages from some people never arrive: the account's settings on its "
               "server drop them."),
            tr("Change that on the server, in the notification settings."),
            {}};
}

ErrorSentence Words::storage(const Error &error, ErrorText::Action action)
{
    const QString &message = error.message;
    if (message.contains(u"disk is full"_s)) {
        return {tr("The disk is full, so nothing can be saved."),
                tr("Free some space; what is on the screen is kept and saved again by itself."),
                {}};
    }
    if (action == ErrorText::Action::Open) {
        return {tr("The folder with your messages cannot be used."),
                tr("Check that it exists, that you may write there and that the disk has space."),
                {}};
    }
    return {tr("Saving failed: the disk or the database reports an error."),
            tr("Nothing was sent. Check the disk, then try again."),
            {}};
}

ErrorSentence Words::signIn(const Error &error, const QString &who)
{
    switch (error.kind) {
    case ErrorKind::SignInNeeded:
        return {tr("%1 does not accept this sign-in.").arg(who),
                tr("Check the code or token and try again."),
                {}};
    case ErrorKind::Offline:
        return {
            tr("%1 cannot be reached.").arg(who), tr("Check the address and your connection."), {}};
    case ErrorKind::Protocol:
        return {tr("%1 answered with something that is not the expected service.").arg(who),
                tr("Check the address: it must be the server itself, such as social.example."),
                {}};
    case ErrorKind::NotFound:
        return {tr("%1 does not offer this service.").arg(who), tr("Check the address."), {}};
    default: return {};
    }
}

} // namespace

ErrorSentence ErrorText::forError(const Error &error, Action action, const QString &who)
{
    const QString name = who.isEmpty() ? tr("The network") : who;
    ErrorSentence result;
    if (action == Action::SignIn)
        result = Words::signIn(error, name);
    if (result.sentence.isEmpty()) {
        switch (error.kind) {
        case ErrorKind::Offline:
            result = {
                tr("%1 cannot be reached.").arg(name), tr("It is tried again by itself."), {}};
            break;
        case ErrorKind::Timeout:
            result = {
                tr("%1 took too long to answer.").arg(name), tr("Try again in a moment."), {}};
            break;
        case ErrorKind::RateLimited: {
            const auto wait = error.retryAfter.value_or(std::chrono::minutes(1));
            const int minutes = int(std::chrono::ceil<std::chrono::minutes>(wait).count());
            result = {tr("%1 asks for a pause.").arg(name),
                      tr("It goes on by itself in %n minute(s).", nullptr, std::max(1, minutes)),
                      {}};
            break;
        }
        case ErrorKind::SignInNeeded:
            result = {tr("%1 is signed out.").arg(name), tr("Sign in again; nothing is lost."), {}};
            break;
        case ErrorKind::SecretUnavailable:
            result = {tr("The system's keychain does not give the sign-in of %1: it is locked, "
                         "missing or does not answer.")
                          .arg(name),
                      tr("Unlock or install a keychain, then choose Try again."),
                      {}};
            break;
        case ErrorKind::Refused: result = {tr("%1 refused this.").arg(name), {}, {}}; break;
        case ErrorKind::NotFound: result = {tr("This does not exist any more."), {}, {}}; break;
        case ErrorKind::Protocol:
            result = {tr("%1 gave an answer that makes no sense.").arg(name),
                      tr("It is tried again by itself."),
                      {}};
            break;
        case ErrorKind::Storage: result = Words::storage(error, action); break;
        case ErrorKind::Cancelled: result = {tr("This was stopped."), {}, {}}; break;
        }
    }
    if (action == Action::Open && error.kind == ErrorKind::Refused) {
        if (error.message.contains(u"in use"_s)) {
            result = {tr("Sportello already runs with this profile."),
                      tr("Use that window, or close it first."),
                      {}};
        } else if (error.message.contains(u"schema"_s)) {
            result = {tr("These messages were stored by a newer version of Sportello."),
                      tr("Install that version or a later one; nothing was changed."),
                      {}};
        } else {
            result = {
                tr("The file there belongs to another program."), tr("Choose another folder."), {}};
        }
    } else if (action == Action::Save && error.kind == ErrorKind::Refused) {
        result = {redacted(error.message), {}, {}};
    } else if (error.kind == ErrorKind::Refused && !error.message.isEmpty()) {
        result.sentence = tr("%1 refused this: %2").arg(name, redacted(error.message));
    }
    result.details = redacted(error.message);
    return result;
}

QString ErrorText::tooLong(const TextUse &use)
{
    const QString sentence = use.unit == Limit::Unit::Bytes
        ? tr("The reply is too long: %1 bytes where the network takes %2.")
        : tr("The reply is too long: %1 characters where the network takes %2.");
    return sentence.arg(use.used).arg(use.maximum);
}

ErrorSentence ErrorText::forHealth(const AccountHealth &health, const Account &account)
{
    switch (health.state) {
    case ConnectionState::Starting: return {tr("Connecting…"), {}, {}};
    case ConnectionState::Working:
        if (health.problem)
            return forError(*health.problem, Action::Fetch, account.handle);
        if (health.fetchingOlder) {
            if (!health.fetchedBackTo)
                return {tr("Working. Fetching earlier messages: %n so far.", nullptr,
                           health.fetchedOlder),
                        {},
                        {}};
            const QDate day = toDateTime(*health.fetchedBackTo).toLocalTime().date();
            return {tr("Working. Fetching earlier messages: %n so far, back to %1.", nullptr,
                       health.fetchedOlder)
                        .arg(QLocale().toString(day, QLocale::ShortFormat)),
                    {},
                    {}};
        }
        if (health.strangers == Strangers::Dropped)
            return Words::droppedStrangers();
        if (health.fetchedAfterOutage > 0) {
            return {tr("Working again. %n message(s) fetched after the interruption.", nullptr,
                       health.fetchedAfterOutage),
                    {},
                    {}};
        }
        if (health.strangers == Strangers::Filtered) {
            return {tr("Working. The server puts messages from some people aside; they are fetched "
                       "all the same."),
                    {},
                    {}};
        }
        return {tr("Working."), {}, {}};
    case ConnectionState::Unreachable:
        return forError(health.problem.value_or(Error{ErrorKind::Offline, {}, {}, false}),
                        Action::Fetch, account.handle);
    case ConnectionState::SignedOut:
        return {tr("Signed out of %1.").arg(account.handle), tr("Sign in again; nothing is lost."),
                health.problem ? redacted(health.problem->message) : QString()};
    case ConnectionState::NoSecret:
        return forError({ErrorKind::SecretUnavailable, {}, {}, false}, Action::Fetch,
                        account.handle);
    case ConnectionState::Paused: return {tr("Paused by you."), {}, {}};
    }
    return {};
}

ErrorSentence ErrorText::forOutbox(const OutboxItem &item, const Account &account)
{
    const QString details = redacted(item.detail);
    switch (item.state) {
    case OutboxState::Sending: return {tr("Sending…"), {}, {}};
    case OutboxState::Unconfirmed:
        return {tr("Checking whether this arrived…"),
                tr("It is never sent again without being sure."), details};
    case OutboxState::Sent: return {tr("Sent"), {}, {}};
    case OutboxState::Cancelled:
        return {
            item.reason == OutboxReason::TakenBack ? tr("Taken back") : tr("Discarded"), {}, {}};
    case OutboxState::Failed:
        if (item.reason == OutboxReason::ParentGone) {
            return {tr("Not sent: the message it answers does not exist any more."),
                    tr("Copy the text, or discard it."), details};
        }
        return {details.isEmpty() ? tr("Not sent: the network refused it.")
                                  : tr("Not sent. The network says: %1").arg(details),
                tr("Edit it and try again."), details};
    default: break;
    }
    switch (item.reason) {
    case OutboxReason::Offline: return {tr("Goes out when you are online"), {}, details};
    case OutboxReason::RateLimited:
        return {tr("Waiting for the network, which asks for a pause"), {}, details};
    case OutboxReason::EarlierFirst:
        return {tr("Waits until the earlier reply is settled"), {}, {}};
    case OutboxReason::SignedOut:
        return {tr("Needs you: %1 is signed out").arg(account.handle),
                tr("Sign in, then it goes out."), details};
    case OutboxReason::Keychain:
        return {tr("Needs you: the keychain does not give the sign-in of %1").arg(account.handle),
                tr("Unlock it, then choose Try again."), details};
    case OutboxReason::News:
        return {tr("Not sent yet: something changed in this conversation after you began."),
                tr("Look at what is new, then send or edit."),
                {}};
    case OutboxReason::ClosedBefore:
        return {tr("Sportello closed before this left."), tr("Send it now, or edit it."), {}};
    case OutboxReason::NeedsALook:
        return {tr("This may have been sent."),
                tr("Look on the network, then choose It was sent or Send again."), details};
    case OutboxReason::AccountChanged:
        return {tr("Not sent: the account is not the one this was written for."),
                tr("Copy the text and write it in the right conversation."),
                {}};
    case OutboxReason::TooManyAttempts:
        return {tr("Needs you: the network did not take this several times in a row."),
                tr("Look on the network, then send again or discard."), details};
    default: return {tr("Waiting to be sent"), {}, {}};
    }
}

QString ErrorText::forQuery(const QueryProblem &problem)
{
    switch (problem.kind) {
    case QueryProblem::Kind::UnknownField:
        return problem.suggestion.isEmpty() ? tr("There is no filter “%1:”.").arg(problem.word)
                                            : tr("There is no filter “%1:”. Did you mean “%2:”?")
                                                  .arg(problem.word, problem.suggestion);
    case QueryProblem::Kind::UnknownValue:
        return problem.suggestion.isEmpty() ? tr("“%1” is not known here.").arg(problem.word)
                                            : tr("“%1” is not known here. Did you mean “%2”?")
                                                  .arg(problem.word, problem.suggestion);
    case QueryProblem::Kind::EmptyValue:
        return tr("Something is missing after “%1:”.").arg(problem.word);
    case QueryProblem::Kind::OpenQuote: return tr("A closing quotation mark is missing.");
    case QueryProblem::Kind::NoSpan:
        return problem.suggestion.isEmpty()
            ? tr("“%1” is no span of time: write 30m, 2h, 3d or 1w.").arg(problem.word)
            : tr("“%1” is no span of time. Did you mean “%2”?")
                  .arg(problem.word, problem.suggestion);
    case QueryProblem::Kind::NoDay:
        return problem.suggestion.isEmpty()
            ? tr("“%1” is no day: write 2026-11-01, today, yesterday or a weekday.")
                  .arg(problem.word)
            : tr("“%1” is no day. Did you mean “%2”?").arg(problem.word, problem.suggestion);
    }
    return {};
}

QString ErrorText::forTime(const TimeProblem &problem)
{
    switch (problem.kind) {
    case TimeProblem::Kind::Empty: return tr("Until when? For example “tomorrow 9” or “2h”.");
    case TimeProblem::Kind::Unknown:
        return tr("“%1” is not understood as a time.").arg(problem.word);
    case TimeProblem::Kind::NoSuchTime: return tr("There is no such time: “%1”.").arg(problem.word);
    case TimeProblem::Kind::Past: return tr("“%1” is over already.").arg(problem.word);
    }
    return {};
}

QString ErrorText::forOpenReport(bool restored, const QString &backupTime,
                                 const QString &damagedPath)
{
    if (restored) {
        return tr("The stored messages were damaged. The backup of %1 took their place; what came "
                  "since is being"
                  " fetched again. The damaged files are kept in %2.")
            .arg(backupTime, damagedPath);
    }
    return tr("The stored messages were damaged and there was no usable backup, so Sportello "
              "begins anew: connect"
              " your accounts again and what the networks still have is fetched. The damaged files "
              "are kept in %1.")
        .arg(damagedPath);
}

} // namespace sportello
