// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QString>
#include <QStringList>

namespace sportello {

/// A label on conversations. Never leaves the program.
struct Tag
{
    TagId id;
    QString name;
    /// One of tagColours(); what a theme does not know is shown grey.
    QString colour;
    QString shortcut; ///< a letter or digit that sets it from the list; empty = none

    bool operator==(const Tag &) const = default;
};

/// The names of the colours that a tag can have. Orange and blue are not among them: they say who
/// can read something.
QStringList tagColours();

} // namespace sportello
