// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace sportello {

/// A JPEG of 60 × 40 pixels as a telephone makes it: lying on its side, upright 40 × 60, and with
/// the place where it was taken.
QByteArray photographWithPlace();
/// True when a file has such data, or that place.
bool namesPlace(const QByteArray &picture);

} // namespace sportello
