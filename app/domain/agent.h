// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>

namespace sportello {

/// Somebody who works here. One row is made at the first start.
struct Agent
{
    AgentId id;
    QString name;
    QString initials; ///< what the sign under a reply is made of: "MR" for "^MR"; may be empty

    bool operator==(const Agent &) const = default;
};

} // namespace sportello
