// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "services/replychecks.h"

#include <QObject>

#include <optional>

namespace sportello {

/// The reply check while somebody types: looks a moment after the last key, and again when
/// something happens in the conversation or to the list of words to avoid.
class LiveReplyCheck : public QObject
{
    Q_OBJECT

public:
    LiveReplyCheck(ReplyChecks &checks, Store &store, Clock &clock, QObject *parent = nullptr);

    /// What stands in the composer now; looked at 250 ms after the last call.
    void setReply(const ReplyToCheck &reply);
    /// The composer is empty or closed: remarks go away at once.
    void clear();

    /// Those of the text that was looked at last; their ranges fit that text, which is given with
    /// the signal.
    const QList<CheckRemark> &remarks() const { return m_remarks; }

Q_SIGNALS:
    /// The remarks changed, or the text they belong to did. Never for a text that is not the
    /// newest any more.
    void changed(const QString &text, const QList<sportello::CheckRemark> &remarks);

private:
    void schedule();
    void look();

    ReplyChecks &m_checks;
    Clock &m_clock;
    std::optional<ReplyToCheck> m_reply;
    QList<CheckRemark> m_remarks;
    /// Goes up with everything that makes an answer on its way an old one.
    quint64 m_number = 0;
};

} // namespace sportello
