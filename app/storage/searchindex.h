// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "storage/database.h"

#include <QList>
#include <QStringList>

namespace sportello {

/// Full-text search rows, written in the transaction of the message they belong to.
class SearchIndex
{
public:
    explicit SearchIndex(TeamDatabase &database)
        : m_database(database)
    {
    }

    void add(MessageId id, const QString &text);
    /// Of one that is held back there is nothing to replace.
    void replace(MessageId id, const QString &oldText, const QString &newText);
    /// The message gets its row later: the index does not forget a word for good, and a code must
    /// not outlive its use in it.
    void hold(MessageId id);
    bool isHeld(MessageId id);
    /// Gives their rows, and those of what they said before, to those that were held back and wait
    /// for no open code any more.
    void addHeld();
    /// Before the message itself goes; its text as it stands there.
    void remove(MessageId id, const QString &oldText);
    /// Writes the whole index anew, so that words of removed messages stand nowhere in it any more.
    /// Nothing else runs meanwhile.
    void rewrite();
    /// The newest messages that hold one of these words, the newest first. The words as they were
    /// written or folded, without signs.
    QList<MessageId> newestWithAny(const QStringList &words, int limit);

private:
    TeamDatabase &m_database;
};

} // namespace sportello
