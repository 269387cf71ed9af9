// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/settings/settingspage.h"
#include "ui/shell/keymap.h"

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTreeWidget;

namespace sportello {

/// All actions with their keys, which can be changed one by one.
class KeysPage : public SettingsPage
{
    Q_OBJECT

public:
    /// The keymap outlives the page.
    KeysPage(Keymap &keymap, const Theme &theme, QWidget *parent);

    bool find(const QString &text) override;

private:
    void build();
    void buildEditor();
    void fill();
    void showCurrent();
    void judge();
    std::optional<ActionId> current() const;
    void give(bool besides);

    Keymap &m_keymap;
    QTreeWidget *m_tree;
    QKeySequenceEdit *m_edit;
    QLabel *m_remark;
    QPushButton *m_replace;
    QPushButton *m_add;
    QPushButton *m_clear;
    QPushButton *m_reset;
};

} // namespace sportello
