// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedsource.h"

#include <QJsonDocument>

namespace sportello {

/// Which system a JSON document was exported from, or nothing.
std::optional<CannedSystem> detectSystem(const QJsonDocument &document);

/// Reads what the interfaces of other systems answer, one system's function each. Refused with one
/// sentence when the document is not of that system.
///
/// Chatwoot: the list of GET /api/v1/accounts/{id}/canned_responses, objects with `short_code` and
/// `content` (plain text or Markdown; developers.chatwoot.com, "List all Canned Responses").
Result<CannedFile> readChatwoot(const QJsonDocument &document);
/// Zendesk: `{"macros": [...]}` of GET /api/v2/macros, a single `{"macro": {...}}` or a bare list
/// (developer.zendesk.com, "Macros" and "Actions reference"). The text is the value of the action
/// `comment_value_html` or `comment_value`; the value may be a list of channel and text.
/// `comment_mode_is_public` "false" makes a note. "Folder::Title" becomes a tag and a title. Macros
/// without a comment are left out; what else they do is named in a warning.
Result<CannedFile> readZendesk(const QJsonDocument &document);
/// Freshdesk: the list of GET /api/v2/canned_response_folders/{id}/responses, or a single response:
/// `title`, `content`, `content_html`, `folder_id` (developers.freshdesk.com, "Canned Responses").
/// Folders with their responses in them are read too; a folder's name becomes a tag.
Result<CannedFile> readFreshdesk(const QJsonDocument &document);
/// Zammad: the list of GET /api/v1/text_modules, or its form with `assets` (app/models/text_module
/// in its sources): `name`, `keywords`, `content` (HTML), `active`, and where there is one
/// `locale`. The first keyword becomes the shortcut, the others tags.
Result<CannedFile> readZammad(const QJsonDocument &document);

/// The entry of one Zammad text module, from JSON and CSV alike.
RawCanned zammadEntry(const QString &name, const QString &keywords, const QString &content);

} // namespace sportello
