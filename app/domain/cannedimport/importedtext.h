// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sportello {

/// A file's bytes as text, and what had to be done to read them.
struct ImportedText
{
    QString text;
    QStringList warnings; ///< sentences
};

/// More bytes are not read: 10 MB are ten thousand long replies.
inline constexpr qint64 largestCannedFile = 10'000'000;

/// That a file of so many bytes is too large, as one sentence.
QString cannedFileTooLarge(qint64 bytes);

/// Reads UTF-8, UTF-16 (with or without a mark) or, where neither is possible, Windows-1252.
/// Refused with one sentence for people: too large, empty, not a text (archives, spreadsheets,
/// pictures, databases), or a web page. NUL characters are left out.
Result<ImportedText> readImportedText(const QByteArray &bytes);

} // namespace sportello
