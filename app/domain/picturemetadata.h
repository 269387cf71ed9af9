// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace sportello {

/// The same picture without what the file tells besides it: where and when and with what it was
/// taken, texts, a smaller picture of what it was before it was cut, and whatever stands behind its
/// end. Not a pixel changes; how it has to be turned and its colours' meaning are kept. For JPEG,
/// PNG and WebP by what the file begins with; other data come back as they are. Nothing when it
/// claims to be one of these and is broken.
std::optional<QByteArray> withoutMetadata(const QByteArray &data);

/// True for a kind of file that withoutMetadata() cleans.
bool canCleanMetadata(const QString &mediaType);
/// True for a kind of file that may tell where it was made and is not cleaned.
bool mayKeepMetadata(const QString &mediaType);

} // namespace sportello
