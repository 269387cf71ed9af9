// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/outboxitem.h"
#include "storage/outboxtable.h"

#include <QList>

namespace sportello {

/// What a person decided about a row.
struct OutboxDecision
{
    QList<OutboxState> from;
    QList<OutboxReason> reasons{}; ///< empty = any
    OutboxStep step;
    bool backToDraft = false;
    bool wholeThread = false; ///< with all parts that have not left yet
    bool acceptsNews = false; ///< parts that wait behind it have seen what it has seen
};

/// Does it and gives the rows that it changed, in a thread's order. Refused when the row is no
/// longer in a state that allows it.
Result<QList<OutboxId>> decideAbout(OwnDatabase &database, const OutboxId &id,
                                    const OutboxDecision &decision, Instant now);

/// What the outbox says of a row that is no longer what somebody decided about.
Error outboxChanged();

} // namespace sportello
