// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace sportello::bluesky {

/// The labels that moderation put on a post, or on the whole account that wrote it: of an
/// app.bsky.feed.defs#postView or a notification. What people say of their own profiles is left
/// out; it is about them and not about what they write.
QJsonArray moderationLabels(const QJsonObject &postView);

/// What a post warns of, in words of the program's language and in the network's own where it has
/// none for it: the author's own labels first (com.atproto.label.defs#selfLabels), then those of
/// moderation. Empty when there are none. Labels that are orders to programs are no warning.
QString warningFrom(const QJsonObject &record, const QJsonArray &moderation);

} // namespace sportello::bluesky
