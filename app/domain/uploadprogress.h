// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QMetaType>

namespace sportello {

/// How far the files of a reply are on their way to the server.
struct UploadProgress
{
    int file = 1; ///< the one that leaves now
    int files = 1;
    qint64 sent = 0; ///< bytes of it
    qint64 total = 0;

    bool operator==(const UploadProgress &) const = default;
};

} // namespace sportello

Q_DECLARE_METATYPE(sportello::UploadProgress)
