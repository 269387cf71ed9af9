// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/conversationtable.h"

#include "storage/customerpromisetable.h"
#include "storage/handofftable.h"
#include "storage/idslices.h"
#include "storage/messagetable.h"
#include "storage/tagtable.h"

#include <algorithm>
#include <limits>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns =
    u"id, account_id, handle_id, audience, thread_key, state, decided_by_intake, unread, "
    u"waiting_since, last_in_at,"
    u" last_out_at, last_activity, revision, snippet, snippet_ours, participants, linked_id,"
    u" owner_id, taken_at, lease_until, snoozed_until, snooze_wake, woken_at, outcome,"
    u" priority, due_at, language"_s;

QStringList readList(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

/// Reads the eight columns of a DeskState that begin at `first`.
DeskState readDesk(const Statement &row, int first)
{
    DeskState desk;
    desk.owner = row.optionalId<AgentId>(first);
    desk.takenAt = row.optionalInstant(first + 1);
    desk.leaseUntil = row.optionalInstant(first + 2);
    desk.snoozedUntil = row.optionalInstant(first + 3);
    desk.snoozeWake = snoozeWakeFromWord(row.text(first + 4)).value_or(SnoozeWake::UnlessTheyWrite);
    desk.wokenAt = row.optionalInstant(first + 5);
    desk.outcome = outcomeFromWord(row.text(first + 6)).value_or(Outcome::None);
    desk.priority = Priority(row.integer(first + 7));
    return desk;
}

void bindDesk(Statement &statement, const DeskState &desk)
{
    statement.bind(desk.owner)
        .bind(desk.takenAt)
        .bind(desk.leaseUntil)
        .bind(desk.snoozedUntil)
        .bind(desk.snoozedUntil ? toWord(desk.snoozeWake) : QString())
        .bind(desk.wokenAt)
        .bind(toWord(desk.outcome))
        .bind(int(desk.priority));
}

ConversationRecord read(const Statement &row)
{
    ConversationRecord record;
    Conversation &conversation = record.conversation;
    conversation.id = row.id<ConversationId>(0);
    conversation.account = row.id<AccountId>(1);
    conversation.handle = row.id<HandleId>(2);
    conversation.audience = audienceFromWord(row.text(3)).value_or(Audience::Public);
    conversation.key = row.text(4);
    conversation.state = conversationStateFromWord(row.text(5)).value_or(ConversationState::New);
    record.decidedByIntake = row.flag(6);
    conversation.unread = int(row.integer(7));
    conversation.waitingSince = row.optionalInstant(8);
    record.lastIn = row.optionalInstant(9);
    record.lastOut = row.optionalInstant(10);
    conversation.lastActivity = row.instant(11);
    conversation.revision = row.integer(12);
    record.snippet = row.text(13);
    record.snippetIsOurs = row.flag(14);
    conversation.participants = readList(row.text(15));
    conversation.linked = row.optionalId<ConversationId>(16);
    conversation.desk = readDesk(row, 17);
    conversation.dueAt = row.optionalInstant(25);
    conversation.language = row.text(26);
    return record;
}

ConversationSummary readSummary(const Statement &row)
{
    ConversationSummary summary;
    summary.id = row.id<ConversationId>(0);
    summary.account = row.id<AccountId>(1);
    summary.handle = row.id<HandleId>(2);
    summary.contact = row.id<ContactId>(3);
    summary.network = row.text(4);
    summary.contactName = row.text(5);
    summary.handleAddress = row.text(6);
    summary.accountHandle = row.text(7);
    summary.brandName = row.text(8);
    summary.audience = audienceFromWord(row.text(9)).value_or(Audience::Public);
    summary.state = conversationStateFromWord(row.text(10)).value_or(ConversationState::New);
    summary.unread = int(row.integer(11));
    summary.waitingSince = row.optionalInstant(12);
    summary.lastActivity = row.instant(13);
    summary.snippet = row.text(14);
    summary.snippetIsOurs = row.flag(15);
    summary.participants = readList(row.text(16));
    summary.revision = row.integer(17);
    summary.linked = row.optionalId<ConversationId>(18);
    summary.desk = readDesk(row, 19);
    summary.dueAt = row.optionalInstant(27);
    summary.language = row.text(28);
    summary.ownerName = row.text(29);
    summary.promiseDue = row.optionalInstant(30);
    return summary;
}

CompiledQuery compile(TeamDatabase &database, const ConversationQuery &query,
                      const QueryContext &context, QueryScope scope = QueryScope::All)
{
    return compileForConversations(query, context, readQueryNames(database, query.query),
                                   database.dialect(), scope);
}

} // namespace

std::optional<ConversationRecord> ConversationTable::find(const ConversationId &id)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM conversation WHERE id = ?"_s.arg(columns));
    // Whoever knew it by an id that is gone finds the conversation that it became part of.
    select.bind(resolve(id));
    if (select.exec() && select.next())
        return read(select);
    return {};
}

std::optional<ConversationRecord> ConversationTable::findByKey(const AccountId &account,
                                                               const HandleId &handle,
                                                               Audience audience,
                                                               const QString &key)
{
    Statement select = m_database.statement(
        u"SELECT %1 FROM conversation WHERE account_id = ? AND handle_id = ? AND audience = ? AND thread_key = ?"_s
            .arg(columns));
    select.bind(account).bind(handle).bind(toWord(audience)).bind(key);
    if (select.exec() && select.next())
        return read(select);
    return {};
}

void ConversationTable::insert(const ConversationRecord &record, Instant now)
{
    const Conversation &conversation = record.conversation;
    Statement insert = m_database.statement(
        u"INSERT INTO conversation (%1, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
        u" ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.arg(columns));
    insert.bind(conversation.id)
        .bind(conversation.account)
        .bind(conversation.handle)
        .bind(toWord(conversation.audience))
        .bind(conversation.key)
        .bind(toWord(conversation.state))
        .bind(record.decidedByIntake)
        .bind(conversation.unread)
        .bind(conversation.waitingSince)
        .bind(record.lastIn)
        .bind(record.lastOut)
        .bind(conversation.lastActivity)
        .bind(conversation.revision)
        .bind(record.snippet)
        .bind(record.snippetIsOurs)
        .bind(conversation.participants.join(u'\n'))
        .bind(conversation.linked);
    bindDesk(insert, conversation.desk);
    insert.bind(conversation.dueAt).bind(conversation.language).bind(now).exec();
    addToCount(sortOf(record), +1);
    m_database.changes().conversations.insert(conversation.id);
}

void ConversationTable::countRestored(const ConversationId &id)
{
    if (const std::optional<ConversationRecord> record = find(id))
        addToCount(sortOf(*record), +1);
    m_database.changes().conversations.insert(id);
}

void ConversationTable::update(const ConversationRecord &record)
{
    const Conversation &conversation = record.conversation;
    recount(conversation.id, sortOf(record));
    Statement update = m_database.statement(
        u"UPDATE conversation SET state = ?, decided_by_intake = ?, unread = ?, waiting_since = ?,"
        u" last_in_at = ?, last_out_at = ?, last_activity = ?, revision = ?, snippet = ?,"
        u" snippet_ours = ?, participants = ?, owner_id = ?, taken_at = ?, lease_until = ?,"
        u" snoozed_until = ?, snooze_wake = ?, woken_at = ?, outcome = ?, priority = ?, due_at = ?,"
        u" language = ? WHERE id = ?"_s);
    update.bind(toWord(conversation.state))
        .bind(record.decidedByIntake)
        .bind(conversation.unread)
        .bind(conversation.waitingSince)
        .bind(record.lastIn)
        .bind(record.lastOut)
        .bind(conversation.lastActivity)
        .bind(conversation.revision)
        .bind(record.snippet)
        .bind(record.snippetIsOurs)
        .bind(conversation.participants.join(u'\n'));
    bindDesk(update, conversation.desk);
    update.bind(conversation.dueAt).bind(conversation.language).bind(conversation.id).exec();
    m_database.changes().conversations.insert(conversation.id);
}

void ConversationTable::rekey(const ConversationId &id, const QString &key)
{
    m_database.statement(u"UPDATE conversation SET thread_key = ? WHERE id = ?"_s)
        .bind(key)
        .bind(id)
        .exec();
}

ConversationRecord ConversationTable::merge(const ConversationRecord &from,
                                            const ConversationRecord &into, Instant now)
{
    const ConversationId gone = from.conversation.id;
    const ConversationId stays = into.conversation.id;
    ConversationRecord merged = into;
    Conversation &conversation = merged.conversation;
    // The newest message decided the state of its part, and decides that of the whole.
    if (from.conversation.lastActivity > conversation.lastActivity) {
        conversation.state = from.conversation.state;
        conversation.lastActivity = from.conversation.lastActivity;
        merged.snippet = from.snippet;
        merged.snippetIsOurs = from.snippetIsOurs;
        merged.decidedByIntake = from.decidedByIntake;
        conversation.desk = from.conversation.desk;
    }
    const bool wroteThereLast = from.lastIn > into.lastIn && !from.conversation.language.isEmpty();
    if (conversation.language.isEmpty() || wroteThereLast)
        conversation.language = from.conversation.language;
    merged.lastIn = std::max(into.lastIn, from.lastIn);
    merged.lastOut = std::max(into.lastOut, from.lastOut);
    conversation.revision = std::max(conversation.revision, from.conversation.revision) + 1;

    const auto move = [&](const QString &sql) {
        m_database.statement(sql).bind(stays).bind(gone).exec();
    };
    MessageTable(m_database).moveAll(gone, stays);
    // The same post may stand in both.
    m_database
        .statement(u"DELETE FROM context_message WHERE conversation_id = ? AND remote_id IN"
                   u" (SELECT o.remote_id FROM context_message o WHERE o.conversation_id = ?)"_s)
        .bind(gone)
        .bind(stays)
        .exec();
    move(u"UPDATE context_message SET conversation_id = ? WHERE conversation_id = ?"_s);
    move(u"UPDATE conversation SET linked_id = ? WHERE linked_id = ?"_s);
    move(u"UPDATE note SET conversation_id = ? WHERE conversation_id = ?"_s);
    m_database.changes().notes << gone << stays;
    HandoffTable(m_database).moveConversation(gone, stays);
    move(u"UPDATE reply_making SET conversation_id = ? WHERE conversation_id = ?"_s);
    CustomerPromiseTable(m_database).moveConversation(gone, stays);
    move(u"UPDATE verification SET conversation_id = ? WHERE conversation_id = ?"_s);
    // An open code was made for what is gone, and fits nothing any more.
    move(u"UPDATE one_time_code SET conversation_id = ? WHERE conversation_id = ?"_s);
    move(u"UPDATE one_time_code SET carrier_id = ? WHERE carrier_id = ?"_s);
    move(u"UPDATE code_try SET conversation_id = ? WHERE conversation_id = ?"_s);
    // The same tag may be on both.
    m_database
        .statement(u"DELETE FROM conversation_tag WHERE conversation_id = ? AND tag_id IN"
                   u" (SELECT o.tag_id FROM conversation_tag o WHERE o.conversation_id = ?)"_s)
        .bind(gone)
        .bind(stays)
        .exec();
    move(u"UPDATE conversation_tag SET conversation_id = ? WHERE conversation_id = ?"_s);
    recount(gone, {});
    m_database.statement(u"DELETE FROM conversation WHERE id = ?"_s).bind(gone).exec();
    m_database
        .statement(
            u"INSERT INTO conversation_merge (from_id, into_id, merged_at) VALUES (?, ?, ?)"_s)
        .bind(gone)
        .bind(stays)
        .bind(now)
        .exec();
    if (isWaiting(conversation.state)) {
        conversation.unread += from.conversation.unread;
        conversation.waitingSince = from.conversation.waitingSince && conversation.waitingSince
            ? std::min(*from.conversation.waitingSince, *conversation.waitingSince)
            : from.conversation.waitingSince.value_or(
                conversation.waitingSince.value_or(conversation.lastActivity));
    } else {
        conversation.unread = 0;
        conversation.waitingSince.reset();
    }
    update(merged);
    m_database.changes().conversations << gone << stays;
    m_database.changes().merged.insert(gone, stays);
    return merged;
}

ConversationId ConversationTable::resolve(const ConversationId &id)
{
    ConversationId found = id;
    // Merges never form a circle: what is gone never takes anything in.
    for (;;) {
        Statement select =
            m_database.statement(u"SELECT into_id FROM conversation_merge WHERE from_id = ?"_s);
        select.bind(found);
        if (!select.exec() || !select.next())
            return found;
        found = select.id<ConversationId>(0);
    }
}

QList<std::pair<ConversationId, ConversationId>> ConversationTable::merges()
{
    Statement select = m_database.statement(
        u"SELECT from_id, into_id FROM conversation_merge ORDER BY merged_at, from_id"_s);
    QList<std::pair<ConversationId, ConversationId>> merges;
    select.exec();
    while (select.next())
        merges.append({select.id<ConversationId>(0), select.id<ConversationId>(1)});
    return merges;
}

void ConversationTable::link(const ConversationId &one, const ConversationId &other)
{
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        m_database.statement(u"UPDATE conversation SET linked_id = ? WHERE id = ?"_s)
            .bind(to)
            .bind(from)
            .exec();
        m_database.changes().conversations.insert(from);
    }
}

void ConversationTable::unlink(const ConversationId &one, const ConversationId &other)
{
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        m_database
            .statement(u"UPDATE conversation SET linked_id = NULL WHERE id = ? AND linked_id = ?"_s)
            .bind(from)
            .bind(to)
            .exec();
        m_database.changes().conversations.insert(from);
    }
}

void ConversationTable::markRead(const ConversationId &id)
{
    std::optional<ConversationRecord> record = find(id);
    if (!record || record->conversation.unread == 0)
        return;
    record->conversation.unread = 0;
    update(*record);
}

bool ConversationTable::renewLease(const ConversationId &id, const AgentId &agent, Instant now,
                                   Instant until)
{
    const ConversationId place = resolve(id);
    {
        Statement select = m_database.statement(
            u"SELECT lease_until FROM conversation WHERE id = ? AND owner_id = ? AND lease_until > ?"_s);
        select.bind(place).bind(agent).bind(now);
        if (!select.exec() || !select.next())
            return false;
        // Every key that is typed asks for it.
        if (select.instant(0) + std::chrono::minutes(1) > until)
            return true;
    }
    return m_database.statement(u"UPDATE conversation SET lease_until = ? WHERE id = ?"_s)
        .bind(until)
        .bind(place)
        .exec();
}

std::optional<Instant> ConversationTable::nextEnd()
{
    std::optional<Instant> next;
    for (const QString &column : {u"lease_until"_s, u"snoozed_until"_s}) {
        Statement select = m_database.statement(
            u"SELECT MIN(%1) FROM conversation WHERE %1 IS NOT NULL"_s.arg(column));
        if (!select.exec() || !select.next())
            continue;
        const std::optional<Instant> end = select.optionalInstant(0);
        if (end && (!next || *end < *next))
            next = end;
    }
    return next;
}

QList<ConversationId> ConversationTable::ended(Instant now, int limit)
{
    QList<ConversationId> ids;
    for (const QString &column : {u"lease_until"_s, u"snoozed_until"_s}) {
        Statement select = m_database.statement(
            u"SELECT id FROM conversation WHERE %1 <= ? ORDER BY %1 LIMIT ?"_s.arg(column));
        select.bind(now).bind(limit - int(ids.size())).exec();
        while (select.next()) {
            const auto id = select.id<ConversationId>(0);
            if (!ids.contains(id))
                ids.append(id);
        }
    }
    return ids;
}

qint64 ConversationTable::raiseRevision(const ConversationId &id)
{
    Statement update = m_database.statement(
        u"UPDATE conversation SET revision = revision + 1 WHERE id = ? RETURNING revision"_s);
    update.bind(id);
    if (!update.exec() || !update.next())
        return 0;
    m_database.changes().conversations.insert(id);
    return update.integer(0);
}

QList<ConversationId> ConversationTable::ids(const ConversationQuery &query,
                                             const QueryContext &context)
{
    const CompiledQuery compiled = compile(m_database, query, context);
    Statement select = m_database.statement(u"SELECT c.id FROM %1 WHERE %2 ORDER BY %3"_s.arg(
        compiled.tables(), compiled.condition, compiled.order));
    compiled.bindTo(select);
    QList<ConversationId> ids;
    select.exec();
    while (select.next())
        ids.append(select.id<ConversationId>(0));
    return ids;
}

int ConversationTable::count(const ConversationQuery &query, const QueryContext &context)
{
    const CompiledQuery compiled = compile(m_database, query, context);
    Statement select = m_database.statement(
        u"SELECT COUNT(*) FROM %1 WHERE %2"_s.arg(compiled.tables(), compiled.condition));
    compiled.bindTo(select);
    return select.exec() && select.next() ? int(select.integer(0)) : 0;
}

QSet<ConversationId> ConversationTable::among(const QList<ConversationId> &ids,
                                              const ConversationQuery &query,
                                              const QueryContext &context)
{
    QSet<ConversationId> found;
    const CompiledQuery compiled = compile(m_database, query, context, QueryScope::Few);
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select =
            m_database.statement(u"SELECT c.id FROM %1 WHERE %2 AND c.id IN (%3)"_s.arg(
                compiled.tables(), compiled.condition, marks));
        compiled.bindTo(select);
        bindIds(select);
        select.exec();
        while (select.next())
            found.insert(select.id<ConversationId>(0));
    });
    return found;
}

QSet<ConversationId> ConversationTable::crossed(const QList<TimeEdge> &edges, Instant after,
                                                Instant until)
{
    QSet<ConversationId> found;
    for (const TimeEdge &edge : edges) {
        for (const QString &sql : edgeSql(edge.of).ids) {
            Statement select = m_database.statement(sql);
            select.bind(after - edge.shift).bind(until - edge.shift).exec();
            while (select.next())
                found.insert(select.id<ConversationId>(0));
        }
    }
    return found;
}

std::optional<Instant> ConversationTable::nextCrossing(const QList<TimeEdge> &edges, Instant after)
{
    std::optional<Instant> next;
    for (const TimeEdge &edge : edges) {
        for (const QString &sql : edgeSql(edge.of).earliest) {
            Statement select = m_database.statement(sql);
            select.bind(after - edge.shift).bind(std::numeric_limits<qint64>::max());
            if (!select.exec() || !select.next() || select.isNull(0))
                continue;
            const Instant at = select.instant(0) + edge.shift;
            next = next ? std::min(*next, at) : at;
        }
    }
    return next;
}

ConversationCounts ConversationTable::counts(const std::optional<BrandId> &brand)
{
    ConversationCounts counts;
    const QString within =
        brand ? u" WHERE account_id IN (SELECT id FROM account WHERE brand_id = ?)"_s : QString();
    Statement select = m_database.statement(
        u"SELECT state, unread, owned, SUM(conversations) FROM conversation_count%1"
        u" GROUP BY state, unread, owned"_s.arg(within));
    if (brand)
        select.bind(*brand);
    select.exec();
    while (select.next()) {
        const int number = int(select.integer(3));
        const std::optional<ConversationState> state = conversationStateFromWord(select.text(0));
        if (!state || number == 0)
            continue;
        counts.byState[*state] += number;
        if (select.flag(1))
            counts.unread += number;
        if (!select.flag(2) && isWaiting(*state))
            counts.unassigned += number;
    }
    return counts;
}

QList<ConversationSummary> ConversationTable::summaries(const QList<ConversationId> &ids)
{
    QList<ConversationSummary> summaries;
    summaries.reserve(ids.size());
    const QHash<ConversationId, QList<Tag>> tags = TagTable(m_database).of(ids);
    forEachSlice(ids, [&](const QString &marks, const auto &bindIds) {
        Statement select = m_database.statement(
            u"SELECT c.id, c.account_id, c.handle_id, h.contact_id, a.network, p.name, h.address, "
            u"a.handle, b.name,"
            u" c.audience, c.state, c.unread, c.waiting_since, c.last_activity, c.snippet, "
            u"c.snippet_ours,"
            u" c.participants, c.revision, c.linked_id, c.owner_id, c.taken_at, c.lease_until,"
            u" c.snoozed_until, c.snooze_wake, c.woken_at, c.outcome, c.priority, c.due_at,"
            u" c.language, g.name,"
            u" (SELECT MIN(k.due_at) FROM customer_promise k WHERE k.conversation_id = c.id"
            u" AND k.kept_at IS NULL AND k.withdrawn_at IS NULL)"
            u" FROM conversation c JOIN account a ON a.id = c.account_id JOIN brand b ON b.id = "
            u"a.brand_id"
            u" JOIN handle h ON h.id = c.handle_id JOIN contact p ON p.id = h.contact_id"
            u" LEFT JOIN agent g ON g.id = c.owner_id"
            u" WHERE c.id IN (%1)"_s.arg(marks));
        bindIds(select);
        select.exec();
        while (select.next()) {
            summaries.append(readSummary(select));
            summaries.last().tags = tags.value(summaries.last().id);
        }
    });
    return summaries;
}

ConversationTable::Sort ConversationTable::sortOf(const ConversationRecord &record)
{
    const Conversation &conversation = record.conversation;
    return {conversation.account, conversation.state, conversation.unread > 0,
            conversation.desk.owner.has_value()};
}

void ConversationTable::recount(const ConversationId &id, const std::optional<Sort> &sort)
{
    std::optional<Sort> before;
    {
        Statement select = m_database.statement(
            u"SELECT account_id, state, unread, owner_id FROM conversation WHERE id = ?"_s);
        select.bind(id);
        if (select.exec() && select.next()) {
            before =
                Sort{select.id<AccountId>(0),
                     conversationStateFromWord(select.text(1)).value_or(ConversationState::New),
                     select.integer(2) > 0, !select.isNull(3)};
        }
    }
    if (before == sort)
        return;
    if (before)
        addToCount(*before, -1);
    if (sort)
        addToCount(*sort, +1);
}

void ConversationTable::addToCount(const Sort &sort, int difference)
{
    m_database
        .statement(
            u"INSERT INTO conversation_count (account_id, state, unread, owned, conversations)"
            u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_id, state, unread, owned)"
            u" DO UPDATE SET conversations = conversation_count.conversations"
            u" + excluded.conversations"_s)
        .bind(sort.account)
        .bind(toWord(sort.state))
        .bind(sort.unread)
        .bind(sort.owned)
        .bind(difference)
        .exec();
}

} // namespace sportello
