// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace sportello {

/// The places in a reply's life at which a sudden end would hurt most. The crash test ends the
/// program at each of them; otherwise they do nothing.
enum class CrashPoint {
    BeforeEnqueueCommit,
    AfterEnqueueCommit,
    BeforeClaimCommit,
    AfterClaimCommit,
    BeforeAnswerCommit,
    AfterAnswerCommit,
    BeforeMessageCommit,
    AfterMessageCommit,
    BeforeUnconfirmedCommit,
    AfterUnconfirmedCommit,
    BeforeSettleCommit,
    AfterSettleCommit,
};

inline constexpr int CrashPointCount = int(CrashPoint::AfterSettleCommit) + 1;

/// Passes a point. Any thread.
void crashPoint(CrashPoint point);

/// Sets what happens at each point; for the crash test only, before any thread starts.
void setCrashHandler(void (*handler)(CrashPoint));

} // namespace sportello
