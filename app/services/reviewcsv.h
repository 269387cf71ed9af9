// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/replyreview.h"

#include <QByteArray>

namespace sportello {

/// The names of the columns, with a byte order mark in front. They stay; further ones may follow.
QByteArray reviewCsvHead();
/// A reply under review as a row; times as RFC 3339 in UTC, spans in minutes.
QByteArray reviewCsvRow(const ReplyUnderReview &reply);

} // namespace sportello
