// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "support/builders.h"
#include "support/teststore.h"

#include <QRandomGenerator>

namespace sportello {

/// A made-up history with something of every kind in it.
struct MadeHistory
{
    Agent agent;
    QList<Account> accounts;
    QList<Handle> handles;
    QList<Conversation> conversations;
    QList<Message> messages;
    OutboxItem queued; ///< would be sent
};

/// Text as people write it: line breaks, quotes, what a spreadsheet takes for a formula, emoji,
/// "From " at the beginning of a line.
QString hostileText(QRandomGenerator &random);

/// The same for the same seed, but for the ids.
MadeHistory makeHistory(TestStore &store, quint32 seed, int conversations);

QString digestOf(TestStore &store);
/// Everything as JSON lines; gives the path.
QString exportEverything(TestStore &store, const QString &folder, const QString &name);

} // namespace sportello
