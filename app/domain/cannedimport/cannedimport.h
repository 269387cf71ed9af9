// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"

#include <QString>

#include <optional>

namespace sportello {

/// An import of canned replies that happened.
struct CannedImport
{
    CannedImportId id;
    Instant happenedAt;
    AgentId agent;
    QString source; ///< the system's word
    QString fileName; ///< without the folder
    int added = 0;
    int replaced = 0;
    std::optional<Instant> undoneAt;

    bool operator==(const CannedImport &) const = default;
};

} // namespace sportello
