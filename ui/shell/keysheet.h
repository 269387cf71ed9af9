// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDialog>

namespace sportello {

class Keymap;
class Theme;

/// All keys, from the table of actions.
class KeySheet : public QDialog
{
    Q_OBJECT

public:
    KeySheet(const Keymap &keymap, const Theme &theme, QWidget *parent);
};

} // namespace sportello
