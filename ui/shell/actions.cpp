// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/actions.h"

#include "ui/common/theme.h"

#include <QWidget>

namespace sportello {

namespace {

QAction::MenuRole menuRole(ActionId id)
{
    switch (id) {
    case ActionId::Quit: return QAction::QuitRole;
    case ActionId::Settings: return QAction::PreferencesRole;
    case ActionId::About: return QAction::AboutRole;
    default: return QAction::NoRole;
    }
}

} // namespace

Actions::Actions(const Theme &theme, const Keymap &keymap, QWidget *window)
    : QObject(window)
    , m_keymap(keymap)
{
    for (const ActionInfo &info : actionTable()) {
        auto *action = new QAction(actionText(info), this);
        action->setObjectName(QString::fromLatin1(info.name));
        action->setMenuRole(menuRole(info.id));
        if (*info.icon)
            action->setIcon(theme.icon(QString::fromLatin1(info.icon), Token::Tx2));
        window->addAction(action);
        m_actions[size_t(info.id)] = action;
    }
    connect(&keymap, &Keymap::changed, this, &Actions::applyKeys);
    applyKeys();
}

void Actions::applyKeys()
{
    for (const ActionInfo &info : actionTable())
        (*this)[info.id]->setShortcuts(m_keymap.keys(info.id));
}

} // namespace sportello
