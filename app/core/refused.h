// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/result.h"

namespace sportello {

/// Declined by our own rules before anything was asked of anybody; `sentence` is for people.
inline Error refused(const QString &sentence)
{
    return {ErrorKind::Refused, sentence, {}, false};
}

} // namespace sportello
