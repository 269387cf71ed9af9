// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QRect>

class QPainter;

namespace sportello {

/// A key of the keyboard as it is drawn beside a saved view.
namespace Keycap {

/// In the middle of `rect`, as high as its letter needs.
void paint(QPainter &painter, const QRect &rect, const QString &key, const Theme &theme,
           Token token);
/// The same as an icon that follows the theme, which outlives it.
QIcon icon(const QString &key, const Theme &theme, Token token);

} // namespace Keycap

} // namespace sportello
