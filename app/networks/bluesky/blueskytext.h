// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/formattedtext.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace sportello::bluesky {

/// The text of a post or a private message with its facets (app.bsky.richtext.facet) as spans.
/// Facets count bytes of UTF-8; one that begins or ends inside a character, is empty, overlaps an
/// earlier one or is of an unknown kind gives no span. Links keep http and https targets only.
FormattedText readRichText(const QString &text, const QJsonValue &facets);

/// The DIDs that a text mentions, in order.
QStringList mentionedDids(const QJsonValue &facets);

/// The handles that a text to be sent mentions ("@giulia.example"), in lower case, each once.
/// "@user@host" is another network's and no mention here.
QStringList handlesIn(const QString &text);

/// The facets of a text to be sent: links, tags, and mentions of the handles whose DIDs are given;
/// other mentions stay plain text. Byte offsets in UTF-8, the end exclusive.
QJsonArray facetsFor(const QString &text, const QHash<QString, QString> &didsByHandle);

} // namespace sportello::bluesky
