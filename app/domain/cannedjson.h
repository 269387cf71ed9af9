// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedreply.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace sportello {

// Our own files of canned replies, version 1:
//
//   {"format": "sportello-canned-replies", "version": 1, "exported_at": "2026-05-14T10:00:00.000Z",
//    "replies": [{
//      "id": "…", "shortcut": "parking", "title": "Where to park",
//      "scope": "all", "agent": null, "brand": null, "accounts": [],
//      "tags": ["arrival"], "audience": "any", "networks": [], "active": true,
//      "expires_at": null, "kind": "ordinary", "level": "none",
//      "texts": [{"language": "en", "text": "Hello {{contact.first_name|there}} …",
//                 "short_text": ""}],
//      "attachments": [{"path": "…", "sha256": "…", "media_type": "…", "description": "…"}],
//      "use_count": 0, "last_used_at": null,
//      "created_at": "…", "updated_at": "…"}]}
//
// scope: mine, account, brand, all. audience: any, public, private, note. level: none,
// claimed, reachable_address, certified, signed_in. Times are RFC 3339 in
// UTC. Only "texts" must be there; unknown members are ignored.

inline constexpr int cannedFormatVersion = 1;

/// One reply as it stands in a file.
QJsonObject cannedToJson(const CannedReply &reply);

/// A reply read back, and what could not be taken as it was.
struct CannedFromJson
{
    CannedReply reply; ///< with the id that it had; null when it had none
    QStringList warnings; ///< sentences
};
/// Never fails: what is missing or of the wrong type gets its default. Attachments without a valid
/// hash are left out, because a path alone could name any file of this computer.
CannedFromJson cannedFromJson(const QJsonObject &object);

/// A whole file.
QByteArray cannedFileAsJson(const QList<CannedReply> &replies, Instant now);

/// The columns of our own CSV files, in order. A reply has one row for each of its texts.
const QStringList &cannedCsvColumns();
/// What CSV can hold of the replies: no ids, owners, accounts, attachments and counts. UTF-8 with a
/// mark, so that spreadsheets read it rightly; safe to open in one.
QByteArray cannedFileAsCsv(const QList<CannedReply> &replies);

} // namespace sportello
