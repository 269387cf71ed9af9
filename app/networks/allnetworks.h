// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/network.h"

namespace sportello {

/// Every built-in network; the list is generated from the folders of app/networks.
NetworkList allNetworks();

} // namespace sportello
