// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/checks/checkrule.h"

#include <memory>
#include <vector>

namespace sportello {

/// Every rule, in the order in which equal remarks are shown.
std::vector<std::unique_ptr<CheckRule>> allCheckRules();

} // namespace sportello
