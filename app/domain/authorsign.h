// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// What agents put at the end of a reply, so that the customer knows who wrote: "^MR". Empty for no
/// initials.
QString authorSign(const QString &initials);

/// True when the text ends with the sign already, whatever its case.
bool endsWithSign(const QString &text, const QString &sign);
/// The text as it leaves: the sign at its end after a space; unchanged when it is there already or
/// empty.
QString withSign(const QString &text, const QString &sign);
/// The text without the sign that withSign() put there.
QString withoutSign(const QString &text, const QString &sign);

} // namespace sportello
