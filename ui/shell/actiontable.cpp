// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/actiontable.h"

#include <QCoreApplication>

namespace sportello {

namespace {

using Id = ActionId;
using Group = ActionGroup;

constexpr std::array<ActionInfo, ActionCount> Table{{
    {Id::Accounts, "accounts", QT_TRANSLATE_NOOP("Actions", "Accounts…"), "person", "Ctrl+Shift+A",
     "", Group::File},
    {Id::CheckNow, "checkNow", QT_TRANSLATE_NOOP("Actions", "Check for messages now"), "refresh",
     "F5", "", Group::File},
    {Id::Settings, "settings", QT_TRANSLATE_NOOP("Actions", "Settings…"), "sliders", "Ctrl+,", "",
     Group::File},
    {Id::CannedReplies, "cannedReplies", QT_TRANSLATE_NOOP("Actions", "Canned replies…"), "canned",
     "Ctrl+Shift+R", "", Group::File},
    {Id::ImportContacts, "importContacts", QT_TRANSLATE_NOOP("Actions", "Import contacts…"),
     "person", "", "", Group::File},
    {Id::ExportHistory, "exportHistory", QT_TRANSLATE_NOOP("Actions", "Export…"), "export",
     "Ctrl+Shift+E", "", Group::File},
    {Id::ImportHistory, "importHistory", QT_TRANSLATE_NOOP("Actions", "Import…"), "canned", "", "",
     Group::File},
    {Id::HandoffReport, "handoffReport", QT_TRANSLATE_NOOP("Actions", "Report on handoffs…"),
     "chart", "Ctrl+Shift+H", "", Group::File},
    {Id::Backups, "backups", QT_TRANSLATE_NOOP("Actions", "Backups…"), "history", "", "",
     Group::File},
    {Id::LeavePractice, "leavePractice", QT_TRANSLATE_NOOP("Actions", "Leave practice"), "flask",
     "", "", Group::File},
    {Id::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q", "", Group::File},
    {Id::UndoLast, "undoLast", QT_TRANSLATE_NOOP("Actions", "Undo the last step"), "undo",
     "Ctrl+Z Z", "", Group::Edit},
    {Id::Search, "search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "Ctrl+F /", "",
     Group::Edit},
    {Id::NextHit, "nextHit", QT_TRANSLATE_NOOP("Actions", "Next hit in the conversation"), "down",
     "F3", "", Group::Edit},
    {Id::PreviousHit, "previousHit",
     QT_TRANSLATE_NOOP("Actions", "Previous hit in the conversation"), "up", "Shift+F3", "",
     Group::Edit},
    {Id::Palette, "palette", QT_TRANSLATE_NOOP("Actions", "Go to or do…"), "enter", "Ctrl+K", "",
     Group::Edit},
    {Id::ShowWaiting, "showWaiting", QT_TRANSLATE_NOOP("Actions", "Waiting"), "hourglass", "Ctrl+1",
     "", Group::View},
    {Id::ShowMine, "showMine", QT_TRANSLATE_NOOP("Actions", "Mine"), "person", "Ctrl+8", "",
     Group::View},
    {Id::ShowUnassigned, "showUnassigned", QT_TRANSLATE_NOOP("Actions", "Unassigned"), "unassigned",
     "Ctrl+9", "", Group::View},
    {Id::ShowWaitingForCustomer, "showWaitingForCustomer",
     QT_TRANSLATE_NOOP("Actions", "Waiting for customer"), "theirturn", "Ctrl+2", "", Group::View},
    {Id::ShowDone, "showDone", QT_TRANSLATE_NOOP("Actions", "Done"), "done", "Ctrl+3", "",
     Group::View},
    {Id::ShowSnoozed, "showSnoozed", QT_TRANSLATE_NOOP("Actions", "Snoozed"), "moon", "Ctrl+7", "",
     Group::View},
    {Id::ShowProblems, "showProblems", QT_TRANSLATE_NOOP("Actions", "Publishing problems"), "alert",
     "Ctrl+4", "", Group::View},
    {Id::ShowDrafts, "showDrafts", QT_TRANSLATE_NOOP("Actions", "Drafts"), "pencil", "Ctrl+5", "",
     Group::View},
    {Id::ShowHandoffs, "showHandoffs", QT_TRANSLATE_NOOP("Actions", "Handoffs"), "arrow", "Ctrl+0",
     "", Group::View},
    {Id::ShowPromises, "showPromises", QT_TRANSLATE_NOOP("Actions", "Promises"), "calendar",
     "Ctrl+Shift+0", "", Group::View},
    {Id::ShowAll, "showAll", QT_TRANSLATE_NOOP("Actions", "All conversations"), "comment", "Ctrl+6",
     "", Group::View},
    {Id::ShowSaved1, "showSaved1", QT_TRANSLATE_NOOP("Actions", "Saved view 1"), "view", "1", "",
     Group::View},
    {Id::ShowSaved2, "showSaved2", QT_TRANSLATE_NOOP("Actions", "Saved view 2"), "view", "2", "",
     Group::View},
    {Id::ShowSaved3, "showSaved3", QT_TRANSLATE_NOOP("Actions", "Saved view 3"), "view", "3", "",
     Group::View},
    {Id::ShowSaved4, "showSaved4", QT_TRANSLATE_NOOP("Actions", "Saved view 4"), "view", "4", "",
     Group::View},
    {Id::ShowSaved5, "showSaved5", QT_TRANSLATE_NOOP("Actions", "Saved view 5"), "view", "5", "",
     Group::View},
    {Id::ShowSaved6, "showSaved6", QT_TRANSLATE_NOOP("Actions", "Saved view 6"), "view", "6", "",
     Group::View},
    {Id::ShowSaved7, "showSaved7", QT_TRANSLATE_NOOP("Actions", "Saved view 7"), "view", "7", "",
     Group::View},
    {Id::ShowSaved8, "showSaved8", QT_TRANSLATE_NOOP("Actions", "Saved view 8"), "view", "8", "",
     Group::View},
    {Id::ShowSaved9, "showSaved9", QT_TRANSLATE_NOOP("Actions", "Saved view 9"), "view", "9", "",
     Group::View},
    {Id::SaveView, "saveView", QT_TRANSLATE_NOOP("Actions", "Save as view…"), "plus",
     "Ctrl+Shift+S", "", Group::View},
    {Id::ChangeView, "changeView", QT_TRANSLATE_NOOP("Actions", "Change view…"), "pencil", "F2", "",
     Group::View},
    {Id::MoveViewUp, "moveViewUp", QT_TRANSLATE_NOOP("Actions", "Move view up"), "up",
     "Ctrl+Shift+Up", "", Group::View},
    {Id::MoveViewDown, "moveViewDown", QT_TRANSLATE_NOOP("Actions", "Move view down"), "down",
     "Ctrl+Shift+Down", "", Group::View},
    {Id::RemoveView, "removeView", QT_TRANSLATE_NOOP("Actions", "Remove view"), "close",
     "Ctrl+Shift+Del", "", Group::View},
    {Id::ToggleNavigation, "toggleNavigation",
     QT_TRANSLATE_NOOP("Actions", "Narrow or wide navigation"), "sidebar", "Ctrl+B", "",
     Group::View},
    {Id::ToggleContact, "toggleContact", QT_TRANSLATE_NOOP("Actions", "Contact panel"), "panel",
     "Ctrl+I", "", Group::View},
    {Id::NextPane, "nextPane", QT_TRANSLATE_NOOP("Actions", "Next pane"), "", "F6", "",
     Group::View},
    {Id::PreviousPane, "previousPane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), "",
     "Shift+F6", "", Group::View},
    {Id::NextConversation, "nextConversation", QT_TRANSLATE_NOOP("Actions", "Next conversation"),
     "down", "J", "Down", Group::Conversation},
    {Id::PreviousConversation, "previousConversation",
     QT_TRANSLATE_NOOP("Actions", "Previous conversation"), "up", "K", "Up", Group::Conversation},
    {Id::OpenConversation, "openConversation", QT_TRANSLATE_NOOP("Actions", "Open"), "enter", "O",
     "Return", Group::Conversation},
    {Id::GoBack, "goBack", QT_TRANSLATE_NOOP("Actions", "Back to the list"), "left", "Alt+Left",
     "Esc", Group::Conversation},
    {Id::TakeConversation, "take", QT_TRANSLATE_NOOP("Actions", "Take"), "person", "A", "",
     Group::Conversation},
    {Id::TakeOver, "takeOver", QT_TRANSLATE_NOOP("Actions", "Take over from a colleague"), "person",
     "Ctrl+Shift+T", "", Group::Conversation},
    {Id::ReturnToAll, "returnToAll", QT_TRANSLATE_NOOP("Actions", "Return to everybody"),
     "unassigned", "Shift+A", "", Group::Conversation},
    {Id::Assign, "assign", QT_TRANSLATE_NOOP("Actions", "Assign…"), "team", "G", "",
     Group::Conversation},
    {Id::Snooze, "snooze", QT_TRANSLATE_NOOP("Actions", "Snooze…"), "moon", "S", "",
     Group::Conversation},
    {Id::SetTag, "setTag", QT_TRANSLATE_NOOP("Actions", "Tag…"), "tag", "T", "",
     Group::Conversation},
    {Id::MarkDone, "markDone", QT_TRANSLATE_NOOP("Actions", "Mark as done…"), "check", "E", "",
     Group::Conversation},
    {Id::Reopen, "reopen", QT_TRANSLATE_NOOP("Actions", "Back to waiting"), "hourglass", "Shift+E",
     "", Group::Conversation},
    {Id::PromiseKept, "promiseKept", QT_TRANSLATE_NOOP("Actions", "The promise is kept"),
     "calendar", "Y", "", Group::Conversation},
    {Id::PromiseMove, "promiseMove", QT_TRANSLATE_NOOP("Actions", "Move the promise…"), "calendar",
     "Shift+Y", "", Group::Conversation},
    {Id::PromiseWithdraw, "promiseWithdraw", QT_TRANSLATE_NOOP("Actions", "Withdraw the promise"),
     "close", "", "", Group::Conversation},
    {Id::HighPriority, "highPriority", QT_TRANSLATE_NOOP("Actions", "High priority"), "flag", "+",
     "", Group::Conversation},
    {Id::LowPriority, "lowPriority", QT_TRANSLATE_NOOP("Actions", "Low priority"), "down", "-", "",
     Group::Conversation},
    {Id::MergeWith, "mergeWith", QT_TRANSLATE_NOOP("Actions", "Put together with another person…"),
     "merge", "Ctrl+Shift+M", "", Group::Conversation},
    {Id::MergeSuggested, "mergeSuggested",
     QT_TRANSLATE_NOOP("Actions", "Put together with who is suggested"), "merge", "M", "",
     Group::Conversation},
    {Id::DismissSuggested, "dismissSuggested",
     QT_TRANSLATE_NOOP("Actions", "Somebody else than who is suggested"), "close", "Shift+M", "",
     Group::Conversation},
    {Id::MarkNext, "markNext", QT_TRANSLATE_NOOP("Actions", "Select the next one too"), "",
     "Shift+J", "Shift+Down", Group::Conversation},
    {Id::MarkPrevious, "markPrevious", QT_TRANSLATE_NOOP("Actions", "Select the previous one too"),
     "", "Shift+K", "Shift+Up", Group::Conversation},
    {Id::ExportPerson, "exportPerson", QT_TRANSLATE_NOOP("Actions", "Export this person…"),
     "export", "", "", Group::Conversation},
    {Id::ErasePerson, "erasePerson", QT_TRANSLATE_NOOP("Actions", "Erase this person…"), "mask", "",
     "", Group::Conversation},
    {Id::HoldPerson, "holdPerson", QT_TRANSLATE_NOOP("Actions", "Put on hold…"), "lock", "", "",
     Group::Conversation},
    {Id::Reply, "reply", QT_TRANSLATE_NOOP("Actions", "Reply"), "replyarrow", "R", "",
     Group::Reply},
    {Id::ReplyPrivately, "replyPrivately", QT_TRANSLATE_NOOP("Actions", "Reply in private"), "lock",
     "P", "", Group::Reply},
    {Id::TakePrivate, "takePrivate", QT_TRANSLATE_NOOP("Actions", "Take private"), "arrow",
     "Shift+P", "", Group::Reply},
    {Id::AskToDelete, "askToDelete",
     QT_TRANSLATE_NOOP("Actions", "Ask to delete the post, go on in private"), "alert", "Shift+D",
     "", Group::Reply},
    {Id::VerifyCustomer, "verifyCustomer", QT_TRANSLATE_NOOP("Actions", "Verify the customer"),
     "shieldcheck", "Shift+V", "", Group::Reply},
    {Id::LinkPrivate, "linkPrivate", QT_TRANSLATE_NOOP("Actions", "Link a private conversation…"),
     "link", "Shift+L", "", Group::Reply},
    {Id::ToggleTimeline, "toggleTimeline",
     QT_TRANSLATE_NOOP("Actions", "Public and private as one timeline"), "merge", "B", "",
     Group::Reply},
    {Id::WriteNote, "writeNote", QT_TRANSLATE_NOOP("Actions", "Write a note"), "note", "N", "",
     Group::Reply},
    {Id::AttachFiles, "attachFiles", QT_TRANSLATE_NOOP("Actions", "Attach files…"), "clip",
     "Ctrl+Shift+F", "", Group::Reply},
    {Id::NextMisspelled, "nextMisspelled", QT_TRANSLATE_NOOP("Actions", "Next misspelled word"),
     "pencil", "F7", "", Group::Reply},
    {Id::SendReply, "sendReply", QT_TRANSLATE_NOOP("Actions", "Send"), "send", "", "Ctrl+Return",
     Group::Reply},
    {Id::SendAndNext, "sendAndNext", QT_TRANSLATE_NOOP("Actions", "Send and go to the next"),
     "send", "Ctrl+Shift+Return", "", Group::Reply},
    {Id::ShowReports, "showReports", QT_TRANSLATE_NOOP("Actions", "Reports"), "chart",
     "Ctrl+Shift+P", "", Group::Team},
    {Id::PrintReport, "printReport", QT_TRANSLATE_NOOP("Actions", "Print the report…"), "print",
     "Ctrl+P", "", Group::Team},
    {Id::ReviewReplies, "reviewReplies", QT_TRANSLATE_NOOP("Actions", "Review replies"), "chart",
     "Ctrl+R", "", Group::Team},
    {Id::CommentsForMe, "commentsForMe", QT_TRANSLATE_NOOP("Actions", "Comments on my replies"),
     "note", "", "", Group::Team},
    {Id::ShowKeys, "showKeys", QT_TRANSLATE_NOOP("Actions", "All keys"), "help", "F1 ?", "",
     Group::Help},
    {Id::VerifyHistory, "verifyHistory", QT_TRANSLATE_NOOP("Actions", "Verify history…"),
     "shieldcheck", "", "", Group::Help},
    {Id::About, "about", QT_TRANSLATE_NOOP("Actions", "About Sportello"), "", "", "", Group::Help},
}};

/// lupdate finds the context of a member function only.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

} // namespace

const std::array<ActionInfo, ActionCount> &actionTable()
{
    return Table;
}

QString actionText(const ActionInfo &info)
{
    return Words::tr(info.text);
}

QString actionGroupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File: return Words::tr("File", "menu");
    case ActionGroup::Edit: return Words::tr("Edit", "menu");
    case ActionGroup::View: return Words::tr("View", "menu");
    case ActionGroup::Conversation: return Words::tr("Conversation", "menu");
    case ActionGroup::Reply: return Words::tr("Reply", "menu");
    case ActionGroup::Team: return Words::tr("Team", "menu");
    case ActionGroup::Help: return Words::tr("Help", "menu");
    }
    return {};
}

} // namespace sportello
