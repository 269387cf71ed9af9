// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "core/result.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sportello {

/// Which hours a promised answer time counts.
enum class ReplyClock { Calendar, Business };

/// The word used in the database: calendar, business.
QString toWord(ReplyClock clock);
std::optional<ReplyClock> replyClockFromWord(const QString &word);

/// What an account is for and what it promises; set by people, not by the network.
struct AccountDuties
{
    QString purpose; ///< what it is for, in people's words: "Reservations"
    QString language; ///< BCP 47 in lower case; empty = any
    std::optional<OpeningHoursId> hours; ///< nothing = always there
    std::optional<std::chrono::minutes> firstReply; ///< promised time to the first answer
    std::optional<std::chrono::minutes> nextReply; ///< … and to every further one
    ReplyClock clock = ReplyClock::Calendar;
    bool signs = false; ///< replies end with the agent's sign

    bool operator==(const AccountDuties &) const = default;
};

/// One of our identities on a network.
struct Account
{
    AccountId id;
    BrandId brand;
    QString network; ///< Network::name()
    QString server; ///< base URL, empty where a network has only one
    QString remoteId; ///< the network's own id of this identity
    QString handle; ///< full address without a leading @: "hotelaurora@social.example"
    QString displayName;
    QString url;
    Instant connectedAt;
    bool removed = false;
    AccountDuties duties;

    bool operator==(const Account &) const = default;
};

/// Whether an account's channel is alive.
enum class ConnectionState {
    Starting, ///< nothing known yet
    Working, ///< the last check succeeded
    Unreachable, ///< the last check did not get through; it goes on trying
    SignedOut, ///< the network refuses our sign-in
    NoSecret, ///< the keychain does not give the sign-in
    Paused, ///< by the user
};

/// What an account's own settings on its server do with messages from people whom
/// it does not follow or hardly knows.
enum class Strangers {
    Accepted,
    Filtered, ///< put aside there; we fetch them all the same
    Dropped, ///< thrown away there; nobody ever sees them
};

/// What is known about an account's channel; the sentence for people comes from services/errortext.
struct AccountHealth
{
    ConnectionState state = ConnectionState::Starting;
    std::optional<Error> problem;
    std::optional<Instant> lastCheck; ///< the last check that succeeded
    std::optional<Instant> lastMessage; ///< when the newest message that we hold was written
    bool streaming = false; ///< a stream wakes us up; otherwise we ask regularly
    bool fetchingOlder = false;
    int fetchedOlder = 0; ///< messages fetched by the history so far
    std::optional<Instant> fetchedBackTo;
    std::optional<int> requestsLeft; ///< of the server's rate budget
    Strangers strangers = Strangers::Accepted;
    int fetchedAfterOutage = 0; ///< what came in by the first successful check after a failure

    bool operator==(const AccountHealth &) const = default;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::ConnectionState)
