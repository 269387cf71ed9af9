// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>

#include <array>

namespace sportello {

/// Everything an agent can do from anywhere in the window.
enum class ActionId {
    Accounts,
    CheckNow,
    Settings,
    CannedReplies,
    ImportContacts,
    ExportHistory,
    ImportHistory,
    HandoffReport,
    Backups,
    LeavePractice,
    Quit,
    UndoLast,
    Search,
    NextHit,
    PreviousHit,
    Palette,
    ShowWaiting,
    ShowMine,
    ShowUnassigned,
    ShowWaitingForCustomer,
    ShowDone,
    ShowSnoozed,
    ShowProblems,
    ShowDrafts,
    ShowHandoffs,
    ShowPromises,
    ShowAll,
    ShowSaved1,
    ShowSaved2,
    ShowSaved3,
    ShowSaved4,
    ShowSaved5,
    ShowSaved6,
    ShowSaved7,
    ShowSaved8,
    ShowSaved9,
    SaveView,
    ChangeView,
    MoveViewUp,
    MoveViewDown,
    RemoveView,
    ToggleNavigation,
    ToggleContact,
    NextPane,
    PreviousPane,
    NextConversation,
    PreviousConversation,
    OpenConversation,
    GoBack,
    TakeConversation,
    TakeOver,
    ReturnToAll,
    Assign,
    Snooze,
    SetTag,
    MarkDone,
    Reopen,
    PromiseKept,
    PromiseMove,
    PromiseWithdraw,
    HighPriority,
    LowPriority,
    MergeWith,
    MergeSuggested,
    DismissSuggested,
    MarkNext,
    MarkPrevious,
    ExportPerson,
    ErasePerson,
    HoldPerson,
    Reply,
    ReplyPrivately,
    TakePrivate,
    AskToDelete,
    VerifyCustomer,
    LinkPrivate,
    ToggleTimeline,
    WriteNote,
    AttachFiles,
    NextMisspelled,
    SendReply,
    SendAndNext,
    ShowReports,
    PrintReport,
    ReviewReplies,
    CommentsForMe,
    ShowKeys,
    VerifyHistory,
    About,
};

inline constexpr int ActionCount = int(ActionId::About) + 1;

/// The menu an action stands in.
enum class ActionGroup { File, Edit, View, Conversation, Reply, Team, Help };

/// A line of the one table that feeds menus, shortcuts, the palette, the sheet of all keys and the
/// page that changes them.
struct ActionInfo
{
    ActionId id;
    const char *name; ///< object name, and the key under which own keys are kept
    const char *text; ///< English, for QCoreApplication::translate("Actions", …)
    const char *icon; ///< may be empty
    const char
        *keys; ///< Sportello's own; portable, separated by blanks; the first is shown in menus
    const char *widgetKeys; ///< keys that a list or an editor handles itself; for the sheet
    ActionGroup group;
};

/// All actions, in the order of the enumeration.
const std::array<ActionInfo, ActionCount> &actionTable();
/// Its words in the language of the program.
QString actionText(const ActionInfo &info);
QString actionGroupTitle(ActionGroup group);

} // namespace sportello
