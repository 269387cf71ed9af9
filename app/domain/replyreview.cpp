// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/replyreview.h"

#include "domain/worddifference.h"
#include "domain/words.h"

#include <QHash>

#include <algorithm>
#include <functional>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<ReplyVerdict, 4> verdictWords{{{
    {ReplyVerdict::Good, "good"_L1},
    {ReplyVerdict::CouldBeBetter, "better"_L1},
    {ReplyVerdict::Wrong, "wrong"_L1},
    {ReplyVerdict::Example, "example"_L1},
}}};

constexpr Words<TextChange, 4> changeWords{{{
    {TextChange::None, "none"_L1},
    {TextChange::Little, "little"_L1},
    {TextChange::Half, "half"_L1},
    {TextChange::Mostly, "mostly"_L1},
}}};

constexpr double littleAtMost = 0.25;
constexpr double halfAtMost = 0.65;

qsizetype wordCount(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts).size();
}

/// SplitMix64 (Steele, Lea, Flood 2014): neighbouring numbers come out far apart.
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

struct Ticket
{
    qsizetype round = 0;
    quint64 number = 0;
    qint64 id = 0;
    QUuid agent;

    bool operator<(const Ticket &other) const
    {
        return std::tie(round, number, id) < std::tie(other.round, other.number, other.id);
    }
};

} // namespace

QString toWord(ReplyVerdict verdict)
{
    return verdictWords.word(verdict);
}

std::optional<ReplyVerdict> replyVerdictFromWord(const QString &word)
{
    return word.isEmpty() ? ReplyVerdict::None : verdictWords.value(word);
}

QString toWord(TextChange change)
{
    return changeWords.word(change);
}

std::optional<TextChange> textChangeFromWord(const QString &word)
{
    return changeWords.value(word);
}

TextChange textChange(const QString &before, const QString &after)
{
    qsizetype changed = 0;
    const QList<DifferencePart> parts = wordDifference(before, after);
    for (const DifferencePart &part : parts) {
        if (part.kind != DifferencePart::Kind::Same)
            changed += wordCount(part.text);
    }
    const qsizetype all = wordCount(before) + wordCount(after);
    if (changed == 0 || all == 0)
        return TextChange::None;
    const double share = double(changed) / double(all);
    if (share <= littleAtMost)
        return TextChange::Little;
    return share <= halfAtMost ? TextChange::Half : TextChange::Mostly;
}

QList<MessageId> sampleOf(const QList<SampleCandidate> &candidates, int count, quint64 seed,
                          bool spread)
{
    std::vector<Ticket> tickets;
    tickets.reserve(size_t(candidates.size()));
    const quint64 salt = mixed(seed);
    for (const SampleCandidate &candidate : candidates) {
        const qint64 id = candidate.message.value();
        tickets.push_back({0, mixed(quint64(id) ^ salt), id, candidate.agent.uuid()});
    }
    std::sort(tickets.begin(), tickets.end());
    if (spread) {
        // Everybody's first before anybody's second.
        QHash<QUuid, qsizetype> rounds;
        for (Ticket &ticket : tickets)
            ticket.round = rounds[ticket.agent]++;
        std::sort(tickets.begin(), tickets.end());
    }
    const auto wanted = std::min(tickets.size(), size_t(std::max(0, count)));
    QList<MessageId> sample;
    for (size_t i = 0; i < wanted; ++i)
        sample.append(MessageId(tickets.at(i).id));
    std::sort(sample.begin(), sample.end(), std::greater<>());
    return sample;
}

} // namespace sportello
