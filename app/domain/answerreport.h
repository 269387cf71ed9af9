// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/openinghours.h"
#include "domain/question.h"

#include <QHash>
#include <QStringList>
#include <QTimeZone>

#include <array>
#include <vector>

namespace sportello {

/// The questions of a period, and what is needed to judge them.
struct AnswerFacts
{
    Instant from; ///< asked at that instant or later …
    Instant to; ///< … and before that one
    Instant now; ///< until when an answer could come
    QTimeZone zone; ///< whose hours and weekdays are shown
    QList<Question> questions;
    QHash<AccountId, Account> accounts;
    QHash<OpeningHoursId, OpeningHours> hours;
    QHash<ConversationId, QStringList> tags; ///< names
    QHash<AgentId, QString> agents; ///< names
    qsizetype spam = 0; ///< left out: questions in conversations that were put aside as spam

    /// The hours in which that account answers; nothing = always.
    const OpeningHours *hoursOf(const AccountId &account) const;
};

enum class AnswerGrouping { Account, Network, Agent, Tag, Audience, Hour, Weekday };

/// The words of the command line: account, network, agent, tag, audience, hour, weekday.
QString toWord(AnswerGrouping grouping);
std::optional<AnswerGrouping> answerGroupingFromWord(const QString &word);

/// Times of waiting of a group, where those without an end are the longest.
class Waits
{
public:
    using Duration = std::chrono::milliseconds;

    void add(Duration wait);
    void addEndless() { ++m_endless; }
    /// After the last one; the others expect it.
    void sort();

    qsizetype count() const { return qsizetype(m_ended.size()) + m_endless; }
    /// The shortest wait that so many per cent (1 to 100) did not exceed, by the nearest rank.
    /// Nothing when there are none, or when it has no end.
    std::optional<Duration> percentile(int percent) const;
    /// How many were at most that long.
    qsizetype within(Duration limit) const;

private:
    std::vector<Duration> m_ended;
    qsizetype m_endless = 0;
};

/// Which time of a question is looked at: to our answer, or until the conversation was done.
enum class WaitKind { Reply, Resolution };

/// Hours as they pass, or those in which the account was open.
enum class WaitClock { Calendar, Business };

/// How long it took; nothing when it did not happen.
std::optional<Waits::Duration> waitOf(const Question &question, const AnswerFacts &facts,
                                      WaitKind kind, WaitClock clock);

/// How one group was answered. Every list holds the questions' messages, so that each figure can
/// show what it counts.
struct AnswerFigures
{
    /// Account's id, network's or tag's name, agent's id, audience, hour (0–23) or weekday (1–7,
    /// Monday first) as text; empty for the sum, for nobody and for no tag.
    QString key;
    QList<MessageId> asked;
    QList<MessageId> answered;
    QList<MessageId> closed; ///< put aside as done without an answer
    QList<MessageId> open; ///< neither
    QList<MessageId> resolved; ///< the conversation was done later, answered or not
    QList<MessageId> kept; ///< answered as promised
    QList<MessageId> broken; ///< answered later than promised, or not although it is due
    Waits calendar; ///< to the answer, in hours as they pass
    Waits business; ///< … while it was open
    Waits resolution; ///< until the conversation was done
    Waits businessResolution; ///< … while it was open

    const Waits &waits(WaitKind kind, WaitClock clock) const;
    /// answered / asked; nothing for none.
    std::optional<double> answeredShare() const;
    /// kept / (kept + broken): what is not decided yet does not count. Nothing for none.
    std::optional<double> keptShare() const;
};

struct AnswerReport
{
    QList<AnswerFigures> rows; ///< by key: numbers as numbers
    AnswerFigures sum; ///< of the questions; one with two tags counts once
};

/// Promises are judged by what is promised now: what was promised at the time is not kept.
AnswerReport answerReport(const AnswerFacts &facts, AnswerGrouping grouping);

/// Up to that long, in calendar hours: the steps of a distribution. Beyond the last: longer, never.
const std::array<std::chrono::minutes, 6> &waitSteps();

} // namespace sportello
