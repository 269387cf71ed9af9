// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "core/instant.h"
#include "domain/audience.h"
#include "domain/outgoingattachment.h"

#include <QList>
#include <QString>

namespace sportello {

/// An unfinished reply; one per conversation and audience. Account and audience are bound when it
/// is made.
struct Draft
{
    ConversationId conversation;
    Audience audience = Audience::Public;
    AccountId account;
    QString text;
    /// The message that is answered; empty = the newest of the customer when sent.
    QString parentRemoteId;
    /// The conversation's revision that the writer had seen.
    qint64 basisRevision = 0;
    Instant updatedAt;
    QList<OutgoingAttachment> attachments{};

    /// Nothing to keep: no text and no files.
    bool isEmpty() const { return text.isEmpty() && attachments.isEmpty(); }
    bool operator==(const Draft &) const = default;
};

/// Two texts of one place, one below the other.
inline QString joinDrafts(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second
                                               : first + QStringLiteral("\n\n") + second;
}

} // namespace sportello
