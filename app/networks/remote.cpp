// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "networks/remote.h"

namespace sportello {

ContextMessage toContext(const RemoteMessage &message)
{
    return {message.remoteId,
            message.parentRemoteId,
            message.author.displayName,
            message.author.address,
            message.direction == Direction::Out,
            message.text,
            message.warning,
            message.url,
            message.createdAt};
}

} // namespace sportello
