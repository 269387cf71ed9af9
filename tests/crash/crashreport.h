// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "crashlane.h"

namespace sportello {

/// SPORTELLO_KILLS, or 200.
int wantedKills();

/// The count as a table on standard output, with the complaints below.
void print(const CrashCount &count);

} // namespace sportello
