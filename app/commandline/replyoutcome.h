// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "commandline/commandcontext.h"
#include "domain/outboxitem.h"

#include <QObject>
#include <QSet>

namespace sportello {

/// What becomes of a reply that was enqueued: waits for it, takes it back when it is asked to, and
/// ends the command with what a script must know.
class ReplyOutcome : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Once; `parts` in their order. Gives up so long after the undo window.
    void follow(CommandContext &context, const QList<OutboxId> &parts,
                std::chrono::seconds undoWindow, std::chrono::seconds wait);

private:
    enum class Patience { Waits, TimeIsUp };

    void look(CommandContext &context, Patience patience);
    void judge(CommandContext &context, const QList<OutboxItem> &parts, Patience patience);
    void giveUp(CommandContext &context, const QList<OutboxItem> &parts, const OutboxItem &failed);
    void takeBack(CommandContext &context);
    static QString takenBack();
    /// Ends with a line for each part; the sentence is about the first that is not sent.
    void tell(CommandContext &context, const QList<OutboxItem> &parts, const QString &sentence,
              ExitCode code);

    OutboxId m_id; ///< of the first part, which is the group's
    QSet<OutboxId> m_ids; ///< of all parts
    bool m_isEnding = false;
    bool m_wasAskedToStop = false;
};

} // namespace sportello
