// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/program.h"
#include "ui/common/theme.h"
#include "ui/shell/undoer.h"

#include <QObject>

namespace sportello {

class OutcomePanel;
class SnoozePanel;
class TagPanel;

/// What an agent decides about a conversation, from a key to the decision: asks what has to be
/// asked, has it done, and leaves the way back with the undoer.
class TriageDesk : public QObject
{
    Q_OBJECT

public:
    /// The panels lie over `parent`. The references outlive this.
    TriageDesk(Program &program, const Theme &theme, Undoer &undoer, QWidget *parent);

    void take(const ConversationSummary &conversation);
    void returnToAll(const ConversationSummary &conversation);
    void askDone(const ConversationSummary &conversation);
    void reopen(const ConversationSummary &conversation);
    void askSnooze(const ConversationSummary &conversation);
    void askTag(const ConversationSummary &conversation);

Q_SIGNALS:
    /// A decision moves the conversation out of what waits: the next one may be shown.
    void leaving(const sportello::ConversationId &id);
    /// Something that people should know: somebody else has it, the network closes before.
    void told(const QString &text);
    void failed(const sportello::Error &error);

private:
    void follow(const Future<DeskChange> &decision, const QString &text);
    void report(const DeskChange &change);
    void addNewTag(const QString &name);
    QString name() const;

    Program &m_program;
    Undoer &m_undoer;
    OutcomePanel *m_outcome;
    SnoozePanel *m_snooze;
    TagPanel *m_tags;
    ConversationSummary m_subject; ///< what a panel asks about
};

} // namespace sportello
