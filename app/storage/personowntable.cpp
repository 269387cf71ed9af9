// SPDX-FileCopyrightText: 2026 The Sportello authors
// SPDX-License-Identifier: Apache-2.0

#include "storage/personowntable.h"

#include "storage/idslices.h"
#include "storage/persontable.h"

#include <QSet>

#include <algorithm>

namespace sportello {

using namespace Qt::StringLiterals;

namespace {

const QString settledReply = u"state IN ('sent', 'cancelled')"_s;
const QString settledAction = u"state IN ('sent', 'failed', 'cancelled')"_s;

} // namespace

int PersonOwnTable::removeAll(const QString &sql, const QList<ConversationId> &conversations)
{
    int count = 0;
    forEachSlice(conversations, [&](const QString &marks, const auto &bindIds) {
        Statement statement = m_database.statement(sql.arg(marks));
        bindIds(statement);
        statement.exec();
        count += statement.rowsAffected();
    });
    return count;
}

int PersonOwnTable::countOpen(const QList<ConversationId> &conversations)
{
    return int(withOpen(conversations).size());
}

QList<ConversationId> PersonOwnTable::withOpen(const QList<ConversationId> &conversations)
{
    QSet<ConversationId> open;
    const auto collect = [&](const QString &sql) {
        forEachRow(m_database, sql, conversations,
                   [&open](const Statement &row) { open.insert(row.id<ConversationId>(0)); });
    };
    collect(u"SELECT conversation_id FROM outbox WHERE NOT (%1) AND conversation_id IN (%2)"_s.arg(
        settledReply, u"%1"_s));
    collect(u"SELECT origin_id FROM outbox WHERE NOT (%1) AND origin_id IN (%2)"_s.arg(settledReply,
                                                                                       u"%1"_s));
    collect(
        u"SELECT conversation_id FROM network_action WHERE NOT (%1) AND conversation_id IN (%2)"_s
            .arg(settledAction, u"%1"_s));
    return {open.cbegin(), open.cend()};
}

PersonCounts PersonOwnTable::count(const QList<ConversationId> &conversations)
{
    PersonCounts counts;
    counts.drafts =
        sumOfSlices(m_database, u"SELECT COUNT(*) FROM draft WHERE conversation_id IN (%1)"_s,
                    conversations)
        + sumOfSlices(m_database,
                      u"SELECT COUNT(*) FROM note_draft WHERE conversation_id IN (%1)"_s,
                      conversations);
    counts.replies = sumOfSlices(
        m_database, u"SELECT COUNT(*) FROM outbox WHERE conversation_id IN (%1)"_s, conversations);
    counts.actions = sumOfSlices(
        m_database, u"SELECT COUNT(*) FROM network_action WHERE conversation_id IN (%1)"_s,
        conversations);
    counts.files = int(files(conversations).size());
    return counts;
}

QStringList PersonOwnTable::files(const QList<ConversationId> &conversations)
{
    QSet<QString> paths;
    const auto collect = [&](const QString &sql) {
        forEachRow(m_database, sql, conversations,
                   [&paths](const Statement &row) { paths.insert(row.text(0)); });
    };
    collect(u"SELECT path FROM draft_attachment WHERE conversation_id IN (%1)"_s);
    collect(u"SELECT a.path FROM outbox o JOIN outbox_attachment a ON a.outbox_id = o.id"
            u" WHERE o.conversation_id IN (%1)"_s);
    QStringList sorted(paths.cbegin(), paths.cend());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QList<QByteArray> PersonOwnTable::pieces(const QList<ConversationId> &conversations, int limit)
{
    QSet<QByteArray> found;
    const auto collect = [&](const QString &sql) {
        const QString few = sql + u" LIMIT "_s + QString::number(limit);
        forEachRow(m_database, few, conversations, [&found, limit](const Statement &row) {
            if (found.size() >= limit)
                return;
            const QList<QByteArray> each = piecesOf(row.text(0));
            found.unite(QSet<QByteArray>(each.cbegin(), each.cend()));
        });
    };
    collect(u"SELECT text FROM draft WHERE conversation_id IN (%1)"_s);
    collect(u"SELECT text FROM note_draft WHERE conversation_id IN (%1)"_s);
    collect(u"SELECT comment FROM network_action WHERE conversation_id IN (%1)"_s);
    return {found.cbegin(), found.cend()};
}

PersonCounts PersonOwnTable::remove(const QList<ConversationId> &conversations)
{
    PersonCounts counts;
    removeAll(u"DELETE FROM draft_attachment WHERE conversation_id IN (%1)"_s, conversations);
    counts.drafts = removeAll(u"DELETE FROM draft WHERE conversation_id IN (%1)"_s, conversations)
        + removeAll(u"DELETE FROM note_draft WHERE conversation_id IN (%1)"_s, conversations);
    for (const QString &column : {u"conversation_id"_s, u"origin_id"_s}) {
        const QString settled = u"%1 AND %2 IN (%3)"_s.arg(settledReply, column, u"%1"_s);
        removeAll(u"DELETE FROM outbox_attachment WHERE outbox_id IN"
                  u" (SELECT id FROM outbox WHERE "_s
                      + settled + u')',
                  conversations);
        removeAll(u"DELETE FROM outbox_promise WHERE outbox_id IN (SELECT id FROM outbox WHERE "_s
                      + settled + u')',
                  conversations);
        counts.replies += removeAll(u"DELETE FROM outbox WHERE "_s + settled, conversations);
    }
    counts.actions =
        removeAll(u"DELETE FROM network_action WHERE %1 AND conversation_id IN (%2)"_s.arg(
                      settledAction, u"%1"_s),
                  conversations);
    for (const ConversationId &conversation : conversations) {
        m_database.changes().drafts.insert(conversation);
        m_database.changes().outboxConversations.insert(conversation);
    }
    return counts;
}

} // namespace sportello
