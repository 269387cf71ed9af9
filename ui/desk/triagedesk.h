// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/shell/undoer.h"

#include <QObject>

#include <functional>

namespace sportello {

class AssignPanel;
class OutcomePanel;
class SnoozePanel;
class TagPanel;

/// What an agent decides about conversations, from a key to the decision: asks what has to be
/// asked, has it done, and leaves the way back with the undoer. Several are one step.
class TriageDesk : public QObject
{
    Q_OBJECT

public:
    using Subjects = QList<ConversationSummary>;

    /// The panels lie over `parent`. The references outlive this.
    TriageDesk(Program &program, const Theme &theme, Undoer &undoer, QWidget *parent);

    void take(const Subjects &subjects);
    /// Also what somebody else has.
    void takeOver(const Subjects &subjects);
    void returnToAll(const Subjects &subjects);
    void askAssign(const Subjects &subjects);
    void askDone(const Subjects &subjects);
    void reopen(const Subjects &subjects);
    void askSnooze(const Subjects &subjects);
    void askTag(const Subjects &subjects);
    /// Where all are so already, they are as usual again.
    void toggleHighPriority(const Subjects &subjects);
    void toggleLowPriority(const Subjects &subjects);

Q_SIGNALS:
    /// A decision moves them out of what waits: the next one may be shown.
    void leaving(const QList<sportello::ConversationId> &ids);
    /// Something that people should know: somebody else has it, the network closes before.
    void told(const QString &text);
    void failed(const sportello::Error &error);

private:
    /// Says what was done, given whom it concerned.
    using Words = std::function<QString(const QString &who)>;

    void connectPanels();
    void end(Outcome outcome);
    void endAndKeep(Outcome outcome);
    Future<Done> takeBack(const DeskChange &change, const QList<CustomerPromise> &kept,
                          const AgentId &agent);
    void assign(const AgentId &to, const QString &name);
    void togglePriority(const Subjects &subjects, Priority priority);
    void follow(const Future<DeskChange> &decision, const Words &words);
    /// What did not go as wished; empty when all did.
    QString remarks(const DeskChange &change, const Subjects &subjects) const;
    QString heldRemark(const DeskChange &change, const Subjects &subjects) const;
    QString closesRemark(const DeskChange &change) const;
    void addNewTag(const QString &name);
    QString name() const;
    QList<ConversationId> ids() const;

    Program &m_program;
    Undoer &m_undoer;
    OutcomePanel *m_outcome;
    SnoozePanel *m_snooze;
    TagPanel *m_tags;
    AssignPanel *m_assign;
    Subjects m_subjects; ///< what a panel asks about
};

} // namespace sportello
