// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/practice/practicescript.h"
#include "networks/remote.h"

#include <QHash>
#include <QSet>

namespace sportello {

/// The practice network as one account sees it: the script, and on top of it the replies of this
/// run and what the guests answer to them. Pure values: it neither waits nor reads a clock; `now`
/// is the script's time.
class PracticeWorld
{
public:
    /// `connectedAt` is the script's moment zero.
    PracticeWorld(PracticePlace place, Instant connectedAt);

    const PracticePlace &place() const { return m_place; }
    ScriptTime timeOf(Instant instant) const { return instant - m_connectedAt; }

    static Source mentions();
    static Source own();

    /// What changed in a source since the cursor, as it is now; with an empty cursor since the
    /// first border.
    RemoteBatch news(const Source &source, const Cursor &cursor, ScriptTime now);
    /// One page of the past.
    RemoteBatch past(const Source &source, const Cursor &cursor, ScriptTime now) const;
    RemoteThreadContent thread(const RemoteThread &thread, ScriptTime now) const;

    /// The next moment after `time` at which something comes in, if any.
    std::optional<ScriptTime> nextMoment(ScriptTime time) const;
    /// Where something came in after `from` until `to`.
    QList<Source> sourcesWithNews(ScriptTime from, ScriptTime to) const;

    /// True when a message of the script does not exist any more.
    bool isDeleted(const QString &remoteId, ScriptTime now) const;

    /// Puts a reply on the network as written at `at`, once per key, and lets the guest answer it
    /// some time after `now`.
    RemoteMessage publish(const Reply &reply, ScriptTime at, ScriptTime now);
    /// A guest got a code at another place, and says it here some time after `now`. False for
    /// somebody who is no guest here.
    bool hear(const QString &guest, const QString &code, ScriptTime now);
    /// What was published with that key in this run.
    const RemoteMessage *published(const QString &idempotencyKey) const;

private:
    /// Something that was not in the script beforehand.
    struct Extra
    {
        RemoteMessage message;
        QString guest;
        QString root;
        ScriptTime at{0};
    };
    struct Seen
    {
        RemoteMessage message;
        QString guest;
        bool context = false;
        bool deleted = false;
        ScriptTime changedAt{0};
    };

    QList<Seen> everything(ScriptTime now) const;
    Seen seen(const PracticeMessage &message, ScriptTime now) const;
    QList<Seen> ofSource(const Source &source, ScriptTime now) const;
    QString rootOf(QString remoteId) const;
    bool isKnown(const QString &remoteId) const;
    const Extra *extra(const QString &remoteId) const;
    void scheduleAnswer(const Reply &reply, const Extra &published, ScriptTime now);
    const PracticeAnswer *nextAnswer(const PracticeGuest &guest, const Reply &reply) const;
    ScriptTime freeMoment(ScriptTime wanted);

    PracticePlace m_place;
    Instant m_connectedAt;
    QList<Extra> m_extras;
    QSet<QString> m_answersGiven;
    ScriptTime m_newest = ScriptTime::min(); ///< the last moment that a cursor has passed
};

} // namespace sportello
