// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/actions.h"

#include "ui/common/theme.h"

#include <QWidget>

namespace sportello {

using namespace Qt::StringLiterals;

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
    {Id::LeavePractice, "leavePractice", QT_TRANSLATE_NOOP("Actions", "Leave practice"), "flask",
     "", "", Group::File},
    {Id::Quit, "quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "", "Ctrl+Q", "", Group::File},
    {Id::UndoLast, "undoLast", QT_TRANSLATE_NOOP("Actions", "Undo the last step"), "undo",
     "Ctrl+Z Z", "", Group::Edit},
    {Id::Search, "search", QT_TRANSLATE_NOOP("Actions", "Search"), "search", "Ctrl+F /", "",
     Group::Edit},
    {Id::ShowWaiting, "showWaiting", QT_TRANSLATE_NOOP("Actions", "Waiting"), "hourglass", "Ctrl+1",
     "", Group::View},
    {Id::ShowWaitingForCustomer, "showWaitingForCustomer",
     QT_TRANSLATE_NOOP("Actions", "Waiting for customer"), "theirturn", "Ctrl+2", "", Group::View},
    {Id::ShowDone, "showDone", QT_TRANSLATE_NOOP("Actions", "Done"), "done", "Ctrl+3", "",
     Group::View},
    {Id::ShowProblems, "showProblems", QT_TRANSLATE_NOOP("Actions", "Publishing problems"), "alert",
     "Ctrl+4", "", Group::View},
    {Id::ShowDrafts, "showDrafts", QT_TRANSLATE_NOOP("Actions", "Drafts"), "pencil", "Ctrl+5", "",
     Group::View},
    {Id::ShowAll, "showAll", QT_TRANSLATE_NOOP("Actions", "All conversations"), "comment", "Ctrl+6",
     "", Group::View},
    {Id::ToggleNavigation, "toggleNavigation",
     QT_TRANSLATE_NOOP("Actions", "Narrow or wide navigation"), "sidebar", "Ctrl+B", "",
     Group::View},
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
    {Id::MarkDone, "markDone", QT_TRANSLATE_NOOP("Actions", "Mark as done"), "check", "E", "",
     Group::Conversation},
    {Id::Reopen, "reopen", QT_TRANSLATE_NOOP("Actions", "Back to waiting"), "hourglass", "Shift+E",
     "", Group::Conversation},
    {Id::Reply, "reply", QT_TRANSLATE_NOOP("Actions", "Reply"), "replyarrow", "R", "",
     Group::Reply},
    {Id::ReplyPrivately, "replyPrivately", QT_TRANSLATE_NOOP("Actions", "Reply in private"), "lock",
     "P", "", Group::Reply},
    {Id::SendReply, "sendReply", QT_TRANSLATE_NOOP("Actions", "Send"), "send", "", "Ctrl+Return",
     Group::Reply},
    {Id::ShowKeys, "showKeys", QT_TRANSLATE_NOOP("Actions", "All keys"), "help", "F1 ?", "",
     Group::Help},
    {Id::About, "about", QT_TRANSLATE_NOOP("Actions", "About Sportello"), "", "", "", Group::Help},
}};

QList<QKeySequence> sequences(const char *keys)
{
    QList<QKeySequence> list;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts))
        list.append(QKeySequence(key, QKeySequence::PortableText));
    return list;
}

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

Actions::Actions(const Theme &theme, QWidget *window)
    : QObject(window)
{
    for (const ActionInfo &info : Table) {
        auto *action = new QAction(text(info), this);
        action->setObjectName(QString::fromLatin1(info.name));
        action->setShortcuts(sequences(info.keys));
        action->setMenuRole(menuRole(info.id));
        if (*info.icon)
            action->setIcon(theme.icon(QString::fromLatin1(info.icon), Token::Tx2));
        window->addAction(action);
        m_actions[size_t(info.id)] = action;
    }
}

const std::array<ActionInfo, ActionCount> &Actions::table()
{
    return Table;
}

QString Actions::text(const ActionInfo &info)
{
    return QCoreApplication::translate("Actions", info.text);
}

QString Actions::groupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::File: return tr("File", "menu");
    case ActionGroup::Edit: return tr("Edit", "menu");
    case ActionGroup::View: return tr("View", "menu");
    case ActionGroup::Conversation: return tr("Conversation", "menu");
    case ActionGroup::Reply: return tr("Reply", "menu");
    case ActionGroup::Help: return tr("Help", "menu");
    }
    return {};
}

QString Actions::keys(const ActionInfo &info)
{
    QStringList texts;
    for (const char *keys : {info.keys, info.widgetKeys}) {
        for (const QKeySequence &sequence : sequences(keys))
            texts.append(sequence.toString(QKeySequence::NativeText));
    }
    return texts.join(u", "_s);
}

} // namespace sportello
