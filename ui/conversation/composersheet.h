// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/audience.h"

#include <QString>

namespace sportello {

/// The style sheet of a composer for that audience, with the theme's tokens still in it.
QString composerSheet(Audience audience);

} // namespace sportello
