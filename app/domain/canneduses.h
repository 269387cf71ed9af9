// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "core/id.h"

#include <QHash>
#include <QList>
#include <QString>

namespace sportello {

/// A canned reply as it was put into a draft.
struct InsertedCanned
{
    CannedReplyId reply;
    QString title;
    QString text; ///< filled in

    bool operator==(const InsertedCanned &) const = default;
};

/// The canned replies that were put into drafts, by conversation, so that what is sent can say what
/// it was made from.
class CannedUses
{
public:
    void note(const ConversationId &conversation, const InsertedCanned &use);
    /// Those of which enough still stands in the text, in the order in which they were put in. The
    /// others were deleted again.
    QList<InsertedCanned> of(const ConversationId &conversation, const QString &text) const;
    /// The text left: the next one in the conversation begins anew.
    void sent(const ConversationId &conversation);
    /// The text that left came back into the draft.
    void cameBack(const ConversationId &conversation);

private:
    QHash<ConversationId, QList<InsertedCanned>> m_uses;
    QHash<ConversationId, QList<InsertedCanned>> m_sent; ///< of the last text that left
};

} // namespace sportello
