// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QCoreApplication>

namespace sportello {

/// How the colours of tags look and what they are called.
class TagColour
{
    Q_DECLARE_TR_FUNCTIONS(TagColour)

public:
    /// Of one of tagColours(); what is not known is grey.
    static Token token(const QString &colour);
    /// "Grey", "Red"…; a colour never stands without it.
    static QString word(const QString &colour);
};

} // namespace sportello
