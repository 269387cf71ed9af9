// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "domain/changeset.h"
#include "services/program.h"
#include "ui/desktop/notificationcenter.h"

#include <QList>
#include <QObject>

#include <functional>

namespace sportello {

/// Says that customers wrote while nobody looked, and that answers are due soon or late: one
/// notification for all of them, nothing in the quiet hours, no words or names of theirs when that
/// is not wanted or the screen is locked.
class Notifier : public QObject
{
    Q_OBJECT

public:
    /// `isLocked` is asked before each notification. The references outlive the notifier.
    Notifier(Program &program, NotificationCenter &center, std::function<bool()> isLocked,
             QObject *parent = nullptr);

    /// What a commit changed.
    void noteChanges(const ChangeSet &changes);
    /// Customers whose answer is due soon or late. What happens in the quiet hours is not made up
    /// for: by then the list shows it.
    void noteDue(const QList<ConversationId> &conversations);
    /// Conversations in which something that was promised is due, whatever their state.
    void notePromised(const QList<ConversationId> &conversations);
    /// Customers on their way into private with whom nothing happened for too long.
    void noteStalled(const QList<Handoff> &handoffs);
    /// Somebody looks at the window: what was announced is known.
    void setLookedAt(bool lookedAt);

Q_SIGNALS:
    /// The notification was chosen; it was about this one conversation.
    void conversationWanted(const sportello::ConversationId &id, const QString &token);
    /// It was about several of those that stall.
    void handoffsWanted(const QString &token);
    /// It was about several in which something is promised.
    void promisesWanted(const QString &token);
    /// It was about several others.
    void waitingWanted(const QString &token);

private:
    void announce();
    void announceDue();
    void announceStalled(const QList<Handoff> &handoffs);
    void show(const QList<ConversationSummary> &summaries);
    void showDue(const QList<ConversationSummary> &late, const QList<ConversationSummary> &soon);
    void present(const DesktopNotification &notification, const QList<ConversationId> &about);
    DesktopNotification textFor(const QList<ConversationSummary> &summaries) const;
    DesktopNotification textForStalled(const QList<Handoff> &handoffs,
                                       const QList<ConversationSummary> &summaries) const;
    DesktopNotification textForDue(const QList<ConversationSummary> &late,
                                   const QList<ConversationSummary> &soon) const;
    static QString namesOf(const QList<ConversationSummary> &summaries);
    bool mayTell() const;
    bool isQuiet() const;

    Program &m_program;
    NotificationCenter &m_center;
    std::function<bool()> m_isLocked;
    QList<ConversationId> m_waiting; ///< not looked at since they wrote, the newest last
    QList<ConversationId> m_due; ///< to be announced in a moment
    QList<ConversationId> m_shown; ///< what the notification on the desktop is about
    bool m_showsStalled = false; ///< that is about handoffs
    bool m_showsPromised = false; ///< that is about promises
    bool m_lookedAt = false;
    bool m_scheduled = false;
};

} // namespace sportello
