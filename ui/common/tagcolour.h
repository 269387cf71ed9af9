// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QColor>
#include <QCoreApplication>

namespace sportello {

/// A tag's chip: pale, so that only audience, trouble and focus are saturated. Its name is always
/// written on it; the colour says nothing alone.
struct TagChip
{
    QColor back;
    QColor text;
};

/// How the colours of tags look and what they are called.
class TagColour
{
    Q_DECLARE_TR_FUNCTIONS(TagColour)

public:
    /// Of one of tagColours(); what is not known is grey.
    static Token token(const QString &colour);
    static TagChip chip(const QString &colour, const Theme &theme);
    /// "Grey", "Red"…; a colour never stands without it.
    static QString word(const QString &colour);
};

} // namespace sportello
