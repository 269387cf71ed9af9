// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/networkaction.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<ActionKind, 10> kindWords{{{
    {ActionKind::Like, "like"_L1},
    {ActionKind::Unlike, "unlike"_L1},
    {ActionKind::Delete, "delete"_L1},
    {ActionKind::Mute, "mute"_L1},
    {ActionKind::Unmute, "unmute"_L1},
    {ActionKind::Block, "block"_L1},
    {ActionKind::Unblock, "unblock"_L1},
    {ActionKind::Report, "report"_L1},
    {ActionKind::Hide, "hide"_L1},
    {ActionKind::Unhide, "unhide"_L1},
}}};

constexpr Words<ReportReason, 5> reasonWords{{{
    {ReportReason::Spam, "spam"_L1},
    {ReportReason::Harassment, "harassment"_L1},
    {ReportReason::Illegal, "illegal"_L1},
    {ReportReason::Impersonation, "impersonation"_L1},
    {ReportReason::Other, "other"_L1},
}}};

} // namespace

QString toWord(ActionKind kind)
{
    return kindWords.word(kind);
}

std::optional<ActionKind> actionKindFromWord(const QString &word)
{
    return kindWords.value(word);
}

QString toWord(ReportReason reason)
{
    return reasonWords.word(reason);
}

std::optional<ReportReason> reportReasonFromWord(const QString &word)
{
    return reasonWords.value(word);
}

Feature featureFor(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Like:
    case ActionKind::Unlike: return Feature::Like;
    case ActionKind::Delete: return Feature::DeleteMessage;
    case ActionKind::Mute:
    case ActionKind::Unmute: return Feature::Mute;
    case ActionKind::Block:
    case ActionKind::Unblock: return Feature::Block;
    case ActionKind::Hide:
    case ActionKind::Unhide: return Feature::Hide;
    case ActionKind::Report: break;
    }
    return Feature::Report;
}

bool isRepeatable(ActionKind kind)
{
    // Two reports of one message are two cases on somebody's desk.
    return kind != ActionKind::Report;
}

bool concernsPerson(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Mute:
    case ActionKind::Unmute:
    case ActionKind::Block:
    case ActionKind::Unblock: return true;
    case ActionKind::Like:
    case ActionKind::Unlike:
    case ActionKind::Delete:
    case ActionKind::Hide:
    case ActionKind::Unhide:
    case ActionKind::Report: break;
    }
    return false;
}

} // namespace sportello
