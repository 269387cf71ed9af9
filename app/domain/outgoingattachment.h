// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

namespace sportello {

/// A file on its way out, kept by path and hash so that a changed file is noticed.
struct OutgoingAttachment
{
    QString path;
    QString sha256; ///< hex, of the file at `path`
    QString mediaType;
    QString description;
    QString name{}; ///< what people know it by: its name where it came from; not sent
    qint64 bytes = 0;
    /// Somebody decided that it goes out without a description.
    bool undescribed = false;

    bool operator==(const OutgoingAttachment &) const = default;
};

} // namespace sportello
