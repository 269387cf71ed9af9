// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/cannedimport/cannedcsv.h"
#include "domain/cannedimport/cannedsource.h"

#include <QByteArray>

namespace sportello {

/// What a person says about a file.
struct CannedReadOptions
{
    std::optional<CannedSystem> system; ///< told from the content without it
    CannedColumns columns; ///< CSV only
};

/// Reads a file of canned replies: JSON or CSV, ours or another system's. No input or output, and
/// bounded in time and memory whatever the bytes are. An error is of kind Refused; its message is
/// one sentence for people that says what is wrong, where, and what to do.
Result<CannedFile> readCannedFile(const QByteArray &bytes, const CannedReadOptions &options);

} // namespace sportello
