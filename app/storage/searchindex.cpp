// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/searchindex.h"

#include "domain/fold.h"

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// PostgreSQL refuses a text whose words take more than a megabyte, and with it the message.
constexpr qsizetype longestText = 100'000;

} // namespace

void SearchIndex::add(MessageId id, const QString &text)
{
    if (m_database.dialect().isSqlite()) {
        m_database.statement(u"INSERT INTO message_search (rowid, text) VALUES (?, ?)"_s)
            .bind(id)
            .bind(text)
            .exec();
        return;
    }
    m_database
        .statement(
            u"INSERT INTO message_search (message_id, words) VALUES (?, to_tsvector('simple', ?))"_s)
        .bind(id)
        .bind(foldedWords(text.left(longestText)).join(u' '))
        .exec();
}

void SearchIndex::replace(MessageId id, const QString &oldText, const QString &newText)
{
    if (m_database.dialect().isSqlite()) {
        // An external-content index must be told what it forgets.
        m_database
            .statement(
                u"INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', ?, ?)"_s)
            .bind(id)
            .bind(oldText)
            .exec();
    } else {
        m_database.statement(u"DELETE FROM message_search WHERE message_id = ?"_s).bind(id).exec();
    }
    add(id, newText);
}

} // namespace sportello
