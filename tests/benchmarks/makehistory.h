// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/inbox.h"
#include "storage/store.h"

#include <functional>

namespace sportello {

/// Fills an open store with a generated history through the same code that takes in a network's
/// messages, as one account "hotelaurora@social.example". Gives how long it took.
std::chrono::milliseconds makeHistory(Store &store, Clock &clock, int messages);

} // namespace sportello
