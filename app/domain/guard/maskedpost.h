// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/formattedtext.h"
#include "domain/guard/privatedata.h"

namespace sportello {

/// What a customer published, with its private data made unreadable as masked() does it. Spans
/// keep their words; one that touches a masked value is dropped, since its target may repeat it.
FormattedText maskedPost(const FormattedText &text, const QList<PrivateFinding> &findings);

/// Each kind once, in the order in which they were found.
QList<PrivateKind> kindsOf(const QList<PrivateFinding> &findings);

/// The beginning of a longer text, masked. A number that is cut off at its end is no number that
/// could be recognised; what may be the beginning of one is made unreadable as a whole.
QString maskedExcerpt(const QString &excerpt, bool isCut, const GuardContext &context);

} // namespace sportello
