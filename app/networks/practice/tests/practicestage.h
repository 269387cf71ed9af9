// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "networks/practice/practiceconnector.h"
#include "networks/practice/practicescript.h"
#include "support/manualclock.h"
#include "support/wait.h"

#include <memory>

namespace sportello {

inline const Source Mentions{QStringLiteral("mentions")};
inline const Source Own{QStringLiteral("own")};

/// The built-in script at the moment in which an account is connected.
struct PracticeStage
{
    PracticeScript script = builtInPracticeScript();
    ManualClock clock;
    Instant connectedAt = clock.now();

    Account account(const QString &place = QStringLiteral("hotel")) const
    {
        const PracticePlace *one = script.place(place);
        Account account;
        account.network = QStringLiteral("practice");
        account.remoteId = one->identity.remoteId;
        account.handle = one->identity.address;
        account.connectedAt = connectedAt;
        return account;
    }

    std::unique_ptr<PracticeConnector> connect(const QString &place = QStringLiteral("hotel"))
    {
        return std::make_unique<PracticeConnector>(account(place), script, clock);
    }

    /// A reply to a message of the script, or to an answer, with a key of its own.
    Reply replyTo(const QString &parent,
                  const QString &text = QStringLiteral("Thank you for writing!"))
    {
        Reply reply;
        reply.idempotencyKey = QStringLiteral("key%1").arg(++m_replies);
        reply.parentRemoteId = parent;
        reply.text = text;
        reply.createdAt = clock.now();
        for (const PracticePlace &place : script.places) {
            for (const PracticeGuest &guest : place.guests) {
                if (!parent.startsWith(guest.id + u'-'))
                    continue;
                reply.accountRemoteId = place.identity.remoteId;
                reply.recipient = guest.handle.address;
            }
            if (const PracticeMessage *message = place.message(parent)) {
                reply.audience = message->audience;
                reply.participants = message->participants;
            }
        }
        return reply;
    }

private:
    int m_replies = 0;
};

inline RemoteBatch fetch(Connector &connector, const Source &source, const Cursor &cursor = {})
{
    return waitFor(connector.fetch(source, cursor)).valueOr({});
}

inline QStringList idsOf(const QList<RemoteMessage> &messages)
{
    QStringList ids;
    for (const RemoteMessage &message : messages)
        ids.append(message.remoteId);
    ids.sort();
    return ids;
}

/// What came in since the cursor, which moves on.
inline QStringList lateIds(Connector &connector, Cursor &cursor)
{
    const RemoteBatch batch = fetch(connector, Mentions, cursor);
    cursor = batch.next;
    return idsOf(batch.messages);
}

inline std::optional<RemoteMessage> messageIn(const QList<RemoteMessage> &messages,
                                              const QString &id)
{
    for (const RemoteMessage &message : messages) {
        if (message.remoteId == id)
            return message;
    }
    return {};
}

} // namespace sportello
