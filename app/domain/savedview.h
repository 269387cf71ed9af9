// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/conversation.h"

#include <QString>

#include <optional>

namespace sportello {

/// A query with a name and a place among the views.
struct SavedView
{
    SavedViewId id;
    std::optional<AgentId> agent; ///< whose it is; nothing = everybody's
    QString name;
    QString query; ///< as written; see domain/query.h
    ConversationOrder order = ConversationOrder::WaitingLongest;
    int position = 0; ///< 0 is the first; the first nine have the keys 1 to 9

    bool operator==(const SavedView &) const = default;
};

} // namespace sportello
