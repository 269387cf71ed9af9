// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/searchtable.h"

#include "storage/idslices.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

using Kind = HistoryText::Kind;
using Detail = SearchTable::Detail;

// Each has to be asked for by itself.
constexpr qsizetype personSlice = 128;

// CROSS JOIN keeps SQLite to this order: what the index finds, newest first, is followed row by
// row, and reading ends with the limit.
const QString conversationTables =
    u" CROSS JOIN conversation c CROSS JOIN handle h CROSS JOIN account a"_s;
const QString conversationJoins = u" AND h.id = c.handle_id AND a.id = c.account_id"_s;
const QString nameTables = u" LEFT JOIN contact k ON k.id = h.contact_id"_s;

const QString messageFacts =
    u"m.id, m.conversation_id, m.account_id, m.audience, m.agent_id, m.created_at, c.state,"
    u" a.network"_s;
const QString messageWhole = messageFacts
    + u", m.direction, COALESCE(k.name, h.display_name),"
      u" COALESCE(m.author_name, CASE m.direction WHEN 'in' THEN h.display_name"
      u" ELSE a.display_name END), g.name, m.deleted_at, m.text"_s;
const QString noteFacts = u"t.id, n.conversation_id, c.account_id, c.audience, n.agent_id,"
                          u" n.written_at, c.state, a.network"_s;
const QString noteWhole =
    noteFacts + u", 'out', COALESCE(k.name, h.display_name), g.name, g.name, NULL, n.text"_s;

QString columnsOf(Kind kind, Detail detail)
{
    switch (kind) {
    case Kind::Message:
        if (detail == Detail::Text)
            return u"m.id, m.text"_s;
        return detail == Detail::Facts ? messageFacts : messageWhole + u", m.id, 0, '', ''"_s;
    case Kind::Version: {
        if (detail == Detail::Text)
            return u"t.id, v.text"_s;
        QString columns = detail == Detail::Facts ? messageFacts : messageWhole;
        columns.replace(0, 4, u"t.id"_s)
            .replace(u"m.created_at"_s, u"v.written_at"_s)
            .replace(u"m.text"_s, u"v.text"_s);
        return detail == Detail::Facts ? columns : columns + u", m.id, v.version, '', ''"_s;
    }
    case Kind::Note:
        if (detail == Detail::Text)
            return u"t.id, n.text"_s;
        return detail == Detail::Facts ? noteFacts : noteWhole + u", 0, 0, t.item_id, ''"_s;
    case Kind::Canned: break;
    }
    if (detail == Detail::Text)
        return u"t.id, x.text"_s;
    const QString facts = u"t.id, '', '', 'private', NULL, r.updated_at, 'new', ''"_s;
    return detail == Detail::Facts
        ? facts
        : facts + u", 'out', r.title, '', NULL, NULL, x.text, 0, 0, t.item_id, t.language"_s;
}

HistoryText readRow(const Statement &row, Kind kind, Detail detail)
{
    HistoryText text;
    text.kind = kind;
    text.id = row.integer(0);
    if (detail == Detail::Text) {
        text.text = row.text(1);
        return text;
    }
    text.conversation = row.id<ConversationId>(1);
    text.account = row.id<AccountId>(2);
    text.audience = audienceFromWord(row.text(3)).value_or(Audience::Private);
    text.agent = row.optionalId<AgentId>(4);
    text.at = row.instant(5);
    text.state = conversationStateFromWord(row.text(6)).value_or(ConversationState::New);
    text.network = row.text(7);
    if (detail == Detail::Facts)
        return text;
    text.direction = row.text(8) == u"out"_s ? Direction::Out : Direction::In;
    text.title = row.text(9);
    text.author = row.text(10);
    text.agentName = row.text(11);
    text.isDeleted = !row.isNull(12);
    text.text = row.text(13);
    text.message = MessageId(row.integer(14));
    text.version = int(row.integer(15));
    text.item = row.text(16);
    text.language = row.text(17);
    return text;
}

template<typename Row>
void sortNewestFirst(QList<Row> &rows)
{
    std::sort(rows.begin(), rows.end(),
              [](const Row &one, const Row &other) { return one.id > other.id; });
}

} // namespace

SearchTable::Selection SearchTable::driver(const CompiledHistory &query, const QString &table,
                                           const QString &id, qint64 lowest, qint64 highest) const
{
    Selection from;
    const bool sqlite = m_database.dialect().isSqlite();
    if (query.match.isEmpty()) {
        from.tables = table == u"message_search"_s ? u"message m"_s : u"history_text t"_s;
        from.id = table == u"message_search"_s ? u"m.id"_s : u"t.id"_s;
        from.where = from.id + u" BETWEEN ? AND ?"_s;
        from.values = {lowest, highest};
        return from;
    }
    from.tables = table + u" s CROSS JOIN "_s
        + (table == u"message_search"_s ? u"message m"_s : u"history_text t"_s);
    from.id = u"s."_s + (sqlite ? u"rowid"_s : id);
    from.where = (sqlite ? table + u" MATCH ?"_s : u"s.words @@ to_tsquery('simple', ?)"_s)
        + u" AND %1 BETWEEN ? AND ? AND %2 = %1"_s.arg(
            from.id, table == u"message_search"_s ? u"m.id"_s : u"t.id"_s);
    from.values = {query.match, lowest, highest};
    return from;
}

qint64 SearchTable::blockEnd(const CompiledHistory &query, qint64 below, int block)
{
    const bool sqlite = m_database.dialect().isSqlite();
    QString inner =
        u"SELECT id FROM message_row WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT ?"_s;
    if (!query.match.isEmpty() && sqlite)
        inner = u"SELECT rowid AS id FROM message_search WHERE message_search MATCH ?"
                u" AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ?"_s;
    else if (!query.match.isEmpty())
        inner =
            u"SELECT message_id AS id FROM message_search WHERE words @@ to_tsquery('simple', ?)"
            u" AND message_id BETWEEN ? AND ? ORDER BY message_id DESC LIMIT ?"_s;
    Statement select =
        m_database.statement(u"SELECT MIN(id), COUNT(*) FROM (%1) AS block"_s.arg(inner));
    if (!query.match.isEmpty())
        select.bind(query.match);
    select.bind(query.lowest).bind(std::min(query.highest, below - 1)).bind(block);
    if (!select.exec() || !select.next() || select.integer(1) < block)
        return 0;
    return select.integer(0);
}

SearchTable::Slice SearchTable::messages(const CompiledHistory &query, qint64 below, int block,
                                         int limit, Detail detail)
{
    if (query.highest < query.lowest)
        return {{}, 0, true};
    if (query.only)
        return messagesOfPerson(query, below, limit, detail);
    // Without a further condition every row counts: then the limit alone bounds the work.
    const qint64 end = query.messages.sql.isEmpty() ? 0 : blockEnd(query, below, block);
    const qint64 lowest = std::max(query.lowest, end);
    Selection from = driver(query, u"message_search"_s, u"message_id"_s, lowest,
                            std::min(query.highest, below - 1));
    if (detail != Detail::Text || !query.messages.sql.isEmpty()) {
        from.tables += conversationTables;
        from.where += u" AND c.id = m.conversation_id"_s + conversationJoins;
    }
    from.where += query.messages.further();
    from.values << query.messages.values;
    Slice slice;
    slice.rows = read(Kind::Message, from, limit, detail);
    const bool isFull = slice.rows.size() >= limit;
    slice.isDone = !isFull && end == 0;
    slice.reached = isFull ? slice.rows.last().id : end;
    return slice;
}

SearchTable::Slice SearchTable::messagesOfPerson(const CompiledHistory &query, qint64 below,
                                                 int limit, Detail detail)
{
    const QList<MessageId> &all = *query.only;
    const qint64 highest = std::min(query.highest, below - 1);
    const auto first = std::find_if(
        all.begin(), all.end(), [highest](const MessageId &id) { return id.value() <= highest; });
    const QList<MessageId> some = all.mid(first - all.begin(), personSlice);
    Slice slice;
    if (some.isEmpty() || some.first().value() < query.lowest)
        return {{}, 0, true};
    forEachSlice(some, [&](const QString &marks, const auto &) {
        Selection from;
        from.id = u"m.id"_s;
        from.tables = u"message m"_s + conversationTables;
        from.where = u"m.id IN (%1) AND m.id >= ? AND c.id = m.conversation_id"_s.arg(marks)
            + conversationJoins + query.messages.further();
        const qsizetype places = marks.count(u'?');
        for (qsizetype i = 0; i < places; ++i)
            from.values << some.at(std::min(i, some.size() - 1)).value();
        from.values << query.lowest << query.messages.values;
        if (!query.match.isEmpty()) {
            from.where += u" AND "_s + m_database.dialect().searchRowCondition();
            from.values << query.match;
        }
        slice.rows = read(Kind::Message, from, limit, detail);
    });
    const bool isFull = slice.rows.size() >= limit;
    slice.reached = isFull ? slice.rows.last().id : some.last().value();
    slice.isDone = !isFull && some.last() == all.last();
    return slice;
}

QList<HistoryText> SearchTable::others(const CompiledHistory &query, const QueryContext &context,
                                       qint64 below, int limit, Detail detail)
{
    if (query.highest < query.lowest)
        return {};
    return othersWhere(query, context,
                       driver(query, u"history_search"_s, u"history_id"_s, query.lowest,
                              std::min(query.highest, below - 1)),
                       limit, detail);
}

QList<HistoryText> SearchTable::othersWhere(const CompiledHistory &query,
                                            const QueryContext &context, const Selection &from,
                                            int limit, Detail detail)
{
    QList<HistoryText> found;
    const bool hasWords = !query.match.isEmpty();
    if (hasWords) {
        Selection versions = from;
        versions.tables +=
            u" CROSS JOIN message_version v CROSS JOIN message m"_s + conversationTables;
        versions.where += u" AND t.kind = 'version' AND v.message_id = t.message_id"
                          u" AND v.version = t.version AND m.id = t.message_id"
                          u" AND c.id = m.conversation_id"_s
            + conversationJoins + query.versions.further();
        versions.values << query.versions.values;
        // Where the present wording is found too, that is what there is to see.
        versions.where += u" AND NOT "_s + m_database.dialect().searchRowCondition();
        versions.values << query.match;
        found += read(Kind::Version, versions, limit, detail);
    }
    if (query.hasNotes) {
        Selection notes = from;
        notes.tables += u" CROSS JOIN note n"_s + conversationTables;
        notes.where += u" AND t.kind = 'note' AND n.id = t.item_id AND n.removed_at IS NULL"
                       u" AND c.id = n.conversation_id"_s
            + conversationJoins + query.notes.further();
        notes.values << query.notes.values;
        found += read(Kind::Note, notes, limit, detail);
    }
    if (query.hasCanned && hasWords) {
        Selection canned = from;
        canned.tables += u" CROSS JOIN canned_reply r CROSS JOIN canned_text x"_s;
        canned.where += u" AND t.kind = 'canned' AND r.id = t.item_id AND r.removed_at IS NULL"
                        u" AND r.active = 1 AND (r.scope <> 'mine' OR r.agent_id = ?)"
                        u" AND x.reply_id = r.id AND x.language = t.language"_s
            + query.canned.further();
        canned.values << (context.me ? context.me->key() : QString()) << query.canned.values;
        found += read(Kind::Canned, canned, limit, detail);
    }
    sortNewestFirst(found);
    return found;
}

QList<HistoryText> SearchTable::read(Kind kind, const Selection &selection, int limit,
                                     Detail detail)
{
    QString tables = selection.tables;
    if (detail == Detail::Whole && kind != Kind::Canned) {
        tables += nameTables
            + u" LEFT JOIN agent g ON g.id = %1.agent_id"_s.arg(kind == Kind::Note ? u"n"_s
                                                                                   : u"m"_s);
    }
    Statement select =
        m_database.statement(u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT ?"_s.arg(
            columnsOf(kind, detail), tables, selection.where, selection.id));
    for (const QueryValue &value : selection.values)
        std::visit([&select](const auto &each) { select.bind(each); }, value);
    select.bind(limit).exec();
    QList<HistoryText> rows;
    while (select.next())
        rows.append(readRow(select, kind, detail));
    return rows;
}

QList<HistoryText> SearchTable::messagesOf(const QList<qint64> &ids)
{
    QList<HistoryText> found;
    CompiledHistory query;
    query.highest = std::numeric_limits<qint64>::max();
    QList<MessageId> sorted;
    for (const qint64 id : ids)
        sorted.append(MessageId(id));
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    query.only = sorted;
    qint64 below = std::numeric_limits<qint64>::max();
    for (Slice slice; !slice.isDone && !sorted.isEmpty();) {
        slice = messagesOfPerson(query, below, int(ids.size()) + 1, Detail::Whole);
        found += slice.rows;
        below = slice.reached;
    }
    return found;
}

QList<HistoryText> SearchTable::othersOf(const QList<qint64> &ids)
{
    QList<HistoryText> found;
    for (const qint64 id : ids) {
        QString kind;
        {
            Statement select =
                m_database.statement(u"SELECT kind FROM history_text WHERE id = ?"_s);
            select.bind(id);
            if (!select.exec() || !select.next())
                continue;
            kind = select.text(0);
        }
        Selection from{u"history_text t"_s, u"t.id = ?"_s, {id}, u"t.id"_s};
        if (kind == u"note"_s) {
            from.tables += u" CROSS JOIN note n"_s + conversationTables;
            from.where +=
                u" AND n.id = t.item_id AND c.id = n.conversation_id"_s + conversationJoins;
            found += read(Kind::Note, from, 1, Detail::Whole);
        } else if (kind == u"canned"_s) {
            from.tables += u" CROSS JOIN canned_reply r CROSS JOIN canned_text x"_s;
            from.where += u" AND r.id = t.item_id AND x.reply_id = r.id"
                          u" AND x.language = t.language"_s;
            found += read(Kind::Canned, from, 1, Detail::Whole);
        } else {
            from.tables +=
                u" CROSS JOIN message_version v CROSS JOIN message m"_s + conversationTables;
            from.where += u" AND v.message_id = t.message_id AND v.version = t.version"
                          u" AND m.id = t.message_id AND c.id = m.conversation_id"_s
                + conversationJoins;
            found += read(Kind::Version, from, 1, Detail::Whole);
        }
    }
    return found;
}

qint64 SearchTable::countMessages()
{
    Statement select = m_database.statement(u"SELECT COUNT(*) FROM message_row"_s);
    return select.exec() && select.next() ? select.integer(0) : 0;
}

} // namespace sportello
