// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/customerpromise.h"

#include "domain/words.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr Words<PromiseProof, 3> proofs{{{
    {PromiseProof::Marked, "marked"_L1},
    {PromiseProof::Answer, "answer"_L1},
    {PromiseProof::Solved, "solved"_L1},
}}};

constexpr Words<PromiseState, 5> states{{{
    {PromiseState::Open, "open"_L1},
    {PromiseState::Overdue, "overdue"_L1},
    {PromiseState::KeptInTime, "kept_in_time"_L1},
    {PromiseState::KeptLate, "kept_late"_L1},
    {PromiseState::Withdrawn, "withdrawn"_L1},
}}};

} // namespace

QString toWord(PromiseProof proof)
{
    return proofs.word(proof);
}

std::optional<PromiseProof> promiseProofFromWord(const QString &word)
{
    return proofs.value(word);
}

QString toWord(PromiseState state)
{
    return states.word(state);
}

PromiseState CustomerPromise::state(Instant now) const
{
    if (withdrawnAt)
        return PromiseState::Withdrawn;
    if (keptAt)
        return !wasLate && *keptAt <= due ? PromiseState::KeptInTime : PromiseState::KeptLate;
    return due <= now ? PromiseState::Overdue : PromiseState::Open;
}

} // namespace sportello
