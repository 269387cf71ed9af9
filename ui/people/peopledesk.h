// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"

#include <QObject>

class QMenu;

namespace sportello {

class Actions;
class ContactPanel;
class ConversationPane;
class MergePanel;
class Undoer;

/// What an agent does about who people are: what is on file, who is one person, who looks like
/// somebody else. Every step can be taken back for a while.
class PeopleDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Program &program;
        const Theme &theme;
        Undoer &undoer;
        ContactPanel &contact;
        ConversationPane &thread;
    };

    /// The panels lie over `window`. All references outlive this object.
    PeopleDesk(const Parts &parts, const Actions &actions, QWidget *window);

Q_SIGNALS:
    /// Something a person should know, in a sentence.
    void told(const QString &sentence);
    void failed(const sportello::Error &error);

private:
    void connectActions(const Actions &actions);
    void connectPanel(const Actions &actions);
    void importContacts();
    void askMerge();
    void mergeSuggested();
    void dismissSuggested();
    void merge(const MergeSuggestion &suggestion);
    void followMerge(const Future<ContactMove> &merged, const QString &name);
    void dismiss(const MergeSuggestion &suggestion);
    void takeBack(const ContactMove &move);
    void splitOff(const Handle &handle);
    void dismissImpostor(const HandleId &handle);
    void fillMenu(QMenu &menu, const ContactCard &card, const Actions &actions);
    /// Shows what went wrong; true when nothing did.
    template<typename T>
    bool isDone(const Result<T> &result)
    {
        if (!result)
            Q_EMIT failed(result.error());
        return result.ok();
    }
    void noteStep(const QString &text, const std::function<Future<Done>()> &takeBack);
    Future<Done> undoMove(const ContactMoveId &id);
    Future<Done> redo(const ContactMove &move);

    Parts m_parts;
    QWidget *m_window;
    AgentId m_agent;
    MergePanel *m_panel;
};

} // namespace sportello
