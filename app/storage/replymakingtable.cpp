// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/replymakingtable.h"

#include "storage/idslices.h"

#include <utility>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString columns = u"outbox_id, conversation_id, group_id, part, canned_id, canned_title,"
                        u" canned_text, text_change, overridden"_s;

} // namespace

void ReplyMakingTable::save(const ReplyMaking &making)
{
    const bool hasCanned = !making.cannedText.isEmpty();
    Statement insert = m_database.statement(
        u"INSERT INTO reply_making (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        u" ON CONFLICT (outbox_id) DO UPDATE SET conversation_id = excluded.conversation_id,"
        u" group_id = excluded.group_id, part = excluded.part,"
        u" overridden = excluded.overridden"_s.arg(columns));
    insert.bind(making.outbox).bind(making.conversation).bind(making.group).bind(making.part);
    insert.bind(making.canned.isNull() ? std::optional<CannedReplyId>()
                                       : std::optional(making.canned));
    insert.bind(making.cannedTitle)
        .bind(making.cannedText)
        .bind(hasCanned ? toWord(making.change) : QString())
        .bind(making.overridden.join(u' '))
        .exec();
}

void ReplyMakingTable::remove(const QList<OutboxId> &replies)
{
    forEachSlice(replies, [this](const QString &marks, const auto &bindIds) {
        Statement remove =
            m_database.statement(u"DELETE FROM reply_making WHERE outbox_id IN (%1)"_s.arg(marks));
        bindIds(remove);
        remove.exec();
    });
}

std::optional<ReplyMaking> ReplyMakingTable::find(const OutboxId &outbox)
{
    Statement select =
        m_database.statement(u"SELECT %1 FROM reply_making WHERE outbox_id = ?"_s.arg(columns));
    select.bind(outbox);
    if (!select.exec() || !select.next())
        return {};
    ReplyMaking making;
    making.outbox = select.id<OutboxId>(0);
    making.conversation = select.id<ConversationId>(1);
    making.group = select.id<OutboxId>(2);
    making.part = int(select.integer(3));
    making.canned = select.optionalId<CannedReplyId>(4).value_or(CannedReplyId());
    making.cannedTitle = select.text(5);
    making.cannedText = select.text(6);
    making.change = textChangeFromWord(select.text(7)).value_or(TextChange::None);
    making.overridden = select.text(8).split(u' ', Qt::SkipEmptyParts);
    return making;
}

void ReplyMakingTable::takeFromRecord()
{
    QList<std::pair<OutboxId, ReplyMaking>> found;
    {
        Statement select = m_database.statement(
            u"SELECT e.subject, e.conversation_id, e.detail FROM audit_event e"
            u" JOIN conversation c ON c.id = e.conversation_id"
            u" WHERE e.kind = 'check.overridden' ORDER BY e.subject, e.happened_at"_s);
        select.exec();
        while (select.next()) {
            const OutboxId outbox = OutboxId::fromString(select.text(0));
            if (outbox.isNull())
                continue;
            if (found.isEmpty() || found.last().first != outbox) {
                ReplyMaking making;
                making.outbox = outbox;
                making.group = outbox;
                making.conversation = select.id<ConversationId>(1);
                found.append({outbox, making});
            }
            found.last().second.overridden.append(select.text(2));
        }
    }
    for (const auto &[outbox, making] : std::as_const(found)) {
        m_database
            .statement(
                u"INSERT INTO reply_making (%1) VALUES (?, ?, ?, 1, NULL, '', '', '', ?)"
                u" ON CONFLICT (outbox_id) DO UPDATE SET overridden = excluded.overridden"_s.arg(
                    columns))
            .bind(outbox)
            .bind(making.conversation)
            .bind(making.group)
            .bind(making.overridden.join(u' '))
            .exec();
    }
}

} // namespace sportello
