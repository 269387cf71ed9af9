// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/guard/detector.h"

#include <memory>
#include <vector>

namespace sportello {

/// Every detector; where findings are equally strong and long, the earlier one's is kept.
std::vector<std::unique_ptr<PrivateDetector>> allPrivateDetectors();

} // namespace sportello
