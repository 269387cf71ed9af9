// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/checks/replywindowrule.h"

namespace sportello {

namespace {

// Undo, a look at the thread and a slow network fit in between.
constexpr std::chrono::minutes closingSoon{120};

} // namespace

QList<CheckRemark> ReplyWindowRule::check(const CheckInput &input) const
{
    if (!input.replyWindowEnd || input.audience != Audience::Private)
        return {};
    const auto left = *input.replyWindowEnd - input.now;
    if (left >= closingSoon)
        return {};
    CheckRemark remark;
    remark.rule = name();
    if (left.count() <= 0) {
        remark.severity = CheckSeverity::Block;
        remark.what = tr("The network takes no more private replies here.");
        remark.why = tr("The time to answer has run out; it begins anew when the customer writes.");
    } else {
        const auto minutes = std::chrono::ceil<std::chrono::minutes>(left);
        remark.what = tr("The network takes private replies here for %n more minute(s).", nullptr,
                         int(minutes.count()));
        remark.why = tr("Afterwards only a new message of the customer opens the way again.");
    }
    return {remark};
}

} // namespace sportello
