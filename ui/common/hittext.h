// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/textrange.h"
#include "ui/common/theme.h"

#include <QList>
#include <QPainter>

namespace sportello::Painting {

/// One line of text in which what was found is bold and underlined; cut at its end where it is too
/// long. The painter's pen colours it. Gives the width that it took.
int hitText(QPainter &painter, const QRect &rect, const QString &text, const QList<TextRange> &hits,
            const Theme &theme);

} // namespace sportello::Painting
