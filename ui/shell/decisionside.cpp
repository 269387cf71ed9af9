// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/shell/decisionside.h"

#include "core/future.h"
#include "ui/conversation/conversationpane.h"
#include "ui/desk/triagedesk.h"
#include "ui/inbox/bulkbar.h"
#include "ui/inbox/inboxpane.h"
#include "ui/shell/actions.h"
#include "ui/shell/readingside.h"

#include <QAction>

namespace sportello {

DecisionSide::DecisionSide(const Parts &parts, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectActions(actions);
    parts.inbox.setBulkActions({{actions[ActionId::MarkDone], tr("Done")},
                                {actions[ActionId::Snooze], tr("Snooze")},
                                {actions[ActionId::SetTag], tr("Tag")},
                                {actions[ActionId::TakeConversation], tr("Take")},
                                {actions[ActionId::Assign], tr("Assign")},
                                {actions[ActionId::Reopen], tr("Reopen")}});
    connect(&parts.desk, &TriageDesk::leaving, &parts.reading, &ReadingSide::moveOn);
}

void DecisionSide::connectActions(const Actions &actions)
{
    const auto on = [this, &actions](ActionId id, Step step) {
        connect(actions[id], &QAction::triggered, this, [this, step] { decide(step); });
    };
    on(ActionId::TakeConversation, &TriageDesk::take);
    on(ActionId::TakeOver, &TriageDesk::takeOver);
    on(ActionId::ReturnToAll, &TriageDesk::returnToAll);
    on(ActionId::Snooze, &TriageDesk::askSnooze);
    on(ActionId::SetTag, &TriageDesk::askTag);
    on(ActionId::MarkDone, &TriageDesk::askDone);
    on(ActionId::Reopen, &TriageDesk::reopen);
    on(ActionId::Assign, &TriageDesk::askAssign);
    on(ActionId::HighPriority, &TriageDesk::toggleHighPriority);
    on(ActionId::LowPriority, &TriageDesk::toggleLowPriority);
    const ConversationPane *thread = &m_parts.thread;
    connect(thread, &ConversationPane::takeWanted, actions[ActionId::TakeConversation],
            &QAction::trigger);
    connect(thread, &ConversationPane::snoozeWanted, actions[ActionId::Snooze], &QAction::trigger);
    connect(thread, &ConversationPane::doneWanted, actions[ActionId::MarkDone], &QAction::trigger);
    connect(thread, &ConversationPane::reopenWanted, actions[ActionId::Reopen], &QAction::trigger);
}

void DecisionSide::decide(Step step)
{
    const ConversationId id = m_parts.reading.subject();
    const QList<ConversationId> ids =
        m_parts.inbox.hasSeveral() ? m_parts.inbox.marked() : QList<ConversationId>{id};
    if (ids.first().isNull())
        return;
    m_parts.thread.forgetLast();
    QList<ConversationSummary> known;
    for (const ConversationId &each : ids) {
        if (const ConversationSummary *summary = m_parts.inbox.summary(each))
            known.append(*summary);
    }
    // At once where it can be: the next key may be the answer to what is asked.
    if (known.size() == ids.size()) {
        (m_parts.desk.*step)(known);
        return;
    }
    // Many, or one that was gone to from elsewhere and is not in the list.
    whenDone(m_parts.conversations.summaries(ids), this,
             [this, step](const Result<QList<ConversationSummary>> &found) {
        if (found && !found.value().isEmpty())
            (m_parts.desk.*step)(found.value());
    });
}

} // namespace sportello
