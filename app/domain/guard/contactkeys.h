// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

// Forms in which what people write in several ways can be compared.

/// "Anna (at) hotel (dot) example" becomes "anna@hotel.example".
QString emailKey(const QString &written);

/// Letters and digits without case and accents; numbers stay apart.
QString addressKey(const QString &written);

/// True when one key is the other, or goes on with the town.
bool isSameAddress(const QString &one, const QString &other);

} // namespace sportello
