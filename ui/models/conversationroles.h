// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <Qt>

namespace sportello {

/// What ConversationListModel gives besides Qt's own roles; raw values, for delegates to word.
namespace ConversationRole {
enum : int {
    Summary = Qt::UserRole + 1, ///< ConversationSummary; null while the row is being read
    Id, ///< ConversationId
    Delivery, ///< OutboxItem that tells most about this row's replies; null for none
    Group, ///< DueGroup, the heading under which the row stands; null unless the order is by due
           ///< time
    StartsGroup, ///< bool: the heading stands above this row
    GroupSize, ///< int: how many rows stand under the heading of this row
};
}

} // namespace sportello
