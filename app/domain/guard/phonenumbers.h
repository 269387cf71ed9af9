// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace sportello {

/// How strictly a phone number is taken.
enum class PhoneLeniency {
    Possible, ///< as long as numbers there may be
    Valid, ///< in the numbering plan
};

/// The phone numbers that libphonenumber finds in a text of ASCII characters, as written in a
/// region (ISO 3166). Any thread.
QList<TextRange> findPhoneNumbers(const QString &ascii, const QString &region,
                                  PhoneLeniency leniency);

/// The E.164 forms ("+390612345678") of what is written, one for each region in which it is a
/// number; numbers with a prefix have one. Empty where it is no phone number.
QStringList phoneForms(const QString &written, const QStringList &regions);

} // namespace sportello
