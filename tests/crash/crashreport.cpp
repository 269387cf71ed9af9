// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "crashreport.h"

#include <cstdio>

namespace sportello {

namespace {

constexpr int usualKills = 200;

const char *nameOf(CrashPoint point)
{
    switch (point) {
    case CrashPoint::BeforeEnqueueCommit: return "before a reply is kept";
    case CrashPoint::AfterEnqueueCommit: return "after a reply was kept";
    case CrashPoint::BeforeClaimCommit: return "before it is marked as leaving";
    case CrashPoint::AfterClaimCommit: return "after it was marked, before it leaves";
    case CrashPoint::BeforeAnswerCommit: return "answered, before that is kept";
    case CrashPoint::AfterAnswerCommit: return "answered, after that was kept";
    case CrashPoint::BeforeMessageCommit: return "before it goes into the history";
    case CrashPoint::AfterMessageCommit: return "after it went into the history";
    case CrashPoint::BeforeUnconfirmedCommit: return "no answer, before that is kept";
    case CrashPoint::AfterUnconfirmedCommit: return "no answer, after that was kept";
    case CrashPoint::BeforeSettleCommit: return "looked up, before that is kept";
    case CrashPoint::AfterSettleCommit: return "looked up, after that was kept";
    }
    return "";
}

} // namespace

int wantedKills()
{
    const int wanted = qEnvironmentVariableIntValue("SPORTELLO_KILLS");
    return wanted > 0 ? wanted : usualKills;
}

void print(const CrashCount &count)
{
    const auto line = [](const char *what, int number) {
        std::printf("  %-40s %8d\n", what, number);
    };
    std::printf("\nKills\n");
    for (int i = 0; i < CrashPointCount; ++i)
        line(nameOf(CrashPoint(i)), count.killsAt.at(size_t(i)));
    line("at a random moment", count.randomKills);
    line("together", count.kills());
    std::printf("Replies\n");
    line("accepted", count.accepted);
    line("in threads of several parts", count.threads);
    line("published", count.published);
    line("lost", count.lost);
    line("doubled", count.doubled);
    line("twice in the history", count.shownTwice);
    line("out of order", count.outOfOrder);
    line("a person was asked", count.held);
    line("  because it could not be known", count.heldUncertain);
    line("unconfirmed at the end", count.unconfirmed);
    line("open at the end", count.open);
    line("Runs", count.runs);
    line("Runs until nothing was left to do", count.recoveries);
    for (const QString &complaint : count.complaints)
        std::printf("%s\n", qUtf8Printable(complaint));
    std::fflush(stdout);
}

} // namespace sportello
