// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/account.h"
#include "domain/conversation.h"
#include "domain/message.h"
#include "domain/note.h"
#include "domain/outboxitem.h"
#include "domain/savedview.h"
#include "services/historysearch.h"
#include "services/session.h"

#include <QJsonObject>

namespace sportello {

// The lines that scripts read. Names and meanings stay; fields may be added. Identifiers are
// strings, times RFC 3339 in UTC or null, sentences null where nothing is wrong.

/// working, unreachable, signed_out, no_secret, paused; not_checked before the first check.
QString toWord(ConnectionState state);
QString toWord(Direction direction);
/// received, edited, deleted; sent for our own.
QString stateWord(const Message &message);

QJsonObject accountLine(const Account &account);
QJsonObject accountLine(const Account &account, const AccountHealth &health);
QJsonObject syncLine(const Account &account, const SyncReport &report);
QJsonObject conversationLine(const ConversationSummary &conversation);
/// What is decided about a conversation: its state, who has it, until when it is snoozed.
QJsonObject deskLine(const ConversationSummary &conversation);
QJsonObject tagLine(const Tag &tag);
QJsonObject noteLine(const Note &note);
QJsonObject viewLine(const SavedView &view);
QJsonObject messageLine(const Message &message);
/// What a search found: where it stands, and a piece of it with the hits as pairs of first unit and
/// length (UTF-16).
QJsonObject hitLine(const HistoryHit &hit);
/// An open reply as `show` prints it, behind the messages.
QJsonObject messageLine(const OutboxItem &item, const Account &account);
/// An open reply as `outbox` prints it.
QJsonObject outboxLine(const OutboxItem &item, const Account &account);

/// The sentence about an account's channel, or nothing while it works or is not checked.
QString problemSentence(const Account &account, const AccountHealth &health);
/// The sentence about what keeps a reply, or nothing.
QString problemSentence(const OutboxItem &item, const Account &account);

} // namespace sportello
