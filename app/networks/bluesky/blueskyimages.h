// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/future.h"
#include "domain/outboxitem.h"

#include <QByteArray>
#include <QSize>
#include <QString>
#include <QStringList>

namespace sportello::bluesky {

/// The size up to which the network takes a picture.
inline constexpr qint64 MaximumImageBytes = 2'000'000;

/// The types of pictures that can be read here.
QStringList imageTypes();

/// A picture as it is published.
struct PreparedImage
{
    QByteArray bytes;
    QString mediaType;
    QSize size; ///< in pixels, upright

    bool operator==(const PreparedImage &) const = default;
};

/// The picture drawn anew: upright, small enough, and without anything that the file held besides
/// its pixels, such as the place where it was taken. The same file gives the same bytes.
///
/// Refused, with a sentence for people: when the file is gone, was changed after it was attached,
/// is no JPEG, PNG or WebP, or claims more pixels than are read here, which is found out before any
/// is. What it says of itself is not trusted.
Result<PreparedImage> prepareImage(const OutgoingAttachment &attachment);

/// The same on a thread of the pool; the future finishes there.
Future<PreparedImage> prepareImageAside(const OutgoingAttachment &attachment);

} // namespace sportello::bluesky
