// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/contact.h"
#include "domain/contactfact.h"
#include "domain/conversation.h"
#include "domain/customerpromise.h"
#include "domain/handoff.h"
#include "domain/message.h"
#include "domain/note.h"
#include "domain/verification.h"

#include <QJsonObject>
#include <QList>

namespace sportello {

// The lines of an export of one person, each a JSON object with a "type". Names and meanings stay;
// fields may be added. Times are RFC 3339 in UTC or null. The first line is "export" and says the
// "version", 1; the last one is "end" and counts the lines before it. What the lines mean:
//
//   handle        network, address, name, url
//   conversation  id, network, account (ours), audience (public, private, review), state, outcome,
//                 last_activity, tags, participants (further readers)
//   message       conversation, direction (in, out), author, address, audience, at, edited_at,
//                 deleted_at, text, warning, url, versions (text, until), attachments (kind, url,
//                 media_type, description)
//   post          the same, in a conversation that is somebody else's
//   note          conversation, agent, text, at, edited_at
//   verification  level, method, scope, at, until, taken_back_at; never a code
//   promise       said, made_at, due_at, kept_at, withdrawn_at
//   handoff       conversation, route, state, channel, at
//   fact          kind, value, source, at; only in an export that was to include what is on file
//   file          name, path (below the export's folder)

QJsonObject personLine(const Handle &handle);
QJsonObject personLine(const ConversationSummary &conversation);
QJsonObject personLine(const Message &message, const QList<MessageVersion> &versions,
                       const QString &type);
QJsonObject personLine(const Note &note);
QJsonObject personLine(const Verification &verification);
QJsonObject personLine(const CustomerPromise &promise);
QJsonObject personLine(const Handoff &handoff);
QJsonObject personLine(const ContactFact &fact);

} // namespace sportello
