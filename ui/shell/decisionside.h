// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/conversations.h"

#include <QObject>

namespace sportello {

class Actions;
class ConversationPane;
class InboxPane;
class ReadingSide;
class TriageDesk;

/// Binds the keys and buttons of decisions to the desk: they are about the marked conversations,
/// else about the one that is read or chosen.
class DecisionSide : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive this object.
    struct Parts
    {
        Conversations &conversations;
        TriageDesk &desk;
        InboxPane &inbox;
        ConversationPane &thread;
        ReadingSide &reading;
    };

    DecisionSide(const Parts &parts, const Actions &actions, QObject *parent = nullptr);

private:
    using Step = void (TriageDesk::*)(const QList<ConversationSummary> &);

    void connectActions(const Actions &actions);
    void decide(Step step);

    Parts m_parts;
};

} // namespace sportello
