// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <atomic>

namespace sportello {

/// True when the file begins as a ZIP or a gzip file does.
bool isArchiveFile(const QString &path);

/// The content of those files of a .zip or .tar.gz, by their names without folders. Nothing is
/// unpacked onto the disk, so that no name in it can lead anywhere. Refused, with a sentence, when
/// it cannot be opened, is no archive, or holds more than 256 MB of them, whatever it says about
/// itself. In any thread; Cancelled soon after `stopped` is true.
Result<QHash<QString, QByteArray>> readArchiveFiles(const QString &path, const QStringList &wanted,
                                                    const std::atomic_bool &stopped);

} // namespace sportello
