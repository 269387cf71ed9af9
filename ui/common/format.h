// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/instant.h"
#include "domain/account.h"
#include "domain/conversation.h"

#include <QCoreApplication>
#include <QString>

#include <chrono>

namespace sportello {

/// How values are written for people: times in the local time zone and the language of the program,
/// counts, names, words.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(Format)

public:
    /// A length of time as on the clocks: "now", "26 min", "2 h 10", "3 days".
    static QString duration(std::chrono::milliseconds time);
    /// "20 s ago", "5 min ago".
    static QString ago(std::chrono::milliseconds time);
    /// What is left, by the second: "8 s", "7:40".
    static QString countdown(std::chrono::milliseconds time);

    /// "14:02"
    static QString time(Instant instant);
    /// The shortest unambiguous form: "14:02" today, "12 Mar" this year, "12 Mar 2025" before.
    static QString moment(Instant instant, Instant now);
    /// A day's heading: "Today, Thursday 14 May".
    static QString day(Instant instant, Instant now);
    /// For tooltips: date and time in full.
    static QString full(Instant instant);
    static bool isSameDay(Instant one, Instant other);

    static QString count(int number);
    /// "@giulia_r@mastodon.example"
    static QString address(const QString &address);
    /// At most two letters; of "Giulia Ricci" "GR". Never empty: "?" when there is no letter.
    static QString initials(const QString &name);
    /// The contact's name, or the address where the network knows none.
    static QString name(const ConversationSummary &summary);
    /// The account as people know it: its display name, else its address.
    static QString name(const Account &account);

    /// A language in its own words: "English", "Italiano"; the code where nobody knows it.
    static QString language(const QString &code);
    /// The same of a text that may be for every language: "Any language" for an empty code.
    static QString languageOrAny(const QString &code);

    /// "Public", "Private", "Review"
    static QString word(Audience audience);
    /// "New", "Mine", "Waiting for customer", "Snoozed", "Done"
    static QString word(ConversationState state);
    /// "Working", "Signed out"…
    static QString word(ConnectionState state);
};

} // namespace sportello
