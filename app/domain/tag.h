// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>

namespace sportello {

/// A label on conversations. Never leaves the program.
struct Tag
{
    TagId id;
    QString name;
    /// One of the theme's names for tag colours; what it does not know is shown grey.
    QString colour;
    QString shortcut; ///< a letter or digit that sets it from the list; empty = none

    bool operator==(const Tag &) const = default;
};

} // namespace sportello
