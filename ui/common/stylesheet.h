// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPalette>
#include <QString>

namespace sportello {

class Theme;

/// The application's style sheet with "@tx" for colours, see Theme::expanded().
///
/// Dynamic properties that widgets set: `kind` of a button (primary, public, private, note, flat,
/// link, segment), `extent` of a button (small, large), `wrong` of a field, `audience` of a frame
/// (public, private, note), `surface` of a widget (win, surf, sunk), `role` of a label (caption,
/// meta, title, section, page), `tone` of a label (second, third, bad, ok, warn).
QString styleSheet();

QPalette paletteOf(const Theme &theme);

} // namespace sportello
