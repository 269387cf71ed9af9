// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QStyle>
#include <QVariant>
#include <QWidget>

namespace sportello {

/// Sets a property that the style sheet asks for ("tone", "wrong", …); a style looks at it once,
/// and again only when it is told to. One that was never set counts as empty or false.
inline void restyle(QWidget &widget, const char *property, const QVariant &value)
{
    const QVariant present = widget.property(property);
    if ((present.isValid() ? present : QVariant(value.metaType())) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
}

} // namespace sportello
