// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/models/inboxview.h"
#include "ui/shell/actions.h"
#include "ui/shell/undoer.h"

#include <QObject>

#include <functional>

namespace sportello {

class ViewPanel;

/// Saved views, from a key or a menu to what is done: opens them, asks what has to be asked, and
/// leaves the way back with the undoer. Keeps the words of their actions up to date.
class ViewDesk : public QObject
{
    Q_OBJECT

public:
    /// The panel lies over `parent`. The references outlive this.
    ViewDesk(Program &program, const Theme &theme, const Actions &actions, Undoer &undoer,
             QWidget *parent);

    /// What the list shows: what the keys are about.
    void setShown(const InboxView &view);
    /// Asks for a name and adds the view; nothing = what is shown cannot be a view.
    void askSave(const std::optional<QString> &query, ConversationOrder order);
    void askChange(const SavedViewId &id);
    void move(const SavedViewId &id, int rows);
    void remove(const SavedViewId &id);

    std::optional<SavedView> find(const SavedViewId &id) const;

Q_SIGNALS:
    /// Show this one.
    void wanted(const sportello::SavedView &view);
    /// The one that is shown is no more.
    void gone();
    void told(const QString &text);
    void failed(const sportello::Error &error);

private:
    void connectActions();
    void updateActions();
    void noteSaved();
    void save(const SavedView &view);
    void add(const SavedView &view);
    template<typename T>
    void follow(const Future<T> &future, std::function<void(const T &)> then);

    Program &m_program;
    const Actions &m_actions;
    Undoer &m_undoer;
    ViewPanel *m_panel;
    InboxView m_shown;
    std::optional<SavedViewId> m_added; ///< to be shown once it is among the others
};

} // namespace sportello
