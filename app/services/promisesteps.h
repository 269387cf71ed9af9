// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/customerpromise.h"
#include "services/outbox.h"
#include "storage/database.h"
#include "storage/outboxpromisetable.h"

#include <QList>

#include <optional>

namespace sportello {

/// What a reply that is to be kept promises until `due`. Refused, with a sentence for people: a
/// time that is over.
Result<PromiseToMake> promiseOf(TeamDatabase &database, const NewReply &reply, Instant due,
                                Instant now);

/// Makes promises of replies that were sent; those that are there already stay as they are.
Result<Done> storePromises(TeamDatabase &database, const QList<OutboxPromiseTable::Sent> &sent,
                           Instant now);

} // namespace sportello
