// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

namespace sportello {

/// SHA-256 of the data as 64 hexadecimal digits in small letters.
QString sha256Hex(const QByteArray &data);

} // namespace sportello
