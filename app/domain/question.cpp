// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "domain/question.h"

#include <algorithm>

namespace sportello {

QList<Question> questionsIn(const QList<Turn> &turns, const QList<Instant> &done)
{
    QList<Question> questions;
    bool waits = false;
    bool wrote = false;
    for (const Turn &turn : turns) {
        if (turn.ours) {
            if (waits) {
                questions.last().answered = turn.at;
                questions.last().agent = turn.agent;
            }
            waits = false;
            wrote = true;
        } else if (!waits) {
            Question question;
            question.message = turn.message;
            question.asked = turn.at;
            question.isFirst = !wrote;
            questions.append(question);
            waits = true;
        }
    }
    for (Question &question : questions) {
        const auto after = std::lower_bound(done.cbegin(), done.cend(), question.asked);
        if (after != done.cend())
            question.resolved = *after;
    }
    return questions;
}

} // namespace sportello
