// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"
#include "ui/models/threadrow.h"

#include <QRect>

#include <optional>

namespace sportello {

/// The columns of a timeline of both conversations of a handoff: what is said in public on the
/// left, in private on the right, and the line of time between them.
struct Lanes
{
    /// Between a card and the edge of its lane.
    static constexpr int Inset = 12;
    /// What we wrote is moved in by this, what they wrote ends before it.
    static constexpr int Indent = 24;

    QRect inPublic;
    QRect spine;
    QRect inPrivate;

    const QRect &of(ThreadRow::Lane lane) const
    {
        return lane == ThreadRow::Lane::Private ? inPrivate : inPublic;
    }
    static int spineWidth(const Theme &theme);
    /// Nothing where there is no room for two columns. Heights are 0.
    static std::optional<Lanes> in(int width, const Theme &theme);
};

} // namespace sportello
