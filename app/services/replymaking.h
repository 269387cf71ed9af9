// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "domain/canneduses.h"
#include "storage/store.h"

#include <QList>

namespace sportello {

/// Keeps from which canned replies a reply was made, before it is enqueued under that id
/// (NewReply::id): so that no reply leaves of which that is lost. `text` is the reply's. Nothing is
/// kept where there are none.
Future<Done> noteMaking(Store &store, const OutboxId &outbox, const ConversationId &conversation,
                        const QList<InsertedCanned> &canned, const QString &text);
/// The reply was not enqueued after all.
Future<Done> forgetMaking(Store &store, const OutboxId &outbox);

} // namespace sportello
