// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/reviewedreplies.h"

#include "storage/accounttable.h"
#include "storage/openinghourstable.h"
#include "storage/replymakingtable.h"
#include "storage/replyquery.h"
#include "storage/replyreviewtable.h"

#include <algorithm>
#include <chrono>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfQuestion = 20;
constexpr int mostParts = 50;
// Parts that were sent elsewhere follow each other closely.
constexpr std::chrono::minutes nextPart{2};

// CROSS JOIN keeps SQLite to this order, so that reading ends with the limit.
const QString tables = u"message m CROSS JOIN conversation c CROSS JOIN handle h"
                       u" CROSS JOIN account a"_s;
const QString joins = u"c.id = m.conversation_id AND h.id = c.handle_id AND a.id = c.account_id"_s;
const QString before =
    u"m.conversation_id = ? AND (m.created_at, m.id) < (?, ?) AND m.direction = %1"
    u" ORDER BY m.created_at DESC, m.id DESC LIMIT %2"_s;

} // namespace

const OpeningHours *ReplyPromises::hoursOf(const Account &account) const
{
    if (!account.duties.hours)
        return nullptr;
    const auto found = hours.constFind(*account.duties.hours);
    return found == hours.cend() ? nullptr : &*found;
}

void judgeWait(ReplyUnderReview &reply, const ReviewedReplies::Wait &wait,
               const ReplyPromises &promises)
{
    reply.asked = wait.asked;
    reply.waited = reply.sentAt - wait.asked;
    reply.openTime = reply.waited;
    const auto account = promises.accounts.constFind(reply.account);
    if (account == promises.accounts.cend())
        return;
    const OpeningHours *hours = promises.hoursOf(*account);
    if (hours)
        reply.openTime = hours->businessTimeBetween(wait.asked, reply.sentAt);
    const auto target = replyTarget(wait.asked, !wait.isFirst, account->duties, hours);
    if (!target)
        return;
    reply.promised = target->promised;
    reply.isLate = reply.sentAt > target->due;
}

ReplyPromises ReviewedReplies::promises()
{
    ReplyPromises promises;
    const QList<Account> accounts = AccountTable(m_database).all();
    for (const Account &account : accounts)
        promises.accounts.insert(account.id, account);
    const QList<OpeningHours> hours = OpeningHoursTable(m_database).all();
    for (const OpeningHours &each : hours)
        promises.hours.insert(each.id, each);
    return promises;
}

ReviewedReplies::Slice ReviewedReplies::slice(const CompiledHistory &query, qint64 below, int block,
                                              int limit)
{
    const qint64 highest = std::min(query.highest, below - 1);
    if (highest < query.lowest)
        return {{}, 0, true};
    qint64 end = query.lowest;
    bool isLast = true;
    {
        Statement select = m_database.statement(
            u"SELECT MIN(id), COUNT(*) FROM (SELECT id FROM message WHERE id BETWEEN ? AND ?"
            u" ORDER BY id DESC LIMIT ?) AS block"_s);
        select.bind(query.lowest).bind(highest).bind(block);
        if (select.exec() && select.next() && select.integer(1) == block) {
            end = select.integer(0);
            isLast = false;
        }
    }
    QString sql = u"SELECT m.id, m.conversation_id, m.account_id, m.agent_id, m.created_at FROM %1"
                  u" WHERE m.id BETWEEN ? AND ? AND %2 AND %3%4"_s.arg(
                      tables, joins, replyCondition(), query.messages.further());
    if (!query.match.isEmpty())
        sql += u" AND "_s + m_database.dialect().searchRowCondition();
    Statement select = m_database.statement(sql + u" ORDER BY m.id DESC LIMIT ?"_s);
    select.bind(end).bind(highest);
    query.messages.bindTo(select);
    if (!query.match.isEmpty())
        select.bind(query.match);
    select.bind(limit).exec();
    Slice slice;
    while (select.next())
        slice.rows.append({MessageId(select.integer(0)), select.id<ConversationId>(1),
                           select.id<AccountId>(2),
                           select.optionalId<AgentId>(3).value_or(AgentId()), select.instant(4)});
    const bool isFull = slice.rows.size() >= limit;
    slice.reached = isFull ? slice.rows.last().message.value() : end;
    slice.isDone = isLast && !isFull;
    return slice;
}

std::optional<ReviewedReplies::Place> ReviewedReplies::lastOfOurs(const Place &place)
{
    Statement select = m_database.statement(u"SELECT m.created_at, m.id FROM message m WHERE "_s
                                            + before.arg(u"'out'"_s, u"1"_s));
    select.bind(place.conversation).bind(place.at).bind(place.id);
    if (!select.exec() || !select.next())
        return {};
    return Place{place.conversation, select.instant(0), select.integer(1)};
}

bool ReviewedReplies::hasQuestion(const Place &place)
{
    Statement select = m_database.statement(u"SELECT m.id FROM message m WHERE "_s
                                            + before.arg(u"'in'"_s, u"1"_s));
    select.bind(place.conversation).bind(place.at).bind(place.id);
    return select.exec() && select.next();
}

ConversationId ReviewedReplies::linkedTo(const ConversationId &conversation)
{
    Statement select = m_database.statement(u"SELECT linked_id FROM conversation WHERE id = ?"_s);
    select.bind(conversation);
    if (!select.exec() || !select.next())
        return {};
    return select.optionalId<ConversationId>(0).value_or(ConversationId());
}

std::optional<ReviewedReplies::Wait> ReviewedReplies::waitAt(const Place &place)
{
    const std::optional<Place> ours = lastOfOurs(place);
    Statement select =
        m_database.statement(u"SELECT m.created_at FROM message m WHERE m.conversation_id = ?"
                             u" AND (m.created_at, m.id) > (?, ?) AND (m.created_at, m.id) < (?, ?)"
                             u" AND m.direction = 'in' ORDER BY m.created_at, m.id LIMIT 1"_s);
    select.bind(place.conversation)
        .bind(ours ? ours->at : fromMilliseconds(0))
        .bind(ours ? ours->id : 0)
        .bind(place.at)
        .bind(place.id);
    if (!select.exec() || !select.next())
        return {};
    return Wait{select.instant(0), !ours};
}

std::optional<ReviewedReplies::Wait> ReviewedReplies::waitBefore(const Found &reply)
{
    const Place place{reply.conversation, reply.sentAt, reply.message.value()};
    if (const auto wait = waitAt(place))
        return wait;
    // A private reply to what was asked in public.
    const ConversationId linked = linkedTo(reply.conversation);
    if (linked.isNull() || hasQuestion(place))
        return {};
    return waitAt({linked, reply.sentAt, reply.message.value()});
}

std::optional<ReviewedReplies::Found> ReviewedReplies::find(MessageId message)
{
    Statement select = m_database.statement(
        u"SELECT m.id, m.conversation_id, m.account_id, m.agent_id, m.created_at, m.outbox_id"
        u" FROM message m WHERE m.id = ? AND m.direction = 'out' AND m.author_address IS NULL"_s);
    select.bind(message);
    if (!select.exec() || !select.next())
        return {};
    const Found found{MessageId(select.integer(0)), select.id<ConversationId>(1),
                      select.id<AccountId>(2), select.optionalId<AgentId>(3).value_or(AgentId()),
                      select.instant(4)};
    const auto outbox = select.optionalId<OutboxId>(5);
    const auto making =
        outbox ? ReplyMakingTable(m_database).find(*outbox) : std::optional<ReplyMaking>();
    if (!making || making->part == 1)
        return found;
    Statement first =
        m_database.statement(u"SELECT m.id, m.created_at FROM message m WHERE m.conversation_id = ?"
                             u" AND m.outbox_id = ?"_s);
    first.bind(found.conversation).bind(making->group);
    if (!first.exec() || !first.next())
        return found;
    Found whole = found;
    whole.message = MessageId(first.integer(0));
    whole.sentAt = first.instant(1);
    return whole;
}

std::optional<ReplyUnderReview> ReviewedReplies::read(MessageId message,
                                                      const ReplyPromises &promises)
{
    Statement select = m_database.statement(
        u"SELECT m.id, m.conversation_id, m.account_id, a.display_name, a.network,"
        u" COALESCE(k.name, h.display_name), m.audience, m.agent_id, g.name, m.created_at, m.text,"
        u" m.url, m.deleted_at, m.outbox_id, m.remote_id, c.state, c.outcome FROM %1"
        u" LEFT JOIN contact k ON k.id = h.contact_id LEFT JOIN agent g ON g.id = m.agent_id"
        u" WHERE m.id = ? AND %2 AND m.direction = 'out'"_s.arg(tables, joins));
    select.bind(message);
    if (!select.exec() || !select.next())
        return {};
    ReplyUnderReview reply;
    reply.message = MessageId(select.integer(0));
    reply.conversation = select.id<ConversationId>(1);
    reply.account = select.id<AccountId>(2);
    reply.accountName = select.text(3);
    reply.network = select.text(4);
    reply.contactName = select.text(5);
    reply.audience = audienceFromWord(select.text(6)).value_or(Audience::Public);
    reply.agent = select.optionalId<AgentId>(7);
    reply.agentName = select.text(8);
    reply.sentAt = select.instant(9);
    reply.text = select.text(10);
    reply.url = select.text(11);
    reply.isDeleted = !select.isNull(12);
    const OutboxId outbox = select.optionalId<OutboxId>(13).value_or(OutboxId());
    const QString remoteId = select.text(14);
    reply.isSolved = select.text(15) == u"done"_s && select.text(16) == u"solved"_s;
    if (!outbox.isNull())
        reply.making = ReplyMakingTable(m_database).find(outbox).value_or(ReplyMaking());
    Place last{reply.conversation, reply.sentAt, reply.message.value()};
    const Place first = last;
    readParts(reply, last, outbox, remoteId);
    readQuestion(reply, first);
    const Found found{reply.message, reply.conversation, reply.account, {}, reply.sentAt};
    if (const auto wait = waitBefore(found))
        judgeWait(reply, *wait, promises);
    readOutcome(reply, last);
    reply.reviews = ReplyReviewTable(m_database).of(reply.message);
    return reply;
}

void ReviewedReplies::readParts(ReplyUnderReview &reply, Place &last, const OutboxId &outbox,
                                const QString &remoteId)
{
    Statement select = m_database.statement(
        u"SELECT m.id, m.created_at, m.text, m.remote_id, m.parent_remote_id, m.outbox_id,"
        u" y.group_id, y.part FROM message m LEFT JOIN reply_making y ON y.outbox_id = m.outbox_id"
        u" WHERE m.conversation_id = ? AND (m.created_at, m.id) > (?, ?) AND m.direction = 'out'"
        u" ORDER BY m.created_at, m.id LIMIT ?"_s);
    select.bind(last.conversation).bind(last.at).bind(last.id).bind(mostParts).exec();
    QStringList before{remoteId};
    while (select.next()) {
        const bool ofThread = !outbox.isNull() && !select.isNull(6)
            && select.id<OutboxId>(6) == outbox && select.integer(7) > 1;
        const bool fromElsewhere = select.isNull(6) && before.contains(select.text(4))
            && select.instant(1) - last.at <= nextPart;
        if (!ofThread && !fromElsewhere)
            continue;
        reply.text += u"\n\n"_s + select.text(2);
        ++reply.parts;
        before.append(select.text(3));
        last.at = select.instant(1);
        last.id = select.integer(0);
    }
}

QList<ReviewMessage> ReviewedReplies::theirs(const Place &from, bool isAfter, int limit)
{
    Statement select = m_database.statement(
        u"SELECT m.id, COALESCE(m.author_name, h.display_name), m.text, m.audience, m.created_at,"
        u" m.deleted_at FROM message m JOIN conversation c ON c.id = m.conversation_id"
        u" JOIN handle h ON h.id = c.handle_id WHERE m.conversation_id = ?"
        u" AND (m.created_at, m.id) %1 (?, ?) AND m.direction = 'in'"
        u" ORDER BY m.created_at %2, m.id %2 LIMIT ?"_s.arg(isAfter ? u">"_s : u"<"_s,
                                                            isAfter ? u"ASC"_s : u"DESC"_s));
    select.bind(from.conversation).bind(from.at).bind(from.id).bind(limit).exec();
    QList<ReviewMessage> found;
    while (select.next())
        found.append({MessageId(select.integer(0)), select.text(1), select.text(2),
                      audienceFromWord(select.text(3)).value_or(Audience::Private),
                      select.instant(4), !select.isNull(5)});
    if (!isAfter)
        std::reverse(found.begin(), found.end());
    return found;
}

void ReviewedReplies::readQuestion(ReplyUnderReview &reply, const Place &place)
{
    Place from = place;
    QList<ReviewMessage> asked = theirs(from, false, mostOfQuestion);
    if (asked.isEmpty()) {
        from.conversation = linkedTo(place.conversation);
        if (!from.conversation.isNull())
            asked = theirs(from, false, mostOfQuestion);
    }
    if (asked.isEmpty())
        return;
    // What stands before our reply that came before was answered by that one; where they wrote
    // nothing since, it is what both are about.
    const std::optional<Place> ours = lastOfOurs(from);
    const auto isBefore = [](const ReviewMessage &message, const Place &other) {
        return message.at < other.at || (message.at == other.at && message.id.value() < other.id);
    };
    std::optional<Place> since = ours;
    while (since && isBefore(asked.constLast(), *since))
        since = lastOfOurs(*since);
    for (const ReviewMessage &message : std::as_const(asked)) {
        if (!since || !isBefore(message, *since))
            reply.question.append(message);
    }
}

void ReviewedReplies::readOutcome(ReplyUnderReview &reply, const Place &last)
{
    const QList<ReviewMessage> after = theirs(last, true, 1);
    if (!after.isEmpty())
        reply.wroteBack = after.first();
    std::optional<Instant> done;
    bool isReopened = false;
    for (const QString &table : {u"audit_event"_s, u"imported_audit_event"_s}) {
        Statement select = m_database.statement(
            u"SELECT happened_at, detail FROM %1 WHERE conversation_id = ? AND happened_at >= ?"
            u" AND kind = 'state.changed' ORDER BY happened_at"_s.arg(table));
        select.bind(reply.conversation).bind(reply.sentAt).exec();
        while (select.next()) {
            // "taken>done", as DeskSteps writes it.
            if (!done && select.text(1).endsWith(u">done"_s))
                done = select.instant(0);
            else if (done && select.text(1).startsWith(u"done>"_s))
                isReopened = true;
        }
    }
    if (done && !isReopened) {
        // What they write brings it back without anybody's doing.
        const Place end{reply.conversation, *done, 0};
        isReopened = !theirs(end, true, 1).isEmpty();
    }
    reply.isReopened = isReopened;
    reply.isSolved = reply.isSolved && done.has_value() && !isReopened;
}

} // namespace sportello
