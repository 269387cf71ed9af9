// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/searchindex.h"

#include "domain/fold.h"
#include "storage/historyindex.h"

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

void SearchIndex::hold(MessageId id)
{
    m_database.statement(u"INSERT INTO message_held (message_id) VALUES (?)"_s).bind(id).exec();
}

bool SearchIndex::isHeld(MessageId id)
{
    Statement select = m_database.statement(u"SELECT 1 FROM message_held WHERE message_id = ?"_s);
    select.bind(id).exec();
    return select.next();
}

void SearchIndex::addHeld()
{
    QList<std::pair<MessageId, QString>> ready;
    {
        Statement select = m_database.statement(
            u"SELECT m.id, m.text FROM message_held h JOIN message m ON m.id = h.message_id"
            u" WHERE NOT EXISTS (SELECT 1 FROM one_time_code c WHERE c.state = 'open'"
            u" AND (c.conversation_id = m.conversation_id"
            u" OR (c.direction = 'from_contact' AND c.account_id = m.account_id)))"_s);
        select.exec();
        while (select.next())
            ready.append({MessageId(select.integer(0)), select.text(1)});
    }
    for (const auto &[id, text] : std::as_const(ready)) {
        m_database.statement(u"DELETE FROM message_held WHERE message_id = ?"_s).bind(id).exec();
        add(id, text);
        HistoryIndex(m_database).replaceVersions(id);
    }
}

void SearchIndex::replace(MessageId id, const QString &oldText, const QString &newText)
{
    if (isHeld(id))
        return;
    remove(id, oldText);
    add(id, newText);
}

void SearchIndex::remove(MessageId id, const QString &oldText)
{
    if (isHeld(id)) {
        m_database.statement(u"DELETE FROM message_held WHERE message_id = ?"_s).bind(id).exec();
        return;
    }
    if (!m_database.dialect().isSqlite()) {
        m_database.statement(u"DELETE FROM message_search WHERE message_id = ?"_s).bind(id).exec();
        return;
    }
    // An external-content index must be told what it forgets.
    m_database
        .statement(
            u"INSERT INTO message_search (message_search, rowid, text) VALUES ('delete', ?, ?)"_s)
        .bind(id)
        .bind(oldText)
        .exec();
}

void SearchIndex::rewrite()
{
    // FTS5 appends what is deleted as a further segment; the words go when segments are merged.
    if (m_database.dialect().isSqlite())
        m_database.statement(u"INSERT INTO message_search (message_search) VALUES ('optimize')"_s)
            .exec();
    HistoryIndex(m_database).rewrite();
}

QList<MessageId> SearchIndex::newestWithAny(const QStringList &words, int limit)
{
    const Dialect &dialect = m_database.dialect();
    QStringList each;
    for (const QString &word : words) {
        if (const QString match = dialect.matchText(word, false); !match.isEmpty())
            each.append(match);
    }
    if (each.isEmpty())
        return {};
    // Both go through an index from its end, so that a common word costs no more than the limit.
    const QString sql = dialect.isSqlite()
        ? u"SELECT rowid FROM message_search WHERE message_search MATCH ?"
          u" ORDER BY rowid DESC LIMIT ?"_s
        : u"SELECT message_id FROM message_search WHERE words @@ to_tsquery('simple', ?)"
          u" ORDER BY message_id DESC LIMIT ?"_s;
    Statement select = m_database.statement(sql);
    select.bind(each.join(dialect.isSqlite() ? u" OR "_s : u" | "_s)).bind(limit).exec();
    QList<MessageId> ids;
    while (select.next())
        ids.append(MessageId(select.integer(0)));
    return ids;
}

} // namespace sportello
