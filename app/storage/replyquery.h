// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

// What the query language says about replies of ours, as conditions on a `message m`.

/// True for canned, edited, overridden, reviewed, commented, judged and the words of verdicts.
bool isReplyMark(const QString &value);
/// The condition of such a mark; true of our messages alone.
QString replyMarkCondition(const QString &value);
/// True for what we said in one go: a message of ours that is no further part of a thread. Of what
/// is not known how it came about, that is what answers a message of ours within two minutes.
QString replyCondition();

} // namespace sportello
