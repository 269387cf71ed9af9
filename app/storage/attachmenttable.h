// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"
#include "domain/audience.h"
#include "domain/outgoingattachment.h"
#include "storage/database.h"

#include <QList>
#include <QStringList>

namespace sportello {

/// The files of drafts and of replies on their way.
class AttachmentTable
{
public:
    explicit AttachmentTable(OwnDatabase &database)
        : m_database(database)
    {
    }

    void insert(const OutboxId &reply, const QList<OutgoingAttachment> &files);
    QList<OutgoingAttachment> of(const OutboxId &reply);

    /// Puts these in place of the ones that the draft had.
    void replace(const ConversationId &conversation, Audience audience,
                 const QList<OutgoingAttachment> &files);
    QList<OutgoingAttachment> of(const ConversationId &conversation, Audience audience);

    /// The paths that a draft or a reply which is not settled yet still needs.
    QStringList pathsInUse();

private:
    OwnDatabase &m_database;
};

} // namespace sportello
