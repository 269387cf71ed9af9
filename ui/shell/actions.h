// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QList>
#include <QObject>

#include <array>

namespace sportello {

class Theme;

/// Everything an agent can do from anywhere in the window.
enum class ActionId {
    Accounts,
    CheckNow,
    Settings,
    LeavePractice,
    Quit,
    UndoLast,
    Search,
    ShowWaiting,
    ShowWaitingForCustomer,
    ShowDone,
    ShowProblems,
    ShowDrafts,
    ShowAll,
    ToggleNavigation,
    NextPane,
    PreviousPane,
    NextConversation,
    PreviousConversation,
    OpenConversation,
    GoBack,
    MarkDone,
    Reopen,
    Reply,
    ReplyPrivately,
    SendReply,
    ShowKeys,
    About,
};

inline constexpr int ActionCount = int(ActionId::About) + 1;

/// The menu an action stands in.
enum class ActionGroup { File, Edit, View, Conversation, Reply, Help };

/// A line of the one table that feeds menus, shortcuts and the sheet of all keys.
struct ActionInfo
{
    ActionId id;
    const char *name; ///< object name, and the key of a later remapping
    const char *text; ///< English, for QCoreApplication::translate("Actions", …)
    const char *icon; ///< may be empty
    const char *keys; ///< portable, separated by blanks; the first is shown in the menu
    const char *widgetKeys; ///< keys that a list or an editor handles itself; for the sheet
    ActionGroup group;
};

/// The actions of one window.
///
/// A single letter works only while no text field has the focus: text fields claim letters for
/// themselves before shortcuts are looked at.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(const Theme &theme, QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }
    /// In the order of the enumeration.
    static const std::array<ActionInfo, ActionCount> &table();
    static QString text(const ActionInfo &info);
    static QString groupTitle(ActionGroup group);
    /// All keys of an action as the platform writes them: "J, Down".
    static QString keys(const ActionInfo &info);

private:
    std::array<QAction *, ActionCount> m_actions{};
};

} // namespace sportello
