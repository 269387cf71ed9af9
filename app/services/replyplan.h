// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/capabilities.h"
#include "domain/outboxitem.h"
#include "domain/threadsplit.h"
#include "services/outbox.h"
#include "storage/database.h"

namespace sportello {

/// Works out what exactly will go out: to whom, as whom, under which message, with the author's
/// sign at the end where the account signs; a row for each part. Makes and links the private
/// conversation for a private reply to a public one. Refused, with the reason as a sentence, for
/// what must not be: also what the reply check blocks, unless NewReply::overridden names the rule,
/// which is then recorded. `capabilities` are what the server has told; empty where it has not
/// yet. `network` is its name for people.
Result<QList<OutboxItem>> planReply(TeamDatabase &database, const NewReply &reply,
                                    const QList<ThreadPart> &parts, const Account &account,
                                    const Capabilities &capabilities, const QString &network,
                                    Instant now);

/// The conversation's present revision.
Result<qint64> revisionOf(TeamDatabase &database, const ConversationId &conversation);

} // namespace sportello
