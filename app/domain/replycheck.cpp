// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/replycheck.h"

#include "domain/checks/allrules.h"
#include "domain/words.h"

#include <algorithm>
#include <tuple>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<BlockedWord::Action, 2> actionWords{{{
    {BlockedWord::Action::Warn, "warn"_L1},
    {BlockedWord::Action::Block, "block"_L1},
}}};

} // namespace

QString toWord(BlockedWord::Action action)
{
    return actionWords.word(action);
}

std::optional<BlockedWord::Action> blockedActionFromWord(const QString &word)
{
    return actionWords.value(word);
}

QList<CheckRemark> checkReply(const CheckInput &input)
{
    QList<CheckRemark> remarks;
    // While nothing is written, nothing is wrong with it.
    if (input.text.trimmed().isEmpty())
        return remarks;
    for (const auto &rule : allCheckRules())
        remarks.append(rule->check(input));
    std::stable_sort(remarks.begin(), remarks.end(), [](const auto &one, const auto &other) {
        return std::tuple(-int(one.severity), one.range.start)
            < std::tuple(-int(other.severity), other.range.start);
    });
    return remarks;
}

bool isInTheWay(const CheckRemark &remark, const QStringList &overridden)
{
    return remark.severity == CheckSeverity::Block && !overridden.contains(remark.rule);
}

QStringList checkRuleNames()
{
    QStringList names;
    for (const auto &rule : allCheckRules())
        names.append(rule->names());
    return names;
}

} // namespace sportello
