// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/shell/keymap.h"

#include <QAction>
#include <QObject>

#include <array>

namespace sportello {

class Theme;

/// The actions of one window.
///
/// A single letter works only while no text field has the focus: text fields claim letters for
/// themselves before shortcuts are looked at. The keys follow the keymap.
class Actions : public QObject
{
    Q_OBJECT

public:
    /// All references outlive the actions.
    Actions(const Theme &theme, const Keymap &keymap, QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }
    const Keymap &keymap() const { return m_keymap; }

private:
    void applyKeys();

    const Keymap &m_keymap;
    std::array<QAction *, ActionCount> m_actions{};
};

} // namespace sportello
