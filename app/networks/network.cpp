// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/network.h"

namespace sportello {

const Network *findNetwork(const NetworkList &networks, const QString &name)
{
    for (const std::unique_ptr<Network> &network : networks) {
        if (network->name() == name)
            return network.get();
    }
    return nullptr;
}

} // namespace sportello
