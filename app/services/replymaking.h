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
/// These replies were not enqueued after all, or were cancelled before they left.
Future<Done> forgetMaking(Store &store, const QList<OutboxId> &replies);
/// The same for all that were ever cancelled on this computer. A reply and how it was made lie in
/// tables of different transactions; what ended in between left the second. The context lives in
/// this thread.
Future<Done> forgetCancelledMakings(Store &store, QObject *context);

} // namespace sportello
