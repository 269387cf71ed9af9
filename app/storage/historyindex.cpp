// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/historyindex.h"

#include "domain/fold.h"

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

// As in the index of messages: PostgreSQL refuses a text whose words take more than a megabyte.
constexpr qsizetype longestText = 100'000;

} // namespace

void HistoryIndex::addVersion(MessageId message, int version, const QString &text,
                              Instant writtenAt)
{
    add({u"version"_s, message, version}, text, writtenAt);
}

void HistoryIndex::replaceVersions(MessageId message)
{
    removeVersions(message);
    struct Wording
    {
        int version = 0;
        QString text;
        Instant at;
    };
    QList<Wording> wordings;
    {
        Statement select = m_database.statement(
            u"SELECT version, text, written_at FROM message_version WHERE message_id = ?"_s);
        select.bind(message).exec();
        while (select.next())
            wordings.append({int(select.integer(0)), select.text(1), select.instant(2)});
    }
    for (const Wording &wording : std::as_const(wordings))
        addVersion(message, wording.version, wording.text, wording.at);
}

void HistoryIndex::removeVersions(MessageId message)
{
    Statement select = m_database.statement(u"SELECT id FROM history_text WHERE message_id = ?"_s);
    select.bind(message);
    remove(idsOf(select));
}

void HistoryIndex::setNote(const NoteId &note, const QString &text, Instant writtenAt)
{
    removeItem(note.key());
    add({u"note"_s, {}, 0, note.key()}, text, writtenAt);
}

void HistoryIndex::removeNotesOf(const ConversationId &conversation)
{
    Statement select =
        m_database.statement(u"SELECT t.id FROM note n JOIN history_text t ON t.item_id = n.id"
                             u" AND t.item_id <> '' WHERE n.conversation_id = ?"_s);
    select.bind(conversation);
    remove(idsOf(select));
}

void HistoryIndex::setCanned(const CannedReply &reply)
{
    removeItem(reply.id.key());
    for (const CannedText &text : reply.texts) {
        add({u"canned"_s, {}, 0, reply.id.key(), text.language},
            reply.title + u'\n' + text.text + u'\n' + text.shortText, reply.updatedAt);
    }
}

void HistoryIndex::rewrite()
{
    if (m_database.dialect().isSqlite())
        m_database.statement(u"INSERT INTO history_search (history_search) VALUES ('optimize')"_s)
            .exec();
}

void HistoryIndex::add(const Entry &entry, const QString &text, Instant at)
{
    const qint64 id = freeId(at);
    Statement insert = m_database.statement(
        u"INSERT INTO history_text (id, kind, message_id, version, item_id, language)"
        u" VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bind(id).bind(entry.kind);
    if (entry.message.isNull())
        insert.bindNull().bindNull();
    else
        insert.bind(entry.message).bind(entry.version);
    insert.bind(entry.item).bind(entry.language).exec();
    if (m_database.dialect().isSqlite()) {
        m_database.statement(u"INSERT INTO history_search (rowid, text) VALUES (?, ?)"_s)
            .bind(id)
            .bind(text)
            .exec();
        return;
    }
    m_database
        .statement(
            u"INSERT INTO history_search (history_id, words) VALUES (?, to_tsvector('simple', ?))"_s)
        .bind(id)
        .bind(foldedWords(text.left(longestText)).join(u' '))
        .exec();
}

void HistoryIndex::removeItem(const QString &item)
{
    Statement select =
        m_database.statement(u"SELECT id FROM history_text WHERE item_id = ? AND item_id <> ''"_s);
    select.bind(item);
    remove(idsOf(select));
}

void HistoryIndex::remove(const QList<qint64> &ids)
{
    const QString fromIndex = m_database.dialect().isSqlite()
        ? u"DELETE FROM history_search WHERE rowid = ?"_s
        : u"DELETE FROM history_search WHERE history_id = ?"_s;
    for (const qint64 id : ids) {
        m_database.statement(fromIndex).bind(id).exec();
        m_database.statement(u"DELETE FROM history_text WHERE id = ?"_s).bind(id).exec();
    }
}

QList<qint64> HistoryIndex::idsOf(Statement &select)
{
    QList<qint64> ids;
    select.exec();
    while (select.next())
        ids.append(select.integer(0));
    return ids;
}

qint64 HistoryIndex::freeId(Instant at)
{
    const qint64 minute = std::clamp<qint64>(toMilliseconds(at) / 60'000, 1, qint64(1) << 40);
    constexpr qint64 width = qint64(1) << MessageId::SequenceBits;
    Statement select =
        m_database.statement(u"SELECT MAX(id) FROM history_text WHERE id >= ? AND id < ?"_s);
    // A minute that is full, after a large import, spills into the next.
    for (qint64 base = minute << MessageId::SequenceBits;; base += width) {
        select.bind(base).bind(base + width);
        if (!select.exec() || !select.next() || select.isNull(0))
            return base;
        if (const qint64 last = select.integer(0); last + 1 < base + width)
            return last + 1;
    }
}

} // namespace sportello
